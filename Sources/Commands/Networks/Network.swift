import Corpora
import Documents
import Figures

/// The command that shows who is linked with whom.
struct Network: Command {
  let link = Option<NetworkLink>("link", default: .quotes, help: "what links two names")
  let types = Option<EntityTypeList?>(
    "type",
    help: "the types of names (usually people and bodies; with quotes, places too)"
  )
  let least = Option<Int?>(
    "min",
    in: 1...1_000_000,
    help: "only links of this weight or more (usually 2 above 50 names)"
  )
  let seed = Option<Int>(
    "seed",
    default: 1,
    in: 0...1_000_000,
    help: "the start of the search for communities"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many names and how many links are listed")

  /// The number of names above which links of weight 1 are left out.
  private static let many = 50

  /// The number of rows of each list where nothing else is said.
  private static let usualRows = 10

  var name: String { "network" }
  var summary: String { "shows who quotes, names and acts on whom, or who stands together" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [link, types, least, seed, within, top] }
  var discussion: String? {
    """
    With 'quotes' a link goes from who passes words on to the speaker ('quotes'), from the speaker to the listener ('tells') \
    and to those whom the words name ('speaks of') or accuse ('accuses'), and from who does something to whom it is done to, by its verb. With \
    'sentence' or 'paragraph' names that stand together are linked, without direction. 'degree' is the number of \
    names linked with a name, 'weight' how often, 'between' (betweenness) the share of the shortest ways between others \
    that lead over it, 'circle' its community (Louvain), and 'part' its component: no link leads from one part to another. \
    These leave the direction out. 'explain 12' shows the sentences of a link. 'network > net.graphml' writes the links \
    for Gephi, yEd, igraph and networkx, '--min 1' with the lightest.
    """
  }
  var examples: [Example] {
    [
      Example("network --top 5", "who speaks of whom", after: ["load sample:harbour"]),
      Example(
        "network --link sentence --min 2",
        "who stands together, twice or more",
        after: ["load sample:apec"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let link = arguments[link]
    let usual: [EntityType] = [.person, .organization] + (link == .quotes ? [.geopolitical] : [])
    let edges = try session.corpus.networkEdges(
      link,
      in: session.scope,
      types: Set(arguments[types]?.types ?? usual)
    )
    let nodes = Set(edges.flatMap { [$0.source, $0.target] })
    let minimum = arguments[least] ?? (nodes.count > Network.many ? 2 : 1)
    let kept = edges.filter { $0.weight >= minimum }
    if kept.isEmpty {
      let hint =
        edges.isEmpty ? "--link sentence links names that stand together" : "a lower --min lets more through"
      return try NoResult.none(of: "links between names", about: nil, hint: hint)
        .answer(in: session, or: Table(columns: [Table.Column("name")], rows: []))
    }
    let progress = session.progress
    let map = try NetworkMap(kept, link, seed: arguments[seed], in: session.corpus) { done, total in
      try Task.checkCancellation()
      progress?(done, total, "measuring the network")
    }
    let limit = session.limit(arguments[top], usual: Network.usualRows)
    var note: String?
    if kept.count < edges.count {
      note = "\(Words.count(edges.count - kept.count, "link")) of less weight left out; --min 1 shows them"
    }
    let names = map.names(limit: limit)
    let links = map.links(limit: limit, firstRow: names.rows.count + 1)
    session.list(names.rows + links.rows)
    return .sections([
      Section("Network", .message(Message([map.summary] + (note.map { [StyledText($0, .dim)] } ?? [])))),
      Section("Names", .table(names.table)),
      Section("Links", .table(links.table)),
      Section("Circles", .graph(map.graph)),
    ])
  }
}

extension NetworkLink: ChoiceValue {}
