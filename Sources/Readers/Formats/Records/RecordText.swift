import Documents
import JSON
import Letters

/// The text of a record, as a value of JSON or a cell has it.
enum RecordText {
  /// Running text without structure.
  case plain(String)
  /// Paragraphs with their functions.
  case blocks([(text: String, role: Paragraph.Role)])
  /// A whole web page.
  case page(String)
  /// An article in XML, with what its head says.
  case article(NexisContent)

  /// Reads a value; nil if there are no words in it.
  init?(_ value: DecodedJSON, depth: Int = 0) {
    switch value {
    case .null, .bool, .number: return nil
    case .string(let text):
      if depth < 8, let inner = DecodedJSON.unpacked(text) {
        self.init(inner, depth: depth + 1)
        return
      }
      // newsdata.io writes this in the place of a text.
      guard !DecodedJSON.isMissing(text), !text.hasPrefix("ONLY AVAILABLE IN ") else { return nil }
      self.init(text)
    case .array(let elements):
      guard depth < 8 else { return nil }
      if let chosen = RecordText.version(among: elements) {
        self.init(chosen, depth: depth + 1)
      } else {
        let blocks = elements.filter { !RecordText.isPicture($0) }
          .flatMap { RecordText($0, depth: depth + 1)?.paragraphs ?? [] }
        guard !blocks.isEmpty else { return nil }
        self = .blocks(blocks)
      }
    case .object:
      guard depth < 8, let inner = value.inner(RecordText.keys),
        let text = RecordText(inner, depth: depth + 1)
      else {
        return nil
      }
      guard let heading = value.inner(RecordText.headings)?.words, depth > 0 else {
        self = text
        return
      }
      self = .blocks([(heading, .body)] + text.paragraphs)
    }
  }

