import Foundation
import TestSupport
import Testing

/// Tests on a pseudoterminal of problems, known or suspected, of other programs with this line editor.
@Suite struct TerminalProofs {
  private func withStage(_ work: (TerminalScenario.Stage) throws -> Void) throws {
    try Fixtures.withTemporaryFolder { home in
      try work(TerminalScenario.Stage(program: try BuiltProgram.path(), home: home))
    }
  }

  /// Writes an article with names in other scripts and with accents into the home folder of the stage.
  private func loadNames(_ stage: TerminalScenario.Stage) throws -> [String] {
    let article = """
      Leaders meet in Geneva

      Venezuelan President Nicolás Maduro met Chinese President 习近平 in Geneva on Monday. Mr Maduro spoke first.

      "We agree on the price of oil," Nicolás Maduro said. 习近平 flew home on Tuesday.
      """
    let path = stage.home.appendingPathComponent("names.txt").path
    try Data(article.utf8).write(to: URL(fileURLWithPath: path))
    return ["--no-rc", path]
  }

  private func history(of stage: TerminalScenario.Stage) throws -> [String] {
    let path = stage.home.appendingPathComponent(".local/state/newshound/history.jsonl")
    let lines = String(decoding: try Data(contentsOf: path), as: UTF8.self).split(separator: "\n")
    return try lines.map { line in
      let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return entry?["c"] as? String ?? "?"
    }
  }

  @Test func namesWithAccentsAndInOtherScriptsAreCompleted() throws {
    try withStage { stage in
      var stage = stage
      stage.arguments = try loadNames(stage)
      stage.prompt = "news 1>"
      let terminal = try stage.start(columns: 80, rows: 30)
      terminal.send("profile nico\t")
      try terminal.wait(forLastLine: "\(stage.prompt) profile Nicolás Maduro")
      terminal.send("\u{15}profile 习近\t")
      try terminal.wait(forLastLine: "\(stage.prompt) profile 习近平")
      terminal.send("\u{7F}\u{7F}平")
      try terminal.wait(forLastLine: "\(stage.prompt) profile 习近平")
      terminal.send("\u{15}profile MADU\t")
      try terminal.wait(forLastLine: "\(stage.prompt) profile Nicolás Maduro")
      try stage.drop(terminal)
      terminal.send("\u{4}\u{4}")
      #expect(try terminal.exitStatus() == 0)
    }
  }

