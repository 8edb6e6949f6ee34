/// A word of a time expression, or several with one use, by its class and its code in `TimeWords.rows`.
struct TimeWord: Equatable, Sendable {
  let kind: TimeWords.Class
  let code: Int

  private init(_ kind: TimeWords.Class, _ code: Int) { (self.kind, self.code) = (kind, code) }

  /// The word of an atom.
  init(_ atom: TimeToken) { self.init(atom.kind, atom.code) }

  static let indefiniteArticle = TimeWord(.article, 1)

  // Which of several days, weeks or years.
  static let last = TimeWord(.last, 1)
  static let past = TimeWord(.last, 2)
  static let next = TimeWord(.next, 1)
  static let this = TimeWord(.this, 1)

  // The part of a span of time; `beginning` and the ones after it are nouns.
  static let middle = TimeWord(.phase, 5)
  static let half = TimeWord(.part, 1)
  static let quarter = TimeWord(.part, 2)
  static let afternoon = TimeWord(.dayPart, 2)
  static let evening = TimeWord(.dayPart, 3)
  static let pm = TimeWord(.meridiem, 2)

  // Directions in time.
  static let before = TimeWord(.side, 1)
  static let after = TimeWord(.side, 2)
  static let from = TimeWord(.preposition, Int(TimeWords.Preposition.from))
  static let future = TimeWord(.reference, 6)

  // Calendar names that are more often something else.
  static let march = TimeWord(.month, 3)
  static let may = TimeWord(.month, 5)
  static let saturday = TimeWord(.weekday, 6)
  static let sunday = TimeWord(.weekday, 7)

  // Limits of numbers; `about` and `nearly` stand for all words of their use.
  static let about = TimeWord(.hedge, 1)
  static let nearly = TimeWord(.hedge, 2)
  static let more = TimeWord(.hedge, 3)
  static let less = TimeWord(.hedge, 4)
  static let than = TimeWord(.hedge, 5)
  static let least = TimeWord(.hedge, 6)
  static let most = TimeWord(.hedge, 7)
  static let over = TimeWord(.hedge, 8)
  static let under = TimeWord(.hedge, 9)
  static let some = TimeWord(.hedge, 10)
  static let exactly = TimeWord(.hedge, 11)
  static let pair = TimeWord(.vague, 2)
  static let dozen = TimeWord(.vague, 12)

  static let and = TimeWord(.conjunction, 1)

  // Verbs by their form.
  static let regularPast = TimeWord(.past, 2)
}
