public import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Infers the day of publication of an article that does not state it.
///
/// Every day of the years in question is scored by how well the article's own time expressions read from it:
/// weekdays
/// lie in the week before or after, days without a year within a year, named years and dates lie behind when
/// their
/// clause is past; and two expressions that speak of one event name one day. The best day is taken when it
/// holds most
/// of the probability; otherwise nothing is inferred.
public struct PublicationDater: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The cues.
  public var requires: [any Annotation.Type] { [TemporalCue.self] }

  /// The inferred day with its proof, or nothing; nothing too where the article states its day.
  public func annotations(in document: Document) -> [PublicationDate] {
    guard document.article.published == nil else { return [] }
    let clues = PublicationClue.clues(document[TemporalCue.self], in: document)
    guard let scorer = PublicationScorer(clues, document) else { return [] }
    guard let choice = scorer.choice() else { return [] }
    let threshold =
      scorer.fixesYear(choice.day) ? PublicationDater.linkedThreshold : PublicationDater.threshold
    guard choice.share >= threshold else { return [] }
    return [
      PublicationDate(
        choice.day,
        basis: .inferred,
        proof: PublicationProof(document: document, scorer: scorer, day: choice.day).steps,
        runnerUp: choice.runnerUp
      )
    ]
  }

  /// The share of the probability that the best day must hold.
  static let threshold = 0.5

  /// The same where a weekday and a day of the month are found to name one day, so that the year is fixed.
  static let linkedThreshold = 0.3
}

/// Scores days of publication by the clues.
struct PublicationScorer {
  let clues: [PublicationClue]

  /// The latest year that the clues name as past or present, with the clue.
  let latest: (year: Int, clue: Int)

  /// Pairs of a weekday and a day of the month in sentences that speak of one event, with how surely they do.
  let links: [Link]

  struct Link {
    var weekday: Int
    var day: Int
    var isStrong: Bool
  }

  /// A scorer, or nothing where the clues cannot name a year and a day.
  init?(_ clues: [PublicationClue], _ document: Document) {
    var latest: (year: Int, clue: Int)?
    var hasWeekday = false
    for (index, clue) in clues.enumerated() {
      let year: Int?
      switch clue.content {
      case .date(let number): year = CalendarDate(dayNumber: number).year
      case .month(let months): year = months / 12
      case .year(let number, _): year = number
      case .weekday:
        hasWeekday = true
        year = nil
      case .day: year = nil
      }
      guard let year, clue.tense != .future, (1900...2100).contains(year) else { continue }
      if year > latest?.year ?? 0 { latest = (year, index) }
    }
    guard let latest, hasWeekday else { return nil }
    self.clues = clues
    self.latest = latest
    links = PublicationScorer.links(clues, document)
  }

  /// The best day, its share of the probability, and the best day of another date.
  func choice() -> (day: CalendarDate, share: Double, runnerUp: CalendarDate?)? {
    guard let first = CalendarDate(year: max(1, latest.year - 1), month: 1, day: 1) else { return nil }
    let count = 366 * 14
    var scores: [Double] = []
    scores.reserveCapacity(count)
    var best = -Double.infinity
    var bestIndex = 0
    let weekdays = weekdayScores
    for offset in 0..<count {
      let day = first.adding(days: offset)
      var score = weekdays[day.weekday - 1] + yearScore(day)
      if score > best - 14 { score += dateScore(day) }
      if score > best - 14 { score += linkScore(day) }
      scores.append(score)
      if score > best {
        best = score
        bestIndex = offset
      }
    }
    var sum = 0.0
    var second = -Double.infinity
    var secondIndex: Int?
    for (index, score) in scores.enumerated() where score > best - 20 {
      sum += exp(score - best)
      if index != bestIndex, score > second {
        second = score
        secondIndex = index
      }
    }
    return (first.adding(days: bestIndex), 1 / sum, secondIndex.map { first.adding(days: $0) })
  }

