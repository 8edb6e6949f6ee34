import Documents
import WordLists

/// The kind of a line or paragraph that is no part of an article's prose.
enum AsideKind: String, Sendable, Hashable {
  /// A button, a menu entry or an advertisement of a page.
  case page
  /// The heading of a list of links.
  case related
  /// The heading of the readers' comments.
  case comments
  /// An invitation to subscribe, if it speaks of letters, mail or the like.
  case newsletter
  /// The label of a press release.
  case release
  /// The moment until which a release may not be published.
  case embargo
  /// A mark behind the last paragraph.
  case end
  /// The heading of text for editors behind the article.
  case closing
  case contact, source, caption, credit, correction, note, credits, copyright
  /// A word that stands above a day, as in "Published".
  case label
  /// The credit of an image; Wikinews has it behind captions inside the text, and there it is kept as prose.
  case image
  /// How to write to the author, if an address follows.
  case write

  /// The role of a paragraph of this kind.
  var role: Paragraph.Role {
    switch self {
    case .page, .related, .comments, .newsletter, .closing, .copyright: .boilerplate
    case .release, .embargo, .label: .label
    case .caption, .credit, .image: .caption
    case .correction: .correction
    case .end, .contact, .source, .note, .credits, .write: .note
    }
  }

  /// The kind of a whole line by its words, without the marks at its ends; nil for prose.
  ///
  /// `isWrapped` is true for a line that may be one of several of a paragraph.
  static func ofLine(_ bytes: [UInt8], _ line: TextRange, isWrapped: Bool = false) -> AsideKind? {
    guard line.count <= 80 else { return nil }
    let inner = trimmed(bytes, line)
    if inner.isEmpty { return isRule(bytes, line) || bytes[line.start] == 0xE2 ? .note : nil }
    guard inner.count <= 60, !isSentencePart(bytes, line, inner, isWrapped: isWrapped) else { return nil }
    if let kind = lines[WordHash.of(bytes, inner)] {
      // A line "30" is an end mark only between dashes.
      if isDigit(bytes[inner.start]) { return line.start < inner.start ? kind : nil }
      return kind
    }
    return counted(bytes, inner)
  }

  /// Whether a line is a row of marks, as in "___", "* * *" and "###".
  private static func isRule(_ bytes: [UInt8], _ line: TextRange) -> Bool {
    let first = bytes[line.start]
    guard line.count >= 2, "_*#-=~+".utf8.contains(first) else { return false }
    return bytes[line.bytes].allSatisfy { $0 == first || $0 == 32 }
  }

  /// Whether a line can be the last one of a wrapped paragraph: it begins small or ends like a sentence.
  private static func isSentencePart(
    _ bytes: [UInt8],
    _ line: TextRange,
    _ inner: TextRange,
    isWrapped: Bool
  ) -> Bool {
    let last = bytes[line.end - 1]
    if inner.end < line.end,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: "\"")
    {
      return !bytes[inner.end..<line.end].elementsEqual("...".utf8)
    }
    return isWrapped && bytes[inner.start] &- 97 < 26 && line.start == inner.start
  }

  /// The kind of a line with a number, as in "Comments (27)", "5 min read" and "4 hours ago".
  private static func counted(_ bytes: [UInt8], _ line: TextRange) -> AsideKind? {
    guard line.count <= 32, bytes[line.bytes].contains(where: { $0 &- 48 < 10 }) else { return nil }
    let words = String(decoding: bytes[line.bytes], as: UTF8.self).lowercased().words()
      .map { $0.trimmingPunctuation() }.filter { !$0.isEmpty }
    guard (2...4).contains(words.count) else { return nil }
    let rest = words.filter { !$0.utf8.contains { $0 &- 48 < 10 } }.joined(separator: " ")
    switch rest {
    case "comments", "comment", "read comments": return .comments
    case "share", "shares", "share this", "min", "min read", "minute read", "minutes read", "mins read",
      "read min",
      "hours ago", "hour ago", "minutes ago", "minute ago", "mins ago", "days ago", "day ago", "likes",
      "views":
      return .page
    default: return nil
    }
  }

  /// The kind of a paragraph by its first words; nil for prose.
  static func ofOpening(_ bytes: [UInt8], _ range: TextRange) -> AsideKind? {
    var start = range.start
    while start < range.end,
      bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "#") || bytes[start] == 32
    {
      start += 1
    }
    guard start < range.end else { return nil }
    for opening in openings[Int(folded(bytes[start]))] {
      let length = opening.bytes.count
      guard start + length <= range.end, matches(bytes, start, opening.bytes) else { continue }
      let next = start + length < range.end ? bytes[start + length] : 32
      let last = opening.bytes[length - 1]
      if isWord(last), !isDigit(last), isWord(next) { continue }
      return opening.kind
    }
    return nil
  }

  private static func matches(_ bytes: [UInt8], _ start: Int, _ opening: [UInt8]) -> Bool {
    for offset in 0..<opening.count where folded(bytes[start + offset]) != opening[offset] { return false }
    return true
  }

  /// A range without the marks at its ends, such as brackets, bullets and dashes.
  static func trimmed(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end, !isWord(bytes[start]) {
      // General punctuation and signs have three bytes; other letters are words.
      let width = bytes[start] == 0xE2 ? 3 : bytes[start] == 0xC2 ? 2 : 1
      start = min(end, start + width)
    }
    while end > start, !isWord(bytes[end - 1]) || isMark(bytes, end - 1, start) {
      end -= 1
      while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return TextRange(start, end)
  }

  /// Whether the character whose last byte stands at an index is a sign or punctuation.
  private static func isMark(_ bytes: [UInt8], _ last: Int, _ start: Int) -> Bool {
    guard bytes[last] >= 0x80 else { return false }
    var first = last
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return bytes[first] == 0xE2 || bytes[first] == 0xC2
  }

  /// True for letters and digits in ASCII and for every other byte of letters beyond it.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32) &- 97 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

  private static let lines = RareWordTable<AsideKind>([WordList("mastheads/aside-lines")]) {
    $0.values.first.flatMap(AsideKind.init(rawValue:))
  }

  /// The openings by their first bytes.
  private static let openings: [[(bytes: [UInt8], kind: AsideKind)]] = {
    var table = [[(bytes: [UInt8], kind: AsideKind)]](repeating: [], count: 256)
    for entry in WordList("mastheads/aside-openings").entries {
      guard let first = entry.text.utf8.first,
        let kind = entry.values.first.flatMap(AsideKind.init(rawValue:))
      else { continue }
      table[Int(first)].append((Array(entry.text.utf8), kind))
    }
    return table
  }()
}
