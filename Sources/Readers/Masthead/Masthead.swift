import Documents
import Letters

/// The masthead of an article: the roles of its first blocks, such as headline, deck, byline, dates, outlet
/// and dateline.
///
/// Blocks are examined in order up to the first one that is running text; everything from there on is body.
/// Nothing is lost: each block becomes one paragraph, or two if a line holds a label or a dateline before
/// other text.
struct Masthead {
  /// The metadata of the article, from outside the text and from the text.
  private(set) var fields: ArticleFields

  /// The paragraphs so far, in order.
  private(set) var paragraphs: [Paragraph] = []

  let bytes: [UInt8]
  private(set) var blocks: [TextBlock]
  private(set) var headlineText: String?
  /// The folded form of the headline, kept because each block of the masthead is compared with it.
  private(set) var headlineKey = ""
  private var foldedDeck: (text: String, key: String)?
  private var hasHeadline = false
  private var isSummary = false
  private var textDate: (date: CalendarDate, isUpdate: Bool)?
  private var openDay: OpenDay?

  /// Determines the roles of the blocks of a text.
  ///
  /// `fields` is metadata from outside the text and takes precedence.
  init(bytes: [UInt8], blocks: [TextBlock], fields: ArticleFields = ArticleFields()) {
    self.bytes = bytes
    self.blocks = blocks
    self.fields = fields
    setHeadlineText(fields.headline)
    var next = 0
    let title = blocks.firstIndex { $0.kind == .heading(1) }
    while next < self.blocks.count, next < 24 {
      separateLines(at: next)
      separateDay(at: next)
      guard take(next, title: title) else { break }
      next += 1
    }
    takeBody(from: next, title: title)
    if self.fields.published == nil {
      if let found = textDate {
        self.fields.published = PublicationDate(found.date, basis: .text)
      } else if self.fields.openDay == nil {
        self.fields.openDay = openDay
      }
    }
  }

  // MARK: - Body

  private mutating func takeBody(from start: Int, title: Int?) {
    // The dateline is at the start of the first running text, below subheadings and credits.
    var mayHaveDateline = true
    let hasTurns = blocks.count { isTurn($0.range) } > 1
    for position in start..<max(start, blocks.count) {
      let block = blocks[position]
      if !hasHeadline, block.kind == .heading(1) {
        takeHeadline(block)
        continue
      }
      if mayHaveDateline, !(hasTurns && isTurn(block.range)),
        let dateline = Dateline(startOf: text(block.range, limit: 200))
      {
        let end = min(block.range.start + dateline.count, block.range.end)
        paragraphs += dateline.paragraphs(at: block.range.start, in: bytes)
        add(TextRange(end, block.range.end), .body)
        take(dateline)
        mayHaveDateline = false
      } else {
        add(block.range, .body)
        mayHaveDateline =
          mayHaveDateline && hasHeadline && position < start + 3 && block.range.count <= 160
          && !isRunningText(text(block.range))
      }
    }
  }

  private mutating func take(_ dateline: Dateline) {
    fields.dateline = fields.dateline ?? dateline.text
    fields.outlet = fields.outlet ?? dateline.agency
    take(dateline.date)
  }

  // MARK: - Blocks before the body

  /// Assigns a role to one block; returns false if the body begins with it.
  private mutating func take(_ position: Int, title: Int?) -> Bool {
    let block = blocks[position]
    guard block.kind != .other else { return false }
    // The first turn of an interview is no line below the headline.
    if isTurn(block.range), blocks.dropFirst(position + 1).contains(where: { isTurn($0.range) }) {
      return false
    }
    if case .heading(let level) = block.kind {
      guard !hasHeadline, level == 1 || title == nil else { return takeRepeated(block) }
      takeHeadline(block)
      return true
    }
    guard block.range.count <= 480 else { return false }
    let words = text(block.range)
    if takeRepeated(block) || takeFurniture(block, words, at: position) { return true }
    if title != nil, !hasHeadline {
      add(block.range, .body)
      return true
    }
    if !hasHeadline { return takeFirst(block, words, at: position) }
    if takeDeck(block, words, at: position) || takeSummary(block, words, at: position) { return true }
    guard words.wordCount <= 12, !isRunningText(words),
      isFurnitureAhead(of: position)
    else { return false }
    add(block.range, .body)
    return true
  }

