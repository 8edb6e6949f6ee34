import Documents
import Letters
import WordLists

/// A block of the text of a mail, with line breaks where the mail has them.
struct MailBlock {
  var text: String
  var role = Paragraph.Role.body
  /// Whether it is a heading.
  var isHeading = false

  /// The text on one line.
  var words: String { text.words().joined(separator: " ") }

  /// Gives the blocks of a mail that are not its article their function.
  static func marked(_ blocks: [MailBlock]) -> [MailBlock] {
    var blocks = blocks
    for place in blocks.indices where blocks[place].role == .body {
      if isBoilerplate(blocks[place].words) { blocks[place].role = .boilerplate }
    }
    // What stands behind the line that ends a subscription is the footer, down to the end.
    if let end = blocks.firstIndex(where: { isFooter($0.words) }), end > 0 {
      let size = blocks[..<end].reduce(0) { $0 + ($1.role == .body ? $1.text.utf8.count : 0) }
      let rest = blocks[end...].reduce(0) { $0 + ($1.role == .body ? $1.text.utf8.count : 0) }
      if size > rest * 2 {
        for place in end..<blocks.count where blocks[place].role == .body {
          blocks[place].role = .boilerplate
        }
        markAddress(before: end, in: &blocks)
      }
    }
    return blocks
  }

  /// Gives the lines right before a footer that are no sentences, such as the address of the sender, its function.
  private static func markAddress(before end: Int, in blocks: inout [MailBlock]) {
    for place in blocks[..<end].indices.reversed() {
      if blocks[place].role == .boilerplate { continue }
      let words = blocks[place].words
      guard blocks[place].role == .body, !blocks[place].isHeading, words.wordCount <= 15,
        let last = words.last, !".!?…”\"’)".contains(last)
      else { return }
      blocks[place].role = .boilerplate
    }
  }

  private static func isFooter(_ text: String) -> Bool {
    let words = text.lowercased()
    return text.utf8.count < 400 && footers.contains { words.contains($0) }
  }

  /// Whether a paragraph is one that mail programs and senders of newsletters put around an article.
  private static func isBoilerplate(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    // Lines of signs, and addresses alone.
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.value &- 48 < 10 }) else {
      return true
    }
    if text.wordCount == 1, WebAddress.isOne(text) || text.hasPrefix("www.") || text.contains("@") {
      return true
    }
    let words = text.lowercased()
    if isFooter(text) || words.hasPrefix("©") || words.hasPrefix("copyright ©") || words.hasPrefix("(c) ") {
      return true
    }
    if text.wordCount <= 2, words.hasPrefix("advertisement") { return true }
    return text.wordCount <= 9 && around.contains { words.contains($0) }
  }

  private static let footers = WordList("readers/mail-footers").words

  private static let around = WordList("readers/mail-surroundings").words
}
