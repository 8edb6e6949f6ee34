/// The evidence of the weekday of publication: the weekdays that the text names.
extension PublicationScorer {
  /// Calls a function with the evidence of each weekday, from 1 for Monday.
  func weekdayEvidence(_ add: (_ weekday: Int, PublicationEvidence, Int) -> Void) {
    var seen: Set<Int> = []
    // News is mostly printed on the day on which something was said: so reported clues come first.
    for clue in clues.filter(\.isReported) + clues.filter({ !$0.isReported }) {
      guard case .weekday(let number) = clue.content else { continue }
      guard seen.insert(number * 2 + (clue.isAhead ? 1 : 0)).inserted else { continue }
      // "Monday, Oct. 14" and then "Monday": the pair is stronger evidence.
      if !clue.isReported, isPaired(number, ahead: clue.isAhead) { continue }
      let family: PublicationEvidence =
        clue.isReported ? .weekdaySaid : clue.sentence < firstOfBody + 2 ? .weekdayLead : .weekdayBehind
      for day in 1...7 {
        if clue.isAhead {
          add(day, .weekdayAhead, (number - day + 7) % 7)
        } else {
          add(day, family, (day - number + 7) % 7)
          if namesDaysBesideNow { add(day, .weekdayBesideYesterday, (day - number + 7) % 7) }
        }
      }
    }
  }

  private func isPaired(_ weekday: Int, ahead: Bool) -> Bool {
    distinct.contains {
      guard case .day(_, _, _, _, let paired) = clues[$0].content else { return false }
      return paired == weekday && clues[$0].isAhead == ahead
    }
  }
}
