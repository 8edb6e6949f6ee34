import Documents

/// The paragraphs of an article in order, each with its function.
struct HTMLBody {
  private(set) var paragraphs: [(text: String, role: Paragraph.Role)] = []
  private(set) var notes: [String] = []

  init(main: HTMLMainText, head: HTMLHead, claims: HTMLClaims, headline: String?) {
    let chosen = Set(main.chosen)
    let range = (main.chosen.first ?? 0)...(main.chosen.last ?? 0)
    var length = 0
    for (number, block) in main.page.blocks.enumerated() where chosen.contains(number) && number != head.deckBlock {
      _ = block
      length += main.page.blocks[number].count
    }
    let stated = claims.articleBody.map { HTMLText.plain($0).isEmpty ? $0 : $0 }
    if let stated, stated.utf8.count > 300, length * 10 < stated.utf8.count * 4 {
      for paragraph in HTMLText.paragraphs(of: stated) { paragraphs.append(paragraph) }
      notes.append("The page shows less than its data hold; the text is from the data.")
    } else {
      for number in main.page.blocks.indices where number != head.deckBlock {
        let block = main.page.blocks[number]
        if chosen.contains(number) {
          paragraphs.append((main.page.text(block), .body))
        } else if range.contains(number), main.isCaption(number) {
          paragraphs.append((main.page.text(block), .caption))
        }
      }
    }
    addNotes(main: main, claims: claims)
  }

  private mutating func addNotes(main: HTMLMainText, claims: HTMLClaims) {
    let words = paragraphs.reduce(0) { $1.role == .body ? $0 + $1.text.wordCount : $0 }
    if let stated = claims.first("ld:wordcount").flatMap({ Int($0) }), stated > 80, words * 2 < stated {
      notes.append("The text is cut: \(words) of \(stated) words are here.")
    } else if main.hasOffer || claims.first("ld:isaccessibleforfree")?.lowercased().hasSuffix("false") == true, words < 150 {
      notes.append("The page is for subscribers: the text may be cut.")
    }
  }
}
