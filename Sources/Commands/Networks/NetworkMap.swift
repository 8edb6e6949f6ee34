import Corpora
import Documents
import Figures

/// A network of names with its measures, as tables, a picture and a graph.
struct NetworkMap {
  /// One name with its measures.
  private struct Member {
    var name: KnownName
    var degree: Int
    var out: Int
    var into: Int
    var betweenness: Double
    var circle: Int
    var part: Int

    var weight: Int { out + into }
  }

  private let edges: [NetworkEdge]
  private let link: NetworkLink
  /// The names, those of most weight first, and the place of each entity among them.
  private let members: [Member]
  private let places: [Int: Int]
  private let modularity: Double

  /// Measures a network; `step` is told the names done of how many, and may throw to stop.
  init(
    _ edges: [NetworkEdge],
    _ link: NetworkLink,
    seed: Int,
    in corpus: Corpus,
    step: (Int, Int) throws -> Void
  ) throws {
    self.link = link
    let known = try corpus.knownNames(of: Set(edges.flatMap { [$0.source, $0.target] }))
    let edges = edges.filter { known[$0.source] != nil && known[$0.target] != nil }
    self.edges = edges
    let numbers = known.keys.sorted()
    let positions = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    func position(_ entity: Int) -> Int { positions[entity] ?? 0 }
    let graph = WeightedGraph(
      nodes: numbers.count,
      links: edges.map { (position($0.source), position($0.target), Double($0.weight)) }
    )
    let communities = try Communities(of: graph, seed: seed) { try step(0, numbers.count) }
    let betweenness = try graph.betweenness { try step($0, numbers.count) }
    let parts = graph.components()
    var out = [Int](repeating: 0, count: numbers.count)
    var into = out
    for edge in edges {
      out[position(edge.source)] += edge.weight
      into[position(edge.target)] += edge.weight
    }
    modularity = communities.modularity
    let unsorted = numbers.enumerated().compactMap { place, number -> Member? in
      guard let name = known[number] else { return nil }
      return Member(
        name: name,
        degree: graph.degree(of: place),
        out: out[place],
        into: into[place],
        betweenness: betweenness[place],
        circle: communities.groups[place] + 1,
        part: parts[place] + 1
      )
    }
    members = unsorted.sorted {
      ($1.weight, $1.degree, $0.name.name, $0.name.entity) < (
        $0.weight, $0.degree, $1.name.name, $1.name.entity
      )
    }
    places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.name.entity, $0) })
  }

  private var isDirected: Bool { link == .quotes }

  /// One line on the whole.
  var summary: StyledText {
    let circles = members.map(\.circle).max() ?? 0
    let parts = members.map(\.part).max() ?? 0
    let value = (modularity * 100).rounded() / 100
    return StyledText(
      "\(Words.count(members.count, "name")), \(Words.count(edges.count, "link")), \(Words.count(parts, "part")), "
        + "\(Words.count(circles, "circle")) (modularity \(value))"
    )
  }

  // MARK: Tables

  /// The names with their measures, as a table and its rows.
  func names(limit: Int?) -> (table: Table, rows: [Row]) {
    let shown = Array(members.prefix(limit ?? members.count))
    var columns = [
      Table.Column("name"), Table.Column("type", isForProgramsOnly: true),
      Table.Column("degree", alignment: .trailing), Table.Column("weight", alignment: .trailing),
    ]
    if isDirected {
      columns += [Table.Column("out", alignment: .trailing), Table.Column("in", alignment: .trailing)]
    }
    columns += [
      Table.Column("betweenness", heading: "between", alignment: .trailing),
      Table.Column("community", heading: "circle", alignment: .trailing),
      Table.Column("component", heading: "part", alignment: .trailing),
    ]
    let table = Table(
      columns: columns,
      rows: shown.map { member in
        [.text(StyledText(member.name.name, member.name.type.role))] + values(of: member)
      },
      total: members.count,
      moreHint: Session.moreHint(members.count)
    )
    return (table, shown.map { .entity($0.name.entity) })
  }

  private func values(of member: Member) -> [Table.Cell] {
    [Table.Cell(member.name.type.rawValue, .dim), .integer(member.degree), .integer(member.weight)]
      + (isDirected ? [.integer(member.out), .integer(member.into)] : [])
      + [
        .number((member.betweenness * 10000).rounded() / 10000), .integer(member.circle),
        .integer(member.part),
      ]
  }

  /// The links, as a table and its rows.
  func links(limit: Int?, firstRow: Int) -> (table: Table, rows: [Row]) {
    let shown = Array(edges.prefix(limit ?? edges.count))
    let table = Table(
      columns: [
        Table.Column("from", heading: isDirected ? "from" : "name"),
        Table.Column("link", isForProgramsOnly: !isDirected),
        Table.Column("to", heading: isDirected ? "to" : "with"), Table.Column("weight", alignment: .trailing),
        Table.Column("articles", alignment: .trailing),
      ],
      rows: shown.map { edge in
        [
          name(edge.source), relations(of: edge), name(edge.target), .integer(edge.weight),
          .integer(edge.articles),
        ]
      },
      firstRowNumber: firstRow,
      total: edges.count,
      moreHint: Session.moreHint(edges.count)
    )
    return (table, shown.map { .tie($0.source, $0.target, link) })
  }

  private func member(_ entity: Int) -> Member? { places[entity].map { members[$0] } }

  private func name(_ entity: Int) -> Table.Cell {
    guard let found = member(entity)?.name else { return .missing }
    return .text(StyledText(found.name, found.type.role))
  }

  private func relations(of edge: NetworkEdge) -> Table.Cell {
    edge.relations.isEmpty
      ? .missing : .list(edge.relations.map { $0.count > 1 ? "\($0.text) \($0.count)" : $0.text })
  }

  // MARK: Picture

  /// The network for programs, with its picture for people.
  var graph: Graph {
    Graph(
      isDirected: isDirected,
      nodeKeys: names(limit: 0).table.columns.dropFirst().map(\.name),
      linkKeys: ["link", "weight", "articles"],
      nodes: members.map { Graph.Node($0.name.name, values(of: $0)) },
      links: edges.compactMap { edge in
        guard let source = places[edge.source], let target = places[edge.target] else { return nil }
        return Graph.Link(
          source,
          target,
          [relations(of: edge), .integer(edge.weight), .integer(edge.articles)]
        )
      },
      picture: picture
    )
  }

  /// The most circles, the most names of one, and the most links of a name that are drawn.
  private static let most = (circles: 6, names: 6, links: 3)

  /// The largest circles with their weightiest names, each with its heaviest links.
  private var picture: Tree {
    let circles = Dictionary(grouping: members, by: \.circle).sorted { $0.key < $1.key }
    var children = circles.prefix(Self.most.circles).map { circle, members in
      var names = members.prefix(Self.most.names).map { branch($0) }
      if members.count > names.count {
        names.append(Tree(StyledText("… \(Words.count(members.count - names.count, "more name"))", .dim)))
      }
      return Tree(
        StyledText("circle \(circle)", .heading)
          + StyledText(", \(Words.count(members.count, "name"))", .dim),
        names
      )
    }
    if circles.count > children.count {
      children.append(
        Tree(StyledText("… \(Words.count(circles.count - children.count, "more circle"))", .dim))
      )
    }
    return Tree(summary, children)
  }

  private func branch(_ member: Member) -> Tree {
    let own = edges.filter {
      $0.source == member.name.entity || !isDirected && $0.target == member.name.entity
    }
    let ties = own.prefix(Self.most.links).map { edge -> Tree in
      let other = edge.source == member.name.entity ? edge.target : edge.source
      let verb = edge.relations.first.map { $0.text } ?? "with"
      var label = StyledText("\(verb) ", .cue)
      if let found = self.member(other) {
        label.append(found.name.name, found.name.type.role)
        if found.circle != member.circle { label.append(" (circle \(found.circle))", .dim) }
      }
      if edge.weight > 1 { label.append(" \(edge.weight)", .number) }
      return Tree(label)
    }
    var label = StyledText(member.name.name, member.name.type.role)
    label.append(", \(Words.count(member.degree, "link"))", .dim)
    return Tree(label, ties)
  }
}