  /// Takes a block that is a header field, a date, a byline, an outlet or a dateline by itself; returns
  /// whether it is one.
  private mutating func takeFurniture(_ block: TextBlock, _ words: String, at position: Int) -> Bool {
    if let line = PublicationLine(words), line.isCertain,
      HeaderLine(words) == nil || !hasHeaderBeside(position)
    {
      add(block.range, PublicationLine.isLabelled(words) ? .label : .dateline)
      take(line, words)
      return true
    }
    if block.lines.count == 1, let line = HeaderLine(words), line.standsAlone || hasHeaderBeside(position),
      hasHeadline || position > 0 || line.isSure || hasHeaderBeside(position)
    {
      take(line, in: block.range)
      return true
    }
    if let line = Outlets.nameWithDate(in: words), hasHeadline || isHeadlineAhead(of: position) {
      add(block.range, .outlet)
      fields.outlet = fields.outlet ?? line.name
      take(line.date)
      return true
    }
    if words.utf8.count <= 12, let page = Masthead.page(words) {
      add(block.range, .label)
      fields.add(.page, page)
      return true
    }
    if !hasHeadline, paragraphs.last?.role == .dateline, words.utf8.count <= 40,
      words.lowercased().words().contains("edition"), isHeadlineAhead(of: position)
    {
      add(block.range, .label)
      fields.add(.edition, words)
      return true
    }
    let byline = Byline(words)
    if byline?.hasOpening != true, let dateline = Dateline(whole: words),
      hasHeadline || position > 0 || isHeadline(at: position + 1)
    {
      add(block.range, .dateline)
      take(dateline)
      return true
    }
    if let byline, byline.hasOpening || hasHeadline || isHeadlineAhead(of: position) {
      if let town = byline.town, let comma = bytes[block.range.bytes].lastIndex(of: UInt8(ascii: ",")) {
        add(TextRange(block.range.start, comma + 1), .byline)
        add(WhiteSpace.trimmed(TextRange(comma + 1, block.range.end), in: bytes), .dateline)
        fields.dateline = fields.dateline ?? town
      } else {
        add(block.range, byline.authors.isEmpty && !byline.hasOpening ? .outlet : .byline)
      }
      if fields.authors.isEmpty { fields.authors = byline.authors }
      fields.outlet = fields.outlet ?? byline.outlet
      take(byline.date)
      return true
    }
    if let name = Outlets.name(in: words), hasHeadline || isHeadlineAhead(of: position) {
      add(block.range, .outlet)
      fields.outlet = fields.outlet ?? name
      return true
    }
    if paragraphs.isEmpty, Outlets.isSection(words), hasHeadline || isHeadlineAhead(of: position) {
      add(block.range, .outlet)
      fields.add(.section, PageMenu.lastPart(words))
      return true
    }
    if paragraphs.last?.role == .byline, words.contains(" reported from "),
      AsideNotes.isBiography(words, of: fields.authors)
    {
      add(block.range, .note)
      return true
    }
    if paragraphs.last?.role == .byline, let comma = words.firstIndex(of: ","), words.wordCount <= 7,
      let name = Outlets.name(in: words[..<comma]), !isRunningText(words)
    {
      add(block.range, .byline)
      fields.outlet = fields.outlet ?? name
      return true
    }
    if paragraphs.last?.role == .byline, Byline.isProfession(words),
      hasHeadline || isHeadlineAhead(of: position)
    {
      add(block.range, .byline)
      fields.outlet = fields.outlet ?? Byline.employer(words)
      return true
    }
    if hasHeadline, fields.authors.isEmpty, let names = bareNames(words), !isRunningText(words),
      names.count > 1 || isDateOrOutlet(position + 1) || isDateOrOutlet(position - 1)
        || blocks.indices.contains(position + 1)
          && Byline(text(blocks[position + 1].lines[0]))?.authors == names
    {
      add(block.range, .byline)
      fields.authors = names
      return true
    }
    return false
  }

