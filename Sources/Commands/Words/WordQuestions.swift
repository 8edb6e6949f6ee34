import Annotators
import Corpora
import Documents
import Figures

/// The articles that a question about words is asked of: `--in`, `--since` and `--until`.
struct WordScope {
  let within = ArticleScope.option
  let since = Option<CalendarPeriod?>("since", help: "only articles published from this day on")
  let until = Option<CalendarPeriod?>("until", help: "only articles published up to this day")

  /// The options.
  var parameters: [any Parameter] { [within, since, until] }

  /// Restricts the selection, and returns the former one, which the command restores; makes sure that the words of all
  /// articles are stored.
  func apply(_ arguments: Arguments, _ session: inout Session) throws -> [Int]? {
    try apply(arguments, &session, to: arguments[within])
  }

  /// The same for articles that another option names.
  func apply(_ arguments: Arguments, _ session: inout Session, to articles: ArticleScope?) throws -> [Int]? {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: articles)
    let (first, last) = (arguments[since]?.first, arguments[until]?.last)
    if first != nil || last != nil {
      let rows = try session.corpus.articles(in: session.scope).rows.filter { row in
        guard let day = row.published else { return false }
        return (first.map { day >= $0 } ?? true) && (last.map { day <= $0 } ?? true)
      }
      guard !rows.isEmpty else {
        session.selection = chosen
        throw NoResult.none(
          of: "articles of these days",
          about: nil,
          hint: "'articles --sort date' lists the days"
        )
      }
      session.selection = rows.map(\.id)
    }
    do {
      try session.prepareWords()
    } catch {
      session.selection = chosen
      throw error
    }
    return chosen
  }
}

/// Words in a row as typed: the query of a concordance.
struct WordQuery: ParameterValue, Hashable {
  /// The text as typed.
  var text: String

  static func parse(_ text: String) throws(UsageError) -> WordQuery { WordQuery(text: try nonEmpty(text)) }
  static var placeholder: String { "WORDS" }
  static var completion: CompletionKind { .word }

  /// The pattern, its words divided as those of articles are.
  var pattern: WordPattern {
    get throws(WordPatternError) { try WordPattern(text, tokens: WordQuery.tokens) }
  }

  /// The words of a text, as those of articles are divided.
  static func tokens(_ text: String) -> [String] {
    let paragraph = Paragraph(range: TextRange(0, text.utf8.count))
    let document = Segmenter().document(for: Article(source: "", body: text, paragraphs: [paragraph]))
    return document.tokens.map { document.string($0.range) }
  }

  /// The parameter of the commands that look for words.
  static let positional = Positional<WordQuery>(
    "words",
    .rawTail,
    help: "words in a row, with * for any letters, or brackets: [lemma=say], [upos=VERB], [name=person], []"
  )
}

extension Session {
  /// Reads the articles of earlier versions again whose words are not stored; shows progress, and can be stopped.
  func prepareWords() throws {
    let missing = try corpus.articlesWithoutWords()
    if missing.isEmpty { return }
    if corpus.isReadOnly {
      let hint = "its file may not be written; save a copy that may, and ask there"
      throw NoResult.none(of: "words of articles are stored in this session", about: nil, hint: hint)
    }
    let pipeline = Pipeline(Pipeline.belowTags + [Tagger.standard])
    for start in stride(from: 0, to: missing.count, by: 64) {
      let text = "words of \(LoadReport.grouped(start)) of \(LoadReport.grouped(missing.count)) articles"
      progress?(start, missing.count, text)
      let numbers = missing[start..<min(start + 64, missing.count)]
      var articles: [Article] = []
      for number in numbers {
        try Task.checkCancellation()
        // An article of an undone step is not in sight; its words are read when it is again.
        if let article = try corpus.article(number)?.article { articles.append(article) }
      }
      guard articles.count == numbers.count else { continue }
      let documents = try pipeline.documentsUnlessCancelled(for: articles)
      try corpus.addWords(of: zip(numbers, documents).map { (article: $0, document: $1) })
    }
    progress?(missing.count, missing.count, "")
  }
}

extension Table.Cell {
  /// A number with so many digits behind the point; missing for nil and for what is infinite.
  static func rounded(_ value: Double?, _ digits: Int = 2) -> Table.Cell {
    guard let value, value.isFinite else { return .missing }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return .number((value * scale).rounded() / scale)
  }
}

/// Phrases and pictures of answers about words.
enum WordWording {
  /// A number with one digit behind the point, as in "12.4".
  static func tenths(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(abs(value), 1e12) * 10).rounded())
    return "\(value < 0 && tenths > 0 ? "-" : "")\(LoadReport.grouped(tenths / 10)).\(tenths % 10)"
  }

  /// Numbers with their nouns: "1 article", "2,072 words".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(LoadReport.grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A bar of so many of the greatest amount, in eighths of a character.
  static func bar(_ amount: Double, of greatest: Double, width: Int) -> String {
    guard greatest > 0, amount > 0 else { return "" }
    let eighths = max(Int((amount / greatest * Double(width * 8)).rounded()), 1)
    let rest = eighths % 8
    let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + ends[rest]
  }
}
