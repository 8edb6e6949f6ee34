import Documents
import Letters

/// The text of printed pages, as OCR and `pdftotext` write it.
///
/// Broken words are joined, lines become paragraphs, and running heads, folios and jump lines, which interrupt
/// sentences there, stand behind the paragraph as labels.
struct PageText {
  private struct Part {
    var text: String
    var role: Paragraph.Role?
    var kind = TextBlock.Kind.prose
  }

  private struct Line {
    var text: String
    var indent: Int
    var isApart: Bool
    var page: Int
  }

  private var parts: [Part] = []
  private var head = PageLine.Head()
  private var words: BrokenWords
  private var pages = 1
  private var url: String?

  /// Reads a text; nil if it has neither page breaks nor words that are broken at the ends of lines.
  ///
  /// `isPage` is true where the source of the text is known to be a page.
  init?(_ text: String, isPage: Bool = false) {
    let bytes = Array(text.utf8)
    let hasBreak = bytes.dropLast(2).contains(12)
    if !isPage, !hasBreak {
      let (broken, lines) = BrokenWords.count(in: bytes)
      guard broken >= 2, broken * 25 >= lines else { return nil }
    }
    words = BrokenWords(text)
    let lines = PageText.lines(of: text)
    guard !lines.isEmpty else { return nil }
    pages = (lines.last?.page ?? 0) + 1
    assemble(lines)
    markHeadings(hasBlankLines: lines.count { $0.isApart } * 15 > lines.count)
    guard parts.contains(where: { $0.role == nil }) else { return nil }
  }

  /// Returns the article of the pages.
  func article(source: String, fields: ArticleFields, notes: [String]) -> Article {
    var (fields, notes) = (fields, notes)
    if fields.outlet == nil { fields.outlet = head.outlet?.trimmingPunctuation() }
    if let page = head.page { fields.add(.page, page) }
    if fields.url == nil { fields.url = url }
    if fields.published == nil, fields.openDay == nil, let day = head.day, let date = day.date {
      fields.published = PublicationDate(date, basis: .text)
    }
    if words.joined > 0 {
      let count = words.joined
      notes.append(
        "\(count) \(count == 1 ? "word that was" : "words that were") broken at the ends of lines \(count == 1 ? "was" : "were") joined."
      )
    }
    let headings = parts.count { $0.role == nil && PageLine.isUpper($0.text) && $0.text.wordCount <= 12 }
    if headings > 1 {
      notes.append("The text looks like a page with several items; it was kept as one article.")
    }
    var body = ""
    var blocks = [TextBlock]()
    var known = [Paragraph]()
    for part in parts {
      if !body.isEmpty { body += "\n\n" }
      let start = body.utf8.count
      body += part.text
      let range = TextRange(start, body.utf8.count)
      if let role = part.role {
        known.append(Paragraph(range: range, role: role))
      } else {
        blocks.append(TextBlock(lines: [range], kind: part.kind))
      }
    }
    return TextArticle.article(
      bytes: Array(body.utf8),
      blocks: blocks,
      known: known,
      source: source,
      fields: fields,
      notes: notes
    )
  }

