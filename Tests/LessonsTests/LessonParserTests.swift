import Testing

@testable import Lessons

@Suite("Lesson files")
struct LessonParserTests {
  static let whole = """
    # Said or admitted?
    level: beginner   time: 15 min   licence: CC BY 4.0   tries: 2   skip: no   hint cost: 10 %
    goals: tell a neutral verb from a loaded one; see what is trimmed

    news> load sample:harbour
    ...

    Two outlets quote one sentence.
    On the same day.

    ? predict verb 1
    How many of her quotations use another verb?
    answer: 1
    then: quotes Tarrant

    ? pick loaded 2
    Which row has it?
    news> quotes Tarrant
    answer: row where cue = admitted
    not: row 1 -> That one is plain;
      look again.
    evidence: article 6: admitted earlier on Wednesday that
    proof: quotes Tarrant --cue admitted = 1
    hint: Read the verbs.
    hint: One makes her sound guilty.
    why: Admitted says that she had hidden it.

    ## The end

    ? choice which
    Which are neutral?
    a) said
    b) admitted
    answer: a
    """

  @Test("every part of a file is read")
  func readsAll() throws {
    let lesson = try Lesson(Self.whole, name: "verbs")
    #expect(lesson.head.title == "Said or admitted?")
    #expect(lesson.head.tries == 2 && !lesson.head.allowsSkipping && lesson.head.hintCost == 10)
    #expect(lesson.head.goals.count == 2)
    #expect(lesson.questions.map(\.id) == ["verb", "loaded", "which"])
    #expect(lesson.points == 4)
    let pick = lesson.questions[1]
    #expect(pick.lines.map(\.text) == ["quotes Tarrant"])
    #expect(pick.responses.first?.words == "That one is plain; look again.")
    #expect(pick.evidence.first?.words == "admitted earlier on Wednesday that")
    #expect(pick.hints.count == 2)
    #expect(lesson.questions[2].options.map(\.letter) == ["a", "b"])
    #expect(
      lesson.parts.first
        == .line(TypedLine(text: "load sample:harbour", expected: [], allowsMore: true, number: 5))
    )
    #expect(lesson.parts.contains(.prose(["## The end"])))
  }

  /// A fault, the line that has it, and words of its message.
  struct Fault: CustomTestStringConvertible {
    var name: String
    var old: String
    var new: String
    var line: Int
    var message: String
    var testDescription: String { name }
  }

  static let faults = [
    Fault(name: "no title", old: "# Said or admitted?", new: "Said", line: 1, message: "title"),
    Fault(name: "unknown head key", old: "level:", new: "levle:", line: 2, message: "no key \"levle\""),
    Fault(name: "tries", old: "tries: 2", new: "tries: many", line: 2, message: "from 1 to 9"),
    Fault(
      name: "unknown kind",
      old: "? pick loaded",
      new: "? picks loaded",
      line: 16,
      message: "KIND is one of"
    ),
    Fault(name: "no id", old: "? choice which", new: "? choice", line: 30, message: "needs an id"),
    Fault(name: "double id", old: "? choice which", new: "? choice verb", line: 30, message: "is taken"),
    Fault(name: "points", old: "? pick loaded 2", new: "? pick loaded two", line: 16, message: "points"),
    Fault(name: "no arrow", old: "not: row 1 -> That", new: "not: row 1 That", line: 20, message: "'->'"),
    Fault(name: "no article", old: "evidence: article 6:", new: "evidence:", line: 22, message: "article N"),
    Fault(name: "wrong letter", old: "answer: a", new: "answer: c", line: 34, message: "names no options"),
    Fault(name: "no answer", old: "answer: a", new: "hint: a", line: 30, message: "no 'answer:'"),
    Fault(
      name: "empty key",
      old: "hint: Read the verbs.",
      new: "hint:",
      line: 24,
      message: "nothing follows"
    ),
    Fault(
      name: "no key",
      old: "hint: Read the verbs.",
      new: "Read the verbs.",
      line: 24,
      message: "has no key"
    ),
    Fault(name: "double letter", old: "b) admitted", new: "a) admitted", line: 33, message: "is taken"),
  ]

  @Test("a fault is told with its line and its remedy", arguments: faults)
  func tellsFaults(_ fault: Fault) throws {
    let parts = Self.whole.split(separator: fault.old, omittingEmptySubsequences: false)
    let text = parts[0] + fault.new + parts.dropFirst().joined(separator: fault.old)
    let problems = #expect(throws: LessonProblems.self) { try Lesson(String(text), name: "x") }
    #expect(
      problems?.all.contains { $0.line == fault.line && $0.message.contains(fault.message) } == true,
      "\(problems?.all ?? [])"
    )
  }

  @Test("no text crashes the parser, and every fault has a line of the file")
  func fuzz() {
    var random = SystemLike(seed: 27)
    let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<2000 {
      var broken = lines
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: broken.indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: broken.remove(at: place)
        case 1: broken.insert(broken.randomElement(using: &random) ?? "", at: place)
        case 2: broken[place] = String(broken[place].shuffled(using: &random))
        case 3: broken[place] = String(broken[place].dropFirst(Int.random(in: 0..<5, using: &random)))
        default: broken[place] += "\u{0}é:->±..\u{202E}"
        }
        if broken.isEmpty { broken = [""] }
      }
      do {
        let lesson = try Lesson(broken.joined(separator: "\n"), name: "x")
        #expect(!lesson.questions.isEmpty)
      } catch {
        #expect(error.all.allSatisfy { (1...max(1, broken.count)).contains($0.line) })
      }
    }
  }
}

/// A generator with a seed, by the method of SplitMix64.
struct SystemLike: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
