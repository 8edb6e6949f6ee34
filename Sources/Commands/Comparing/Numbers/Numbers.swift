import Corpora
import Documents
import Figures

/// The command that sets side by side what articles say of one number.
struct Numbers: Command {
  let topic = Positional<QueryText?>(
    "topic",
    .rawTail,
    completion: .counted,
    help:
      "what is counted or what happens to it, in words or as a name; articles such as a3 or a1-4 narrow it"
  )
  let within = ArticleScope.option
  let disputed = Flag(
    "disputed",
    help: "only numbers that articles or sources give differently, or that were corrected"
  )
  let top = Option<Int?>("top", in: 1...100_000, help: "how many things are listed")

  var name: String { "numbers" }
  var summary: String {
    "sets figures side by side: same, later, rounded, corrected or in conflict"
  }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [topic, within, disputed, top] }
  var discussion: String? {
    """
    A row is one thing that is counted: its unit and noun, and what happens to it. Figures stand in order of \
    publication, each with the articles that give it. The verdict says what they are to one another: 'same'; \
    'rounding', to fewer digits or within a hedge; 'rising' or 'falling', as of a later day; 'series', up and \
    down from day to day; 'rate fits total', as 200,000 a day does 800,000 in four days; 'corrected', by a notice or in \
    the text; 'conflict', another figure as of the same day. Miles and kilometres, pounds and kilograms and the like are \
    set side by side. With a topic, each figure follows with its day, its source and its words. 'show ROW' has the \
    sentences, and 'explain ROW' says how they were read.
    """
  }
  var examples: [Example] {
    [
      Example("numbers", "all that the articles count", after: ["load sample:harbour"]),
      Example("numbers treated", "one thing, figure by figure", after: ["load sample:harbour"]),
      Example("numbers --disputed", "only where they disagree", after: ["load sample:harbour"]),
      Example("numbers a7", "what one article counts", after: ["load sample:harbour"]),
    ]
  }

  /// The most things whose figures are listed one by one.
  private static let detailed = 6

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let typed = arguments[topic]?.text.split(separator: " ").map(String.init) ?? []
    let references = typed.filter { Numbers.isArticle($0) }
    let words = typed.filter { !Numbers.isArticle($0) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    for reference in references.prefix(1) {
      let list = ArticleScope(
        parts: try references.map { .articles(try ArticleList.parse($0)) },
        text: reference
      )
      _ = try session.narrow(to: list)
    }
    let subject = words.isEmpty ? nil : try topic(of: words, in: session)
    let limit = session.limit(arguments[top])
    let isDisputed = arguments[disputed]
    var found = try CountedRow.rows(
      in: session.scope,
      topic: subject,
      isVaried: isDisputed,
      limit: isDisputed ? nil : limit,
      in: session.corpus
    )
    if isDisputed {
      found.rows.removeAll { !$0.disagrees }
      found = (limit.map { Array(found.rows.prefix($0)) } ?? found.rows, found.rows.count)
    }
    if found.rows.isEmpty {
      let about = words.isEmpty ? nil : words.joined(separator: " ")
      let hint =
        isDisputed
        ? "leave out --disputed" : session.widerHint(arguments) ?? "'numbers' without words lists all"
      return try NoResult.none(of: "numbers", about: about, hint: hint)
        .answer(in: session, or: NumbersTable.things([], total: 0, in: session.corpus))
    }
    var rows = found.rows.map(\.reference)
    let things = try NumbersTable.things(found.rows, total: found.total, in: session.corpus)
    guard subject != nil || isDisputed, found.rows.count <= Numbers.detailed else {
      session.list(rows)
      return .table(things)
    }
    var sections = [Section("Things counted", .table(things))]
    for thing in found.rows {
      let figures = thing.cells.flatMap(\.figures)
      sections.append(Section(thing.label, .table(NumbersTable.figures(figures, from: rows.count + 1))))
      rows += figures.map { .quantity($0.row.id, article: $0.row.article) }
    }
    session.list(rows)
    return .sections(sections)
  }

  /// True for a word that names articles: `a3`, `a1-4`.
  private static func isArticle(_ word: String) -> Bool {
    guard word.first == "a" || word.first == "A", word.utf8.count > 1 else { return false }
    return word.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ",") }
      && word.dropFirst().first?.isNumber == true
  }

  private func topic(of words: [String], in session: Session) throws -> QuantityTopic {
    let text = words.joined(separator: " ")
    if let reference = session.reference(in: text) {
      let found = try session.subject(at: reference)
      return QuantityTopic(words: found.entity == nil ? [found.name] : [], entity: found.entity)
    }
    var topic = QuantityTopic(words: words.map { $0.filter { $0 != "\"" } }.filter { !$0.isEmpty })
    if case .one(let known) = try session.corpus.entity(named: text) { topic.entity = known.entity }
    return topic
  }
}

extension CountedRow {
  /// The figure that stands for the thing: the first that no notice corrects.
  var lead: QuantityRow {
    (figures.first { $0.relation != .wrong && !$0.row.quantity.isHeadline } ?? figures[0]).row
  }
}
