/// The quoting of texts that the line parser would otherwise split or interpret.
enum Quoting {
  /// Whether a text would not be parsed back unchanged without quotation marks.
  static func isNeeded(_ text: String, inTail: Bool) -> Bool {
    guard !text.isEmpty else { return true }
    let statement = Line(text).statements
    guard let words = statement.first?.words, statement.count == 1, statement[0].destination == nil,
      statement[0].problem == nil, statement[0].range.upperBound == text.count,
      inTail || words.count == 1
    else { return true }
    return words.contains { $0.isQuoted || $0.text.hasPrefix("--") }
      || words.map(\.text).joined(separator: " ") != text
  }

  /// Returns the text in double quotation marks; without the closing one if the user will continue the text,
  /// as for a folder.
  static func quoted(_ text: String, isOpen: Bool) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return isOpen ? result : result + "\""
  }
}
