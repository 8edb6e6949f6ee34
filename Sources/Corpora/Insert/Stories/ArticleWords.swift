import Documents

/// The words of a stored article in reading order, without bylines and the like.
struct ArticleWords {
  /// The words with their bytes in the body.
  let words: [WordSequence.Word]

  /// The positions of the words that begin a paragraph.
  let openings: Set<Int>

  /// Reads the words of the paragraphs that have one of some roles; nil when there is no such article.
  ///
  /// A headline that stands beside the body comes last, with places behind all bytes of the body.
  init?(_ article: Int, roles: Set<Paragraph.Role>, in store: Store) throws(StoreError) {
    let found = try store.first(
      "SELECT body, paragraphs, paragraph_roles, headline FROM content WHERE id = ?",
      [.integer(article)]
    ) { row in
      let bytes = row.blob()
      let ranges = row.blob()
      let paragraphs = ByteCoding.paragraphs(ranges, roles: row.text())
      return (bytes: bytes, paragraphs: paragraphs, headline: row.optionalText())
    }
    guard let found else { return nil }
    var words: [WordSequence.Word] = []
    var openings: Set<Int> = []
    for paragraph in found.paragraphs
    where roles.contains(paragraph.role) && paragraph.range.end <= found.bytes.count
      && paragraph.range.start <= paragraph.range.end
    {
      openings.insert(words.count)
      let text = String(decoding: found.bytes[paragraph.range.bytes], as: UTF8.self)
      words += WordSequence(of: text, from: paragraph.range.start).words
    }
    if roles.contains(.headline), let headline = found.headline,
      !found.paragraphs.contains(where: { $0.role == .headline })
    {
      words += WordSequence(of: headline, from: found.bytes.count + 1).words
    }
    self.words = words
    self.openings = openings
  }

  /// The number of a folded word, the same in every session: its FNV-1a hash of 32 bits.
  static func number(of folded: String) -> UInt32 {
    folded.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
