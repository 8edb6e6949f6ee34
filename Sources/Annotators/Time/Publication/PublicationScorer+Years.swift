import Documents

/// The evidence of the year of publication: the years that the text names.
extension PublicationScorer {
  /// True if the text names a second year, within eight years before the latest.
  private var hasTwoRecentYears: Bool {
    clues.contains {
      let year: Int
      switch $0.content {
      case .year(let named, _): year = named
      case .month(let months): year = months / 12
      case .date(let number, _): year = CalendarDate(dayNumber: number).year
      default: return false
      }
      return year < latest.year && year >= latest.year - 8
    }
  }

  /// Calls a function with the evidence of a year: news names years close to its own, and hardly any later past year.
  func yearEvidence(_ year: Int, _ add: (PublicationEvidence, Int) -> Void) {
    let gap = PublicationEvidence.bin(gap: year - latest.year)
    switch clues[latest.clue].content {
    case .year(_, let isAlone): add(isAlone ? .gapFromYear : .gapFromNoun, gap)
    default: add(.gapFromDate, gap)
    }
    if hasTwoRecentYears { add(.gapOfTwo, gap) }
    var coming: Int?
    for (index, clue) in clues.enumerated() where index != latest.clue {
      guard case .year(let named, let isAlone) = clue.content else { continue }
      if clue.tense == .future {
        if named >= latest.year { coming = min(coming ?? named, named) }
      } else if year < named {
        add(.yearAgainst, isAlone ? 0 : 1)
      }
    }
    if let coming { add(.yearAhead, coming < year ? 7 : min(coming - year, 6)) }
  }
}
