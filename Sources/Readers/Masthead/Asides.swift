import Documents
import Letters
import WordLists

/// The division of the blocks of a text into prose with its masthead and into what is no prose.
///
/// Buttons and menus of a page, captions, credits, corrections, notes and the like become paragraphs with a role of
/// their own, and their values become metadata.
struct Asides {
  /// The paragraphs that are no prose, in order.
  private(set) var paragraphs: [Paragraph] = []

  /// The blocks that remain, in order.
  private(set) var blocks: [TextBlock] = []

  /// The metadata of the article with what was found.
  private(set) var fields: ArticleFields

  /// A day that stands behind the article or in a label, for an article without another one.
  private(set) var day: StatedDay?

  let bytes: [UInt8]

  /// What the paragraphs behind a heading are.
  private enum Mode: Equatable {
    case prose
    /// Links, with their number so far and whether blank lines stand between them.
    case links(taken: Int, apart: Bool)
    /// The caption below "Image caption,", or the words of a correction below "Correction:".
    case below(Paragraph.Role)
    /// Whom to ask, with the number of lines so far.
    case contact(taken: Int)
    /// Everything behind the end of the article.
    case rest(Paragraph.Role)
  }

  private var mode = Mode.prose
  private var hasProse = false
  private var proseCount = 0
  private var isRelease = false
  private lazy var hasReleaseMarks = AsideNotes.isRelease(bytes)
  private var last = 0
  private var heads: [Int: Paragraph.Role] = [:]

  /// Divides blocks.
  init(bytes: [UInt8], blocks: [TextBlock], fields: ArticleFields) {
    self.bytes = bytes
    self.fields = fields
    let menu = PageMenu(bytes: bytes, blocks: blocks)
    heads = menu.roles
    if let section = menu.section { self.fields.add(.section, section) }
    for (position, block) in blocks.enumerated() {
      guard block.kind == .prose || block.kind == .emphasis else {
        if mode != .rest(.boilerplate) { mode = .prose }
        keep(block)
        continue
      }
      take(block, isNearEnd: position + 4 > blocks.count)
    }
  }

  /// Takes the lines of a block that are asides by themselves, and the pieces between them.
  private mutating func take(_ block: TextBlock, isNearEnd: Bool) {
    var piece = TextBlock(lines: [], kind: block.kind)
    for line in block.lines {
      if let role = heads[line.start] {
        takePiece(&piece)
        add(line, role)
      } else if let kind = AsideKind.ofLine(bytes, line, isWrapped: block.lines.count > 1), isPossible(kind) {
        takePiece(&piece)
        take(line, kind)
      } else {
        piece.lines.append(line)
      }
    }
    if isNearEnd, hasProse, piece.lines.count == 1, isInitials(piece.range) {
      add(piece.range, .note)
      return
    }
    takePiece(&piece)
  }

  private mutating func takePiece(_ piece: inout TextBlock) {
    guard !piece.lines.isEmpty else { return }
    defer { piece.lines = [] }
    let range = piece.range
    let isFirst = blocks.isEmpty
    if goesOn(range) { return }
    if let kind = AsideKind.ofOpening(bytes, range), isPossible(kind, opening: range, isFirst: isFirst) {
      take(range, kind)
      return
    }
    if let kind = shape(range, isFirst: isFirst) {
      take(range, kind)
      return
    }
    keepWithoutTail(piece)
  }

