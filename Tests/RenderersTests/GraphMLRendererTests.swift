import Figures
import Renderers
import Testing

@Suite struct GraphMLRendererTests {
  static let graph = Graph(
    isDirected: true,
    nodeKeys: ["weight", "share"],
    linkKeys: ["link"],
    nodes: [Graph.Node("A & <B>", [3, .number(0.5)]), Graph.Node("\u{1B}C", [1, 2])],
    links: [Graph.Link(0, 1, [.list(["quotes 2", "tells"])])],
    picture: Tree("picture", [Tree("A")])
  )

  private func text(_ figure: Figure) -> String {
    Renderers.render(figure, as: GraphMLRenderer(), on: Page(isWholeFile: true))
  }

  @Test func nodesAndLinksHaveTypedValues() {
    let text = text(
      .sections([Section("Names", .message(Message(["x"]))), Section("Graph", .graph(Self.graph))])
    )
    for line in [
      #"<key id="node_label" for="node" attr.name="label" attr.type="string"/>"#,
      #"<key id="node_weight" for="node" attr.name="weight" attr.type="int"/>"#,
      #"<key id="node_share" for="node" attr.name="share" attr.type="double"/>"#,
      #"<graph edgedefault="directed">"#, #"<data key="node_label">A &amp; &lt;B&gt;</data>"#,
      #"<data key="node_label">␛C</data>"#, #"<edge id="e0" source="n0" target="n1">"#,
      #"<data key="edge_link">quotes 2; tells</data>"#,
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func anAnswerWithoutNetworkSaysSo() {
    #expect(text(.table(Table(columns: [], rows: []))).contains("This answer has no network"))
  }

  /// People see the picture, programs nodes and links.
  @Test(arguments: [
    ("table", "picture"), ("markdown", "picture"), ("html", "picture"), ("json", #""links""#),
    ("csv", "source,target,link"),
  ]) func otherFormatsShowIt(format: String, words: String) throws {
    let renderer = try #require(Renderers.named(format))
    #expect(Renderers.render(.graph(Self.graph), as: renderer, on: Page(width: 80)).contains(words))
  }
}
