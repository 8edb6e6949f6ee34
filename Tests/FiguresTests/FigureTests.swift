import Figures
import Testing

@Suite struct FigureTests {
  @Test func styledTextJoinsItsParts() {
    var text: StyledText = "said "
    text.append("Okafor", .person)
    let longer = text + StyledText(" on Monday", .time)
    #expect(longer.plain == "said Okafor on Monday")
    #expect(longer.parts.map(\.role) == [.plain, .person, .time])
  }

  @Test(arguments: [
    (StyledText(), true), (StyledText([]), true), ("", true),
    (StyledText(["", "", ""].map { .init($0) }), true),
    (" ", false), (StyledText([.init(""), .init("x", .dim)]), false),
  ])
  func emptyTextHasNoCharacter(text: StyledText, isEmpty: Bool) {
    #expect(text.isEmpty == isEmpty)
  }

  @Test(arguments: [("name", "name"), ("published_basis", "published basis"), ("_x__y_", "x y"), ("", "")])
  func columnHeadingIsItsNameWithSpaces(name: String, heading: String) {
    #expect(Table.Column(name).heading == heading)
  }

  @Test func columnKeepsAGivenHeading() {
    let column = Table.Column("n", heading: "Mentions", alignment: .trailing, isForProgramsOnly: true)
    #expect(column.heading == "Mentions")
    #expect(column.alignment == .trailing)
    #expect(column.isForProgramsOnly)
  }

  @Test func cellsComeFromLiteralsAndOptionalText() {
    let words: Table.Cell = "Okafor"
    let count: Table.Cell = 3
    #expect(words == .text(StyledText("Okafor")))
    #expect(count == .integer(3))
    #expect(Table.Cell("Okafor", .person) == .text(StyledText("Okafor", .person)))
    #expect(Table.Cell(nil) == .missing)
  }

  @Test func totalsAreWhatIsThereUnlessGiven() {
    let columns = [Table.Column("name")]
    #expect(Table(columns: columns, rows: [["a"], ["b"]]).total == 2)
    #expect(Table(columns: columns, rows: [["a"], ["b"]], total: 9).total == 9)
    #expect(Passages([Passages.Passage(paragraphs: ["a"])]).total == 1)
    #expect(Passages([], total: 4).total == 4)
  }

  @Test func figuresAreEqualByValue() {
    #expect(Figure.tree(Tree("a", [Tree("b")])) == .tree(Tree("a", [Tree("b")])))
    #expect(Figure.sections([Section("a", .nothing)]) != .sections([Section("b", .nothing)]))
    #expect(Message(["a"]).tone == .answer)
  }
}
