import Lessons
import Testing

@testable import Commands

/// Records of learners that somebody has edited.
@Suite struct LessonRecordTests {
  private static func event(points: Double, hints: Int?) -> LessonEvent {
    var event = LessonEvent(.answer, lesson: "a")
    (event.question, event.points, event.hints, event.isLast) = ("q", points, hints, true)
    return event
  }

  @Test(arguments: [1e19, 1e308, .infinity, -.infinity, .nan, -5])
  func pointsStayPlausible(_ points: Double) {
    var record = LessonRecord()
    record.add(Self.event(points: points, hints: nil))
    #expect((0...1_000_000).contains(record.points))
    #expect(!LessonWording.points(record.points).isEmpty)
  }
}