  /// True where a weekday and a day of the month name one day, and do so in few years only.
  func fixesYear(_ day: CalendarDate) -> Bool {
    links.contains { $0.isStrong && coincides($0, from: day)?.holds == true }
      || clues.contains {
        guard case .day(_, _, _, _, let weekday) = $0.content, weekday != nil else { return false }
        return $0.dayNumbers(from: day)?.agrees == true
      }
  }

  /// The score of each weekday as that of publication.
  private var weekdayScores: [Double] {
    var result = Array(repeating: 0.0, count: 7)
    var seen: Set<Int> = []
    // What is said on a day is mostly printed on it; so the reported clues of a weekday come first.
    for clue in clues.filter(\.isReported) + clues.filter({ !$0.isReported }) {
      guard case .weekday(let number) = clue.content else { continue }
      guard seen.insert(number * 2 + (clue.isAhead ? 1 : 0)).inserted else { continue }
      let back = clue.isReported ? PublicationScorer.reported : PublicationScorer.back
      for day in 1...7 {
        result[day - 1] +=
          clue.isAhead ? PublicationScorer.ahead[(number - day + 7) % 7] : back[(day - number + 7) % 7]
      }
    }
    return result
  }

  /// Logarithms of how often a past weekday lies 0 to 6 days back.
  static let back = [-1.08, -1.27, -2.04, -2.41, -2.66, -3.0, -3.22]
  /// The same for a weekday on which something was said.
  static let reported = [-0.69, -1.51, -2.3, -2.81, -3.0, -3.22, -3.5]
  /// Logarithms of how often a coming weekday lies 0 to 6 days ahead.
  static let ahead = [-2.5, -1.39, -1.61, -1.83, -2.04, -2.3, -2.5]

  /// How well the years fit: the latest one named is a bound, and news names years close to its own.
  private func yearScore(_ day: CalendarDate) -> Double {
    let distance = day.year - latest.year
    var score: Double
    switch clues[latest.clue].content {
    case .year(_, let isAlone):
      // "in 2014" is seldom said in 2014: then it is "this year", or the month is named.
      let near = isAlone ? [0.1, 0.18, 0.16, 0.12] : [0.55, 0.15, 0.1, 0.06]
      score =
        distance < 0
        ? (isAlone ? -6 : -2.5)
        : distance < near.count ? log(near[distance]) : log(near[3]) - 0.35 * Double(distance - 3)
    default:
      score = distance < 0 ? -8 : -0.7 * Double(distance)
    }
    for (index, clue) in clues.enumerated() where index != latest.clue {
      switch clue.content {
      case .year(let year, let isAlone):
        if clue.tense == .future {
          if day.year > year { score -= 5 }
        } else if day.year < year {
          score -= isAlone ? 3 : 1.5
        }
      default: break
      }
    }
    return score
  }

  /// How well dates, months with years, and days without years fit.
  private func dateScore(_ day: CalendarDate) -> Double {
    let now = day.dayNumber
    var score = 0.0
    var latestDate = Int.min
    for clue in clues {
      switch clue.content {
      case .date(let number):
        if clue.tense == .future {
          if number < now { score -= 4 }
        } else if number > now {
          score -= clue.tense == .past ? 5 : 2
        } else {
          latestDate = max(latestDate, number)
        }
      case .month(let months):
        let distance = day.year * 12 + day.month - 1 - months
        if clue.tense == .future { score -= distance > 0 ? 4 : 0 } else { score -= distance < 0 ? 5 : 0 }
        if clue.tense != .future, distance >= 0 { score -= min(Double(distance), 12) * 0.04 }
      case .day(_, _, _, _, let weekday):
        guard let found = clue.dayNumbers(from: day) else {
          if weekday != nil { score -= 7 }
          continue
        }
        let distance = found.first > now ? found.first - now : found.last < now ? now - found.last : 0
        score += PublicationScorer.nearness(distance, scale: 12)
        if !found.agrees { score -= 3.5 }
        // What lies in the week past is named by its weekday.
        if found.first == found.last, found.last < now, distance <= 6, weekday == nil { score -= 0.7 }
      default: break
      }
    }
    if latestDate > Int.min { score += PublicationScorer.nearness(now - latestDate, scale: 8) }
    return score
  }

