public import Figures

/// A renderer of networks as GraphML (Brandes et al., 2002), which Gephi, yEd, igraph and networkx read.
public struct GraphMLRenderer: Renderer {
  /// The name of the format.
  public let format = "graphml"

  /// The purpose of the format.
  public let summary = "the network of an answer for Gephi, yEd, igraph or networkx"

  /// Creates a renderer.
  public init() {}

  /// Writes the first network of a figure; one without nodes, and a remark, for a figure that has none.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    if figure == .nothing { return }
    let graph = figure.graph
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    if graph == nil { text += "  <!-- This answer has no network; 'network' gives one. -->\n" }
    let nodes = graph?.nodes ?? []
    let links = graph?.links ?? []
    let keys = [
      Self.keys(
        "node",
        graph.map { ["label"] + $0.nodeKeys } ?? [],
        nodes.map { [Table.Cell($0.label)] + $0.values }
      ),
      Self.keys("edge", graph?.linkKeys ?? [], links.map(\.values)),
    ]
    for key in keys.flatMap(\.self) {
      text += "  <key id=\"\(key.id)\" for=\"\(key.kind)\" attr.name=\"\(HTMLText.escaped(key.name))\" "
      text += "attr.type=\"\(key.type)\"/>\n"
    }
    text += "  <graph edgedefault=\"\(graph?.isDirected == true ? "directed" : "undirected")\">\n"
    for (place, node) in nodes.enumerated() {
      text += "    <node id=\"n\(place)\">\n"
      text += Self.data([Table.Cell(node.label)] + node.values, keys[0])
      text += "    </node>\n"
    }
    for (place, link) in links.enumerated() {
      text += "    <edge id=\"e\(place)\" source=\"n\(link.source)\" target=\"n\(link.target)\">\n"
      text += Self.data(link.values, keys[1])
      text += "    </edge>\n"
    }
    stream.write(text + "  </graph>\n</graphml>\n")
  }

  /// One kind of value.
  private struct Key {
    var id: String
    var kind: String
    var name: String
    var type: String
  }

  /// The kinds of values of nodes or links, each of the type that all of its values have.
  private static func keys(_ kind: String, _ names: [String], _ rows: [[Table.Cell]]) -> [Key] {
    ColumnKeys.unique(names).enumerated().map { place, name in
      var type = "int"
      for row in rows where place < row.count {
        switch row[place] {
        case .integer, .missing: continue
        case .number: if type == "int" { type = "double" }
        case .flag, .text, .list: type = "string"
        }
      }
      return Key(id: "\(kind)_\(name)", kind: kind, name: name, type: type)
    }
  }

  private static func data(_ values: [Table.Cell], _ keys: [Key]) -> String {
    zip(keys, values).compactMap { key, value in
      if case .missing = value { return nil }
      return "      <data key=\"\(key.id)\">\(HTMLText.escaped(value.field))</data>\n"
    }.joined()
  }
}

extension Figure {
  /// The first network in the figure; nil if it has none.
  var graph: Graph? {
    switch self {
    case .graph(let graph): graph
    case .sections(let sections): sections.lazy.compactMap(\.figure.graph).first
    case .message, .table, .chart, .passages, .tree, .nothing: nil
    }
  }
}
