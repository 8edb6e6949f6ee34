/// The lines of a document of rich text (RTF).
///
/// A small reader of what Nexis, Factiva and word processors write, after the Rich Text Format Specification 1.9.1 of
/// Microsoft: words, paragraphs, levels of outline and bold; pictures, headers, lists of fonts and notes are left out.
/// Debian packages no library for the format, and the programs that it packages lose the level of the outline, by which
/// the headlines of Nexis are told.
struct RichText {
  /// What a group inherits from the one around it.
  private struct Group {
    var isSkipped = false
    var isBold = false
    var isHidden = false
    /// The number of characters that stand for a character beyond the code page.
    var fallback = 1
    var font = -1
    /// Whether the list of fonts is read.
    var isFonts = false
  }

  private let bytes: [UInt8]
  private var position = 0
  private var group = Group()
  private var groups: [Group] = []
  private var lines: [DocumentLine] = []

  // The paragraph that is being read.
  private var words = ""
  private var pending: [UInt8] = []
  private var units: [UInt16] = []
  private var isBold = true
  private var isHeading = false
  private var isCentered = false

  private var page = CodePage.windows
  private var pages: [Int: CodePage] = [:]
  private var definedFont = -1
  /// The characters that still stand for a character before them.
  private var skipped = 0

  /// The maximum depth of groups; deeper ones are not told apart.
  private static let depthLimit = 1000

  /// Whether some bytes begin like rich text.
  static func isRichText(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < min(bytes.count, 64), bytes[start] <= 0x20 || bytes[start] >= 0x80 { start += 1 }
    return bytes[start...].starts(with: "{\\rtf".utf8)
  }

  /// Returns the lines of a document.
  static func document(_ bytes: [UInt8]) -> DocumentText {
    var text = RichText(bytes: bytes)
    text.read()
    return DocumentText(lines: text.lines)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: - Syntax

  private mutating func read() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"):
        if groups.count < Self.depthLimit { groups.append(group) }
        skipped = 0
      case UInt8(ascii: "}"):
        endCharacters()
        if let outer = groups.popLast() { group = outer }
        skipped = 0
      case UInt8(ascii: "\\"): readControl()
      case 10, 13, 0: break
      default: add(byte)
      }
    }
    endLine()
  }

  private mutating func readControl() {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    guard (byte | 0x20) &- 97 < 26 else {
      position += 1
      readSymbol(byte)
      return
    }
    let start = position
    while position < bytes.count, (bytes[position] | 0x20) &- 97 < 26, position - start < 32 { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    var number: Int?
    var digits = position
    if digits < bytes.count, bytes[digits] == UInt8(ascii: "-") { digits += 1 }
    let firstDigit = digits
    while digits < bytes.count, bytes[digits] &- 48 < 10, digits - firstDigit < 9 { digits += 1 }
    if digits > firstDigit {
      number = Int(String(decoding: bytes[position..<digits], as: UTF8.self))
      position = digits
    }
    if position < bytes.count, bytes[position] == 32 { position += 1 }
    apply(word, number)
  }

  private mutating func readSymbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      let digits = bytes[position..<min(position + 2, bytes.count)]
      position = digits.endIndex
      if let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) { add(code) }
    case UInt8(ascii: "*"): group.isSkipped = true
    case UInt8(ascii: "~"): add("\u{A0}")
    case UInt8(ascii: "_"): add("-")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(byte)
    case 10, 13: endLine(keepsBlank: true)
    default: break
    }
  }

  private mutating func apply(_ word: String, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case "par", "sect", "page", "row", "nestrow": endLine(keepsBlank: true)
    case "line": endLine()
    case "cell", "nestcell", "tab": add("\t")
    case "emspace", "enspace", "qmspace": add(" ")
    case "u": addUnit(number ?? 0)
    case "uc": group.fallback = min(max(number ?? 1, 0), 16)
    case "b": group.isBold = isOn
    case "v": group.isHidden = isOn
    case "plain": (group.isBold, group.isHidden) = (false, false)
    case "pard": (isHeading, isCentered) = (false, false)
    case "qc": isCentered = true
    case "ql", "qj", "qr": isCentered = false
    case "outlinelevel": isHeading = (number ?? 9) < 9
    case "f": if group.isFonts { definedFont = number ?? -1 } else { setFont(number ?? -1) }
    case "fcharset": if group.isFonts, let page = CodePage(charset: number ?? 0) { pages[definedFont] = page }
    case "ansicpg": page = CodePage(windows: number ?? 1252) ?? page
    case "mac": page = CodePage(name: "MACINTOSH")
    case "bin": position = min(bytes.count, position + min(max(number ?? 0, 0), bytes.count))
    case "fonttbl":
      group.isSkipped = true
      group.isFonts = true
    case "shppict", "upr", "ud": break
    default:
      if let character = Self.characters[word] {
        add(character)
      } else if Self.destinations.contains(word) {
        group.isSkipped = true
      }
    }
  }

  /// Groups whose words are no part of the text.
  private static let destinations: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "footnote", "object", "fldinst", "listtable", "listoverridetable", "filetbl",
    "revtbl",
    "themedata", "colorschememapping", "datastore", "latentstyles", "generator", "xmlnstbl", "rsidtbl",
    "mmathPr",
    "nonshppict", "annotation", "atnid", "atnauthor", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "tc", "xe",
    "pntext",
    "pntxta", "pntxtb", "bkmkstart", "bkmkend", "falt", "panose", "template", "author", "operator", "creatim",
  ]

  private static let characters: [String: String] = [
    "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}", "rquote": "\u{2019}",
    "ldblquote": "\u{201C}",
    "rdblquote": "\u{201D}", "bullet": "\u{2022}",
  ]

  private mutating func setFont(_ font: Int) {
    guard font != group.font else { return }
    endCharacters()
    group.font = font
  }

  // MARK: - Text

  /// Adds a byte of the code page.
  private mutating func add(_ byte: UInt8) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard !group.isSkipped, !group.isHidden else { return }
    endUnits()
    pending.append(byte)
    if byte > 32 { isBold = isBold && group.isBold }
  }

  private mutating func add(_ text: String) {
    guard !group.isSkipped, !group.isHidden else { return }
    endCharacters()
    words += text
  }

  /// Adds a unit of UTF-16, behind which characters stand for readers that do not know it.
  private mutating func addUnit(_ number: Int) {
    skipped = group.fallback
    guard !group.isSkipped, !group.isHidden else { return }
    endBytes()
    units.append(UInt16(truncatingIfNeeded: number))
    isBold = isBold && group.isBold
  }

  private mutating func endCharacters() {
    endBytes()
    endUnits()
  }

  private mutating func endBytes() {
    guard !pending.isEmpty else { return }
    words += (pages[group.font] ?? page).text(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func endUnits() {
    guard !units.isEmpty else { return }
    words += String(decoding: units, as: UTF16.self)
    units.removeAll(keepingCapacity: true)
  }

  private mutating func endLine(keepsBlank: Bool = false) {
    guard !group.isSkipped else { return }
    endCharacters()
    let line = DocumentLine(
      words,
      isHeading: isHeading,
      isBold: isBold && !words.isEmpty,
      isCentered: isCentered
    )
    if !line.isBlank || keepsBlank { lines.append(line) }
    (words, isBold) = ("", true)
  }
}