  /// The logarithm of a mixture: near days are likely, far ones remain possible.
  private static func nearness(_ distance: Int, scale: Double) -> Double {
    let near = exp(-Double(distance) / scale) / scale * 0.6
    let far = exp(-Double(distance) / 250) / 250 * 0.4
    return log(near + far + 1e-9)
  }

  /// What it is worth when a weekday and a day of the month that speak of one event name one day.
  private func linkScore(_ day: CalendarDate) -> Double {
    var score = 0.0
    var counted: Set<PublicationClue.Content> = []
    for link in links {
      guard let isSame = coincides(link, from: day) else { continue }
      if isSame.holds {
        guard counted.insert(clues[link.day].content).inserted else { continue }
        score += link.isStrong ? 4.5 : 0.7
        if !isSame.isFirst { score -= 0.7 }
      } else if link.isStrong {
        score -= 0.4
      }
    }
    return score
  }

  /// Whether the two clues of a link name one day, seen from a day; for a range, a day of it and whether the
  /// first.
  func coincides(_ link: Link, from day: CalendarDate) -> (holds: Bool, isFirst: Bool)? {
    guard case .weekday(let number) = clues[link.weekday].content,
      let range = clues[link.day].dayNumbers(from: day), range.agrees
    else { return nil }
    let named = clues[link.weekday].weekdayNumber(number, from: day)
    return (named >= range.first && named <= range.last, named == range.first)
  }

  /// The pairs whose sentences are near each other or share words for what happens.
  private static func links(_ clues: [PublicationClue], _ document: Document) -> [Link] {
    var stems: [Int: Set<UInt32>] = [:]
    for clue in clues where stems[clue.sentence] == nil {
      stems[clue.sentence] = contentStems(of: clue.sentence, in: document)
    }
    var links: [Link] = []
    for (i, weekday) in clues.enumerated() {
      guard case .weekday = weekday.content else { continue }
      for (j, day) in clues.enumerated() {
        guard case .day = day.content, weekday.isAhead == day.isAhead else { continue }
        let shared = (stems[weekday.sentence] ?? []).intersection(stems[day.sentence] ?? []).count
        let distance = abs(weekday.sentence - day.sentence)
        // Two days in one sentence are two days; and what is past is seldom named by both.
        guard distance > 0 else { continue }
        let strength = shared + (distance == 1 ? 1 : 0)
        if shared > 0 { links.append(Link(weekday: i, day: j, isStrong: weekday.isAhead && strength >= 2)) }
      }
    }
    return Array((links.filter(\.isStrong) + links.filter { !$0.isStrong }).prefix(200))
  }

  /// The first four letters of the words of a sentence that are neither names nor grammar.
  private static func contentStems(of sentence: Int, in document: Document) -> Set<UInt32> {
    var stems: Set<UInt32> = []
    guard document.sentences.indices.contains(sentence) else { return stems }
    var atoms: [TemporalAtom] = []
    TemporalScanner().scan(document.text, document.sentences[sentence].range, into: &atoms)
    for atom in atoms where !atom.isCapital && atom.end - atom.start >= 4 {
      guard atom.kind == .other || atom.kind == .gerund || atom.kind == .past && atom.value == 2 else {
        continue
      }
      var stem: UInt32 = 0
      for byte in document.text[Int(atom.start)..<Int(atom.start) + 4] {
        stem = stem << 8 | UInt32(byte | 32)
      }
      if !grammarStems.contains(stem) { stems.insert(stem) }
    }
    return stems
  }

  private static let grammarStems: Set<UInt32> = {
    let words =
      "with from into have been were this that they them their there these those also more over under than "
      + "then when what "
      + "only some such very much many most other after before about against between during while where "
      + "which would "
      + "could should your ours both each even ever still just like made make said says told spok acco "
      + "peop news repo "
      + "anno state offi"
    return Set(
      words.split(separator: " ").filter { $0.utf8.count >= 4 }.map { word in
        word.utf8.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
    )
  }()
}
