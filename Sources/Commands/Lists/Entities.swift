import Corpora
import Documents
import Figures

/// The command that lists the people, organisations, places and other entities that the articles name.
struct Entities: Command {
  let kinds = Positional<[EntityTypeList]>("types", help: "people, orgs, places, groups, events or other")
  let type = Option<EntityTypeList?>("type", help: "the same as an option, with commas between types")
  let match = Option<String?>("match", help: "only those with a name in which a word begins so")
  let minimum = Option("min", default: 1, in: 1...1_000_000, help: "the fewest mentions")
  let sort = Option(
    "sort",
    default: SortOrder(SortKey.mentions),
    help: "the order; with a minus before it, as in -mentions, the other way round"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  /// The sort orders of the list.
  enum SortKey: String, ChoiceValue { case mentions, articles, name }

  var name: String { "entities" }
  var summary: String { "lists the people, organisations and places that the articles name" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [kinds, type, match, minimum, sort, within, top] }
  var discussion: String? {
    """
    All names of one person or thing count as one row. 'explain ROW' says why; 'merge' and 'split' correct it. \
    'help types' says what PERSON, ORG, GPE, LOC, NORP, EVENT and MISC stand for.
    """
  }
  var examples: [Example] {
    [
      Example("entities", "who and what is named most", after: ["load sample:harbour"]),
      Example("entities person --top 5", "the five most mentioned people", after: ["load sample:harbour"]),
      Example(
        "entities --match velmar --sort name",
        "names with a word like this",
        after: ["load sample:harbour"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let types = arguments[kinds].flatMap(\.types) + (arguments[type]?.types ?? [])
    let page = try session.corpus.entities(
      in: session.scope,
      types: Set(types),
      minimumMentions: arguments[minimum],
      matching: arguments[match],
      order: EntityOrder(rawValue: arguments[sort].key.rawValue) ?? .mentions,
      isReversed: arguments[sort].isReversed,
      limit: session.limit(arguments[top])
    )
    if page.rows.isEmpty {
      return try noResult(arguments, types, wider: session.widerHint(arguments)).answer(
        in: session,
        or: Entities.table([], total: 0)
      )
    }
    session.list(page.rows.map { .entity($0.id) })
    let roles = session.isForPrograms ? nil : Entities.shownRoles
    var table = Entities.table(page.rows, total: page.total, roles: roles)
    table.note = try TrustNote.text(on: .entities, page.total, in: session)
    if let right = try TrustNote.column(on: .mentions, page.rows.map(\.mentions), in: session) {
      table.columns.insert(right.column, at: 3)
      for place in table.rows.indices { table.rows[place].insert(right.cells[place], at: 3) }
    }
    return .table(table)
  }

  private func noResult(_ arguments: Arguments, _ types: [EntityType], wider: String?) -> NoResult {
    let hint: String? =
      arguments[minimum] > 1
      ? "try a smaller --min"
      : types.isEmpty ? nil : "without a type, 'entities' lists all of them"
    return .none(of: "entities", about: arguments[match], hint: hint ?? wider)
  }

  /// The maximum number of roles of an entity in answers for people.
  private static let shownRoles = 4

  /// Returns a table of entities, with at most `roles` roles each, the most frequent ones.
  static func table(_ rows: [EntitySummary], total: Int, roles: Int? = nil) -> Table {
    Table(
      columns: [
        Table.Column("name"), Table.Column("type"),
        Table.Column("mentions", alignment: .trailing), Table.Column("articles", alignment: .trailing),
        Table.Column("aliases"), Table.Column("roles"),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.name, row.type.role), Table.Cell(row.type.rawValue, .dim),
          .integer(row.mentions), .integer(row.articles),
          .list(row.aliases.map(\.text)), .list(Entities.roles(of: row, atMost: roles)),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total)
    )
  }

  /// Returns the roles of an entity, with an ellipsis for those that are left out.
  private static func roles(of row: EntitySummary, atMost limit: Int?) -> [String] {
    let all = row.roles.map(\.text)
    guard let limit else { return all }
    // "director" is redundant beside "director of the board".
    let roles = all.filter { role in
      !all.contains { $0.hasPrefix(role + " of ") || $0.hasPrefix(role + " for ") }
    }
    guard roles.count > limit else { return roles }
    return roles.prefix(limit) + ["…"]
  }
}