  /// Takes a piece as a part of what a heading before it began; returns whether it is one.
  private mutating func goesOn(_ range: TextRange) -> Bool {
    let isApart = hasBlankLine(before: range.start)
    switch mode {
    case .prose: return false
    case .links(let taken, let apart):
      let separated = taken == 0 ? isApart : apart
      guard taken < 12, isApart == separated, !isRunningText(range) else {
        mode = .prose
        return false
      }
      add(range, .boilerplate)
      mode = .links(taken: taken + 1, apart: separated)
      return true
    case .below(let role):
      mode = .prose
      guard range.count <= 600 else { return false }
      add(range, role)
      fields.add(role == .caption ? .caption : .correction, text(range))
      return true
    case .contact(let taken):
      guard range.count <= 160, !isRunningText(range),
        taken == 0 || !isApart || hasProse && isReachable(range),
        hasProse || !isApart || taken == 0
      else {
        mode = .prose
        return false
      }
      add(range, .note)
      if AsideKind.ofOpening(bytes, range) != .copyright { fields.add(.contact, text(range)) }
      mode = .contact(taken: taken + 1)
      return true
    case .rest(let role):
      if let kind = AsideKind.ofOpening(bytes, range), kind != .end, kind != .page, kind != .closing {
        take(range, kind)
        mode = .rest(kind == .contact ? .note : role)
        return true
      }
      if day == nil, role == .note, range.count <= 160, let line = PublicationLine(text(range)),
        line.isCertain
      {
        day = line.day
      }
      add(range, role)
      return true
    }
  }

  // MARK: - Kinds

  /// Whether a whole line can be of a kind where it stands.
  private func isPossible(_ kind: AsideKind) -> Bool {
    switch kind {
    case .end, .closing: hasProse && isBeyondMiddle
    case .contact: hasProse || isRelease
    case .note: hasProse || !blocks.isEmpty
    default: true
    }
  }

  private func isPossible(_ kind: AsideKind, opening range: TextRange, isFirst: Bool) -> Bool {
    switch kind {
    case .page:
      return !(isFirst && hasEarlyColon(range)) && range.count <= 240
        && (range.count <= 120 || !isRunningText(range))
    case .newsletter:
      guard !isFirst, range.count <= 240 else { return false }
      if range.count <= 60, !isRunningText(range) { return true }
      let words = text(range).lowercased()
      return Asides.offers.contains { words.contains($0) }
    case .release, .embargo: return !hasProse && range.count <= 160
    case .contact: return range.count <= 300 && (hasProse || isRelease || isReachable(range))
    case .end, .closing: return hasProse && isBeyondMiddle && range.count <= 80
    case .source:
      return hasProse && range.count <= 80 && bytes[range.start..<range.end].last != UInt8(ascii: ".")
    case .caption: return !isFirst && range.count <= 400
    case .image: return !isFirst && range.count <= 400 && isPage
    case .credit: return !isFirst && range.count <= 160
    case .correction, .note: return !isFirst && range.count <= 600 && !isTurn(range)
    case .credits: return hasProse && range.count <= 600
    case .copyright: return !isFirst && range.count <= 400
    case .write: return hasProse && range.count <= 200 && bytes[range.bytes].contains(UInt8(ascii: "@"))
    case .related, .comments, .label: return false
    }
  }

  /// Whether a piece is the turn of a speaker whose name stands in two pairs of brackets, as in interviews of Wikinews:
  /// "((WN)) Why did you leave?".
  private func isTurn(_ range: TextRange) -> Bool {
    starts(range, "((") && !bytes[range.bytes].suffix(2).elementsEqual("))".utf8)
  }

  private mutating func take(_ range: TextRange, _ kind: AsideKind) {
    let words = range.count <= 1200 ? text(range) : ""
    if kind.role == .caption { takeRepeated(words) }
    // A correction in whole sentences is news too, and is analysed; one in brackets is a note of the desk.
    let isSentence = words.first != "(" && words.last == "." && words.wordCount >= 12
    add(range, kind == .correction && isSentence ? .body : kind.role)
    switch mode {
    case .rest: break
    case .links where kind == .page: break
    default: mode = .prose
    }
    switch kind {
    case .related: if hasProse { mode = .links(taken: 0, apart: false) }
    case .comments: if hasProse, isBeyondMiddle { mode = .rest(.boilerplate) }
    case .end:
      mode = .rest(.note)
      // "(END) Dow Jones Newswires"
      let behind = words.drop { $0 != ")" }.dropFirst().trimmingWhiteSpace()
      if fields.outlet == nil, behind.wordCount > 1,
        let name = Outlets.name(in: behind) ?? AsideNotes.newswire(behind)
      {
        fields.outlet = name
      }
    case .closing: mode = .rest(.boilerplate)
    case .contact:
      let value = AsideNotes.value(behindLabelIn: words)
      if !value.isEmpty { fields.add(.contact, value) }
      mode = .contact(taken: value.isEmpty ? 0 : 1)
    case .release:
      isRelease = true
      takeDay(in: words)
    case .embargo:
      isRelease = true
      fields.add(.embargo, AsideNotes.embargo(words))
    case .caption, .credit, .image:
      if words.last == "," { mode = .below(.caption) } else { fields.add(.caption, words) }
    case .correction:
      // The words of the correction stand below its heading.
      if words.utf8.count <= 24, !words.contains(" "), words.last == ":" {
        mode = .below(.correction)
      } else {
        fields.add(.correction, AsideNotes.unbracketed(words))
      }
    case .credits: for name in AsideNotes.contributors(in: words) { fields.add(.contributor, name) }
    case .copyright: fields.add(.copyright, words)
    case .page, .newsletter, .source, .note, .label, .write: break
    }
  }