  private static func lines(of text: String) -> [Line] {
    var lines = [Line]()
    var page = 0
    var isApart = false
    for piece in text.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0.isNewline || $0 == "\u{C}" }
    ) {
      // A form feed is a newline of its own, so that the piece behind it is the first of the next page.
      let trimmed = piece.trimmingWhiteSpace()
      if piece.startIndex > text.startIndex, text[text.index(before: piece.startIndex)] == "\u{C}",
        !lines.isEmpty
      {
        page += 1
        isApart = true
      }
      guard !trimmed.isEmpty else {
        isApart = true
        continue
      }
      let indent = piece.prefix { $0 == " " || $0 == "\t" }.count
      lines.append(
        Line(text: PageText.withoutLigatures(trimmed), indent: indent, isApart: isApart, page: page)
      )
      isApart = false
    }
    return lines
  }

  /// The text with the letters of the ligatures that typesetters use.
  private static func withoutLigatures(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    var result = text
    for (ligature, letters) in [
      ("\u{FB00}", "ff"), ("\u{FB01}", "fi"), ("\u{FB02}", "fl"), ("\u{FB03}", "ffi"), ("\u{FB04}", "ffl"),
    ]
    where result.contains(ligature) {
      result = result.replacing(ligature, with: letters)
    }
    return result
  }

  // MARK: - Paragraphs

  private mutating func assemble(_ lines: [Line]) {
    let roles = roles(of: lines)
    let lengths = lines.lazy.filter { $0.text.utf8.count >= 20 && !PageLine.isUpper($0.text) }
      .map(\.text.utf8.count).sorted()
    let width = lengths.isEmpty ? 60 : lengths[lengths.count * 4 / 5]
    let heads = heads(of: lines, roles)
    var paragraph = ""
    var before: Line?
    var pending: [Part] = []
    var wasInterrupted = false
    // The paragraph that goes on on another page, and whether its rest was announced.
    var open: Int?
    var isRest = false
    for (index, line) in lines.enumerated() {
      if let role = roles[index] {
        if PageLine.isJump(line.text), PageLine.isRest(line.text) {
          isRest = open != nil
        } else if PageLine.isJump(line.text), !paragraph.isEmpty, !PageLine.endsSentence(paragraph) {
          open = parts.count
        }
        pending.append(Part(text: line.text, role: role))
        wasInterrupted = true
        continue
      }
      let isApart = line.isApart || wasInterrupted
      if let last = before,
        isRest || !goesOn(last, line, paragraph, width: width, isApart: isApart)
          || heads.contains(index)
      {
        parts.append(Part(text: paragraph))
        paragraph = ""
      }
      if paragraph.isEmpty {
        parts += pending
        pending = []
      }
      if isRest, let part = open, parts.indices.contains(part), parts[part].role == nil,
        line.text.first?.isLowercase == true
      {
        paragraph = parts.remove(at: part).text
      }
      if isRest { (open, isRest) = (nil, false) }
      words.append(line.text, to: &paragraph)
      before = line
      wasInterrupted = false
    }
    if !paragraph.isEmpty { parts.append(Part(text: paragraph)) }
    parts += pending
  }

  /// The places of lines that begin something new under a headline that is written like a sentence: a deck.
  ///
  /// A byline or a day stands below it, with no blank line between.
  private func heads(of lines: [Line], _ roles: [Int: Paragraph.Role]) -> Set<Int> {
    guard let first = lines.indices.first(where: { roles[$0] == nil }) else { return [] }
    var end = first + 1
    while end < lines.count, end < first + 8, roles[end] == nil, !lines[end].isApart,
      !PageLine.standsAlone(lines[end].text)
    {
      end += 1
    }
    guard end < lines.count, end < first + 8, roles[end] == nil, !lines[end].isApart else { return [] }
    var heads: Set<Int> = []
    for index in (first + 1)..<end where lines[index].text.first?.isUppercase == true {
      let words = lines[(heads.max() ?? first)..<index].flatMap { $0.text.words() }.dropFirst()
      if !words.isEmpty, words.count(where: { $0.first?.isLowercase == true }) * 2 >= words.count {
        heads.insert(index)
      }
    }
    return heads
  }

  /// Whether a line continues the paragraph.
  private func goesOn(_ last: Line, _ line: Line, _ paragraph: String, width: Int, isApart: Bool) -> Bool {
    if BrokenWords.isBroken(paragraph), line.text.first?.isLowercase == true { return true }
    let ended = PageLine.endsSentence(paragraph)
    if isApart {
      return !ended && line.text.first?.isLowercase == true && paragraph.utf8.count > 30
        && !PageLine.standsAlone(last.text)
    }
    if PageLine.standsAlone(line.text) || PageLine.standsAlone(last.text) { return false }
    let upper = PageLine.isUpper(line.text)
    if upper != PageLine.isUpper(last.text), upper ? line.text.wordCount <= 10 : last.text.wordCount <= 10 {
      // A heading in capitals above or below the text.
      return !ended && !upper && line.text.first?.isLowercase == true
    }
    guard ended else { return true }
    // Quoted words open a paragraph in news.
    if line.indent >= last.indent + 2 || line.text.first == "\u{201C}" { return false }
    return last.text.utf8.count * 100 >= width * 80
  }

  /// The roles of the lines that are no text of an article, by their places.
  private mutating func roles(of lines: [Line]) -> [Int: Paragraph.Role] {
    var roles: [Int: Paragraph.Role] = [:]
    let repeated = repeatedLines(lines)
    for (index, line) in lines.enumerated() {
      let isTop = index == 0 || lines[index - 1].page < line.page
      let isBottom = index + 1 == lines.count || lines[index + 1].page > line.page
      let isSecond = index > 0 && (index == 1 || lines[index - 2].page < line.page)
      if isTop || isBottom || isSecond && roles[index - 1] != nil, let found = PageLine.head(line.text) {
        if !isBottom || isTop || found.page != nil {
          roles[index] = .label
          take(found)
          continue
        }
      }
      if line.page == 0, index <= 3, let found = PageLine.folio(line.text) {
        roles[index] = .label
        take(found)
        takeNameplate(lines, before: index, &roles)
        continue
      }
      if PageLine.isJump(line.text) {
        roles[index] = .label
        // The word by which the reader finds the rest stands above: "LIBRARY / Continued from A1".
        if index > 0, roles[index - 1] == nil, lines[index - 1].page > 0,
          PageLine.isUpper(lines[index - 1].text),
          lines[index - 1].text.wordCount <= 3
        {
          roles[index - 1] = .label
        }
      } else if repeated.contains(index) || line.text.hasPrefix("http") && line.text.wordCount <= 2 {
        roles[index] = .label
        takeTitle(line.text)
      } else if PageLine.isSpecial(line.text) {
        roles[index] = .byline
      }
    }
    return roles
  }

  private mutating func take(_ found: PageLine.Head) {
    head.page = head.page ?? found.page
    head.day = head.day ?? found.day
    head.outlet = head.outlet ?? found.outlet
  }

  /// Takes the outlet or the address of a line that stands on each page.
  private mutating func takeTitle(_ text: String) {
    if text.hasPrefix("http") {
      url = url ?? text.words().first.map(String.init)
    } else if head.outlet == nil {
      let last = text.split(separator: "|").last.map { $0.trimmingWhiteSpace() } ?? text
      head.outlet = Outlets.name(in: last)
    }
  }

  /// Takes the name of the paper above its folio.
  private mutating func takeNameplate(
    _ lines: [Line],
    before folio: Int,
    _ roles: inout [Int: Paragraph.Role]
  ) {
    for index in 0..<folio where roles[index] == nil {
      let name = lines[index].text.trimmingPunctuation()
      guard Outlets.name(in: name) != nil || PageLine.isUpper(name) && name.wordCount <= 7 else { continue }
      roles[index] = .outlet
      head.outlet = head.outlet ?? name
    }
  }

  /// The lines at the edges of pages that stand on several pages, whatever their numbers.
  private func repeatedLines(_ lines: [Line]) -> Set<Int> {
    guard pages > 1 else { return [] }
    var places: [String: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      let near = [index - 2, index - 1, index + 1, index + 2]
      let isEdge = near.contains { $0 < 0 || $0 >= lines.count || lines[$0].page != line.page }
      let key = line.text.lowercased().filter { $0.isLetter }
      if isEdge, line.text.utf8.count <= 200 { places[key, default: []].append(index) }
    }
    var repeated: Set<Int> = []
    for (key, indices) in places {
      let count = Set(indices.map { lines[$0].page }).count
      if count > 1, count * 2 > pages || key.isEmpty { repeated.formUnion(indices) }
    }
    return repeated
  }

  // MARK: - Headings

  /// Marks the headline and the deck of a page whose paragraphs no blank lines divide.
  private mutating func markHeadings(hasBlankLines: Bool) {
    guard let first = parts.firstIndex(where: { $0.role == nil }), PageLine.isUpper(parts[first].text),
      parts[first].text.wordCount <= 20, parts.count > first + 1
    else { return }
    parts[first].kind = .heading(1)
    guard let next = parts[(first + 1)...].firstIndex(where: { $0.role == nil }),
      parts[next].text.wordCount <= 14, next + 1 < parts.count, Dateline(startOf: parts[next].text) == nil,
      !PageLine.isUpper(parts[next].text), !PageLine.standsAlone(parts[next].text),
      !hasBlankLines || Dateline(startOf: String(parts[next + 1].text.prefix(200))) != nil
    else { return }
    parts[next].kind = .emphasis
  }
}
