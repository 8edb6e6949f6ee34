import Corpora
import Documents
import Figures

/// Sets the words that a quotation has.
struct Extent: Command {
  let row = Positional<RowReference>("row", help: "the row of a quotation in the last answer")
  let content = Positional<QuotedWords>(
    "words",
    .tail,
    help: "its words, or the first and the last with … between"
  )

  var name: String { "extent" }
  var summary: String { "says how far a quotation goes: extent ROW WORDS" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [row, content] }
  var discussion: String? {
    """
    The words must stand in the article one after the other; of several such places the nearest to the quotation \
    counts. Of a long quotation the first and the last words are enough, with an ellipsis between them. Case and \
    punctuation do not matter.
    """
  }
  var examples: [Example] {
    [
      Example(
        "extent 1 had searched the plant and found nobody inside",
        "the quotation with these words only",
        after: ["load sample:harbour", "quotes Renquist"]
      )
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let reference = try arguments[row]
    let typedRow = arguments.words.first?.text ?? "\(reference.number)"
    let quotation = try session.quotation(at: reference, typed: typedRow)
    let words = try arguments[content]
    guard let article = try session.corpus.article(quotation.article)?.article else {
      throw UsageError.goneRow(typedRow)
    }
    guard let range = words.range(in: Array(article.body.utf8), near: quotation.place) else {
      throw UsageError.notInArticle(words.text, article: quotation.article)
    }
    if quotation.ranges == [range] { throw UsageError.sameExtent(typedRow) }
    let beginning = quotation.beginning
    try session.correct(
      .extend(quotation: quotation.id, to: range),
      "extent \(beginning) \(words.text.typed)"
    )
    guard let now = try session.corpus.quotation(quotation.id) else { throw UsageError.goneRow(typedRow) }
    let count = now.content.split(whereSeparator: \.isWhitespace).count
    return Message.corrected(
      StyledText(beginning, .quotation) + " is now "
        + StyledText("“\(OneLine.text(now.content))”", .quotation)
        + StyledText(": \(Words.count(count, "word")).")
    )
  }
}
