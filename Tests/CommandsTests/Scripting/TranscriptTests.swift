import Testing

@testable import Commands

@Suite struct TranscriptTests {
  static let lesson = """
    Prose before.

    news> one
    1
    1b

    Prose between
    in two lines.

    news> two
    ....> lines
    news> three
    3

    3b
    [exit 1]
    news> four
    4

    """

  @Test func readsStepsBetweenProse() {
    let steps = Transcript(TranscriptTests.lesson, isMarkdown: false).steps
    #expect(steps.map(\.typed) == ["one", "two\nlines", "three", "four"])
    #expect(steps.map(\.expected) == [["1", "1b"], [], ["3", "", "3b"], ["4"]])
    #expect(steps.map(\.status) == [0, 0, 1, 0])
    #expect(steps.map(\.number) == [3, 10, 12, 17])
  }

  @Test func inMarkdownOnlyBlocksWithAPromptCount() {
    let text = """
      # Title
      news> not this

      ```
      plain
      ```
      ````sh
      news> this
      a

      b
      ````
      After.
      """
    let transcript = Transcript(text, isMarkdown: true)
    #expect(transcript.steps.map(\.typed) == ["this"])
    #expect(transcript.steps.map(\.expected) == [["a", "", "b"]])
    #expect(transcript.updated(with: []) == text)
  }

  @Test func anUpdateChangesOnlyWhatDiffers() async {
    let transcript = Transcript(TranscriptTests.lesson, isMarkdown: false)
    let answers = ["one": "1\n1c\n", "two\nlines": "", "three": "3\n\n3b\n", "four": "4"]
    let outcome = await transcript.check { line in
      Transcript.Reply(text: answers[line] ?? "", status: line == "three" ? 1 : 0)
    }
    #expect(outcome.mismatches.map(\.step.typed) == ["one"])
    #expect(outcome.mismatches.first?.difference == [" 1", "-1b", "+1c"])
    let updated = transcript.updated(with: outcome.replies)
    #expect(updated == TranscriptTests.lesson.replacing("1b\n", with: "1c\n", maxReplacements: 1))
  }

  @Test func anUpdateOfItsOwnAnswersChangesNothing() async {
    let text = "news> a\nx [..] y\n...\nz\n"
    let transcript = Transcript(text, isMarkdown: false)
    let outcome = await transcript.check { _ in .init(text: "x 12 y\nmore\nmore\nz\n") }
    #expect(outcome.mismatches.isEmpty)
    #expect(transcript.updated(with: outcome.replies) == text)
  }

  @Test func aStatusThatDiffersIsAMismatch() async {
    let transcript = Transcript("news> a\nx\n", isMarkdown: false)
    let outcome = await transcript.check { _ in .init(text: "x", status: 1) }
    #expect(outcome.mismatches.first?.difference == [" x", "-[exit 0]", "+[exit 1]"])
    #expect(transcript.updated(with: outcome.replies) == "news> a\nx\n[exit 1]\n")
  }

  static let patterns: [(expected: [String], printed: [String], fits: Bool)] = [
    (["a"], ["a"], true),
    (["a"], ["a  "], true),
    (["a"], ["b"], false),
    (["a"], [], false),
    ([], ["a"], false),
    (["..."], [], true),
    (["..."], ["a", "b"], true),
    (["a", "...", "c"], ["a", "c"], true),
    (["a", "...", "c"], ["a", "b", "c", "c"], true),
    (["a", "...", "c"], ["a", "b"], false),
    (["...", "b", "...", "d"], ["a", "b", "b", "c", "d"], true),
    (["took [..] ms"], ["took 12 ms"], true),
    (["took [..] ms"], ["took 12 s"], false),
    (["[..]"], [""], true),
    (["a[..]b[..]c"], ["a1b2c"], true),
    (["a[..]b[..]c"], ["a1c2b"], false),
    (["ab[..]ba"], ["aba"], false),
    (["[..]é[..]"], ["caf\u{E9}s"], true),
  ]

  @Test(arguments: patterns) func wildCards(expected: [String], printed: [String], fits: Bool) {
    #expect(LinePattern.match(expected, printed) == fits)
  }
}
