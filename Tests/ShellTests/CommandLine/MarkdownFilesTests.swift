import Foundation
import TestSupport
import Testing

/// Sequences of answers in Markdown, on standard output and in files.
@Suite struct MarkdownFilesTests {
  private func withArticle(_ work: (_ home: URL, _ path: String) throws -> Void) throws {
    try Fixtures.withTemporaryFolder { home in
      let path = home.appendingPathComponent("bridge.txt").path
      let article =
        "Bridge closes\n\nMayor Anna Keller said the bridge would be closed.\n\n“We waited,” Keller said.\n"
      try Data(article.utf8).write(to: URL(fileURLWithPath: path))
      try work(home, path)
    }
  }

  private func tables(_ text: String) -> Int {
    // A table begins at a line of cells that follows another kind of line.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.count { lines[$0].hasPrefix("|") && ($0 == 0 || lines[$0 - 1].isEmpty) }
  }

  @Test func answersAreParted() throws {
    try withArticle { home, path in
      let lines = ["load \(path) > all.md", "quotes", "entities", "articles"].flatMap { ["-c", $0] }
      let shown = try BuiltProgram.run(["--mode", "markdown"] + lines, home: home)
      #expect(shown.status == 0)
      #expect(tables(shown.output) == 3)
      #expect(!shown.output.hasPrefix("\n") && !shown.output.hasSuffix("\n\n"))
    }
  }

  @Test func answersAddedToAFileAreParted() throws {
    try withArticle { home, path in
      let lines = ["load \(path)", "quotes > a.md", "entities >> a.md"].flatMap { ["-c", $0] }
      _ = try BuiltProgram.run(lines, home: home)
      _ = try BuiltProgram.run([path, "-c", "articles >> a.md", "-c", "articles >> b.md"], home: home)
      let written = try String(contentsOf: home.appendingPathComponent("a.md"), encoding: .utf8)
      #expect(tables(written) == 3)
      #expect(!written.hasSuffix("\n\n"))
      #expect(try String(contentsOf: home.appendingPathComponent("b.md"), encoding: .utf8).hasPrefix("|"))
    }
  }

  @Test func pathsOfTheUserStayAtHome() throws {
    try withArticle { home, path in
      let lines = ["articles > a.html", "articles > a.md", "articles >> b.html"].flatMap { ["-c", $0] }
      let shown = try BuiltProgram.run([path] + lines + ["--mode", "html", "-c", "articles"], home: home)
      #expect(shown.status == 0)
      var texts = [shown.output]
      for name in ["a.html", "a.md", "b.html"] {
        texts.append(try String(contentsOf: home.appendingPathComponent(name), encoding: .utf8))
      }
      for text in texts {
        #expect(text.contains("Bridge closes"))
        #expect(!text.contains("file:") && !text.contains(home.path))
      }
    }
  }
}
