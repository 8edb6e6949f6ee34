import Corpora
import Figures

/// The command that counts words in a row (n-grams).
struct NGrams: Command {
  let length = Positional<SeriesLength?>("length", help: "how many words: 3, or 2-5 as without it")
  let minimum = Option<Int>("min", default: 2, in: 1...1_000_000, help: "how often they must come")
  let range = Option<Int>("range", default: 1, in: 1...1_000_000, help: "in how many articles they must come")
  let around = Option<WordQuery?>("of", help: "only those that have these words")
  let unit = Option("unit", default: WordUnit.word, help: "what is counted, spellings or base forms")
  let parts = Flag(
    "parts",
    help: "also those that only come inside a longer one, or have function words alone"
  )
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...100_000, help: "how many are listed")

  var name: String { "ngrams" }
  var aliases: [String] { ["clusters"] }
  var summary: String { "counts words in a row that come again and again" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] {
    [length, minimum, range, around, unit, parts] + scope.parameters + [top]
  }
  var discussion: String? {
    """
    Words in a row (n-grams, clusters) stand in one sentence without punctuation between them. One that only comes \
    inside a longer one of the same count is left out: of "port velmar fire service" its parts say nothing more. One \
    of function words alone, as "of the", is left out too.
    """
  }
  var examples: [Example] {
    [
      Example("ngrams --top 10", "what is repeated most", after: ["load sample:harbour"]),
      Example("ngrams 3 --of said", "three words with one of them", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    var filter = SeriesFilter()
    filter.lengths = arguments[length]?.range ?? filter.lengths
    filter.minimum = arguments[minimum]
    filter.range = arguments[range]
    filter.around = try arguments[around]?.pattern
    filter.unit = arguments[unit]
    filter.keepsParts = arguments[parts]
    let chosen = try scope.apply(arguments, &session)
    defer { session.selection = chosen }
    let limit = session.limit(arguments[top])
    let progress = session.progress
    let found = try session.corpus.series(in: session.scope, filter, limit: limit) { done, total in
      progress?(done, total, "words in a row")
    }
    if found.total == 0 {
      let hint = filter.minimum > 1 ? "--min 1 lists those that come once" : session.widerHint(arguments)
      return try NoResult.none(of: "words in a row", about: arguments[around]?.text, hint: hint)
        .answer(in: session, or: NGrams.table(found, session))
    }
    session.list(found.series.map { .sentence(article: $0.article, index: $0.sentence) })
    var table = NGrams.table(found, session)
    if session.isForPrograms { return .table(table) }
    if found.parts + found.hollow > 0 {
      let (parts, hollow) = (LoadReport.grouped(found.parts), LoadReport.grouped(found.hollow))
      let note =
        "Left out: \(parts) inside longer ones, \(hollow) of function words alone; --parts has them too."
      table.note = StyledText(note, .dim)
    }
    let heading =
      "\(LoadReport.grouped(found.total)) of \(filter.lengths.lowerBound)"
      + (filter.lengths.count > 1 ? " to \(filter.lengths.upperBound)" : "")
      + " words, \(filter.minimum) times or more in \(WordWording.count(found.words, "word"))"
    return .sections([Section(heading, .table(table))])
  }

  private static func table(_ found: SeriesList, _ session: Session) -> Table {
    let greatest = Double(found.series.first?.count ?? 0)
    return Table(
      columns: [
        Table.Column("words"), Table.Column("length", heading: "n", alignment: .trailing),
        Table.Column("count", alignment: .trailing), Table.Column("per_million", alignment: .trailing),
        Table.Column("articles", heading: "in", alignment: .trailing),
      ] + (session.isForPrograms ? [] : [Table.Column("picture", heading: "")]),
      rows: found.series.map { series in
        let rate = found.words > 0 ? Double(series.count) * 1e6 / Double(found.words) : 0
        let bar = WordWording.bar(Double(series.count), of: greatest, width: 16)
        return [
          Table.Cell(series.text, .strong), .integer(series.length), .integer(series.count),
          .rounded(rate, 0),
          .integer(series.articles),
        ] + (session.isForPrograms ? [] : [Table.Cell(bar, .dim)])
      },
      total: found.total,
      moreHint: Session.moreHint(found.total)
    )
  }
}

/// A number of words, or a range of numbers such as `2-5`.
struct SeriesLength: ParameterValue, Hashable {
  /// The numbers.
  var range: ClosedRange<Int>

  static func parse(_ text: String) throws(UsageError) -> SeriesLength {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      throw .notANumber(text)
    }
    guard first <= last, first >= 2, last <= 10 else { throw .outOfRange(text, 2...10) }
    return SeriesLength(range: first...last)
  }
  static var placeholder: String { "N|2-5" }
  static var completion: CompletionKind { .choices(["2", "3", "4", "5", "2-5"]) }
}
