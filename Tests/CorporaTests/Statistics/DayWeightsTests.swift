import Testing

@testable import Corpora

@Suite struct DayWeightsTests {
  /// An article that names a day, by the days between.
  private static func mention(
    _ day: Int,
    article: Int,
    after delay: Int?,
    sentences: Int = 1,
    at sentence: Int = 9
  )
    -> DayWeights.Mention
  {
    DayWeights.Mention(
      day: day,
      article: article,
      sentences: sentences,
      sentence: sentence,
      published: delay.map { day + $0 }
    )
  }

  /// Each row names two mentions, of which the first weighs more.
  @Test(arguments: [
    ("named later", mention(0, article: 1, after: 30), mention(0, article: 1, after: 1)),
    ("named before", mention(0, article: 1, after: -9), mention(0, article: 1, after: -1)),
    ("on another day", mention(0, article: 1, after: 1), mention(0, article: 1, after: 0)),
    ("in more sentences", mention(0, article: 1, after: 1, sentences: 3), mention(0, article: 1, after: 1)),
    ("near the head", mention(0, article: 1, after: 1, at: 3), mention(0, article: 1, after: 1, at: 4)),
    ("with a day", mention(0, article: 1, after: 1), mention(0, article: 1, after: nil)),
  ]) func mentionsWeigh(what: String, more: DayWeights.Mention, less: DayWeights.Mention) {
    #expect(DayWeights.weight(of: more) > DayWeights.weight(of: less), "\(what)")
  }

  @Test func theDistanceIsLimited() {
    let far = Self.mention(0, article: 1, after: 60)
    #expect(DayWeights.weight(of: far) == DayWeights.weight(of: Self.mention(0, article: 1, after: 9_999)))
    #expect(abs(DayWeights.weight(of: Self.mention(0, article: 1, after: 3)) - 1.8) < 1e-9)
    #expect(abs(DayWeights.weight(of: Self.mention(0, article: 1, after: 3), isAlone: true) - 1.2) < 1e-9)
    #expect(abs(DayWeights.weight(of: Self.mention(0, article: 1, after: 0)) - 0.7) < 1e-9)
  }

  @Test func daysAreCounted() {
    let mentions = [
      Self.mention(100, article: 1, after: 1, sentences: 2), Self.mention(100, article: 2, after: 5),
      Self.mention(103, article: 2, after: 2), Self.mention(900, article: 2, after: -795),
    ]
    let days = DayWeights.days(of: mentions, published: [101, 101, 105], in: 0...200)
    #expect(days.map(\.day) == [100, 101, 103, 105])
    #expect(days.map(\.articles) == [2, 0, 1, 0])
    #expect(days.map(\.sentences) == [3, 0, 1, 0])
    #expect(days.map(\.published) == [0, 2, 0, 1])
    #expect(days.map(\.weight).max() == days[0].weight)
  }

  /// A day that follows a weightier one loses, and one that follows a lighter one does not.
  @Test func followingDaysRepeat() {
    func weight(of day: Int, with other: Int) -> Double {
      let mentions = [other, other, other].enumerated().map { Self.mention($1, article: $0, after: 9) }
      let own = [Self.mention(day, article: 9, after: 9)]
      let days = DayWeights.days(of: (mentions + own).sorted { $0.day < $1.day }, published: [], in: 0...999)
      return days.first { $0.day == day }?.weight ?? 0
    }
    #expect(weight(of: 50, with: 49) < weight(of: 50, with: 40))
    #expect(weight(of: 50, with: 51) == weight(of: 50, with: 40))
  }

  /// A day that two articles name soon after weighs more than one that a single article names long afterwards.
  @Test func oneArticleIsNotMuch() {
    let mentions = [
      Self.mention(10, article: 1, after: 900), Self.mention(20, article: 2, after: 1),
      Self.mention(20, article: 3, after: 1),
    ]
    let days = DayWeights.days(of: mentions, published: [], in: 0...99)
    #expect(days[1].weight > days[0].weight)
  }

  /// The last days had little time to be named: the same mentions weigh more there.
  @Test func lateDaysAreEvenedOut() {
    let mentions = [Self.mention(10, article: 1, after: 1), Self.mention(90, article: 2, after: 1)]
    let days = DayWeights.days(of: mentions, published: Array(0...100), in: 0...100)
    let weights = [10, 90].map { day in days.first { $0.day == day }?.weight ?? 0 }
    #expect(weights[1] > weights[0])
  }

  /// Any numbers give finite weights, the same whatever the order of the articles of a day.
  @Test func anyNumbersAreWeighed() {
    var state: UInt64 = 27
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<200 {
      let mentions = (0..<next(40)).map { article in
        DayWeights.Mention(
          day: next(90) - 45,
          article: article,
          sentences: next(5),
          sentence: next(9) - 1,
          published: next(3) == 0 ? nil : next(4000) - 2000
        )
      }
      let published = (0..<next(30)).map { _ in next(90) - 45 }.sorted()
      let days = DayWeights.days(of: mentions, published: published, in: -45...44)
      #expect(days.allSatisfy { $0.weight.isFinite && $0.weight >= 0 })
      #expect(days.map(\.day) == Set(mentions.map(\.day) + published).sorted())
    }
  }
}
