import Documents
import Platform

/// What a page shows between its headline and its text: the deck, the byline and the day.
struct HTMLHead: Sendable {
  private(set) var deck: String?
  private(set) var deckBlock: Int?

  /// The writers that a byline names.
  private(set) var authors: [String] = []

  /// The words that say the day.
  private(set) var day: String?

  init(main: HTMLMainText) {
    let blocks = main.page.blocks
    let first = main.chosen.first { main.isParagraph($0) } ?? blocks.count
    let title = main.titleBlock ?? -1
    // From some lines above the headline to some below the first paragraph.
    let range = max(0, title - 6)..<min(blocks.count, max(first + 3, title + 30))
    var weaker: [String] = []
    var shownDay: String?
    for number in range where number != title {
      let block = blocks[number]
      guard block.count <= 400 else { continue }
      let text = main.page.text(block)
      let clues = main.clues(around: number)
      if deck == nil, number > title, title >= 0, number <= first,
        isDeck(block, number, first: first, clues: clues, main: main)
      {
        (deck, deckBlock) = (text, number)
        continue
      }
      guard block.count <= 160 else { continue }
      if number > title - 4, authors.isEmpty {
        let pieces = main.pieces(of: number)
        if clues.contains(.byline) || main.isByline(number) || HTMLByline.hasOpening(text) {
          authors = HTMLByline.names(pieces, text: text)
        } else if number < first, number > title, title >= 0, weaker.isEmpty,
          block.emphasized * 10 >= block.count * 9
        {
          weaker = HTMLByline.names([], text: "By " + text)
        }
      }
      if PublicationLine.mayHoldDay(text),
        number < first || clues.contains(.date) || PublicationLine(text)?.isCertain == true
      {
        if day == nil, clues.contains(.date), let found = HTMLHead.day(in: text) { day = found }
        if shownDay == nil, let found = HTMLHead.day(in: text) { shownDay = found }
      }
    }
    if authors.isEmpty { authors = weaker }
    day = main.shownTime(near: title) ?? day ?? shownDay
  }

  private func isDeck(
    _ block: HTMLBlocks.Block,
    _ number: Int,
    first: Int,
    clues: HTMLClues,
    main: HTMLMainText
  ) -> Bool {
    guard block.count >= 20, block.linked * 2 < block.count, block.kind != .caption,
      clues.isDisjoint(with: [.byline, .caption, .date]) || main.own(number).contains(.deck)
    else { return false }
    if clues.contains(.deck), number < first || number == first && main.own(number).contains(.deck) {
      return true
    }
    guard number < first else { return false }
    return block.kind == .heading && block.level == 2 && number <= (main.titleBlock ?? -1) + 2
      && block.count >= 40
  }

  /// Whether a line says a day and little else.
  static func isDayLine(_ text: String) -> Bool {
    PublicationLine.mayHoldDay(text) && PublicationLine(text)?.isCertain == true
  }

  /// Returns the words of a text that say a day; nil if there are none.
  static func day(in text: String) -> String? {
    if let day = numericDay(in: text) { return day }
    let words = text.words().prefix(24).map { String($0) }
    for start in words.indices {
      guard let mark = words[start].utf8.first, mark &- 48 < 10 || mark >= 65 else { continue }
      let name = words[start].trimmingPunctuation().lowercased()
      guard mark &- 48 < 10 || PublicationLine.isMonth(name) || PublicationLine.isWeekday(name) else {
        continue
      }
      for end in stride(from: min(words.count, start + 5), to: start + 1, by: -1) {
        let piece = words[start..<end].joined(separator: " ").trimmingPunctuation()
        if PublicationLine(piece)?.date != nil { return piece }
      }
    }
    return nil
  }

  /// Returns a day in digits with the year first, as in "2019年4月2日" or "2019.04.02", in ISO 8601.
  static func numericDay(in text: String) -> String? {
    var numbers = [Int]()
    var digits = 0
    var value = 0
    var before: UInt8 = 32
    for byte in text.utf8.prefix(200) {
      if byte &- 48 < 10 {
        before = byte
        value = digits < 6 ? value * 10 + Int(byte - 48) : value
        digits += 1
        continue
      }
      if digits > 0 {
        if digits == 4, value > 1800, value <= ClockYears.latest() {
          numbers = [value]
        } else if !numbers.isEmpty, digits <= 2 {
          numbers.append(value)
        } else {
          numbers = []
        }
        if numbers.count == 3 { break }
      }
      // Only one mark, or the characters for year and month, stand between the numbers.
      let isMark = byte == 47 || byte == 45 || byte == 46
      if byte < 0x80, !(isMark && before &- 48 < 10), !(byte == 32 && before >= 0x80) { numbers = [] }
      before = byte
      (digits, value) = (0, 0)
    }
    if digits > 0, digits <= 2, numbers.count == 2 { numbers.append(value) }
    guard numbers.count == 3, let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    return day.iso
  }
}