  /// The kind of a piece by its shape; nil for prose.
  private mutating func shape(_ range: TextRange, isFirst: Bool) -> AsideKind? {
    guard !isFirst, range.count <= 600 else { return nil }
    let last = bytes[range.end - 1]
    if range.count <= 400 {
      if last == UInt8(ascii: ")"), AsideNotes.endsWithCredit(bytes, range, isPage: isPage) {
        return .caption
      }
      if AsideNotes.hasCredit(bytes, range, isPage: isPage) { return .caption }
    }
    if range.count <= 80, AsideNotes.isCredit(bytes, range) { return .credit }
    guard hasProse else { return nil }
    let first = bytes[range.start]
    if range.count <= 90, first == UInt8(ascii: "A") || first == UInt8(ascii: "S") {
      let isAbout = last != UInt8(ascii: ".") && starts(range, "About ")
      if isAbout || starts(range, "SOURCE "), isRelease || hasReleaseMarks {
        return isAbout ? .closing : .source
      }
    }
    if range.count <= 300, AsideNotes.isAllRightsReserved(bytes, range) { return .copyright }
    if AsideNotes.isContribution(bytes, range) || isBehindRule && AsideNotes.isReport(bytes, range) {
      return .credits
    }
    if range.count <= 300, AsideNotes.isBiography(bytes, range) { return .note }
    return nil
  }

  /// Takes the block before a caption, if it is the same words without the credit.
  private mutating func takeRepeated(_ words: String) {
    guard let block = blocks.last, blocks.count > 1, block.range.end == last, block.range.count <= 400 else {
      return
    }
    let before = text(block.range)
    let isRepeated = before.utf8.count > 8 && words.utf8.count > before.utf8.count && words.hasPrefix(before)
    // A line with nothing but a credit stands below its caption.
    let isCredited =
      proseCount == 1 && hasProse && block.range.count <= 240
      && AsideNotes.isCredit(Array(words.utf8), TextRange(0, words.utf8.count))
    guard isRepeated || isCredited else { return }
    blocks.removeLast()
    if isCredited {
      hasProse = false
      proseCount = 0
      fields.add(.caption, before)
    }
    add(block.range, .caption)
  }

  private mutating func takeDay(in words: String) {
    guard day == nil, let digit = words.firstIndex(where: \.isNumber) else { return }
    // The words from the first that a day can begin with: "FOR IMMEDIATE RELEASE: May 3, 2024".
    let parts = words.words()
    guard parts.last.map({ $0.endIndex > digit }) ?? false else { return }
    for start in parts.indices {
      if let line = PublicationLine(parts[start...].joined(separator: " ")), line.isCertain {
        day = line.day
        return
      }
    }
  }

  // MARK: - Prose

