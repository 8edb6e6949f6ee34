import Figures
import Testing

@testable import Commands

@Suite struct HelpTopicTests {
  @Test(arguments: [
    ("help output", ">> FILE"), ("help >", ">> FILE"), ("help >>", ">> FILE"), ("help |", ">> FILE"),
    ("help csv", ">> FILE"),
    ("? >", ">> FILE"), ("help ;", "several commands"), ("help #", "comment"),
    ("help quoting", "quotation marks"),
    ("help $", "minus"), ("help @", "@3"), ("help rows", "outlet:Tidewatch"), ("help GPE", "government"),
    ("help norp", "nationality"), ("help types", "MISC"), ("help keys", "Ctrl-R"), ("help outp", ">> FILE"),
    ("  help   >  ", ">> FILE"), ("help quotes", "quotes Renquist"), ("help", "output"),
  ]) func signsAndTopicsAreExplained(line: String, words: String) async throws {
    var session = try Sessions.empty()
    let figure = try await Interpreter().figure(of: line, in: &session)
    #expect(figure.words.contains(words), "\(figure.words)")
  }

  @Test func noTopicHidesACommand() {
    let commands = Set(Commands.all.flatMap { [$0.name] + $0.aliases })
    for topic in HelpTopic.allCases {
      #expect(commands.isDisjoint(with: topic.words), "\(topic.rawValue)")
    }
  }

  @Test func oneLetterIsNoOtherNameOfACommand() throws {
    #expect(throws: UsageError.self) { try Interpreter().command(named: "b") }
    #expect(try Interpreter().command(named: "bye").name == "quit")
  }

  @Test func helpStillGoesIntoAFile() throws {
    let invocation = try #require(
      try Interpreter().invocations(in: Line(Help.quotingSymbol(in: "help quotes > notes.txt"))).first
    )
    #expect(invocation.destination == .file("notes.txt"))
    for line in ["quotes >", "help quotes >", "help > x", "load #"] {
      #expect(Help.quotingSymbol(in: line) == line)
    }
  }

  @Test func everyTopicIsShownAndNamesNoCommand() {
    for topic in HelpTopic.allCases {
      #expect(!topic.figure.words.isEmpty)
      // The page on lessons says what its command does, and more.
      if topic != .lessons {
        #expect(!Commands.all.contains { $0.name == topic.rawValue || $0.aliases.contains(topic.rawValue) })
      }
      for word in topic.words { #expect(HelpTopic(named: word) == topic) }
    }
  }

  @Test func unknownTopicsNameTheNearest() async throws {
    var session = try Newsroom.session()
    #expect(await session.complaint("help tpyes") == "no help on \"tpyes\"; did you mean \"types\"?")
  }

  /// The lines shown in help topics are valid.
  @Test func theLinesOfTopicsAreUnderstood() throws {
    for topic in [HelpTopic.lines, .names, .rows] {
      guard case .sections(let sections) = topic.figure, case .table(let table)? = sections.first?.figure
      else {
        Issue.record("no table")
        continue
      }
      for row in table.texts(["typed"]) where !row.hasPrefix("$") && !row.hasSuffix("\\") {
        #expect(throws: Never.self, "\(row)") { try Interpreter().invocations(in: Line(row)) }
      }
    }
  }
}
