import Corpora
import Figures

/// The command that finds the words that stand near others (collocates).
struct CollocatesCommand: Command {
  let query = WordQuery.positional
  let window = Option("window", default: 5, in: 1...50, help: "how many words on each side")
  let left = Option<Int?>("left", in: 0...50, help: "how many words to the left")
  let right = Option<Int?>("right", in: 0...50, help: "how many words to the right")
  let reach = Option("within", default: Reach.sentence, help: "where a window ends at the latest")
  let minimum = Option("min", default: 3, in: 1...1_000_000, help: "how often a word must stand near")
  let measure = Option("by", default: Measure.logdice, help: "the measure by which they are ranked")
  let unit = Option("unit", default: WordUnit.word, help: "what is counted, spellings or base forms")
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...100_000, help: "how many words are listed")

  /// Where windows end.
  enum Reach: String, ChoiceValue { case sentence, article }

  /// The measures by which collocates are ranked.
  enum Measure: String, ChoiceValue, CaseIterable { case logdice, ll, mi, t, npmi, deltap, count }

  var name: String { "collocates" }
  var summary: String { "finds the words that stand near others more often than chance has it" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] {
    [query, window, left, right, reach, minimum, measure, unit] + scope.parameters + [top]
  }
  var discussion: String? {
    """
    logDice is 14 for words that only occur together, one less for half as often; it can be compared between \
    corpora. LL is the log-likelihood of the four cells (Dunning), MI = log₂(O/E) favours rare words, t = (O − E)/√O \
    frequent ones. E, the expected count, is f₁ · f₂ · words in a window / N. Windows count words, no punctuation. \
    Function words are dimmed, not left out. "L" and "R" are how often a word stands left and right, "all" is f₂, \
    its count in all; files have every place.
    """
  }
  var examples: [Example] {
    [
      Example("collocates valve", "what stands near a word", after: ["load sample:harbour"]),
      Example(
        "collocates [lemma=say] --left 0 --right 3 --by ll",
        "what follows a verb",
        after: ["load sample:harbour"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let asked = try arguments[query]
    let pattern = try asked.pattern
    let chosen = try scope.apply(arguments, &session)
    defer { session.selection = chosen }
    var filter = CollocateFilter()
    filter.left = arguments[left] ?? arguments[window]
    filter.right = arguments[right] ?? arguments[window]
    guard filter.left + filter.right > 0 else { throw UsageError.outOfRange("0", 1...50) }
    filter.unit = arguments[unit]
    filter.staysInSentence = arguments[reach] == .sentence
    filter.minimum = arguments[minimum]
    let found = try session.corpus.collocates(of: pattern, in: session.scope, filter)
    let measure = arguments[measure]
    let words = found.words
      .filter { measure == .count || measure == .logdice || $0.association.mutualInformation > 0 }
      .map { (score: measure.value(of: $0.association), word: $0) }
      .sorted {
        ($1.score, $1.word.association.together, $0.word.text) < (
          $0.score, $0.word.association.together, $1.word.text
        )
      }
      .map(\.word)
    let shown = session.limit(arguments[top]).map { Array(words.prefix($0)) } ?? words
    var table = table(shown, filter, total: words.count, session)
    if words.isEmpty {
      let hint =
        found.hits == 0
        ? "'\(asked.text)' is not there; 'kwic \(asked.text)*' looks for more letters"
        : "\(WordWording.count(found.hits, "place")) and no word \(filter.minimum) times near them; "
          + "--min \(max(filter.minimum - 1, 1)) finds more"
      return try NoResult.none(of: "collocates", about: asked.text, hint: hint).answer(in: session, or: table)
    }
    session.list(shown.map { .sentence(article: $0.article, index: $0.sentence) })
    if session.isForPrograms { return .table(table) }
    let span = WordWording.tenths(Double(found.near) / Double(max(found.hits, 1)))
    table.note = StyledText(
      "By \(measure.title). E = f₁ · f₂ · \(span) words in a window / \(LoadReport.grouped(found.size)) words.",
      .dim
    )
    let heading =
      "\(WordWording.count(found.hits, "place")) in \(WordWording.count(found.articles, "article")), "
      + "\(WordWording.count(found.near, "word")) near (\(filter.left) left, \(filter.right) right)"
    return .sections([Section(heading, .table(table))])
  }

  private func table(_ words: [Collocate], _ filter: CollocateFilter, total: Int, _ session: Session) -> Table
  {
    func number(_ name: String, _ heading: String? = nil, isHidden: Bool = false) -> Table.Column {
      Table.Column(name, heading: heading, alignment: .trailing, isForProgramsOnly: isHidden)
    }
    let places =
      (0..<filter.left).map { "L\(filter.left - $0)" } + (0..<filter.right).map { "R\($0 + 1)" }
    return Table(
      columns: [
        Table.Column("word"), number("together", "near"), number("left", "L"), number("right", "R"),
        number("count", "all"), number("log_dice", "logDice"), number("log_likelihood", "LL"),
        number("mutual_information", "MI"), number("t_score", "t"), number("npmi", isHidden: true),
        number("delta_p", isHidden: true), number("delta_p_reverse", isHidden: true),
        number("expected", "E"), number("articles", "in"), Table.Column("place", heading: "most at"),
      ] + places.map { number($0.lowercased(), isHidden: true) },
      rows: words.map { word in
        let score = word.association
        let most = word.places.indices.max { (word.places[$0], $1) < (word.places[$1], $0) }
        return [
          Table.Cell(word.text, word.isFunctionWord ? .dim : .strong), .integer(score.together),
          .integer(word.places.prefix(filter.left).reduce(0, +)),
          .integer(word.places.dropFirst(filter.left).reduce(0, +)), .integer(score.collocate),
          .rounded(score.logDice), .rounded(score.logLikelihood), .rounded(score.mutualInformation),
          .rounded(score.tScore), .rounded(score.normalizedInformation, 3),
          .rounded(score.table.deltaRows, 4),
          .rounded(score.table.deltaColumns, 4), .rounded(score.expected), .integer(word.articles),
          Table.Cell(most.map { places[$0] }),
        ] + word.places.map { .integer($0) }
      },
      total: total,
      moreHint: Session.moreHint(total)
    )
  }
}

extension CollocatesCommand.Measure {
  /// The value of the measure.
  fileprivate func value(of score: Association) -> Double {
    switch self {
    case .logdice: score.logDice
    case .ll: score.logLikelihood
    case .mi: score.mutualInformation
    case .t: score.tScore
    case .npmi: score.normalizedInformation
    case .deltap: score.table.deltaRows
    case .count: Double(score.together)
    }
  }

  /// The name of the measure as people write it.
  fileprivate var title: String {
    switch self {
    case .logdice: "logDice, 14 + log₂(2O/(f₁ + f₂))"
    case .ll: "log-likelihood of the four cells"
    case .mi: "mutual information, log₂(O/E)"
    case .t: "t-score, (O − E)/√O"
    case .npmi: "normalized mutual information"
    case .deltap: "ΔP of the word given the place"
    case .count: "count"
    }
  }
}
