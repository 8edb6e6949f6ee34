/// Scores of days by the weekdays that the text names.
extension PublicationScorer {
  /// The score of each weekday as the weekday of publication, from Monday.
  var weekdayScores: [Double] {
    var result = Array(repeating: 0.0, count: 7)
    var seen: Set<Int> = []
    // News is mostly printed on the day on which something was said: so reported clues come first.
    for clue in clues.filter(\.isReported) + clues.filter({ !$0.isReported }) {
      guard case .weekday(let number) = clue.content else { continue }
      guard seen.insert(number * 2 + (clue.isAhead ? 1 : 0)).inserted else { continue }
      // "Monday, Oct. 14" and then "Monday": the pair is stronger evidence.
      if !clue.isReported, isPaired(number, ahead: clue.isAhead) { continue }
      let back =
        clue.isReported || clue.sentence < 2 ? PublicationScorer.reported : PublicationScorer.back
      for day in 1...7 {
        result[day - 1] +=
          clue.isAhead ? PublicationScorer.ahead[(number - day + 7) % 7] : back[(day - number + 7) % 7]
      }
    }
    return result
  }

  private func isPaired(_ weekday: Int, ahead: Bool) -> Bool {
    distinct.contains {
      guard case .day(_, _, _, _, let paired) = clues[$0].content else { return false }
      return paired == weekday && clues[$0].isAhead == ahead
    }
  }

  /// Log probabilities of a past weekday 0 to 6 days before publication.
  static let back = [-1.08, -1.27, -2.04, -2.41, -2.66, -3.0, -3.22]
  /// Log probabilities of a weekday on which something was said, 0 to 6 days before publication.
  static let reported = [-0.69, -1.51, -2.3, -2.81, -3.0, -3.22, -3.5]
  /// Log probabilities of a coming weekday 0 to 6 days after publication.
  static let ahead = [-2.5, -1.39, -1.61, -1.83, -2.04, -2.3, -2.5]
}
