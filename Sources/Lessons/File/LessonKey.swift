/// A key that stands before a colon at the start of a line of a question.
enum LessonKey: String, CaseIterable {
  case answer, also, near, not, evidence, proof, machine, hint, why, then, points, rubric, sealed, veiled

  /// The keys that a teacher writes; the others come from sealing.
  static let written = allCases.dropLast(2)
}

/// A key of the head of a lesson.
enum LessonHeadKey: String, CaseIterable {
  case level, time, licence, needs, author, goals, tries, skip, sealed
  case hintCost = "hint cost"
}
