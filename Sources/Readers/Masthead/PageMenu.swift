import Documents
import Letters
import WordLists

/// The menu lines above the headline of a text that was copied from a page.
struct PageMenu {
  /// The roles of the menu lines, by the places where they start.
  private(set) var roles: [Int: Paragraph.Role] = [:]

  /// The section of the article: the last of the lines, if it stands at the headline.
  private(set) var section: String?

  private struct Entry {
    var line: TextRange
    var isButton: Bool
    var isSection: Bool
    var isUpper: Bool
    var isMenuWord = false
    var isRow = false
  }

  /// Finds the menu above the first line that is longer than a menu entry.
  init(bytes: [UInt8], blocks: [TextBlock]) {
    var entries: [Entry] = []
    var end: TextRange?
    search: for block in blocks.prefix(48) {
      guard block.kind == .prose || block.kind == .emphasis else { break }
      for line in block.lines {
        guard entries.count < 48, let entry = PageMenu.entry(bytes, line) else {
          end = line
          break search
        }
        entries.append(entry)
      }
    }
    let sections = entries.count { ($0.isSection || $0.isMenuWord) && !$0.isButton }
    let buttons = entries.count { $0.isButton }
    let isPage = buttons > 0
    guard sections > 0 ? isPage || sections > 1 : buttons > 1 else { return }
    let isAboveHeadline = isPage && end.map { PageMenu.isHeadline(bytes, $0) } ?? false
    guard sections > 0 || isAboveHeadline else { return }
    for entry in entries where entry.isRow { roles[entry.line.start] = .boilerplate }
    guard let final = entries.lastIndex(where: { !$0.isButton }) else { return }
    for (position, entry) in entries.enumerated() where !entry.isButton {
      let words = String(decoding: bytes[entry.line.bytes], as: UTF8.self)
      if position == final {
        // The line at the headline names the section; any other short line may be the headline.
        let isBelowSection = entries[..<position].last.map { $0.isSection } ?? false
        let isAmongButtons =
          isAboveHeadline && position + 1 < entries.count && entries[..<position].contains { $0.isButton }
        if entry.isMenuWord || isAmongButtons && !entry.isSection {
          roles[entry.line.start] = .boilerplate
          continue
        }
        guard position > 0,
          entry.isSection || isPage && (entry.isUpper || isAboveHeadline && isBelowSection)
        else { continue }
        roles[entry.line.start] = .label
        section = PageMenu.lastPart(words)
      } else if entry.isSection || entry.isMenuWord || isPage && Outlets.name(in: words) == nil {
        roles[entry.line.start] = .boilerplate
      }
    }
  }

  /// A line that a menu can have; nil for any other.
  private static func entry(_ bytes: [UInt8], _ line: TextRange) -> Entry? {
    if let kind = AsideKind.ofLine(bytes, line) ?? AsideKind.ofOpening(bytes, line) {
      return kind == .page || kind == .related || kind == .newsletter && line.count <= 60
        ? Entry(line: line, isButton: true, isSection: false, isUpper: false) : nil
    }
    guard line.count <= 120 else { return nil }
    let text = String(decoding: bytes[line.bytes], as: UTF8.self)
    if isRow(text) { return Entry(line: line, isButton: true, isSection: false, isUpper: false, isRow: true) }
    guard line.count <= 60 else { return nil }
    if menuWords.contains(text) {
      return Entry(line: line, isButton: false, isSection: false, isUpper: false, isMenuWord: true)
    }
    if Outlets.isSection(text) { return Entry(line: line, isButton: false, isSection: true, isUpper: false) }
    guard text.wordCount <= 3, !text.contains(where: { ".!?:,;\"“".contains($0) }),
      PublicationLine(text) == nil, Byline(text)?.hasOpening != true
    else { return nil }
    let letters = text.filter(\.isLetter)
    let isUpper = letters.count >= 2 && !letters.contains(where: \.isLowercase) && text.wordCount <= 2
    return Entry(line: line, isButton: false, isSection: false, isUpper: isUpper)
  }

  /// Whether a line is several entries of a menu beside each other.
  private static func isRow(_ text: String) -> Bool {
    guard
      text.contains("  ") || text.contains("\t") || text.contains("|") || text.contains("\u{B7}")
        || text.contains("\u{2022}")
    else { return false }
    let parts = text.replacing("  ", with: "|").split(whereSeparator: { "|\t\u{B7}\u{2022}".contains($0) })
      .map { $0.trimmingWhiteSpace() }.filter { !$0.isEmpty }
    return parts.count >= 3
      && parts.allSatisfy { part in
        Outlets.isSection(part) || menuWords.contains(part)
          || AsideKind.ofLine(Array(part.utf8), TextRange(0, part.utf8.count)) == .page
      }
  }

  private static let menuWords = WordSet(WordList("mastheads/menu-words"))

  /// Whether a line is longer than a menu entry and neither a byline, a day nor a sentence.
  private static func isHeadline(_ bytes: [UInt8], _ line: TextRange) -> Bool {
    guard line.count <= 240 else { return false }
    let text = String(decoding: bytes[line.bytes], as: UTF8.self)
    return text.wordCount >= 4 && HeadlineShape.isHeadline(text) && PublicationLine(text) == nil
      && Byline(text) == nil
  }

  /// The last name of a path such as "Home > News > Local".
  static func lastPart(_ words: String) -> String {
    words.split(whereSeparator: { ">/|\u{203A}\u{BB}".contains($0) }).last?.trimmingWhiteSpace() ?? words
  }
}
