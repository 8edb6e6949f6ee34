import Corpora
import Documents
import Figures

/// The command that shows all information on a person, organisation, place or other entity.
struct Profile: Command {
  /// The number of rows of each part in answers for people.
  private static let usual = 5

  let subject = Positional<EntityName>("name", .tail, help: "a name, or @3 for the one of row 3")
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows each part has at most")

  var name: String { "profile" }
  var aliases: [String] { ["who"] }
  var summary: String { "gathers all there is on one person, organisation or place" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [subject, top] }
  var discussion: String? {
    "Offices and other names, what they said, what others said of them, with whom they appear, and when."
  }
  var examples: [Example] {
    [Example("profile Strandberg", "all there is on the harbour master", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let found = try session.entity(of: try arguments[subject].text)
    guard let summary = try session.corpus.entity(found.id, in: session.scope) else {
      throw NoResult.none(of: "mentions", about: found.name, hint: "'use all' asks all articles again")
    }
    var parts = Parts(session: session, limit: session.limit(arguments[top], usual: Profile.usual))
    try parts.addSummary(summary)
    try parts.addQuotations("said", QuotationFilter(speaker: .entity(found.id)), hidesSpeaker: true)
    try parts.addQuotations("said of them", QuotationFilter(about: found.id), besides: found.id)
    try parts.addCompanions(of: found.id)
    try parts.addEvents(with: found.id)
    session.list(parts.rows)
    return .sections(parts.sections)
  }
}

/// The parts of a profile while it is built; their rows are numbered consecutively.
private struct Parts {
  let session: Session
  let limit: Int?
  var sections: [Section] = []
  var rows: [Row] = []

  init(session: Session, limit: Int?) {
    self.session = session
    self.limit = limit
  }

  private func limited<Element>(_ elements: [Element]) -> [Element] {
    limit.map { Array(elements.prefix($0)) } ?? elements
  }

  /// Adds a numbered table; an empty one only in answers for programs.
  private mutating func add(_ title: String, _ table: Table, _ new: [Row]) {
    if new.isEmpty && !session.isForPrograms { return }
    sections.append(Section(title, .table(table)))
    rows += new
  }

  mutating func addSummary(_ summary: EntitySummary) throws {
    let articles = try session.corpus.appearances(of: summary.id, in: session.scope).map(\.article)
    let days = try session.corpus.articles(in: .articles(Set(articles))).rows.compactMap(\.published)
    var facts = Facts()
    facts.add("name", Table.Cell(summary.name, summary.type.role))
    facts.add("type", Table.Cell(summary.type.rawValue))
    facts.add("place", Table.Cell(try PlaceWords.place(of: summary, in: session.corpus)))
    facts.add("roles", Facts.counted(summary.roles))
    facts.add("aliases", Facts.counted(summary.aliases))
    facts.add("mentions", .integer(summary.mentions))
    facts.add("articles", .integer(summary.articles))
    facts.add("first", Table.Cell(days.min()?.iso, .time))
    facts.add("last", Table.Cell(days.max()?.iso, .time))
    sections.append(Section("who", facts.figure))
  }

  mutating func addQuotations(
    _ title: String,
    _ filter: QuotationFilter,
    besides entity: Int? = nil,
    hidesSpeaker: Bool = false
  ) throws {
    var found = try session.corpus.quotations(in: session.scope, where: filter, order: .newest).rows
    if let entity { found.removeAll { $0.speaker?.entity == entity } }
    let shown = limited(found)
    let table = try QuotationTable(shown, in: session.corpus)
      .table(hidesSpeaker: hidesSpeaker, firstRow: rows.count + 1, total: found.count)
    add(title, table, shown.map { .quotation($0.id) })
  }

  mutating func addCompanions(of entity: Int) throws {
    let all = try session.corpus.companions(of: entity, in: session.scope, limit: nil)
    let found = limited(all)
    let table = Table(
      columns: [
        Table.Column("name"), Table.Column("type"),
        Table.Column("sentences", alignment: .trailing), Table.Column("articles", alignment: .trailing),
      ],
      rows: found.map { companion in
        [
          Table.Cell(companion.entity.name, companion.entity.type.role),
          Table.Cell(companion.entity.type.rawValue, .dim),
          .integer(companion.sentences), .integer(companion.articles),
        ]
      },
      firstRowNumber: rows.count + 1,
      total: all.count,
      moreHint: Session.moreHint(all.count)
    )
    add("appears with", table, found.map { .entity($0.entity.entity) })
  }

  mutating func addEvents(with entity: Int) throws {
    let page = try session.corpus.events(
      in: session.scope,
      with: entity,
      choice: session.isForPrograms ? .all : .news,
      isGrouped: true,
      limit: limit
    )
    let table = try EventTable.table(
      page.rows,
      firstRow: rows.count + 1,
      total: page.total,
      in: session.corpus
    )
    add("when", table, page.rows.map { .event($0.id) })
  }
}
