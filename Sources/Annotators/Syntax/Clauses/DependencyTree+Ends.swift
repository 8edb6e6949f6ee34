import Documents

extension DependencyTree {
  /// True for a token that continues the name of the token before it.
  func continuesName(_ token: Int) -> Bool {
    token > 0 && names[token] != 0 && names[token] == names[token - 1]
      && (has(token, .flat) || has(token, .compound) || has(token - 1, .compound) || has(token - 1, .flat))
  }

  /// True for a closing bracket and signs of amounts, which belong to what they stand at.
  func isBracketOrSign(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    guard range.count == 1, range.end <= document.text.count else { return false }
    return Self.kept.contains(document.text[range.start])
  }

  private static let kept = Set("()%$".utf8)
}
