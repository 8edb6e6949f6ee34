import Corpora
import Documents
import Figures

/// What a version of an article changed in an earlier one, beyond its sentences.
struct VersionChanges {
  private var rows: [[Table.Cell]] = []

  /// Compares two versions.
  init(from old: StoredArticle, to new: StoredArticle, in corpus: Corpus) throws {
    compare("headline", old.article.headline, new.article.headline)
    compare("deck", old.article.deck, new.article.deck)
    compare("authors", VersionChanges.list(old.article.authors), VersionChanges.list(new.article.authors))
    compare("published", old.published?.date.iso, new.published?.date.iso)
    compare("updated", old.article.values(of: .updated).first, new.article.values(of: .updated).first)
    try compareFigures(old.id, new.id, corpus)
    try compareQuotations(old.id, new.id, corpus)
    for correction in Set(new.article.values(of: .correction))
      .subtracting(old.article.values(of: .correction)).sorted()
    {
      add("correction note", nil, correction)
    }
  }

  /// The changes as a table.
  var table: Table {
    Table(
      columns: [Table.Column("change"), Table.Column("before"), Table.Column("after")],
      rows: rows,
      firstRowNumber: nil
    )
  }

  private mutating func add(_ kind: String, _ before: String?, _ after: String?) {
    rows.append([
      .text(StyledText(kind)), Table.Cell(before.map { OneLine.text($0) }, .dim),
      Table.Cell(after.map { OneLine.text($0) }),
    ])
  }

  private mutating func compare(_ kind: String, _ before: String?, _ after: String?) {
    if before != after { add(kind, before, after) }
  }

  private static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Compares the figures: one that is gone stands beside one that came of the same unit, in order.
  private mutating func compareFigures(_ old: Int, _ new: Int, _ corpus: Corpus) throws {
    func figures(_ article: Int) throws -> [(key: String, unit: String, text: String)] {
      try corpus.quantities(in: .articles([article])).rows.map { row in
        ("\(row.quantity.value) \(row.quantity.unit)", row.quantity.unit, row.text)
      }
    }
    let (before, after) = (try figures(old), try figures(new))
    let (known, wanted) = (Set(before.map(\.key)), Set(after.map(\.key)))
    var seen: Set<String> = []
    var gone = before.filter { !wanted.contains($0.key) && seen.insert($0.key).inserted }
    seen = []
    for figure in after where !known.contains(figure.key) && seen.insert(figure.key).inserted {
      let match = gone.firstIndex { $0.unit == figure.unit }
      add("figure", match.map { gone[$0].text }, figure.text)
      if let match { gone.remove(at: match) }
    }
    for figure in gone { add("figure", figure.text, nil) }
  }

  /// Compares the quotations: those of the same words by speaker and verb, the rest as dropped or added.
  private mutating func compareQuotations(_ old: Int, _ new: Int, _ corpus: Corpus) throws {
    let before = try corpus.quotations(in: .articles([old])).rows
    var rest = try corpus.quotations(in: .articles([new])).rows
    var unmatched: [QuotationRow] = []
    for quotation in before {
      let words = WordSequence(of: quotation.content)
      let match = rest.firstIndex { other in
        Folded.text(other.content) == Folded.text(quotation.content)
          || QuotationAlignment.relation(of: words, to: WordSequence(of: other.content)) != nil
      }
      guard let match else {
        unmatched.append(quotation)
        continue
      }
      let other = rest.remove(at: match)
      compare(
        "speaker of \"\(VersionChanges.opening(of: other))\"",
        quotation.speaker?.name,
        other.speaker?.name
      )
      compare("verb of \"\(VersionChanges.opening(of: other))\"", quotation.cue?.text, other.cue?.text)
    }
    for quotation in unmatched { add("quotation dropped", VersionChanges.words(of: quotation), nil) }
    for quotation in rest { add("quotation added", nil, VersionChanges.words(of: quotation)) }
  }

  private static func words(of quotation: QuotationRow) -> String {
    let speaker = quotation.speaker.map { "\($0.name): " } ?? ""
    return speaker + quotation.content
  }

  private static func opening(of quotation: QuotationRow) -> String {
    let words = quotation.content.split(whereSeparator: \.isWhitespace)
    return words.prefix(4).joined(separator: " ") + (words.count > 4 ? " …" : "")
  }
}
