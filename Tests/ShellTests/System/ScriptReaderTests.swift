import Commands
import Foundation
import TestSupport
import Testing

@testable import Shell

@Suite struct ScriptReaderTests {
  private func entries(_ text: String) throws -> [String] {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("script").path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      var reader = try ScriptReader(path: path)
      defer { reader.close() }
      var entries: [String] = []
      while let entry = try reader.next() { entries.append("\(entry.number) \(entry.text)") }
      return entries
    }
  }

  @Test(arguments: [
    ("", []), ("\n\n", []), ("a", ["1 a"]), ("a\nb\r\n\n# c\nd", ["1 a", "2 b", "5 d"]),
    ("a \\\nb\nc", ["1 a \\\nb", "3 c"]), ("x\nsay \"a\nb\" c\nd", ["1 x", "2 say \"a\nb\" c", "4 d"]),
    ("a \\", ["1 a \\"]), ("a; b", ["1 a; b"]),
  ]) func joinsLinesThatAreContinued(text: String, expected: [String]) throws {
    #expect(try entries(text) == expected)
  }

  @Test func anOpenQuotationMarkDoesNotSwallowTheScript() throws {
    let text = "say \"a\n" + (2...40).map { "line\($0)\n" }.joined()
    let found = try entries(text)
    #expect(found.first == "1 say \"a")
    #expect(found.count == 40)
    #expect(found.last == "40 line40")
  }

  @Test func longLinesAreReadWhole() throws {
    let long = String(repeating: "é", count: 100_000)
    #expect(try entries("a\n\(long)\nb") == ["1 a", "2 \(long)", "3 b"])
  }
}
