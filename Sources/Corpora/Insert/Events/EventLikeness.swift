import Documents

/// How alike two events are: by who takes part in which role, and by the other words of their clauses.
///
/// Two mentions are one event by what ECB+ annotates as parts of an event (Cybulska and Vossen 2014): action, time,
/// participants and place. The action, as the class of the predicate, is equal before the rest is asked.
struct EventLikeness {
  /// How many of the roles agent and patient have somebody or something in common.
  private(set) var roles = 0
  /// True where one role has only others in one event than in the other.
  private(set) var isAtOdds = false
  /// The share of the words of the shorter clause that are in both.
  let share: Double
  /// How many words are in both.
  let count: Int

  init(_ first: EventSignature, _ second: EventSignature) {
    let overlap = EventSignature.overlap(first.words, second.words)
    (share, count) = (overlap.share, overlap.count)
    compare(first.agents, second.agents)
    compare(first.patients, second.patients)
    // The one who does it in the active is a patient where a predicate says it of both: "the leak began".
    if roles == 0 {
      let crossed =
        EventSignature.overlap(first.agents, second.patients).count
        + EventSignature.overlap(first.patients, second.agents).count
      let isSingle =
        first.agents.isEmpty || first.patients.isEmpty || second.agents.isEmpty || second.patients.isEmpty
      if crossed > 0, isSingle {
        roles = 1
        isAtOdds = false
      }
    }
  }

  private mutating func compare(_ first: [UInt32], _ second: [UInt32]) {
    if first.isEmpty || second.isEmpty { return }
    if EventSignature.overlap(first, second).count > 0 { roles += 1 } else { isAtOdds = true }
  }

  /// The longest period that can contain the days of events that are the same, as the days from its first to its last.
  static let longestPeriod = 365

  /// How sure it is that two events of one class of predicate are one; nil where they are not taken for one.
  ///
  /// The days are the same, one is within the other, or they lie next to each other: the less exact, the more must be
  /// in common, as one event wrongly told twice does less harm than two told as one.
  static func strength(of first: StoredEvent, and second: StoredEvent) -> Double? {
    guard first.key != nil, first.key == second.key, first.isNegated == second.isNegated,
      first.isTold ? second.isTold : first.modality == second.modality
    else { return nil }
    let likeness = EventLikeness(first.signature, second.signature)
    if likeness.isAtOdds { return nil }
    guard let distance = DayDistance(first, second) else { return nil }
    let isEnough: Bool
    switch distance {
    case .same:
      isEnough =
        likeness.roles >= 2
        || likeness.roles == 1 && (likeness.share >= 0.34 || likeness.share >= 0.25 && likeness.count >= 3)
        || likeness.share >= 0.6 && likeness.count >= 3
    case .within:
      isEnough =
        likeness.roles >= 2 && likeness.share >= 0.34 || likeness.roles == 1 && likeness.share >= 0.6
    case .withinYear:
      isEnough =
        likeness.roles >= 2 && likeness.share >= 0.5 && likeness.count >= 2
        || likeness.roles == 1 && likeness.share >= 0.8 && likeness.count >= 3
    case .reported:
      isEnough = likeness.roles >= 1 && likeness.share >= 0.5 && likeness.count >= 2
    case .beside:
      isEnough =
        first.article != second.article && likeness.roles >= 2 && likeness.share >= 0.6 && likeness.count >= 3
    }
    return isEnough ? Double(likeness.roles) + likeness.share + distance.bonus : nil
  }
}

/// How the days of two events lie to each other.
private enum DayDistance {
  /// The same day or the same period.
  case same
  /// One within the other, which is no longer than a month.
  case within
  /// One within the other, which is no longer than a year.
  case withinYear
  /// One is dated by its report alone, and the other happened up to two days before it.
  case reported
  /// The day before or after.
  case beside

  var bonus: Double {
    switch self {
    case .same: 1
    case .within: 0.5
    case .withinYear: 0.25
    case .reported, .beside: 0
    }
  }

  init?(_ first: StoredEvent, _ second: StoredEvent) {
    guard let firstStart = first.first, let firstEnd = first.last, let secondStart = second.first,
      let secondEnd = second.last
    else {
      // Announcements without a day are the same where they were made at the same time.
      guard first.first == nil, second.first == nil, let said = first.reported, let other = second.reported,
        abs(said - other) <= 3
      else { return nil }
      self = .same
      return
    }
    let isReport = (first.dating == .report, second.dating == .report)
    if firstStart == secondStart, firstEnd == secondEnd {
      self = .same
      return
    }
    if isReport.0 != isReport.1 {
      let (dated, report) = isReport.0 ? (secondEnd, firstStart) : (firstEnd, secondStart)
      guard (0...2).contains(report - dated) else { return nil }
      self = .reported
      return
    }
    let isInside =
      firstStart <= secondStart && secondEnd <= firstEnd || secondStart <= firstStart && firstEnd <= secondEnd
    let longest = max(firstEnd - firstStart, secondEnd - secondStart)
    if isInside, longest <= EventLikeness.longestPeriod {
      self = longest <= 31 ? .within : .withinYear
      return
    }
    guard firstStart == firstEnd, secondStart == secondEnd, abs(firstStart - secondStart) == 1 else {
      return nil
    }
    self = .beside
  }
}
