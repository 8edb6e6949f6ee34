import Documents
import WordLists

/// Names that stand inside other names.
extension MentionFinder {
  /// True for the "Mexico" of "Gulf of Mexico": it hangs on its name by a preposition and ends it.
  func isInnerName(_ token: Int) -> Bool {
    guard nameOfToken[token] >= 0, let head = view.head(of: token), nameOfToken[head] == nameOfToken[token],
      view.has(token, .nounModifier) || view.has(token, .owner)
    else { return false }
    let end = names[Int(nameOfToken[token])].tokens.upperBound
    return (end == Int(view.rights[token]) + 1 || end == token + 1)
      && view.children(of: token).contains { view.has($0, .caseMarker) && $0 < token }
  }

  /// The words of an inner name with the capitals before it, hashed together.
  func innerText(_ token: Int) -> UInt64 {
    let name = names[Int(nameOfToken[token])].tokens
    var start = token
    while start > name.lowerBound, view.parts[start - 1] == .properNoun { start -= 1 }
    return Self.text(of: start..<name.upperBound, view)
  }

  /// Names that begin other names, where the article has them by themselves: the "New York" of "New York Times".
  func beginningsOfNames() -> [MentionCandidate] {
    names.compactMap { name in
      guard name.type != .person, name.tokens.count > 1 else { return nil }
      var start = name.tokens.lowerBound
      let own = clusterOfToken[start]
      if Self.articles.contains(hash: view.signs[start].low) { start += 1 }
      for end in stride(from: name.tokens.upperBound - 1, to: start, by: -1) {
        guard let other = clusterOfText[Self.text(of: start..<end, view)], other != own else { continue }
        var beginning = made(end - 1, start..<end, .name)
        beginning.cluster = Int(other)
        beginning.gender = Int(other) < genders.count ? genders[Int(other)] : .unknown
        return beginning
      }
      return nil
    }
  }
}
