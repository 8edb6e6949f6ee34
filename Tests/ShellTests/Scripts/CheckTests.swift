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
      let check = try BuiltProgram.run(["check", "--trust", "lesson.news"], home: home)
      #expect(check.status == 3)
      #expect(check.output.contains("--- lesson.news:7, expected\n+++ lesson.news:7, printed\n"))
      #expect(check.output.contains("news> status | tail -n 1\n-mode      csv\n+mode         table\n"))
      #expect(check.output.contains("+error: no command \"nonsense\""))
      #expect(check.output.hasSuffix("1 transcript, 4 steps: 2 differ\n"))
      #expect(try BuiltProgram.run(["check", "--trust", "--update", "lesson.news"], home: home).status == 0)
      let updated = try String(contentsOf: file, encoding: .utf8)
      for kept in ["Prose stays.", "...\ntop   [..]\n", "mode         table", "More prose."] {
        #expect(updated.contains(kept))
      }
      #expect(try BuiltProgram.run(["check", "--trust", "lesson.news"], home: home).status == 0)
    }
  }

  @Test func filesAreBesideTheTranscript() throws {
    try Fixtures.withTemporaryFolder { home in
      let folder = home.appendingPathComponent("lessons")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try Data("set top 3\nset top\n".utf8).write(to: folder.appendingPathComponent("three.txt"))
      let text = "# Lesson\n\n```sh\nnews> source three.txt | cut -c 1-12 | tail -n 1\ntop   3\n```\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent("lesson.md"))
      let check = try BuiltProgram.run(["check", "--trust", "lessons/lesson.md"], home: home)
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

  @Test("A transcript runs no command of the system and writes no file unless it is trusted") func sandbox()
    throws
  {
    try Fixtures.withTemporaryFolder { home in
      let files = FileManager.default
      let text = """
        # A lesson

        ```
        news> load sample:apec | cat > made.txt; touch made.txt
        news> articles > mine.txt
        news> save mine.session
        Saved 0 articles in "mine.session".
        news> load sample:apec > loaded.txt
        news> save mine.session
        Saved 3 articles in "mine.session".
        news> quotes > mine.txt
        ```

        """
      try Data(text.utf8).write(to: home.appendingPathComponent("evil.md"))
      try Data("mine".utf8).write(to: home.appendingPathComponent("mine.txt"))
      let check = try BuiltProgram.run(["check", "evil.md"], home: home)
      #expect(check.status == 3)
      #expect(
        check.output.contains(
          "evil.md:4: error: \"| cat > made.txt; touch made.txt\" runs a command of the system"
        )
      )
      #expect(check.output.contains("1 not run without --trust"), "\(check.output)")
      let names = try files.contentsOfDirectory(atPath: home.path).filter { !$0.hasPrefix(".") }
      #expect(Set(names) == ["evil.md", "mine.txt"])
      #expect(try String(contentsOf: home.appendingPathComponent("mine.txt"), encoding: .utf8) == "mine")
      let replay = try BuiltProgram.run(["-c", "replay evil.md"], home: home)
      #expect(replay.status == 1 && replay.errors.contains("evil.md:4: error: "), "\(replay.errors)")
      #expect(!files.fileExists(atPath: home.path + "/made.txt"))
      _ = try BuiltProgram.run(["check", "--trust", "evil.md"], home: home)
      #expect(files.fileExists(atPath: home.path + "/made.txt"))
    }
  }

  @Test("--safe keeps scripts and lines in a sandbox") func safe() throws {
    try Fixtures.withTemporaryFolder { home in
      let lines = ["articles | touch made.txt", "articles > made.txt", "save made.session", "set trust on"]
      for line in lines {
        try Data("load sample:apec\n\(line)\n".utf8).write(to: home.appendingPathComponent("a.news"))
        let run = try BuiltProgram.run(["--safe", "-f", "a.news"], home: home)
        #expect(run.status == (line.contains(">") ? 0 : 1), "\(line): \(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/made.txt"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/made.session"))
        if run.status == 0 { #expect(run.errors.contains("made.txt in a scratch folder"), "\(run.errors)") }
      }
    }
  }

  @Test("A file without a step is no transcript, a script is run, and a byte-order mark is passed over")
  func kinds() throws {
    try Fixtures.withTemporaryFolder { home in
      func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: home.appendingPathComponent(name))
      }
      try write("The mayor said the bridge would close.\n", "article.txt")
      try write("# Nothing typed here\n\n```\nls\n```\n", "page.md")
      try write("load sample:apec\nexpect articles = 3\n", "right.news")
      try write("load sample:apec\n\nexpect articles = 4\n", "wrong.news")
      try write("\u{FEFF}news> set top 7\nnews> set top\n...\ntop   7[..]\n", "bom.news")
      for name in ["article.txt", "page.md"] {
        let check = try BuiltProgram.run(["check", name], home: home)
        #expect(check.status == 1 && check.errors.contains("no transcript in \"\(name)\""), "\(check.errors)")
      }
      let right = try BuiltProgram.run(["check", "right.news", "bom.news"], home: home)
      #expect(right.status == 0 && right.output == "2 transcripts, 4 steps: all agree\n", "\(right.output)")
      let wrong = try BuiltProgram.run(["check", "wrong.news"], home: home)
      #expect(wrong.status == 3)
      #expect(
        wrong.output.contains("wrong.news:3: error: \"articles\" has 3 rows, not = 4"),
        "\(wrong.output)"
      )
      #expect(wrong.output.hasSuffix("1 transcript, 2 steps: 1 script failed\n"))
    }
  }

  @Test(
    "An error inside a script that a line starts has the place in the script",
    arguments: ["source", "replay"]
  )
  func places(command: String) throws {
    try Fixtures.withTemporaryFolder { home in
      try Data("status\n\nnonsense\n".utf8).write(to: home.appendingPathComponent("bad.news"))
      let run = try BuiltProgram.run(["-c", "\(command) bad.news"], home: home)
      #expect(
        run.status == 1 && run.errors.hasPrefix("bad.news:3: error: no command \"nonsense\""),
        "\(run.errors)"
      )
    }
  }
}