  /// Reads a text that may be marked up.
  init(_ text: String) {
    let opening = text.utf8.prefix(400).drop { $0 <= 32 || $0 >= 0x80 }
    if opening.first == UInt8(ascii: "<") {
      let head = String(decoding: opening, as: UTF8.self).lowercased()
      if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<head") {
        self = .page(text)
        return
      }
      if let content = NexisContent(text) {
        self = .article(content)
        return
      }
    }
    if text.holds(UInt8(ascii: "<")), HTMLFragment.isMarkup(text) {
      self = .blocks(HTMLFragment.paragraphs(of: text))
      return
    }
    let opened = RecordText.opened(text)
    if let opened, HTMLFragment.isMarkup(opened) {
      self = .blocks(HTMLFragment.paragraphs(of: opened))
    } else {
      self = .plain(RecordText.decoded(RecordText.withLineBreaks(text)))
    }
  }

  /// Returns a text whose markup is written as text itself, as in `&lt;p&gt;`, as markup; nil if there is none.
  private static func opened(_ text: String) -> String? {
    guard text.holds(UInt8(ascii: "&")), !text.holds(UInt8(ascii: "<")), text.contains("&lt;") else {
      return nil
    }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  /// The paragraphs.
  var paragraphs: [(text: String, role: Paragraph.Role)] {
    switch self {
    case .plain(let text):
      text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map {
        (String($0), .body)
      }
    case .blocks(let blocks): blocks
    case .page(let text): HTMLFragment.paragraphs(of: text)
    case .article(let content): content.blocks
    }
  }

  // MARK: - Values

  /// Returns the version of a text that shows its paragraphs best, where a list holds one text in several versions.
  private static func version(among elements: [DecodedJSON]) -> DecodedJSON? {
    func kind(_ element: DecodedJSON) -> String? {
      let type = element["type"]?.words.flatMap { $0.contains("/") ? $0 : nil }
      let known = [element["contenttype"]?.words, element["role"]?.words, type].compactMap { $0 }
      return known.isEmpty ? nil : known.joined(separator: " ").lowercased()
    }
    guard elements.count < 20, elements.contains(where: { kind($0) != nil }) else { return nil }
    let versions = elements.filter { $0["value"]?.words != nil && kind($0)?.contains("caption") != true }
    return (versions.first { kind($0)?.contains("html") == true } ?? versions.first)?["value"]
  }

  /// Whether an element of a list of blocks is no text.
  private static func isPicture(_ value: DecodedJSON) -> Bool {
    guard let type = value["type"]?.words?.lowercased() else { return false }
    return ["image", "picture", "photo", "video", "audio", "embed", "ad", "advert", "gallery", "script"]
      .contains {
        type.hasSuffix($0) || type.hasPrefix($0)
      }
  }

  private static let keys = RecordKeys.ranks(
    "bodyhtml html bodyxhtml xhtml rendered value text bodytext content body plaintext paragraphs sections blocks "
      + "children bodytextsummary t"
  )
  private static let headings = RecordKeys.ranks("headline heading subhead title")

  // MARK: - Characters

  /// Returns a text with line breaks where a program wrote `\n` for each of them.
  private static func withLineBreaks(_ text: String) -> String {
    guard text.holds(UInt8(ascii: "\\")), !text.holds(10), text.contains("\\n") else { return text }
    return text.replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n").replacing("\\t", with: " ")
  }

  /// Returns a text with the references of HTML to characters replaced, its lines kept.
  ///
  /// Some programs write them twice, as in `&amp;quot;`.
  static func decoded(_ text: String) -> String {
    let text = withAmpersands(text)
    guard hasReference(text) else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for _ in 0..<3 where hasReference(line) { line = HTMLFragment.plain(line) }
      return line
    }
    return lines.joined(separator: "\n")
  }

  /// Returns a text with the ampersands of references that a program has lost, as in `Oracle #39;s`.
  private static func withAmpersands(_ text: String) -> String {
    guard text.holds(UInt8(ascii: "#")), hasBareReference(Array(text.utf8)) else { return text }
    var result = [UInt8]()
    let bytes = Array(text.utf8)
    let names = ["quot;".utf8, "amp;".utf8, "lt;".utf8, "gt;".utf8]
    for (position, byte) in bytes.enumerated() {
      let before = position > 0 ? bytes[position - 1] : 32
      let digits = bytes[(position + 1)...].prefix(4).prefix { $0 &- 48 < 10 }
      let end = position + 1 + digits.count
      if byte == UInt8(ascii: "#"), before != UInt8(ascii: "&"), digits.count > 1, end < bytes.count,
        bytes[end] == UInt8(ascii: ";")
      {
        if before == UInt8(ascii: "\\") { result.removeLast() }
        // A possessive or a contraction lost nothing but its apostrophe; the blank came with the reference.
        if before == 32, digits.elementsEqual("39".utf8), end + 1 < bytes.count,
          (bytes[end + 1] | 32) &- 97 < 26
        {
          result.removeLast()
        }
        result.append(UInt8(ascii: "&"))
      }
      if before != UInt8(ascii: "&"), (before | 32) &- 97 >= 26,
        names.contains(where: { bytes[position...].starts(with: $0) })
      {
        result.append(UInt8(ascii: "&"))
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a text has `#39;`, the apostrophe, without its ampersand, which then no reference in it has.
  private static func hasBareReference(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place + 3 < bytes.count {
      if bytes[place] == UInt8(ascii: "#"), bytes[(place + 1)...].starts(with: "39;".utf8) {
        return place == 0 || bytes[place - 1] != UInt8(ascii: "&")
      }
      place += 1
    }
    return false
  }

  /// Returns a short text on one line without markup.
  static func line(_ text: String) -> String {
    let text = withAmpersands(text)
    if hasReference(text) || (text.holds(UInt8(ascii: "<")) && HTMLFragment.isMarkup(text)) {
      let plain = HTMLFragment.plain(text)
      return decoded(plain).words().joined(separator: " ")
    }
    return text.words().joined(separator: " ")
  }

  /// Whether a text has a reference to a character, as in `&amp;`, `&#39;` or `&#x27;`.
  private static func hasReference(_ text: String) -> Bool {
    guard text.holds(UInt8(ascii: "&")) else { return false }
    let bytes = Array(text.utf8)
    for position in bytes.indices where bytes[position] == UInt8(ascii: "&") {
      let name = bytes[(position + 1)...].prefix(10).prefix {
        $0 == 35 || $0 &- 48 < 10 || ($0 | 32) &- 97 < 26
      }
      let end = position + 1 + name.count
      if name.count > 1, end < bytes.count, bytes[end] == UInt8(ascii: ";") { return true }
    }
    return false
  }
}
