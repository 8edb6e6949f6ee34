import Documents
import WordLists

/// Names inside other names.
extension MentionFinder {
  /// True for the "Mexico" of "Gulf of Mexico": a nominal modifier with a preposition at the end of its name.
  func isInnerName(_ token: Int) -> Bool {
    guard nameOfToken[token] >= 0, let head = tree.head(of: token), nameOfToken[head] == nameOfToken[token],
      tree.has(token, .nounModifier) || tree.has(token, .owner)
    else { return false }
    let end = names[Int(nameOfToken[token])].tokens.upperBound
    return (end == Int(tree.rights[token]) + 1 || end == token + 1)
      && tree.children(of: token).contains { tree.has($0, .caseMarker) && $0 < token }
  }

  /// The words of an inner name with the proper nouns before it, hashed together.
  func innerText(_ token: Int) -> UInt64 {
    let name = names[Int(nameOfToken[token])].tokens
    var start = token
    while start > name.lowerBound, tree.parts[start - 1] == .properNoun { start -= 1 }
    return Self.text(of: start..<name.upperBound, tree)
  }

  /// Names at the start of other names that the article also uses alone: the "New York" of "New York Times".
  func beginningsOfNames() -> [MentionCandidate] {
    names.compactMap { name in
      guard name.type != .person, name.tokens.count > 1 else { return nil }
      var start = name.tokens.lowerBound
      let own = clusterOfToken[start]
      if Self.articles.contains(hash: tree.shapes[start].low) { start += 1 }
      for end in stride(from: name.tokens.upperBound - 1, to: start, by: -1) {
        guard let other = clusterOfText[Self.text(of: start..<end, tree)], other != own,
          types[Int(other)] != .group
        else { continue }
        var beginning = candidate(end - 1, start..<end, .name)
        beginning.cluster = Int(other)
        beginning.gender = Int(other) < genders.count ? genders[Int(other)] : .unknown
        return beginning
      }
      return nil
    }
  }
}
