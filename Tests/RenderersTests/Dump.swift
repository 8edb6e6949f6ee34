import Figures
import Renderers
import Testing

@Suite struct DumpTests {
  @Test func dump() {
    let all: [(String, Figure)] = [
      ("people", .table(Samples.people)), ("quotes", .table(Samples.quotes)),
      ("passages", .passages(Samples.passages)), ("bars", .chart(Samples.bars)),
      ("strip", .chart(Samples.strip)), ("tree", .tree(Samples.tree)), ("sections", Samples.sections),
      ("warning", .message(Samples.warning)),
    ]
    for (n, f) in all {
      for w in [nil, 80, 40, 30] as [Int?] {
        print("== table \(n) \(w.map(String.init) ?? "-")");
        print(Renderers.render(f, as: Renderers.all[0], on: Page(width: w)), terminator: "")
      }
      for r in Renderers.all.dropFirst() {
        print("== \(r.format) \(n)"); print(Renderers.render(f, as: r, on: Page()), terminator: "")
      }
    }
    print("== colour");
    print(
      Renderers.render(.table(Samples.quotes), as: Renderers.all[0], on: Page(width: 60, hasColor: true)),
      terminator: ""
    )
  }
}
