/// The relation of a name to a fuller name of the same entity.
enum NameRelation {
  /// Returns the reason why a name can refer to the bearer of a fuller name.
  static func reason(why name: String, means full: String) -> String {
    let short = words(name)
    let long = words(full)
    if short == long { return "it is the name itself" }
    if short.count == 1, let word = short.first, word.count > 1 {
      let capitals = full.split { !$0.isLetter }.compactMap(\.first).filter(\.isUppercase)
      if word == Folded.text(String(capitals)) { return "the initials of the name" }
    }
    if short.count < long.count {
      if Array(long.suffix(short.count)) == short { return "the last part of the name" }
      if Array(long.prefix(short.count)) == short { return "the first part of the name" }
      if short.allSatisfy(long.contains) { return "part of the name" }
    }
    if short.count > long.count, long.allSatisfy(short.contains) { return "a fuller form of the name" }
    if short.last == long.last { return "the same last name" }
    return "the article uses both for one"
  }

  private static func words(_ name: String) -> [String] {
    Folded.text(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