  /// The number in a line such as "Page A6"; nil for any other line.
  private static func page(_ words: String) -> String? {
    let parts = words.words()
    guard parts.count == 2, ["page", "pg.", "pg", "p."].contains(parts[0].lowercased()),
      PageLine.isPage(String(parts[1]))
    else { return nil }
    return parts[1].trimmingPunctuation()
  }

  private mutating func take(_ line: HeaderLine, in range: TextRange) {
    let start = range.start + line.valueStart
    if line.role == .headline || line.role == .deck {
      add(TextRange(range.start, start), .outlet)
      add(TextRange(start, range.end), line.role == .headline && hasHeadline ? .repeatedHeadline : line.role)
      if line.role == .headline {
        hasHeadline = true
        setHeadlineText(headlineText ?? line.value)
      }
    } else {
      add(range, line.role)
    }
    fields.set(line.key, to: line.value)
  }

  /// Takes the first block that is not a date, byline or the like: the headline, or the body if there is no
  /// headline.
  ///
  /// Returns false for the body.
  private mutating func takeFirst(_ block: TextBlock, _ words: String, at position: Int) -> Bool {
    guard fields.headline == nil, position + 1 < blocks.count else { return false }
    if HeadlineShape.isHeadline(words) {
      takeHeadline(block)
      return true
    }
    let key = HeadlineShape.folded(words)
    let ahead = (position + 1)..<min(position + 5, max(position + 1, blocks.count))
    let isRepeated =
      key.utf8.count >= 8
      && ahead.contains { index in
        blocks[index].range.count <= 480 && HeadlineShape.folded(text(blocks[index].range)) == key
      }
    guard isRepeated else { return false }
    takeHeadline(block)
    return true
  }

  private mutating func takeHeadline(_ block: TextBlock) {
    hasHeadline = true
    let words = text(block.range)
    var range = block.range
    if let cut = outletSuffix(of: words) {
      range = WhiteSpace.trimmed(TextRange(range.start, range.start + cut.offset), in: bytes)
      fields.outlet = fields.outlet ?? cut.name
    }
    if let prefix = HeadlineShape.wirePrefix(of: words) {
      let label = WhiteSpace.trimmed(TextRange(range.start, range.start + prefix.count), in: bytes)
      add(label, .label)
      if prefix.label == "UPI" || prefix.label == "DJ" {
        fields.outlet = fields.outlet ?? (prefix.label == "DJ" ? "Dow Jones" : prefix.label)
      } else {
        fields.add(.edition, prefix.label)
      }
      range = WhiteSpace.trimmed(TextRange(range.start + prefix.count, range.end), in: bytes)
    }
    if bytes[range.bytes].last == UInt8(ascii: "="), range.count > 2 {
      // The end mark that agencies put behind a headline.
      let end = range.end
      range = WhiteSpace.trimmed(TextRange(range.start, end - 1), in: bytes)
      add(range, .headline)
      add(TextRange(end - 1, end), .label)
    } else {
      add(range, .headline)
      add(TextRange(range.end, block.range.end), .outlet)
    }
    setHeadlineText(headlineText ?? text(range))
    fields.headline = fields.headline ?? oneLine(text(range))
  }

  /// Returns the byte offset and the name of an outlet at the end of a page title, as in " | Harbour Post";
  /// nil if there is none.
  private func outletSuffix(of words: String) -> (offset: Int, name: String)? {
    let mayHaveSuffix = words.hasByte { before, byte, after in
      (byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == 0xE2)
        && WhiteSpace.mayHold(before) && WhiteSpace.mayHold(after)
    }
    guard mayHaveSuffix else { return nil }
    guard let bar = words.lastIndex(where: { "|-\u{2013}\u{2014}".contains($0) }), bar > words.startIndex
    else { return nil }
    let after = words.index(after: bar)
    guard words[words.index(before: bar)].isWhitespace, after < words.endIndex, words[after].isWhitespace
    else { return nil }
    guard let name = Outlets.name(in: words[after...].trimmingWhiteSpace()) else { return nil }
    guard words[..<bar].wordCount >= 3 else { return nil }
    return (words.utf8.distance(from: words.startIndex, to: bar), name)
  }

