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

extension Substring {
  /// The text without white space at both ends.
  var stripped: String {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// The text without white space at both ends.
  var stripped: String { self[...].stripped }

  /// The texts before and behind the first place of a mark, without white space; nil where it does not stand.
  func halves(at mark: String) -> (before: String, behind: String)? {
    let wanted = Array(mark)
    let letters = Array(self)
    guard letters.count >= wanted.count else { return nil }
    for start in 0...(letters.count - wanted.count)
    where Array(letters[start..<start + wanted.count]) == wanted {
      return (String(letters[..<start]).stripped, String(letters[(start + wanted.count)...]).stripped)
    }
    return nil
  }
}