  /// Keeps a piece, without the notes in brackets that stand at its end.
  private mutating func keepWithoutTail(_ piece: TextBlock) {
    var end = piece.range.end
    var tails: [(range: TextRange, kind: AsideKind)] = []
    while tails.count < 3, let start = AsideNotes.tail(bytes, TextRange(piece.range.start, end)) {
      let range = TextRange(start, end)
      guard let kind = AsideKind.ofOpening(bytes, range),
        [.credits, .correction, .note, .copyright, .end].contains(kind)
      else { break }
      tails.append((range, kind))
      end = WhiteSpace.trimmed(TextRange(piece.range.start, start), in: bytes).end
    }
    if tails.isEmpty, let start = AsideNotes.endWord(bytes, piece.range) {
      tails.append((TextRange(start, end), .end))
      end = WhiteSpace.trimmed(TextRange(piece.range.start, start), in: bytes).end
    }
    guard !tails.isEmpty else { return keep(piece) }
    var rest = piece
    rest.lines = piece.lines.filter { $0.start < end }
    if let index = rest.lines.indices.last {
      rest.lines[index] = TextRange(rest.lines[index].start, min(rest.lines[index].end, end))
    }
    keep(rest)
    for tail in tails.reversed() { take(tail.range, tail.kind == .end ? .note : tail.kind) }
  }

  private mutating func keep(_ block: TextBlock) {
    blocks.append(block)
    last = block.range.end
    if !hasProse {
      hasProse = isRunningText(block.range)
      proseCount = hasProse ? 1 : 0
    } else {
      proseCount = 2
    }
  }

  private mutating func add(_ range: TextRange, _ role: Paragraph.Role) {
    paragraphs.append(Paragraph(range: range, role: role))
    if role == .boilerplate { isPage = true }
    last = range.end
  }

  // MARK: - Tests

  /// Whether at least two fifths of the text stand before the place that was reached.
  private var isBeyondMiddle: Bool { last * 5 > bytes.count * 2 }

  /// Whether a colon stands among the first bytes, as in a headline such as "Watch: Ferry leaves port".
  private func hasEarlyColon(_ range: TextRange) -> Bool {
    bytes[range.start..<min(range.end, range.start + 24)].contains {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|")
    }
  }

  private func isRunningText(_ range: TextRange) -> Bool {
    range.count > 480
      || range.count > 40 && HeadlineShape.isRunningText(String(decoding: bytes[range.bytes], as: UTF8.self))
  }

  /// Whether a blank line stands between what was taken last and a place.
  private func hasBlankLine(before start: Int) -> Bool {
    guard last < start else { return false }
    var ends = 0
    var position = last
    while position < start {
      let length = WhiteSpace.lineEnd(at: position, in: bytes)
      if length > 0 { ends += 1 }
      position += max(1, length)
    }
    return ends > 1
  }

  /// Whether buttons or menus of a page were found so far.
  private var isPage = false

  /// Whether the paragraph before was a row of marks.
  private var isBehindRule: Bool {
    guard let last = paragraphs.last, last.role == .note, last.range.end == self.last else { return false }
    return last.range.count <= 12 && !bytes[last.range.bytes].contains { AsideKind.isWord($0) }
  }

  /// Whether a line has a number to call or an address to write to.
  private func isReachable(_ range: TextRange) -> Bool {
    var digits = 0
    for byte in bytes[range.bytes] {
      if byte == UInt8(ascii: "@") { return true }
      if AsideKind.isDigit(byte) { digits += 1 }
    }
    return digits >= 7 || starts(range, "http") || starts(range, "www.")
  }

  /// Whether a text is the initials of writer and editor, as in "jp/rl".
  private func isInitials(_ range: TextRange) -> Bool {
    guard (4...14).contains(range.count) else { return false }
    let groups = bytes[range.bytes].split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-")
    }
    return groups.count >= 2 && bytes[range.bytes].contains(UInt8(ascii: "/"))
      && groups.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy { $0 &- 97 < 26 } }
  }

  private func starts(_ range: TextRange, _ words: String) -> Bool {
    bytes[range.bytes].starts(with: words.utf8)
  }

  private func text(_ range: TextRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self).words().joined(separator: " ")
  }

  /// What a note speaks of that offers letters or alerts.
  private static let offers = WordList("readers/letter-offers").words
}