  /// Takes a block that equals the headline of the text or of the metadata, as the headline itself the first
  /// time and as a repeated headline later; returns whether it does.
  private mutating func takeRepeated(_ block: TextBlock) -> Bool {
    guard !headlineKey.isEmpty, block.range.count <= 480 else { return false }
    var words = text(block.range)
    if let cut = outletSuffix(of: words) {
      words = String(decoding: Array(words.utf8.prefix(cut.offset)), as: UTF8.self)
    }
    guard HeadlineShape.folded(words) == headlineKey else { return false }
    if hasHeadline { add(block.range, .repeatedHeadline) } else { takeHeadline(block) }
    return true
  }

  private mutating func setHeadlineText(_ text: String?) {
    if text == headlineText { return }
    headlineText = text
    headlineKey = text.map { HeadlineShape.folded($0) } ?? ""
  }

  /// Whether a text equals the deck in the metadata.
  private mutating func isKnownDeck(_ words: String) -> Bool {
    guard let deck = fields.deck else { return false }
    let key: String
    if let known = foldedDeck, known.text == deck {
      key = known.key
    } else {
      key = HeadlineShape.folded(deck)
    }
    foldedDeck = (deck, key)
    return key == HeadlineShape.folded(words)
  }

  private mutating func takeDeck(_ block: TextBlock, _ words: String, at position: Int) -> Bool {
    if isKnownDeck(words) {
      add(block.range, .deck)
      return true
    }
    guard !paragraphs.contains(where: { $0.role == .deck }) else { return false }
    let isMarked = block.kind == .emphasis && paragraphs.last?.role == .headline
    let isPlaced =
      HeadlineShape.isShortParagraph(words) && paragraphs.last?.role == .headline
      && isHeadFurniture(position + 1)
    let isShaped = HeadlineShape.isDeck(words) && block.lines.count <= 3 && isRunningTextAhead(of: position)
    guard isMarked || isPlaced || isShaped else { return false }
    add(block.range, .deck)
    fields.deck = fields.deck ?? oneLine(words)
    return true
  }

  /// Takes the points under a headline, each behind a bullet, above a byline, a day or a dateline.
  private mutating func takeSummary(_ block: TextBlock, _ words: String, at position: Int) -> Bool {
    guard HeadlineShape.isListItem(words), words.wordCount > 3 else { return false }
    if paragraphs.last?.role == .deck, let deck = paragraphs.indices.last, isSummary {
      paragraphs[deck].range = TextRange(paragraphs[deck].range.start, block.range.end)
      fields.deck = oneLine(text(paragraphs[deck].range, limit: 2048))
      return true
    }
    guard fields.deck == nil, paragraphs.last?.role == .headline else { return false }
    var next = position + 1
    while next < min(position + 8, blocks.count), HeadlineShape.isListItem(text(blocks[next].lines[0])) {
      next += 1
    }
    guard next < blocks.count else { return false }
    guard isHeadFurniture(next) || Dateline(startOf: text(blocks[next].range, limit: 200)) != nil else {
      return false
    }
    isSummary = true
    // A single point stands without its bullet.
    var range = block.range
    if next == position + 1 {
      range = TextRange(range.start + words.utf8.prefix { !AsideKind.isWord($0) }.count, range.end)
      add(TextRange(block.range.start, range.start), .label)
    }
    add(range, .deck)
    fields.deck = oneLine(text(range))
    return true
  }

  // MARK: - Parts

