import Commands
import Testing

@testable import Shell

@Suite struct ComplaintTests {
  private func text(_ line: String, _ range: Range<Int>, width: Int? = nil) -> String {
    let error = LineError(UsageError.notANumber("x"), range: range, line: line)
    return Complaint(error).text(width: width)
  }

  @Test(arguments: [
    ("top x", 4..<5, "  top x\n      ^\n"), ("安 x", 2..<3, "  安 x\n     ^\n"),
    ("é xy", 2..<4, "  é xy\n    ^~\n"),
    ("a\tx", 2..<3, "  a x\n    ^\n"), ("x", 1..<2, "  x\n   ^\n"), ("a\nbx", 3..<4, "  bx\n   ^\n"),
    ("", 0..<1, "  \n  ^\n"), ("a\u{1B}x", 2..<3, "  a␛x\n    ^\n"),
  ]) func marksThePlace(line: String, range: Range<Int>, shown: String) {
    #expect(text(line, range) == "error: \"x\" is not a whole number\n" + shown)
  }

  @Test func cutsALongLine() {
    let line = String(repeating: "a", count: 300) + "x" + String(repeating: "b", count: 300)
    let lines = text(line, 300..<301, width: 40).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= 40 })
    let mark = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    #expect(mark.map { Array(lines[1])[$0] } == "x")
  }

  @Test func foldsWords() {
    let complaint = Complaint("one two three four five six seven eight", place: "a:1")
    #expect(complaint.text(width: 24) == "a:1: error: one two\n  three four five six\n  seven eight\n")
    #expect(complaint.text() == "a:1: error: one two three four five six seven eight\n")
  }

  @Test(
    arguments: [
      ("a.csv", "csv"), ("a.JSON", "json"), ("x/b.md", "markdown"), ("a.html", "html"), ("a.HTM", "html"),
      ("a.txt", nil), ("a.csv/b", nil),
      ("csv", nil),
    ] as [(String, String?)]
  ) func takesTheFormatFromAName(path: String, format: String?) {
    #expect(Console.format(for: path) == format)
  }

  @Test(arguments: [
    (Duration.milliseconds(12), "0.012 s"), (.seconds(61), "61.000 s"), (.microseconds(900), "0.000 s"),
  ]) func tellsTheTime(duration: Duration, words: String) { #expect(Console.words(for: duration) == words) }

  @Test func progressAppearsLateAndGoes() {
    var written: [String] = []
    var now = ContinuousClock.now
    let line = ProgressLine(columns: { 12 }, now: { now }, write: { written.append($0) })
    line.begin()
    line.show(done: 1, of: 4, "1 article")
    now += .milliseconds(600)
    line.show(done: 2, of: 4, "2 articles")
    now += .milliseconds(50)
    line.show(done: 3, of: 4, "3 articles")
    line.erase()
    line.erase()
    #expect(written == ["\r\u{1B}[K2 articles,", "\r\u{1B}[K"])
  }
}
