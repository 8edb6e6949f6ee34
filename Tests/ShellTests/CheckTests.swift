import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
  private static let lesson = """
    Prose stays.

    news> set top 7
    news> set top
    ...
    top   [..]
    news> status | tail -n 1
    mode      csv

    More prose.

    news> nonsense
    [exit 1]

    """

  @Test func tellsAndWritesDownDifferences() throws {
    try Fixtures.withTemporaryFolder { home in
      let file = home.appendingPathComponent("lesson.news")
      try Data(CheckTests.lesson.utf8).write(to: file)
      let check = try BuiltProgram.run(["check", "lesson.news"], home: home)
      #expect(check.status == 3)
      #expect(check.output.contains("--- lesson.news:7, expected\n+++ lesson.news:7, printed\n"))
      #expect(check.output.contains("news> status | tail -n 1\n-mode      csv\n+mode         table\n"))
      #expect(check.output.contains("+error: no command \"nonsense\""))
      #expect(check.output.hasSuffix("1 transcript, 4 steps: 2 differ\n"))
      #expect(try BuiltProgram.run(["check", "--update", "lesson.news"], home: home).status == 0)
      let updated = try String(contentsOf: file, encoding: .utf8)
      for kept in ["Prose stays.", "...\ntop   [..]\n", "mode         table", "More prose."] {
        #expect(updated.contains(kept))
      }
      #expect(try BuiltProgram.run(["check", "lesson.news"], home: home).status == 0)
    }
  }

  @Test func filesAreBesideTheTranscript() throws {
    try Fixtures.withTemporaryFolder { home in
      let folder = home.appendingPathComponent("lessons")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try Data("set top 3\nset top\n".utf8).write(to: folder.appendingPathComponent("three.txt"))
      let text = "# Lesson\n\n```sh\nnews> source three.txt | cut -c 1-12 | tail -n 1\ntop   3\n```\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent("lesson.md"))
      let check = try BuiltProgram.run(["check", "lessons/lesson.md"], home: home)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  @Test func aFileThatCannotBeReadIsAnError() throws {
    try Fixtures.withTemporaryFolder { home in
      try Data([0x61, 0x0A, 0xFF, 0x0A]).write(to: home.appendingPathComponent("bad.news"))
      let check = try BuiltProgram.run(["check", "none.news", "bad.news"], home: home)
      #expect(check.status == 1)
      #expect(check.errors.contains("error: cannot read \"none.news\": no such file or directory\n"))
      #expect(check.errors.contains("bad.news:2: error: the line is not in UTF-8"))
    }
  }
}
