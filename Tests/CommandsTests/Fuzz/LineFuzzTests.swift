import TestSupport
import Testing

@testable import Commands

@Suite struct FuzzTests {
  static let pieces = [
    "probe", "seek", "pick", "explain", "status", "set", "mode", "help", "complete", "history", "undo",
    "redo",
    "top", "timer", "json", "on", "3", "@3", "1-3", "all", "9999999999999999999999", "-1", "0", "--top",
    "--top=",
    "--type", "--no-verbose", "--", "-", "=", "\"", "'", "“", "”", "\\", ";", ">", ">>", "|", "#", "\n",
    "\r\n",
    "\t", " ", "  ", "é", "e\u{301}", "名", "👩‍👩‍👧", "\u{0}", "\u{1B}[2J", "\u{202E}", "O'Brien", "a,b", ",",
    "2016-13",
  ]

  static func line(_ numbers: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
      (pieces.randomElement(using: &numbers) ?? "") + (Bool.random(using: &numbers) ? " " : "")
    }.joined()
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func anyLineGivesAFigureOrAnError(seed: UInt64) async throws {
    var numbers = SplitMix64(seed: seed)
    var session = try Sessions.named(CompletionTests.names)
    for _ in 0..<1000 {
      let line = FuzzTests.line(&numbers)
      session.list([.article(1), .entity(1)])
      session.isOver = false
      do {
        _ = try await Interpreter.probing.figure(of: line, in: &session)
      } catch let error as LineError {
        #expect(!error.message.isEmpty)
        #expect(error.range.map { $0.upperBound <= line.count } ?? true, "\(line.debugDescription)")
        if let excerpt = error.excerpt { #expect(excerpt.columns.lowerBound <= excerpt.line.count) }
      }
      let cursor = Int.random(in: 0...line.count, using: &numbers)
      let result = Completion.candidates(for: line, cursor: cursor, in: session, interpreter: .probing)
      #expect(result.replacement.upperBound == cursor, "\(line.debugDescription) at \(cursor)")
      #expect(result.candidates.count <= result.total)
    }
  }

  @Test(arguments: [6, 7] as [UInt64]) func anyTranscriptIsKept(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    let pieces = [
      "news> a", "....> b", "news>", "x", "", " ", "```", "~~~~", "[exit 1]", "[exit x]", "...", "[..]",
    ]
    for _ in 0..<1000 {
      let lines = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
        pieces.randomElement(using: &numbers) ?? ""
      }
      let text = lines.joined(separator: "\n")
      for isMarkdown in [false, true] {
        let transcript = Transcript(text, isMarkdown: isMarkdown)
        let kept = transcript.updated(with: [])
        let steps = Transcript(kept, isMarkdown: isMarkdown).steps
        #expect(steps.map(\.typed) == transcript.steps.map(\.typed))
        #expect(steps.map(\.expected) == transcript.steps.map(\.expected))
      }
    }
  }
}
