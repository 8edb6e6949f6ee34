import Readers
import Testing

@testable import Commands

@Suite struct FailureGroupsTests {
  private func bad(_ line: Int, _ reason: String = "no text") -> ReadError {
    .badRecord(source: "a.csv", place: ReadError.RecordPlace(.row, line), reason: reason)
  }

  @Test(arguments: [
    ([1], ["\"a.csv\", row 1: no text"]),
    ([1, 4], ["\"a.csv\", 2 rows: no text (rows 1, 4)"]),
    ([1, 4, 7, 8, 9], ["\"a.csv\", 5 rows: no text (rows 1, 4, 7 and 2 more)"]),
  ])
  func recordsAreGroupedByReason(lines: [Int], messages: [String]) {
    var groups = FailureGroups()
    for line in lines { groups.add(bad(line)) }
    #expect(groups.messages(limit: 9) == messages)
    #expect(groups.records == lines.count)
  }

  @Test func reasonsAndInputsStayApart() {
    var groups = FailureGroups()
    groups.add(bad(1))
    groups.add(.empty(source: "b.txt"))
    groups.add(bad(2, "a link without text"))
    groups.add(bad(3))
    #expect(groups.count == 4)
    #expect(groups.records == 3)
    #expect(
      groups.messages(limit: 9) == [
        "\"a.csv\", 2 rows: no text (rows 1, 3)", "\"b.txt\" is empty: there is no text in it",
        "\"a.csv\", row 2: a link without text",
      ]
    )
    #expect(groups.unsaid(limit: 1) == 2)
    #expect(groups.unsaid(limit: 9) == 0)
  }

  @Test(arguments: [
    (ReadError.empty(source: "a.txt"), "is empty: there is no text in it"),
    (.badRecord(source: "a", place: .init(.line, 3), reason: "no text"), "no text"),
    (.badRecord(source: "a", place: .init(.message, 2), reason: "cut text"), "cut text"),
    (.unknownFormat("x", known: ["text"]), "\"x\": no such input format; there are text"),
  ])
  func reasonsAreMessagesWithoutThePlace(error: ReadError, reason: String) {
    #expect(error.reason == reason)
  }

  @Test func countlessInputsTakeBoundedRoom() {
    var groups = FailureGroups()
    for number in 0..<5_000 {
      groups.add(.badRecord(source: "f\(number)", place: .init(.line, 1), reason: "no text"))
    }
    #expect(groups.count == 5_000)
    #expect(groups.messages(limit: 1_000).count == 200)
    #expect(groups.unsaid(limit: 20) == 4_980)
  }
}