  @Test func lettersWithMarksAreOneCharacterAndStayOnTheScreen() throws {
    try withStage { stage in
      let terminal = try stage.start()
      // é and ñ have precomposed forms; x̃ has none, and must be drawn completely after every change.
      terminal.send("# cafe\u{301} nin\u{303}o x\u{303}y")
      try terminal.wait(forLastLine: "\(stage.prompt) # café niño x\u{303}y")
      terminal.send("\u{1}\u{1B}[C\u{1B}[C")
      try terminal.wait(forLastLine: "\(stage.prompt) # café niño x\u{303}y")
      terminal.send("\u{5}\u{1B}[D\u{1B}[DX")
      try terminal.wait(forLastLine: "\(stage.prompt) # café niño Xx\u{303}y")
      terminal.send("\u{1B}[3~")
      try terminal.wait(forLastLine: "\(stage.prompt) # café niño Xy")
      terminal.send("\u{5}z\u{303}\u{7F}")
      try terminal.wait(forLastLine: "\(stage.prompt) # café niño Xy")
      terminal.send("\u{7F}\u{7F}\u{7F}\r")
      try terminal.wait(for: "\(stage.prompt) # café niño\n")
      try terminal.wait(forLastLine: stage.prompt)
      #expect(
        try history(of: stage).map { Array($0.unicodeScalars) } == [Array("# café niño".unicodeScalars)]
      )
      try stage.end(terminal)
    }
  }

  @Test func aWrappedLineIsOneLineToTheTerminalAfterAResize() throws {
    try withStage { stage in
      // A space at the end of the first row that the editor skips would separate the rows permanently.
      let line = "# one two three four five six seven"
      let terminal = try stage.start(columns: 60)
      terminal.send(line)
      try terminal.wait(for: "seven")
      func whole() -> Int {
        String(decoding: terminal.output, as: UTF8.self).components(separatedBy: line).count
      }
      let before = whole()
      terminal.resize(columns: "\(stage.prompt) # one two three ".count, rows: 20)
      try terminal.wait(for: "the line in one go") { _ in whole() > before }
      terminal.send("!")
      try terminal.wait(for: "four five six seven!")
      try stage.drop(terminal)
      try stage.end(terminal)
    }
  }

  @Test func ctrlDDeletesAndEndsOnlyAnEmptyLine() throws {
    try withStage { stage in
      let terminal = try stage.start()
      terminal.send("ax\u{303}b\u{1}\u{6}\u{4}")
      try terminal.wait(forLastLine: "\(stage.prompt) ab")
      terminal.send("\u{5}\u{4}c")
      try terminal.wait(forLastLine: "\(stage.prompt) abc")
      try stage.drop(terminal)
      try stage.end(terminal)
    }
  }

  @Test func aPagerThatIsNotThereTakesNothingAway() throws {
    try withStage { stage in
      let terminal = try PseudoTerminal(
        stage.program,
        arguments: ["--no-rc"],
        environment: [
          "HOME": stage.home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PAGER": "nosuchpager",
        ],
        columns: 80,
        rows: 10
      )
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("help keys\r")
      try terminal.wait(for: "\"nosuchpager\" cannot be run")
      try terminal.wait(forLastLine: stage.prompt)
      #expect(terminal.screen.history.contains("suspends the program"))
      #expect(!terminal.screen.history.contains("not found"))
      try stage.end(terminal)
    }
  }

  @Test func anAnswerGivenToACommandIsAsWideAsTheTerminal() throws {
    try withStage { stage in
      var stage = stage
      stage.arguments = try loadNames(stage)
      stage.prompt = "news 1>"
      let terminal = try stage.start(columns: 44, rows: 40)
      terminal.send("quotes | cat\r")
      func ruled(_ screen: Screen) -> Int {
        screen.history.split(separator: "\n").count { $0.hasPrefix("─") }
      }
      try terminal.wait(for: "the answer") { ruled($0) >= 2 }
      try terminal.wait(forLastLine: stage.prompt)
      // There is one rule of the load report and one of the answer, and neither is wrapped into a second row.
      #expect(ruled(terminal.screen) == 2)
      terminal.send("\u{4}\u{4}")
      #expect(try terminal.exitStatus() == 0)
    }
  }

  @Test func aListStandsBelowAWrappedLine() throws {
    try withStage { stage in
      var stage = stage
      stage.arguments = try loadNames(stage)
      stage.prompt = "news 1>"
      let terminal = try stage.start(columns: 30, rows: 14)
      terminal.send("entities --top 5 --type person --sort \t")
      let rows = ["\(stage.prompt) entities --top 5 --typ", "e person --sort"]
      try terminal.wait(for: "the list and the line") { screen in
        screen.lines.suffix(2) == rows && screen.text.contains("mentions")
      }
      // No part of the list was overwritten by the second row of the line.
      let seen = terminal.screen.lines
      let first = try #require(seen.firstIndex(of: rows[0]))
      #expect(seen[first + 1] == rows[1])
      #expect(seen[first + 2].contains("mentions"))
      terminal.send("na\t")
      try terminal.wait(for: "e person --sort name")
      try stage.drop(terminal)
      terminal.send("\u{4}\u{4}")
      #expect(try terminal.exitStatus() == 0)
    }
  }

  @Test func aSearchTakesArrowsAndOtherScripts() throws {
    try withStage { stage in
      let terminal = try stage.start()
      for line in ["# 不是 news", "# other"] {
        terminal.send(line)
        try terminal.wait(forLastLine: "\(stage.prompt) \(line)")
        terminal.send("\r")
        try terminal.wait(forLastLine: stage.prompt)
      }
      terminal.send("\u{12}不")
      try terminal.wait(forLastLine: "(search) 不: # 不是 news")
      terminal.send("\u{1B}[D\u{1B}[DX")
      try terminal.wait(forLastLine: "\(stage.prompt) # 不是 neXws")
      try stage.drop(terminal)
      terminal.send("\u{12}\u{1B}[A")
      try terminal.wait(forLastLine: "\(stage.prompt) # other")
      try stage.drop(terminal)
      try stage.end(terminal)
    }
  }

  @Test func ctrlCFiveTimesKeepsTheSession() throws {
    try withStage { stage in
      let terminal = try stage.start()
      terminal.send("# kept\r")
      try terminal.wait(for: "\(stage.prompt) # kept\n\(stage.prompt)")
      terminal.send("\u{3}\u{3}\u{3}\u{3}\u{3}")
      // The system may merge several signals; the line is typed after the last one has been handled.
      usleep(300_000)
      try terminal.wait(forLastLine: stage.prompt)
      for _ in 0..<5 {
        terminal.send("abc")
        try terminal.wait(forLastLine: "\(stage.prompt) abc")
        try stage.drop(terminal)
      }
      terminal.send("\u{1B}[A")
      try terminal.wait(forLastLine: "\(stage.prompt) # kept")
      try stage.drop(terminal)
      try stage.end(terminal)
    }
  }

  @Test func ctrlZStopsAndTheShellBringsItBack() throws {
    try withStage { stage in
      let terminal = try PseudoTerminal(
        "/bin/bash",
        arguments: ["--norc", "--noprofile", "-i"],
        environment: [
          "HOME": stage.home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PS1": "shell$ ",
        ],
        columns: 70,
        rows: 20
      )
      try terminal.wait(forLastLine: "shell$")
      terminal.send("'\(stage.program)' --no-rc\r")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("# half a li")
      try terminal.wait(forLastLine: "\(stage.prompt) # half a li")
      terminal.send("\u{1A}")
      try terminal.wait(for: "Stopped")
      try terminal.wait(forLastLine: "shell$")
      // The shell gets its terminal back in its former mode.
      terminal.send("echo between\r")
      try terminal.wait(for: "\nbetween\n")
      terminal.send("fg\r")
      try terminal.wait(for: "the line") { $0.lines.last?.hasSuffix("# half a li") ?? false }
      terminal.send("ne\r")
      try terminal.wait(for: "# half a line")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("\u{4}")
      try terminal.wait(forLastLine: "shell$")
      #expect(try history(of: stage) == ["# half a line"])
      terminal.send("exit\r")
      _ = try terminal.exitStatus()
    }
  }

  @Test func aPasteOfTenThousandLinesIsWhole() throws {
    try withStage { stage in
      let terminal = try stage.start()
      let lines = (1...10_000).map { "# line \($0) of a paste" }
      terminal.send("\u{1B}[200~" + lines.joined(separator: "\r") + "\r\u{1B}[201~")
      try terminal.wait(for: "# line 10000 of a paste", seconds: 120)
      try terminal.wait(forLastLine: stage.prompt)
      #expect(try history(of: stage) == lines)
      try stage.end(terminal)
    }
  }

  @Test func twoSessionsShareOneHistory() throws {
    try withStage { stage in
      let one = try stage.start()
      let two = try stage.start()
      func enter(_ line: String, on terminal: PseudoTerminal) throws {
        terminal.send(line + "\r")
        try terminal.wait(for: "\(stage.prompt) \(line)\n\(stage.prompt)")
      }
      for number in 1...20 {
        one.send("# one \(number)\r")
        two.send("# two \(number)\r")
        try one.wait(for: "\(stage.prompt) # one \(number)\n\(stage.prompt)")
        try two.wait(for: "\(stage.prompt) # two \(number)\n\(stage.prompt)")
      }
      let kept = try history(of: stage)
      #expect(kept.count == 40)
      #expect(kept.filter { $0.hasPrefix("# one") } == (1...20).map { "# one \($0)" })
      #expect(kept.filter { $0.hasPrefix("# two") } == (1...20).map { "# two \($0)" })
      try enter("# three", on: two)
      // Up shows the session's own lines first; Ctrl-R finds lines of the other session that were typed after
      // this one began.
      try enter("# four", on: one)
      one.send("\u{1B}[A\u{1B}[A")
      try one.wait(forLastLine: "\(stage.prompt) # one 20")
      one.send("\u{15}\u{12}three")
      try one.wait(forLastLine: "(search) three: # three")
      one.send("\u{7}")
      // The search must be ended before the line can be dropped.
      try one.wait(forLastLine: stage.prompt)
      for terminal in [one, two] {
        try stage.drop(terminal)
        try stage.end(terminal)
      }
    }
  }

  @Test func aDamagedHistoryIsReadAsFarAsItGoes() throws {
    try withStage { stage in
      let folder = stage.home.appendingPathComponent(".local/state/newshound")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var bytes = Array("{\"c\":\"# before\",\"s\":\"x\",\"t\":1}".utf8) + [0x0A]
      bytes += [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D, 0x0A]
      bytes += Array("{\"c\":\"# after\",\"s\":\"x\",\"t\":2}\n".utf8)
      try Data(bytes).write(to: folder.appendingPathComponent("history.jsonl"))
      let terminal = try stage.start(columns: 200)
      terminal.send("\u{1B}[A\u{1B}[A")
      try terminal.wait(forLastLine: "\(stage.prompt) # before")
      terminal.send("\r")
      try terminal.wait(for: "One line of the history is damaged and was left out")
      try terminal.wait(forLastLine: stage.prompt)
      try stage.end(terminal)
    }
  }

  @Test func aCommandOfSeveralLinesComesBackWhole() throws {
    try withStage { stage in
      let terminal = try stage.start(columns: 60)
      terminal.send("search \"two\r")
      try terminal.wait(forLastLine: "....>")
      terminal.send("lines\"\r")
      try terminal.wait(for: "nothing is loaded yet")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("\u{1B}[A")
      try terminal.wait(for: "the entry") { $0.lines.last?.hasSuffix("lines\"") ?? false }
      terminal.send("\r")
      try terminal.wait(forLastLine: stage.prompt)
      #expect(try history(of: stage) == ["search \"two\nlines\""])
      try stage.end(terminal)
    }
  }
}
