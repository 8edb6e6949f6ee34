import JSON
import Lessons
import Platform

/// One event of a learner's progress, a line of JSON in the file of the lesson.
struct LessonEvent: Sendable, Hashable, Codable {
  /// What happened.
  enum Kind: String, Sendable, Hashable, Codable { case begin, draft, answer, hint, skip, restart }

  /// What happened.
  var kind: Kind
  /// The time, in seconds since 1970.
  var time: Int
  /// The digest of the questions, which tells whether the lesson was changed since.
  var lesson: String
  /// The id of the question; nil for events of the whole lesson.
  var question: String?
  /// The number of the try.
  var attempt: Int?
  /// The answer as typed; of a draft all its lines so far.
  var answer: String?
  /// The verdict; nil for a free answer.
  var verdict: Verdict.Grade?
  /// The points of this answer.
  var points: Double?
  /// How many hints had been shown.
  var hints: Int?
  /// The seconds since the question was shown.
  var seconds: Int?
  /// Whether the question is done with this answer.
  var isLast: Bool?
  /// The rows that were chosen or listed, by their keys, for the kinds pick and run.
  var rows: [String]?
  /// The lines that corrected the session, for the kind fix.
  var lines: [String]?

  /// The line of the event, with a line break.
  var line: String? { JSONCoding.text(self).map { $0 + "\n" } }

  /// Reads a line; nil for one that is damaged or of another program.
  init?(line: Substring) {
    guard let event = JSONCoding.value(LessonEvent.self, from: line.utf8) else { return nil }
    self = event
  }

  init(_ kind: Kind, lesson: String) {
    self.kind = kind
    self.lesson = lesson
    time = WallClock.seconds
  }
}
