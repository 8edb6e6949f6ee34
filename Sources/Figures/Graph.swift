/// Names and the links between them, for programs that draw networks; people are shown a picture in lines.
public struct Graph: Sendable, Hashable {
  /// One node.
  public struct Node: Sendable, Hashable {
    /// The name, which others may have too.
    public var label: String
    /// What is known of it, in the order of `nodeKeys`.
    public var values: [Table.Cell]

    /// Creates a node.
    public init(_ label: String, _ values: [Table.Cell]) {
      self.label = label
      self.values = values
    }
  }

  /// One link.
  public struct Link: Sendable, Hashable {
    /// The position of the node that it starts from.
    public var source: Int
    /// The position of the other node.
    public var target: Int
    /// What is known of it, in the order of `linkKeys`.
    public var values: [Table.Cell]

    /// Creates a link.
    public init(_ source: Int, _ target: Int, _ values: [Table.Cell]) {
      self.source = source
      self.target = target
      self.values = values
    }
  }

  /// Whether links have a direction.
  public var isDirected: Bool
  /// What is known of nodes, in snake_case.
  public var nodeKeys: [String]
  /// What is known of links, in snake_case.
  public var linkKeys: [String]
  /// The nodes in order.
  public var nodes: [Node]
  /// The links in order.
  public var links: [Link]
  /// The graph as people see it.
  public var picture: Tree

  /// Creates a graph.
  public init(
    isDirected: Bool,
    nodeKeys: [String],
    linkKeys: [String],
    nodes: [Node],
    links: [Link],
    picture: Tree
  ) {
    self.isDirected = isDirected
    self.nodeKeys = nodeKeys
    self.linkKeys = linkKeys
    self.nodes = nodes
    self.links = links
    self.picture = picture
  }
}
