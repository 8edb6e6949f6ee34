import Figures
import Renderers
import Testing

@Suite struct RendererListTests {
  private static let formats = [
    "table", "box", "plain", "csv", "tsv", "json", "jsonl", "markdown", "html",
    "graphml",
  ]

  @Test func formatsAreListedInTheOrderOfHelp() {
    #expect(Renderers.all.map(\.format) == Self.formats)
  }

  @Test(arguments: Renderers.all.map(\.format))
  func everyFormatIsFoundByItsName(format: String) throws {
    let renderer = try #require(Renderers.named(format))
    #expect(renderer.format == format)
    #expect(!renderer.summary.isEmpty)
  }

  @Test(arguments: ["", "Table", "xml"])
  func otherNamesFindNothing(format: String) {
    #expect(Renderers.named(format) == nil)
  }

  @Test(arguments: Renderers.all.map(\.format))
  func nothingIsWrittenForNothing(format: String) throws {
    let renderer = try #require(Renderers.named(format))
    #expect(Renderers.render(.nothing, as: renderer, on: Page()).isEmpty)
  }

  @Test(arguments: Renderers.all.map(\.format))
  func textEndsWithALineBreak(format: String) throws {
    let renderer = try #require(Renderers.named(format))
    var generator = Generator(seed: 31)
    for _ in 0..<100 {
      let text = Renderers.render(generator.figure { $0.words(0...5) }, as: renderer, on: Page(width: 50))
      #expect(text.isEmpty || text.hasSuffix("\n"))
    }
  }

  @Test(arguments: Renderers.all.map(\.format))
  func oddFiguresAreWritten(format: String) throws {
    let renderer = try #require(Renderers.named(format))
    let columns = [Table.Column("a"), Table.Column("a"), Table.Column("id", isForProgramsOnly: true)]
    let odd: [Figure] = [
      .table(Table(columns: [], rows: [[], ["too many"]], firstRowNumber: nil)),
      .table(
        Table(columns: columns, rows: [[], ["one"], [1, 2, 3, 4]], firstRowNumber: Int.max, total: Int.min)
      ),
      .table(Table(columns: columns, rows: [], total: Int.max)),
      .table(Table(columns: columns, rows: [[.number(.nan), .number(-.infinity), .number(1e300)]])),
      .chart(
        Chart(
          title: "",
          form: .bars,
          values: [.init("", .infinity), .init("", .nan), .init("", -1), .init("", .leastNonzeroMagnitude)]
        )
      ),
      .chart(
        Chart(title: "", form: .strip, values: [.init("", .infinity), .init("", .infinity), .init("", 1)])
      ),
      .passages(Passages([], total: -4)), .sections([]), .message(Message([])), .tree(Tree("")),
    ]
    for figure in odd {
      for width in [nil, Int.min, -1, 0, 1, 7, 80, Int.max] {
        _ = Renderers.render(figure, as: renderer, on: Page(width: width, theme: .neutral))
      }
    }
  }
}
