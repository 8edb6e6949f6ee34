/// Weighs days by how articles name them, so that the weightiest make a short timeline.
///
/// Counting the articles that name a day is nearly as good as what is learnt from features (corpus.md, section 9). The
/// count is weighed here, as a day that is still named long afterwards has proved to matter (Tran, Herder and Markert,
/// "Joint Graphical Models for Date Selection in Timeline Summarization", 2015):
///
///     w(d) = Σ √s · (1 + k log₂(1 + min(|p − d|, 60))) · l · z   over the articles that name the day d
///          + 0.5 · weeks(d) + 0.05 · log₂(1 + published(d))
///     w′(d) = w(d) / after(d)^0.15
///     score(d) = w′(d) − min(0.3 · max(0, w′(d − 1) − w′(d)), 0.4 · w′(d))
///
/// Here p is the day of publication of an article, s the number of its sentences that name d; k is 0.4, and 0.1 for a
/// day that a single article names; l is 1.3 where one of its first four sentences does, else 1; z is 0.7 where p = d,
/// as every report names its own day. weeks(d) is the number of weeks in which such articles were published,
/// published(d) the number of articles of the day itself, and after(d) the share of the articles that were published
/// on d or later, plus 0.1: the last days of a story had little time to be named. The last line takes from a day that
/// follows a weightier one, as adjacent days often repeat one event.
///
/// The constants are the middle of the best region on 26 collections of articles without gold: how well the days that
/// months later articles or retrospectives name were found among all days by the other articles.
enum DayWeights {
  /// An article that names a day.
  struct Mention: Hashable {
    /// The number of the day.
    var day: Int
    /// The article.
    var article: Int
    /// How many of its sentences name the day.
    var sentences: Int
    /// The position of the first of them, from 0.
    var sentence: Int
    /// The number of the day of publication; nil if it is not known.
    var published: Int?
  }

  /// A day with its weight.
  struct Weighed: Hashable {
    /// The number of the day.
    var day: Int
    /// How many articles name it.
    var articles = 0
    /// How many of their sentences do.
    var sentences = 0
    /// How many articles were published on it.
    var published = 0
    /// The weight, 0 and above.
    var weight = 0.0
  }

  private static let (distance, distanceAlone, longest) = (0.4, 0.1, 60)
  private static let (lead, leadSentences) = (1.3, 4)
  private static let sameDay = 0.7
  private static let week = 0.5
  private static let report = 0.05
  private static let (recency, least) = (0.15, 0.1)
  private static let (repetition, mostRepeated) = (0.3, 0.4)

  /// The days that articles name or were published on, in the order of the calendar.
  ///
  /// - Parameters:
  ///   - mentions: the articles that name a day, in the order of days.
  ///   - published: the days of publication of all articles, ascending; those of `days` count as days themselves.
  ///   - days: the days wanted.
  static func days(
    of mentions: [Mention],
    published: [Int],
    in days: ClosedRange<Int>
  ) -> [Weighed] {
    var found: [Int: Weighed] = [:]
    var weeks: [Int: Set<Int>] = [:]
    var alone: [Int: Mention] = [:]
    for mention in mentions where days.contains(mention.day) {
      var day = found[mention.day] ?? Weighed(day: mention.day)
      day.articles += 1
      day.sentences += mention.sentences
      day.weight += weight(of: mention)
      alone[mention.day] = day.articles == 1 ? mention : nil
      found[mention.day] = day
      if let published = mention.published {
        weeks[mention.day, default: []].insert((published - (published % 7 + 7) % 7) / 7)
      }
    }
    for (day, mention) in alone { found[day]?.weight = weight(of: mention, isAlone: true) }
    for day in published where days.contains(day) {
      found[day, default: Weighed(day: day)].published += 1
    }
    let first = position(of: days.lowerBound, in: published)
    var weighed = found.values.sorted { $0.day < $1.day }
    for index in weighed.indices {
      let day = weighed[index].day
      weighed[index].weight += week * Double(weeks[day]?.count ?? 0)
      weighed[index].weight += report * binaryLogarithm(1 + Double(weighed[index].published))
      let after = published.count - position(of: day, in: published)
      let share = published.count > first ? Double(after) / Double(published.count - first) : 1
      weighed[index].weight /= power(min(share, 1) + least, recency)
    }
    let plain = weighed
    for index in weighed.indices.dropFirst() where plain[index - 1].day == plain[index].day - 1 {
      let (before, own) = (plain[index - 1].weight, plain[index].weight)
      weighed[index].weight -= min(repetition * max(0, before - own), mostRepeated * own)
    }
    return weighed
  }

  /// What an article adds to a day that it names, with others or alone.
  static func weight(of mention: Mention, isAlone: Bool = false) -> Double {
    var weight = Double(max(mention.sentences, 1)).squareRoot()
    if let published = mention.published {
      let days = min(abs(published - mention.day), longest)
      weight *= 1 + (isAlone ? distanceAlone : distance) * binaryLogarithm(1 + Double(days))
      if days == 0 { weight *= sameDay }
    }
    return mention.sentence < leadSentences ? weight * lead : weight
  }

  /// How many of some ascending numbers are below another.
  private static func position(of number: Int, in sorted: [Int]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = low + (high - low) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
