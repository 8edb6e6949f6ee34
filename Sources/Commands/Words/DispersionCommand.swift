import Corpora
import Documents
import Figures

/// The command that shows how evenly words are spread over the articles.
struct DispersionCommand: Command {
  let words = Positional<[WordQuery]>(
    "words",
    atLeast: 1,
    help: "words, each for itself; \"two words\" in quotation marks"
  )
  let parts = Option(
    "parts",
    default: SpreadParts.articles,
    help: "what they are spread over: articles, outlets, days or N equal parts"
  )
  let unit = Option("unit", default: WordUnit.word, help: "what a word means: its spelling, or all forms")
  let all = Flag(
    "all",
    help: "further measures: Juilland's D, Carroll's D₂, Rosengren's S, reduced frequency ARF"
  )
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...100_000, help: "how many parts are drawn for each word")

  var name: String { "dispersion" }
  var summary: String { "shows how evenly words are spread over articles, outlets or days" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [words, parts, unit, all] + scope.parameters + [top] }
  var discussion: String? {
    """
    DP (deviation of proportions, Gries) compares where a word stands with how long the parts are: 0 is spread as \
    the words are, near 1 is all in one place; DPnorm divides it by its greatest possible value. "Range" are the \
    parts that have the word. D, D₂ and S are near 1 for a word that is spread evenly, and depend on the number of \
    parts. A line is an article, its length true to its words, and a stroke a place.
    """
  }
  var examples: [Example] {
    [
      Example("dispersion valve alarm", "two words over the articles", after: ["load sample:harbour"]),
      Example("dispersion union --parts outlets --all", "over the outlets", after: ["load sample:harbour"]),
    ]
  }

  /// A part of the corpus with the places of a word in it.
  private struct Part {
    var label: String
    var size = 0
    var places: [Int] = []
    var row: Row
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let asked = try arguments[words].map { (text: $0.text, pattern: try $0.pattern) }
    let chosen = try scope.apply(arguments, &session)
    defer { session.selection = chosen }
    let division = arguments[parts]
    let groups = try groups(by: division, in: session)
    var rows: [[Table.Cell]] = []
    var drawn: [(text: String, parts: [Part])] = []
    for word in asked {
      try Task.checkCancellation()
      let hits = try session.corpus.hits(of: word.pattern, in: session.scope, unit: arguments[unit])
      let parts = DispersionCommand.parts(of: hits, by: division, groups)
      let spread = Dispersion(parts.map(\.places.count), sizes: parts.map(\.size))
      let size = hits.reduce(0) { $0 + $1.words }
      var (places, before): ([Int], Int) = ([], 0)
      for article in hits {
        places += article.places.map { $0 + before }
        before += article.words
      }
      rows.append([
        Table.Cell(word.text, .strong), .integer(places.count),
        .rounded(size > 0 ? Double(places.count) * 1000 / Double(size) : nil),
        Table.Cell("\(spread.range) of \(parts.count)"), .rounded(spread.deviation, 3),
        .rounded(spread.normalizedDeviation, 3), .rounded(spread.juilland, 3), .rounded(spread.carroll, 3),
        .rounded(spread.rosengren, 3), .rounded(Dispersion.reducedFrequency(places, of: size), 1),
      ])
      if !places.isEmpty { drawn.append((word.text, parts)) }
    }
    let table = table(rows, all: arguments[all] || session.isForPrograms, session)
    if drawn.isEmpty {
      let hint =
        session.widerHint(arguments) ?? "'kwic WORD*' looks for more letters, --unit lemma for all forms"
      return try NoResult.none(of: "places", about: asked.map(\.text).joined(separator: " "), hint: hint)
        .answer(in: session, or: table)
    }
    if session.isForPrograms { return .table(table) }
    var sections = [Section("spread over \(division.noun)", .table(table))]
    var listed: [Row] = []
    let columns = min(session.settings.columns ?? session.screen?.columns ?? 80, 120)
    for (text, parts) in drawn {
      let shown = parts.filter { !$0.places.isEmpty }
      var limited = Array(shown.prefix(arguments[top] ?? session.settings[Settings.top]))
      for position in limited.indices {
        guard division == .articles, case .article(let number) = limited[position].row else { continue }
        let headline = try session.corpus.article(number)?.article.headline
        limited[position].label += " " + (headline ?? "")
      }
      sections.append(
        Section(
          "places of \(text)",
          .table(DispersionCommand.plot(limited, columns, first: listed.count + 1, total: shown.count))
        )
      )
      listed += limited.map(\.row)
    }
    session.list(listed)
    return .sections(sections)
  }

  private func table(_ rows: [[Table.Cell]], all: Bool, _ session: Session) -> Table {
    func number(_ name: String, _ heading: String? = nil, isHidden: Bool = false) -> Table.Column {
      Table.Column(name, heading: heading, alignment: .trailing, isForProgramsOnly: isHidden)
    }
    return Table(
      columns: [
        Table.Column("word"), number("count"), number("per_thousand", "per 1,000"), Table.Column("range"),
        number("dp", "DP"), number("dp_norm", "DPnorm"), number("juilland", "D", isHidden: !all),
        number("carroll", "D₂", isHidden: !all), number("rosengren", "S", isHidden: !all),
        number("reduced_frequency", "ARF", isHidden: !all),
      ],
      rows: rows,
      firstRowNumber: nil
    )
  }

  /// A line for each part, with a stroke for each place.
  private static func plot(_ parts: [Part], _ columns: Int, first: Int, total: Int) -> Table {
    let longest = parts.map(\.size).max() ?? 0
    let label = min(parts.map(\.label.count).max() ?? 0, 26)
    let width = max(columns - label - 26, 20)
    return Table(
      columns: [
        Table.Column("part", heading: ""), Table.Column("count", alignment: .trailing),
        Table.Column("words", alignment: .trailing), Table.Column("places"),
      ],
      rows: parts.map { part in
        [
          Table.Cell(part.label.count > label ? String(part.label.prefix(label - 1)) + "…" : part.label),
          .integer(part.places.count), .integer(part.size),
          .text(strokes(part, max(part.size * width / max(longest, 1), 1))),
        ]
      },
      firstRowNumber: first,
      total: total,
      moreHint: StyledText("--top \(total)", .command) + StyledText(" draws them all")
    )
  }

  private static func strokes(_ part: Part, _ width: Int) -> StyledText {
    var marks = [Bool](repeating: false, count: width)
    for place in part.places { marks[min(place * width / max(part.size, 1), width - 1)] = true }
    var text = StyledText()
    for mark in marks { text.append(mark ? "┃" : "─", mark ? .match : .dim) }
    return text
  }

  /// The outlet or day of each article, where these are the parts.
  private func groups(by division: SpreadParts, in session: Session) throws -> [Int: String] {
    guard division == .outlets || division == .days else { return [:] }
    var groups: [Int: String] = [:]
    for article in try session.corpus.articles(in: session.scope).rows {
      groups[article.id] = division == .outlets ? article.outlet : article.published?.iso
    }
    return groups
  }

  /// The parts in the order of the articles, outlets by name and days by date; articles without them left out.
  private static func parts(
    of hits: [ArticleHits],
    by division: SpreadParts,
    _ groups: [Int: String]
  ) -> [Part] {
    switch division {
    case .equal(let number): return equalParts(hits, number)
    case .articles:
      return hits.map {
        Part(label: "\($0.article)", size: $0.words, places: $0.places, row: .article($0.article))
      }
    case .outlets, .days: break
    }
    var parts: [String: Part] = [:]
    for article in hits {
      guard let key = groups[article.article] else { continue }
      var part = parts[key] ?? Part(label: key, row: .article(article.article))
      // The first article with a place is the one that the row opens.
      if part.places.isEmpty, !article.places.isEmpty { part.row = .article(article.article) }
      part.places += article.places.map { $0 + part.size }
      part.size += article.words
      parts[key] = part
    }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func equalParts(_ hits: [ArticleHits], _ number: Int) -> [Part] {
    let size = hits.reduce(0) { $0 + $1.words }
    var parts = (0..<number).map { part in
      Part(
        label: "part \(part + 1)",
        size: (part + 1) * size / number - part * size / number,
        row: .other("a part of the articles")
      )
    }
    var before = 0
    for article in hits {
      for place in article.places {
        let part = (0..<number).first { before + place < ($0 + 1) * size / number } ?? number - 1
        if parts[part].places.isEmpty { parts[part].row = .article(article.article) }
        parts[part].places.append(before + place - part * size / number)
      }
      before += article.words
    }
    return parts
  }
}

/// What words are spread over: `articles`, `outlets`, `days`, or a number of equal parts.
enum SpreadParts: ParameterValue, Hashable {
  case articles, outlets, days
  case equal(Int)

  static func parse(_ text: String) throws(UsageError) -> SpreadParts {
    switch Folded.text(text) {
    case "articles": return .articles
    case "outlets": return .outlets
    case "days": return .days
    case let other:
      guard let number = Int(other) else {
        throw .notAChoice(text, allowed: ["articles", "outlets", "days", "5"])
      }
      guard (2...1000).contains(number) else { throw .outOfRange(text, 2...1000) }
      return .equal(number)
    }
  }
  static var placeholder: String { "articles|outlets|days|N" }
  static var completion: CompletionKind { .choices(["articles", "outlets", "days"]) }
  var shown: String { noun }

  /// The noun for several of them.
  var noun: String {
    switch self {
    case .articles: "articles"
    case .outlets: "outlets"
    case .days: "days"
    case .equal(let number): "\(number) equal parts"
    }
  }
}
