import Corpora
import Figures
import Testing

@testable import Commands

@Suite("Check of lessons")
struct LessonCheckTests {
  static func findings(_ text: String) async throws -> [LessonCheck.Finding] {
    var check = LessonCheck { figure in
      if case .message(let message) = figure { return message.lines.map(\.plain).joined(separator: "\n") }
      return "a table"
    }
    try await check.run(text, name: "test", in: Session(corpus: try Corpus()))
    return check.findings
  }

  @Test("no lesson of the program has a fault", arguments: LessonLibrary.names)
  func builtIn(_ name: String) async throws {
    let text = try #require(LessonLibrary.text(of: name))
    let faults = try await Self.findings(text).filter { !$0.isNote }
    #expect(faults.isEmpty, "\(faults.map { "\(name):\($0.line): \($0.message)" }.joined(separator: "\n"))")
  }

  @Test("the lesson of the help page has no fault")
  func helpPage() async throws {
    #expect(try await Self.findings(LessonHelp.sample.joined(separator: "\n")) == [])
  }

  static let whole = """
    # Test

    news> load sample:harbour

    ? number tarrant
    How many quotations?
    news> status
    answer: 2
    not: 3 -> One too many.
    evidence: article 6: admitted earlier on Wednesday that
    proof: quotes Tarrant = 2
    hint: Count them.
    why: Two.

    ? fix merging
    Make the two one.
    answer: merge "Joachim Strandberg" into "Joaquín Strandberg"
    proof: sources --kind person section sources = 8
    hint: Look for the harbour master.
    why: One man.

    ? choice letter
    Which?
    a) one
    b) two
    answer: b
    hint: Look.
    why: So it is.
    """

  /// A fault that is put into the lesson, and words of what is said of it.
  struct Broken: CustomTestStringConvertible {
    var name: String
    var old: String
    var new: String
    var message: String
    var isNote = false
    var testDescription: String { name }
  }

  static let broken = [
    Broken(
      name: "1 a line fails",
      old: "load sample:harbour",
      new: "load sample:harbor",
      message: "the line fails"
    ),
    Broken(
      name: "2 an answer is not right",
      old: "answer: 2\n",
      new: "answer: ~ 2 ± 1\nalso: 9\nanswer: 2\n",
      message: "not marked as right"
    ),
    Broken(
      name: "3 a wrong answer is right",
      old: "not: 3 ->",
      new: "not: 2 ->",
      message: "is marked as right"
    ),
    Broken(
      name: "3 words of another line",
      old: "not: 3 -> One too many.",
      new: "not: 3 -> A.\nnot: 3 -> B.",
      message: "words of another line"
    ),
    Broken(name: "4 evidence", old: "admitted earlier", new: "conceded earlier", message: "to the letter"),
    Broken(name: "5 proof", old: "Tarrant = 2", new: "Tarrant = 5", message: "no longer says so"),
    Broken(
      name: "5 proof that cannot run",
      old: "quotes Tarrant = 2",
      new: "quote Tarrantella = 2",
      message: "cannot be run"
    ),
    Broken(name: "6 no hint", old: "hint: Count them.\n", new: "", message: "has no hint"),
    Broken(
      name: "6 hint with the answer",
      old: "Count them.",
      new: "There are 2 of them.",
      message: "first hint has the answer"
    ),
    Broken(name: "6 double id", old: "? fix merging", new: "? fix tarrant", message: "is taken"),
    Broken(name: "6 no points", old: "? number tarrant", new: "? number tarrant 0", message: "no points"),
    Broken(
      name: "7 a correction without effect",
      old: "sources = 8",
      new: "sources = 7",
      message: "does not lead to this proof"
    ),
    Broken(
      name: "7 a proof that holds before",
      old: "sources = 8",
      new: "sources = 9",
      message: "before anything is corrected"
    ),
    Broken(
      name: "8 the program errs no more",
      old: "why: Two.",
      new: "why: Two.\nmachine: quotes Tarrant = 7 -> It errs.",
      message: "does not err",
      isNote: true
    ),
    Broken(
      name: "output",
      old: "news> status\n",
      new: "news> status\nNothing of the kind\n",
      message: "prints something else"
    ),
  ]

  @Test("a fault of each kind is found", arguments: broken)
  func findsFaults(_ test: Broken) async throws {
    let parts = Self.whole.split(separator: test.old, omittingEmptySubsequences: false)
    try #require(parts.count > 1)
    let found = try await Self.findings(parts.joined(separator: test.new))
    #expect(found.contains { $0.message.contains(test.message) && $0.isNote == test.isNote }, "\(found)")
  }

  @Test("the lesson itself has no fault")
  func noFault() async throws {
    #expect(try await Self.findings(Self.whole) == [])
  }

  @Test("one letter that is always right is found")
  func sameLetter() async throws {
    let more = (1...2).map {
      "\n\n? choice more\($0)\nWhich?\na) one\nb) two\nanswer: b\nhint: Look.\nwhy: So it is."
    }
    let found = try await Self.findings(Self.whole + more.joined())
    #expect(found.contains { $0.message.contains("is right in all 3") })
  }

  @Test("proofs and printed lines are brought up to date, answers never")
  func updates() async throws {
    let old = Self.whole.replacing("Tarrant = 2", with: "Tarrant = 5").replacing(
      "news> status\n",
      with: "news> status\nNothing of the kind\n"
    )
    var check = LessonCheck { _ in "Printed now" }
    try await check.run(old, name: "test", in: Session(corpus: try Corpus()))
    let new = check.updated(old)
    #expect(new.contains("proof: quotes Tarrant = 2"))
    #expect(new.contains("news> status\nPrinted now\nanswer: 2"))
    let again = Self.whole.replacing("answer: 2", with: "answer: 2\nalso: many")
    check = LessonCheck { _ in "" }
    try await check.run(again, name: "test", in: Session(corpus: try Corpus()))
    #expect(check.updated(again) == again)
  }
}