  /// Splits a block into its lines if some of them are dates, bylines, outlets or header fields.
  ///
  /// Such lines occur at the start of the block or below a headline. A date in the middle of a wrapped
  /// paragraph does not count, nor do ambiguous lines, unless one line of the block is certain or all lines
  /// are likely.
  private mutating func separateLines(at position: Int) {
    let block = blocks[position]
    guard block.lines.count > 1, block.kind == .prose else { return }
    let lines = block.lines.prefix(12)
    let sure = lines.map { $0.count <= 200 && isFurniture(text($0)) }
    func isLikely(_ position: Int) -> Bool {
      sure[position] || lines[position].count <= 200 && isLikelyFurniture(text(lines[position]))
    }
    guard sure.contains(true) || lines.count == block.lines.count && lines.indices.allSatisfy(isLikely)
    else { return }
    let likely = lines.indices.map(isLikely)
    var pieces = [TextBlock]()
    var next = 0
    if let first = likely.firstIndex(of: true), first > 0 {
      let opening = TextBlock(lines: Array(block.lines[..<first]))
      guard fields.headline == nil, HeadlineShape.isHeadline(text(opening.range)) else { return }
      pieces.append(opening)
      next = first
    }
    while next < likely.count, likely[next] {
      pieces.append(TextBlock(lines: [block.lines[next]]))
      next += 1
    }
    if next < block.lines.count { pieces.append(TextBlock(lines: Array(block.lines[next...]))) }
    guard pieces.count > 1 else { return }
    blocks.replaceSubrange(position...position, with: pieces)
  }

  /// Splits a block whose headline has the day of publication behind it, or whose first sentence has it before it.
  ///
  /// A block with the day before its first sentence is running text, and has no other part of a masthead in it.
  private mutating func separateDay(at position: Int) {
    let block = blocks[position]
    guard block.kind != .other, let line = block.lines.first else { return }
    if block.lines.count == 1, block.range.count <= 480, !hasHeadline || isHeadlineBeforeDay(block),
      let day = AttachedDay(endOf: text(line))
    {
      split(position, at: line.start + day.range.start, isHeadline: true)
    } else if let day = AttachedDay(startOf: text(line, limit: 160)) {
      split(position, at: line.start + day.range.end, isHeadline: false)
    }
  }

  /// Whether a block repeats the headline, with a day behind it.
  private func isHeadlineBeforeDay(_ block: TextBlock) -> Bool {
    guard !headlineKey.isEmpty, let day = AttachedDay(endOf: text(block.range)) else { return false }
    return HeadlineShape.folded(text(TextRange(block.range.start, block.range.start + day.range.start)))
      == headlineKey
  }

  /// Makes two blocks of one.
  private mutating func split(_ position: Int, at place: Int, isHeadline: Bool) {
    let block = blocks[position]
    guard let line = block.lines.first else { return }
    let head = WhiteSpace.trimmed(TextRange(line.start, place), in: bytes)
    let rest = WhiteSpace.trimmed(TextRange(place, line.end), in: bytes)
    guard !head.isEmpty, !rest.isEmpty else { return }
    let lines = [rest] + block.lines.dropFirst()
    blocks.replaceSubrange(
      position...position,
      with: [
        TextBlock(lines: [head], kind: isHeadline ? block.kind : .prose),
        TextBlock(lines: Array(lines), kind: isHeadline ? .prose : block.kind),
      ]
    )
  }

  /// Takes the day, the time and the update of a line.
  private mutating func take(_ line: PublicationLine, _ words: String) {
    let isFirst = textDate == nil
    take(line.date, isUpdate: line.isUpdate)
    if let updated = line.isUpdate ? line.date : line.updated { fields.add(.updated, updated.iso) }
    guard fields.published == nil, isFirst, !line.isUpdate || line.date != nil else { return }
    if case .order = line.day.lack, openDay == nil {
      openDay = OpenDay(day: line.day, words: String(words.prefix(60)), basis: .text)
    }
    if let time = line.time { fields.add(.time, time) }
  }

  private mutating func take(_ date: CalendarDate?, isUpdate: Bool = false) {
    guard let date else { return }
    if let textDate, isUpdate || !textDate.isUpdate { return }
    textDate = (date, isUpdate)
  }

  private mutating func add(_ range: TextRange, _ role: Paragraph.Role) {
    let trimmed = WhiteSpace.trimmed(range, in: bytes)
    if !trimmed.isEmpty { paragraphs.append(Paragraph(range: trimmed, role: role)) }
  }

  private func oneLine(_ text: String) -> String {
    text.words().joined(separator: " ")
  }
}
