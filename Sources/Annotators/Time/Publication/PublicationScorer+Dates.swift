import Documents

/// The evidence of a day by itself: dates, days of the month with or without their weekday, datelines.
extension PublicationScorer {
  /// Calls a function with the evidence of dates, months with a year, days without a year, and links.
  @inline(__always)
  func dateEvidence(_ day: PublicationDay, _ add: (PublicationEvidence, Int) -> Void) {
    let now = day.number
    var latestDate: (number: Int, family: PublicationEvidence)?
    for index in distinct {
      let clue = clues[index]
      switch clue.content {
      case .date(let number, let hasWeekday):
        if clue.tense == .future {
          if number < now { add(.dateAgainst, 0) }
        } else if number > now {
          add(.dateAgainst, clue.tense == .past ? 1 : 2)
        } else if number > latestDate?.number ?? Int.min {
          let isSaid = clue.isReported && clue.sentence < firstOfBody + 4
          latestDate = (number, hasWeekday ? isSaid ? .dateSaid : .dateWithWeekday : .dateBehind)
        }
      case .month(let months):
        let distance = day.year * 12 + day.month - 1 - months
        if clue.tense == .future {
          if distance > 0 { add(.monthAgainst, 0) }
        } else if distance < 0 {
          add(.monthAgainst, 1)
        } else {
          add(.monthBehind, PublicationEvidence.bin(months: distance))
        }
      case .day where clue.isDateline: datelineEvidence(index, day, add)
      case .day(_, _, _, _, let weekday?): pairEvidence(index, weekday, day, add)
      case .day:
        guard let found = dayNumbers(index, from: day) else { continue }
        let distance = found.first > now ? found.first - now : found.last < now ? now - found.last : 0
        add(found.first > now ? .dayAhead : .dayBehind, PublicationEvidence.bin(distance))
        if !found.agrees { add(.dayAgainst, 0) }
      default: break
      }
    }
    if let latestDate { add(latestDate.family, PublicationEvidence.bin(now - latestDate.number)) }
    if !links.isEmpty { linkEvidence(day, add) }
    for office in offices { add(.office, office.distance(from: now).rawValue) }
  }

  /// The day of a dateline: news is written on it, and printed the same day or the next.
  @inline(__always)
  private func datelineEvidence(
    _ index: Int,
    _ day: PublicationDay,
    _ add: (PublicationEvidence, Int) -> Void
  ) {
    guard let found = dayNumbers(index, from: day), found.last <= day.number else { return add(.dateline, 4) }
    add(.dateline, min(day.number - found.last, 3))
    // News is about what was said on the day of writing.
    if isSaid(on: found.last) { add(.dateline, 5) }
  }

  /// A weekday with its day of the month: the day must exist, and be near.
  @inline(__always)
  private func pairEvidence(
    _ index: Int,
    _ weekday: Int,
    _ day: PublicationDay,
    _ add: (PublicationEvidence, Int) -> Void
  ) {
    let clue = clues[index]
    guard let found = dayNumbers(index, from: day) else { return add(.pairOdd, 0) }
    let distance = found.first - day.number
    let family: PublicationEvidence =
      switch (clue.isAhead, distance <= 0) {
      case (true, true): distance == 0 ? .pairAhead : .pairAgainst
      case (true, false): .pairAhead
      case (false, true): clue.isReported ? .pairSaid : .pairBehind
      case (false, false): clue.tense == .past ? .pairAgainst : .pairOpen
      }
    add(family, PublicationEvidence.bin(abs(distance)))
    // The same weekday alone is within a week; so the pair should be too.
    if abs(distance) > 6, names(weekday, ahead: clue.isAhead) { add(.pairOdd, 1) }
  }

  private func names(_ weekday: Int, ahead: Bool) -> Bool {
    distinct.contains { clues[$0].content == .weekday(weekday) && clues[$0].isAhead == ahead }
  }

  /// Pairs that name one day of an event.
  private func linkEvidence(_ day: PublicationDay, _ add: (PublicationEvidence, Int) -> Void) {
    // A day named by several clues counts once.
    var counted: UInt64 = 0
    for link in links {
      guard let isSame = coincides(link, from: day) else { continue }
      if isSame.holds {
        let bit = UInt64(1) << UInt64(link.content)
        guard counted & bit == 0 else { continue }
        counted |= bit
        add(.link, link.isStrong ? 0 : 1)
        if !isSame.isFirst { add(.link, 2) }
      } else if link.isStrong {
        add(.link, 3)
      }
    }
  }
}
