import Documents

/// The paragraphs of an article in order, each with its function.
struct HTMLBody {
  private(set) var paragraphs: [(text: String, role: Paragraph.Role)] = []
  private(set) var notes: [String] = []

  /// A paragraph before the text that the page's data do not count among it.
  private(set) var deck: String?

  init(main: HTMLMainText, head: HTMLHead, claims: HTMLClaims) {
    let stated = claims.articleBody
    let kept = HTMLBody.withoutEdges(main.chosen.filter { $0 != head.deckBlock }, main: main, stated: stated)
    let chosen = Set(kept)
    if let first = kept.first,
      let before = main.chosen.last(where: { $0 < first && $0 != head.deckBlock && main.isParagraph($0) }),
      main.page.blocks[before].count <= 400
    {
      deck = main.page.text(main.page.blocks[before])
    }
    let range = (kept.first ?? 0)...(kept.last ?? 0)
    let length = kept.reduce(0) { $0 + main.page.blocks[$1].count }
    if let stated, stated.utf8.count > 300, length * 10 < stated.utf8.count * 4 {
      for paragraph in HTMLFragment.paragraphs(of: stated) { paragraphs.append(paragraph) }
      notes.append("The page shows less than its data hold; the text is from the data.")
    } else {
      for number in main.page.blocks.indices where number != head.deckBlock {
        let block = main.page.blocks[number]
        if chosen.contains(number) {
          let text = main.page.text(block)
          paragraphs.append((text, HTMLPhrases.isCredit(text) && number != kept.first ? .note : .body))
        } else if range.contains(number), main.isCaption(number) {
          paragraphs.append((main.page.text(block), .caption))
        }
      }
    }
    addNotes(main: main, claims: claims)
  }

  /// Takes away blocks at both ends that are not in the text that the data of the page state.
  private static func withoutEdges(_ chosen: [Int], main: HTMLMainText, stated: String?) -> [Int] {
    guard let stated, stated.utf8.count > 300 else { return chosen }
    let text = HTMLPhrases.keyBytes(HTMLFragment.isMarkup(stated) ? HTMLFragment.plain(stated) : stated)
    func isStated(_ number: Int) -> Bool {
      let key = HTMLPhrases.keyBytes(main.page.text(main.page.blocks[number]))
      return key.count < 8 || text.holds(key.prefix(80))
    }
    let size = chosen.reduce(0) { $0 + main.page.blocks[$1].count }
    guard size * 2 > stated.utf8.count else { return chosen }
    let found = chosen.filter { isStated($0) }
    let common = found.reduce(0) { $0 + main.page.blocks[$1].count }
    // The data must have most of the page's text, and the page most of theirs.
    guard common * 10 > size * 7, common * 10 > stated.utf8.count * 8, let first = found.first,
      let last = found.last
    else { return chosen }
    return chosen.filter { $0 >= first && $0 <= last }
  }

  private mutating func addNotes(main: HTMLMainText, claims: HTMLClaims) {
    let words = paragraphs.reduce(0) { $1.role == .body ? $0 + $1.text.wordCount : $0 }
    if let stated = claims.first("ld:wordcount").flatMap({ Int($0) }), stated > 80, words * 2 < stated {
      notes.append("The text is cut: \(words) of \(stated) words are here.")
    } else if main.hasOffer
      || claims.first("ld:isaccessibleforfree")?.lowercased().hasSuffix("false") == true, words < 150
    {
      notes.append("The page is for subscribers: the text may be cut.")
    }
  }
}
