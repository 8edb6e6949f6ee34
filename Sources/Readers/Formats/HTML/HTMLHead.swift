import Documents

/// What a page shows between its headline and its text: the deck, the byline and the day.
struct HTMLHead: Sendable {
  private(set) var deck: String?
  private(set) var deckBlock: Int?
  private(set) var bylines: [String] = []
  private(set) var day: String?

  init(main: HTMLMainText) {
    let blocks = main.page.blocks
    let first = main.chosen.first { main.isParagraph($0) } ?? blocks.count
    let title = main.titleBlock ?? -1
    // From some lines above the headline to some below the first paragraph.
    let range = max(0, title - 6)..<min(blocks.count, max(first + 3, title + 30))
    for number in range {
      let block = blocks[number]
      let text = main.page.text(block)
      if text.utf8.count > 400 { continue }
      let clues = main.clues(around: number)
      if deck == nil, number > title, title >= 0, number <= first, isDeck(block, number, first: first, clues: clues, main: main) {
        (deck, deckBlock) = (text, number)
        continue
      }
      if text.utf8.count <= 160, clues.contains(.byline) || text.lowercased().hasPrefix("by ") || main.isByline(number), number != title {
        bylines.append(text)
      }
      if day == nil, text.utf8.count <= 120, number != title, PublicationLine.mayHoldDay(text) {
        if let line = PublicationLine(text), clues.contains(.date) || line.isCertain { day = text }
        else if let byline = Byline(text), byline.date != nil { day = byline.date.map { "\($0)" } }
      }
    }
    if let shown = main.shownTime(near: title) { day = shown }
    // A byline in parts, as in "By" and "Jane Doe".
    if bylines.count > 1, bylines.contains(where: { $0.lowercased() == "by" }) {
      let names = bylines.filter { $0.lowercased() != "by" }
      bylines.append("By " + (names.first ?? ""))
    }
    bylines += bylines.filter { !$0.lowercased().hasPrefix("by") }.map { "By " + $0 }
  }

  private func isDeck(_ block: HTMLBlocks.Block, _ number: Int, first: Int, clues: HTMLClues, main: HTMLMainText) -> Bool {
    guard block.count >= 20, block.linked * 2 < block.count, block.kind != .caption, clues.isDisjoint(with: [.byline, .caption, .date]) else { return false }
    let marked = clues.contains(.deck)
    if marked, number < first || number == first && main.own(number).contains(.deck) { return true }
    guard number < first else { return false }
    return block.kind == .heading && block.level == 2 && number <= (main.titleBlock ?? -1) + 2 && block.count >= 40
  }
}
