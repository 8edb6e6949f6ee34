import Figures

extension JSONValue {
  /// Creates the JSON value of a figure.
  init(_ figure: Figure) {
    switch figure {
    case .message(let message): self.init(message)
    case .table(let table): self = .array(Self.rows(of: table))
    case .chart(let chart):
      self = .object([
        ("title", .string(chart.title)), ("form", .string(chart.form == .bars ? "bars" : "strip")),
        ("values", .array(Self.values(of: chart))),
      ])
    case .passages(let passages): self = .array(passages.passages.map { JSONValue($0) })
    case .tree(let tree): self.init(tree)
    case .graph(let graph): self.init(graph)
    case .sections(let sections):
      self = .object(zip(ColumnKeys.of(sections), sections).map { ($0, JSONValue($1.figure)) })
    case .nothing: self = .null
    }
  }

  /// Returns a figure as objects, to be written one per line.
  ///
  /// In sections each object contains the path of its section, as in "people.shared".
  static func lines(of figure: Figure, section: String? = nil) -> [JSONValue] {
    let values: [JSONValue]
    switch figure {
    case .table(let table):
      values = rows(of: table, reserved: section == nil ? [] : ["section"])
    case .chart(let chart): values = self.values(of: chart)
    case .passages(let passages): values = passages.passages.map { JSONValue($0) }
    case .message(let message): values = [JSONValue(message)]
    case .tree(let tree): values = [JSONValue(tree)]
    case .graph(let graph): values = [JSONValue(graph)]
    case .sections(let sections):
      return zip(ColumnKeys.of(sections), sections).flatMap { key, part in
        lines(of: part.figure, section: section.map { "\($0).\(key)" } ?? key)
      }
    case .nothing: values = []
    }
    guard let section else { return values }
    return values.map { value in
      guard case .object(let members) = value else { return value }
      return .object([("section", .string(section))] + members)
    }
  }

  private init(_ message: Message) {
    self = .object([("message", .string(message.lines.map(\.plain).joined(separator: "\n")))])
  }

  private init(_ passage: Passages.Passage) {
    self = .object([
      ("heading", .string(passage.heading.plain)), ("text", .string(passage.text)),
      ("number", passage.number.map { .integer($0) } ?? .null),
    ])
  }

  private init(_ tree: Tree) {
    self = .object([
      ("label", .string(tree.label.plain)), ("children", .array(tree.children.map { JSONValue($0) })),
    ])
  }

  private init(_ graph: Graph) {
    func members(_ keys: [String], _ values: [Table.Cell]) -> [(String, JSONValue)] {
      zip(keys, values).map { ($0, JSONValue($1)) }
    }
    self = .object([
      ("directed", .flag(graph.isDirected)),
      (
        "nodes",
        .array(
          graph.nodes.map { .object([("label", .string($0.label))] + members(graph.nodeKeys, $0.values)) }
        )
      ),
      (
        "links",
        .array(
          graph.links.map { link in
            .object(
              [("source", .integer(link.source)), ("target", .integer(link.target))]
                + members(graph.linkKeys, link.values)
            )
          }
        )
      ),
    ])
  }

  private init(_ cell: Table.Cell) {
    switch cell {
    case .text(let text): self = .string(text.plain)
    case .integer(let value): self = .integer(value)
    case .number(let value): self = .number(value)
    case .flag(let value): self = .flag(value)
    case .list(let items): self = .array(items.map { .string($0) })
    case .missing: self = .null
    }
  }

  private static func rows(of table: Table, reserved: [String] = []) -> [JSONValue] {
    let keys = ColumnKeys.unique(table.columns.map(\.name), reserved: reserved)
    return table.rows.map { row in
      .object(keys.enumerated().map { ($1, $0 < row.count ? JSONValue(row[$0]) : .null) })
    }
  }

  private static func values(of chart: Chart) -> [JSONValue] {
    chart.values.map { .object([("label", .string($0.label)), ("value", .number($0.amount))]) }
  }
}
