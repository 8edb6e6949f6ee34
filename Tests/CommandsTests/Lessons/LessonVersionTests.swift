import Lessons
import Platform
import Testing

@testable import Commands

@Suite("The program that a lesson needs") struct LessonVersionTests {
  private static func lesson(_ needs: String) throws -> Lesson {
    let text = "# Test\nneeds: \(needs)\n\n? number legs\nHow many legs has a spider?\nanswer: 8\n"
    return try LessonLibrary.parsed(text, name: "test", file: "t.lesson")
  }

  @Test(arguments: ["1", "1.0", "0.9.12", "1.0.0"])
  func thisProgramWillDo(needs: String) throws {
    #expect(try Self.lesson(needs).head.needs == needs)
  }

  @Test(
    arguments: [
      ("1.1", "needs Newshound 1.1, and this is 1.0"), ("2", "needs Newshound 2"),
      ("1.0.1", "needs Newshound 1.0.1"),
      ("newest", "a version such as 1.2"), ("1..2", "a version such as 1.2"), ("-1", "a version such as 1.2"),
      ("1.99999999999", "a version such as 1.2"),
    ]
  )
  func anotherIsSaid(needs: String, part: String) {
    #expect {
      try Self.lesson(needs)
    } throws: {
      "\($0)".contains(part)
    }
  }

  @Test(
    arguments: [("1", "1.0"), ("1.2", "1.10"), ("0.9", "1"), ("1.2", "1.2.1")] as [(String, String)]
  )
  func versionsAreInOrder(first: String, second: String) throws {
    let (one, other) = (try #require(ProgramVersion(first)), try #require(ProgramVersion(second)))
    #expect(one <= other && !(other < one))
  }
}
