import Figures
import Testing

@testable import Commands

@Suite struct ScriptTests {
  @Test func linesAreJoinedAndNumbered() {
    let script = Script("# one\n\nstatus\nset \\\n top 5\nseek \"a\nb\"\r\nhelp\n", name: "x.news")
    #expect(script.entries.map(\.number) == [3, 4, 6, 8])
    #expect(script.entries.map(\.text) == ["status", "set \\\n top 5", "seek \"a\nb\"", "help"])
  }

  @Test func anOpenQuotationMarkDoesNotSwallowAScript() {
    let script = Script("seek 5\" pipe\n" + String(repeating: "status\n", count: 40), name: "x.news")
    #expect(script.entries.count == 41)
  }

  @Test func theFirstErrorEndsAScriptAndNamesItsLine() async throws {
    let folder = try Folder()
    let path = try folder.write("set top 5\n\nprobe a --top ten\nset top 6\n", to: "a.news")
    var session = try Sessions.empty()
    do {
      _ = try await Interpreter.probing.figure(of: "source \(path)", in: &session)
      Issue.record("no error")
    } catch let error as LineError {
      #expect(error.place == LineError.Place(file: path, line: 3))
      #expect(error.message == "\"ten\" is not a whole number")
      #expect(error.line == "probe a --top ten")
    }
    #expect(session.settings[Settings.top] == 5)
  }

  @Test func keepGoingReportsAndGoesOn() async throws {
    var session = try Sessions.empty()
    var reported: [Int?] = []
    var answered: [String] = []
    try await Interpreter.probing.run(
      Script("nonsense\nprobe a\nexplain 1\nquit\nprobe b", name: "-"),
      keepGoing: true,
      in: &session,
      emit: { answer, _ in answered.append(answer.text) },
      report: { reported.append($0.place?.line) }
    )
    #expect(reported == [1, 3])
    #expect(answered == ["probe a", "quit"])
    #expect(session.isOver)
  }

  @Test func scriptsThatStartThemselvesEnd() async throws {
    let folder = try Folder()
    let path = folder.path + "/loop.news"
    _ = try folder.write("source \(path)\n", to: "loop.news")
    var session = try Sessions.empty()
    do {
      _ = try await Interpreter.probing.figure(of: "source \(path)", in: &session)
      Issue.record("no error")
    } catch let error as LineError {
      #expect(error.usage == .tooDeep(path))
    }
  }

  @Test(arguments: ["let a = source %", "expect source % = 0", "replay %", "let a = expect source %"])
  func commandsThatRunLinesCountAsScripts(line: String) async throws {
    let folder = try Folder()
    let path = folder.path + "/self.news"
    let typed = line.replacing("%", with: path)
    _ = try folder.write(typed + "\n", to: "self.news")
    var session = try Sessions.empty()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: "source \(path)", in: &session)
    }
    guard case .tooDeep? = error?.usage else {
      Issue.record("\(error?.message ?? "no error")")
      return
    }
    #expect(session.depth == 0)
  }

  @Test(
    "Lines that are continued and quotations that stay open are gathered alike everywhere",
    arguments: [
      (["status"], [1]), (["a \\", "b \\", "c", "d"], [3, 1]), (["search \"a", "b\"", "c"], [2, 1]),
      (["search \"a", "b\" \\", "c \"d", "e\"", "f"], [4, 1]),
      (["x 5\" pipe"] + Array(repeating: "status", count: 12), [11, 1, 1]),
    ]
  )
  func gathering(lines: [String], counts: [Int]) {
    var found: [Int] = []
    var position = 0
    while position < lines.count {
      var gathered = LineGatherer()
      repeat {
        gathered.add(lines[position + gathered.count])
      } while gathered.isIncomplete && position + gathered.count < lines.count
      #expect(gathered.text == lines[position..<(position + gathered.count)].joined(separator: "\n"))
      found.append(gathered.count)
      position += gathered.count
    }
    #expect(found == counts)
  }

  @Test func answersComeOneByOneWithTheirDestinations() async throws {
    let folder = try Folder()
    let path = try folder.write("probe a\nprobe b > b.txt\n", to: "two.news")
    var session = try Sessions.empty()
    var answers: [Answer] = []
    let interpreter = Interpreter.probing
    try await interpreter.run("source \(path); probe c", in: &session) { answer, _ in answers.append(answer) }
    #expect(answers.map(\.text) == ["source \(path)", "probe a", "probe b", "probe c"])
    #expect(answers.map(\.destination) == [nil, nil, .file("b.txt"), nil])
    #expect(answers.map(\.isFromScript) == [false, true, true, false])
    answers = []
    try await interpreter.run("source \(path) > all.txt", in: &session) { answer, _ in answers.append(answer)
    }
    #expect(answers.map(\.destination) == [.file("b.txt"), .file("all.txt")])
    #expect(answers.last?.figure == .message(Message(["a"])))
  }

  @Test func aLineIsCheckedBeforeItsFirstStatementRuns() async throws {
    var session = try Sessions.empty()
    await #expect(throws: LineError.self) {
      try await Interpreter.probing.figure(of: "set top 5; nonsense", in: &session)
    }
    #expect(session.settings == Settings())
  }

  @Test func theTourHasStepsWithExplanations() {
    let steps = Tour.steps(of: "# title\n#: First.\n#: More.\nstatus\n\n#: Second.\nhelp\nset top 5\n")
    #expect(steps.map(\.explanation) == [["First.", "More."], ["Second."]])
    #expect(steps.map(\.lines) == [["status"], ["help", "set top 5"]])
  }
}
