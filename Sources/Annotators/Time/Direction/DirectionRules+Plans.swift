import Documents
import WordLists

/// Forms of clauses that look ahead where their tense does not tell.
extension DirectionFeatures {
  /// True for what is arranged by the form of its clause: a day that is the subject of the present, the new day of what
  /// was moved, the day by which something was likely, the timetable of a sentence in which the tagger found no verb.
  var isPlanned: Bool { isSubjectOfPresent || isNewDay || isLikely || isBooked || isTimetabledWithoutVerb }

  /// True for the weekday that does something in the present: "Thursday marks 30 years since the fire".
  private var isSubjectOfPresent: Bool {
    cue.grain == .weekday && !cue.isHeadline && tree.has(head, .subject) && isPlainPresent
      && !sentence.contains { isFrequency($0) }
  }

  /// True for the day to which something was put off: "the match was moved to Saturday".
  private var isNewDay: Bool {
    let before = cue.tokens.lowerBound - 1
    guard cue.grain == .weekday || cue.grain == .month, sentence.contains(before),
      tree.shapes[before].low == CueParts.to
    else { return false }
    return (max(sentence.lowerBound, before - Self.farthestVerb)..<before).contains {
      tree.parts[$0] == .verb && Self.rescheduling.contains(hash: tree.lemmas[$0])
    }
  }

  /// True for the month before which something was said to be likely: "a downgrade was likely before July, she added".
  private var isLikely: Bool {
    guard let clause, cue.grain == .month, clauses[clause].isReported, !clauses[clause].isPerfect,
      host == clauses[clause].head, Self.bounds.contains(hash: low(cue.tokens.lowerBound - 1)),
      tree.parts[clauses[clause].head] == .adjective
    else { return false }
    return DirectionModel.looksAhead(clauses[clause].head, in: clauses)
  }

  /// True for the day for which something has been booked: "he has been booked for scans on Thursday".
  private var isBooked: Bool {
    guard let clause, cue.grain == .weekday, host == clauses[clause].head,
      Self.booking.contains(hash: tree.lemmas[clauses[clause].head]), clauses[clause].isPassive,
      clauses[clause].isPerfect || clauses[clause].tense == .present
    else { return false }
    return !tree.children(of: clauses[clause].head).contains { tree.shapes[$0].low == Self.hadBefore }
  }

  private static let booking = WordSet(words: ["book", "list", "schedule"])
  private static let hadBefore = WordHash.of("had")

  /// True behind a word for what a timetable sets where a sentence has no verb: "Submissions close at noon on Friday",
  /// whose "close" the tagger takes for an adjective.
  private var isTimetabledWithoutVerb: Bool {
    guard cue.grain == .weekday, !cue.isHeadline,
      !sentence.contains(where: { tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary })
    else { return false }
    let before = max(sentence.lowerBound, cue.tokens.lowerBound - Self.farthestVerb)..<cue.tokens.lowerBound
    return before.contains {
      $0 > sentence.lowerBound && tree.parts[$0] == .adjective
        && ClauseWords.timetable[tree.shapes[$0].low]?.isEmpty == true
    }
  }

  private static let rescheduling = WordSet(WordList("clauses/rescheduling"))
  private static let bounds = WordSet(words: ["before", "by", "until"])
  /// The most tokens between such a verb and the day.
  private static let farthestVerb = 14
}
