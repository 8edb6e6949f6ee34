import Documents

#if canImport(Glibc)
  import Platform
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Scores of years by the years that the text names.
extension PublicationScorer {
  /// Probabilities of the years from the latest one that an article names to its publication; measured on dated news.
  private static let gaps = [0.24, 0.11, 0.1, 0.06, 0.055, 0.035, 0.03, 0.025, 0.025, 0.02, 0.012]
  /// The probability of each later year.
  private static let laterGap = 0.01
  /// Probabilities of the years from publication to the first coming year that an article names.
  private static let leads = [0.3, 0.3, 0.15, 0.08, 0.06, 0.03]
  /// The years of most archived news.
  private static let usualYears = 1996...2027

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

  /// The score of a year: news names years close to its own, and hardly any later past year.
  func yearScore(_ year: Int) -> Double {
    let distance = year - latest.year
    let gaps = PublicationScorer.gaps
    var score = 0.0
    var gap = distance >= 0 && distance < gaps.count ? gaps[distance] : PublicationScorer.laterGap
    // One recent year may be that of any past event; two are better evidence.
    if !hasTwoRecentYears { gap = gap * 0.8 + 0.006 }
    switch clues[latest.clue].content {
    case .year(_, let isAlone):
      // News of 2014 seldom has "in 2014": it has "this year", or names the month.
      let scale = isAlone && distance == 0 ? 0.6 : 1
      let before = isAlone ? 0.015 : 0.04
      score = distance < 0 ? log(before) + Double(distance + 1) : log(gap * scale)
    default:
      score = distance < 0 ? -8 : log(gap)
    }
    let usual = PublicationScorer.usualYears
    if year < usual.lowerBound { score -= 1.5 }
    if year > max(usual.upperBound, latest.year + 1) { score -= 2 }
    var coming: Int?
    for (index, clue) in clues.enumerated() where index != latest.clue {
      guard case .year(let named, let isAlone) = clue.content else { continue }
      if clue.tense == .future {
        if named >= latest.year { coming = min(coming ?? named, named) }
      } else if year < named {
        score -= isAlone ? 2 : 1
      }
    }
    if let coming {
      let lead = coming - year
      score += lead < 0 ? -3 : log(lead < 6 ? PublicationScorer.leads[lead] : 0.02)
    }
    return score
  }
}
