import Documents
import Platform
import WordLists

/// What is a time and what is not, by the tags, the names and the parse around it.
extension TimeMatcher {
  private typealias P = TimeWords.Preposition

  /// Whether a condition holds for the tokens that a pattern has matched so far.
  func holds(_ check: TimeCheck, _ range: Range<Int>, _ state: TimeMatchState) -> Bool {
    let after = self[range.upperBound]
    switch check {
    case .isYear: return isYear(range.upperBound - 1, from: range.lowerBound)
    case .isUncounted:
      let isCut =
        after.isPunctuation(among: "-/") && self[range.upperBound + 1].kind == .number && !after.spaceBefore
      // "January 11th, 2024, some 400 metres": nothing is counted across a comma.
      return after.kind != .counted && after.kind != .multiplier && !isCut
        && (after.isPunctuation(",")
          || !(context.counts(self[range.upperBound - 1], next: after) && !after.isCapital))
    case .isDay: return !isCounting(range.upperBound)
    case .isPeriod: return !isAmongAmounts(range.lowerBound)
    case .isSeason: return isSeason(range.upperBound - 1)
    case .isStrong: return !self[range.upperBound - 1].isWeak
    case .isAlone: return isAlone(range)
    case .isLength: return isLength(range, state)
    case .isLong:
      return state.first.unit > Int32(TemporalUnit.day.rawValue)
        && !(after.isPunctuation("-") && !after.spaceBefore && !self[range.upperBound + 1].spaceBefore)
    case .isDaily: return state.first.unit >= Int32(TemporalUnit.day.rawValue)
    case .isOne:
      let isFraction =
        state.first.unit == Int32(TemporalUnit.second.rawValue)
        || state.first.unit == Int32(TemporalUnit.quarter.rawValue)
        || state.first.unit == Int32(TemporalUnit.weekend.rawValue)
      return !isFraction && !(after.isPunctuation("-") && !after.spaceBefore)
    case .isFree:
      let before = self[range.lowerBound - 1]
      let isBegun =
        !self[range.lowerBound].spaceBefore && range.lowerBound > 0
        && (before.kind != .punctuation || before.isPunctuation(among: "/-.:"))
      return !isBegun
        && (after.spaceBefore || after.kind == .punctuation && !after.isPunctuation(among: "/-"))
    case .isApostrophePlural:
      return state.first.year % 10 == 0 && self[range.lowerBound - 1].kind == .article
        || state.first.year % 10 == 0 && self[range.lowerBound].kind == .article
    case .isFrequency: return range.lowerBound == 0 || !self[range.lowerBound].isCapital
    case .isParts: return self[range.upperBound - 1].endsInS
    case .isTimes: return self[range.lowerBound].digits <= 3
    case .isRate: return isRate(range.lowerBound)
    case .isReference:
      let first = self[range.lowerBound]
      // "This upward current".
      if first.isCurrent {
        switch context.part(after) {
        case .verb, .auxiliary, .adposition, .punctuation: return false
        default: if context.part(first) == .noun, !isNominal(after) { return false }
        }
      }
      // "His future", beside "future talks" and "in future".
      if range.count == 1, first.is(.future), context.part(first) == .noun,
        self[range.lowerBound - 1].kind != .preposition
      {
        if !isNominal(after) { return false }
      }
      return !first.isCapital || range.lowerBound == 0 || self[range.lowerBound - 1].kind == .punctuation
    case .isUncompared:
      // "Halted for 36 hours earlier this week": a length, and a time.
      let isWithin = [.this, .last].contains(after.kind) && self[range.upperBound + 1].kind == .unit
      return !after.is(.than) && !isWithin
    case .isUnowned:
      return !after.isPreposition(P.of) && !self[range.upperBound - 1].endsInS
        && context.part(after).map { $0 != .noun && $0 != .properNoun } ?? true
    case .isEleventh: return state.first.day == 11
    case .isNoun:
      return context.part(self[range.upperBound - 1]) == .noun && after.kind != .preposition
        && !isNominal(after)
    case .isRanked:
      let first = self[range.lowerBound]
      return !(first.is(.last) && context.part(first) == .verb)
    case .isSuccessive:
      let (first, last) = (state.first.year % 100, state.second.year % 100)
      return self[range.upperBound - 2].isPunctuation("/")
        ? last == (first + 1) % 100 : last > first || last < 10
    case .isAdverb: return context.part(self[range.upperBound - 1]) == .adverb
    case .isClosed:
      return after.kind == .punctuation || after.kind == .that || range.upperBound >= tokens.count
    }
  }

  /// True for a number of units that is no age, no fraction and no part of a word.
  private func isLength(_ range: Range<Int>, _ state: TimeMatchState) -> Bool {
    let after = self[range.upperBound]
    let last = self[range.upperBound - 1]
    if state.first.unit == Int32(TemporalUnit.second.rawValue), !last.isPlural,
      !self[range.upperBound - 2].isPunctuation("-")
    {
      return false
    }
    if state.first.unit == Int32(TemporalUnit.quarter.rawValue) {
      if !last.endsInS || after.isPreposition(P.of) || self[range.upperBound - 2].isPunctuation("-") {
        return false
      }
    }
    if context.touchesPrevious(self[range.lowerBound]), self[range.lowerBound - 1].isPunctuation("$") {
      return false
    }
    // "One day last week", "One day he left": some day.
    if self[range.lowerBound].hash == TimeMatcher.one, state.first.unit == Int32(TemporalUnit.day.rawValue),
      range.count == 2
    {
      let isSome = after.kind == .last || after.kind == .next || after.kind == .this
      if isSome || range.lowerBound == 0 { return false }
    }
    // "How many days", "the third time in as many days".
    let before = self[range.lowerBound - 1]
    if before.hash == TimeMatcher.how { return false }
    if self[range.lowerBound].kind == .vague, before.isPreposition(P.asOf) { return false }
    return !isOld(after) && !(after.isPunctuation("-") && isOld(self[range.upperBound + 1]))
  }

  /// True where "a year" says how often a number comes: "$1 billion a year", "800 rockets a day".
  private func isRate(_ position: Int) -> Bool {
    // "Rises four pct a year", "one meal a day", "20 miles (32 km) a day".
    var before = self[position - 1]
    var position = position
    if before.isPunctuation(")") {
      guard let opening = (max(0, position - 6)..<position).last(where: { self[$0].isPunctuation("(") })
      else {
        return false
      }
      position = opening
      before = self[opening - 1]
    }
    if before.isPunctuation("%") { return true }
    if context.part(before) == .noun, before.kind == .other,
      self[position - 2].isAmount || self[position - 3].isAmount && context.part(self[position - 2]) != .verb
    {
      return true
    }
    switch before.kind {
    case .number, .multiplier, .cardinal, .counted, .times: return true
    case .unit, .part: return before.isPlural
    default:
      guard context.isPluralNoun(before) == true else { return false }
      var at = position - 2
      while at >= position - 5, at >= 0 {
        if self[at].kind == .number || self[at].kind == .cardinal || self[at].kind == .multiplier {
          return true
        }
        if self[at].kind == .vague || self[at].kind == .preposition && self[at].isPreposition(P.of) {
          return true
        }
        at -= 1
      }
      return false
    }
  }

  /// True for a noun or an adjective.
  private func isNominal(_ token: TimeToken) -> Bool {
    switch context.part(token) {
    case .noun, .properNoun, .adjective: true
    default: false
    }
  }

  private func isOld(_ token: TimeToken) -> Bool {
    token.hash == TimeMatcher.old || token.hash == TimeMatcher.olds
  }
  private static let old = TimeWordTable.hash("old".utf8)
  private static let olds = TimeWordTable.hash("olds".utf8)
  private static let one = TimeWordTable.hash("one".utf8)
  private static let how = TimeWordTable.hash("how".utf8)

  /// True where a unit, a counted noun or the rest of a clock time follows a number.
  private func isCounting(_ position: Int) -> Bool {
    let token = self[position]
    return token.kind == .unit && token.code != Int(TemporalUnit.day.rawValue) || token.kind == .meridiem
      || token.isPunctuation("%") || token.kind == .counted || token.kind == .multiplier
      || token.isPunctuation("-") && self[position + 1].kind == .unit && !self[position + 1].spaceBefore
      || token.isPunctuation(":") && self[position + 1].kind == .number && !self[position + 1].spaceBefore
  }

  /// True for a month, by its neighbours where the word can be something else.
  func isMonth(_ position: Int) -> Bool {
    let token = self[position]
    guard token.kind == .month, token.isCapital else { return false }
    var after = position + 1
    if self[after].isPunctuation(".") { after += 1 }
    let before = self[position - 1]
    let numberAfter = self[after].kind == .number && !self[after].isGrouped
    let hasShortYear =
      self[after].isPunctuation("'") && self[after + 1].digits == 2 && !self[after + 1].spaceBefore
    if numberAfter || hasShortYear || (self[after].isPunctuation(",") && year(after + 1) != nil) {
      return true
    }
    // "8 May"
    if before.kind == .number && before.digits <= 2 || before.kind == .ordinalSuffix { return true }
    if context.isInName(token) { return false }
    guard token.isWeak else { return true }
    // "As early as August last year", "August of this year".
    switch self[after].kind {
    case .last, .next, .this: if self[after + 1].kind == .unit { return true }
    default: break
    }
    // "By mid-April it will be gone."
    if before.isPunctuation("-"), self[position - 2].kind == .phase, !self[position].spaceBefore {
      return true
    }
    if token.end - token.start == 3 && !token.is(.may) { return false }
    if let part = context.part(token), part == .verb || part == .auxiliary || part == .adjective {
      return false
    }
    if token.is(.may) && context.mayIsSurname {
      return before.isPreposition(P.inside) || before.kind == .last || before.kind == .next
        || before.kind == .phase
    }
    switch before.kind {
    case .preposition:
      // "March on" after "in" is still a month; "to May" may be a person.
      return before.value != P.other && before.value != P.asOf
    case .last, .next, .this, .phase:
      // "The last March for Dignity"
      return
        !(token.is(.march) && self[position - 2].kind == .article && self[after].isPreposition(P.forTime)
        && self[after + 1].isCapital)
    case .punctuation, .other, .title, .holiday:
      // A given name or a surname: "April Jones", "Theresa May", "Women's March".
      if before.isPunctuation("-") || before.isPunctuation("(") { return true }
      // "Its August guidance", "the firm's August report".
      let next = self[position + 1]
      return !next.isCapital && context.part(next) == .noun
        && (context.part(before) == .pronoun || isOwner(position - 1) && next.kind == .other)
    case .article:
      let next = self[position + 1]
      return !token.is(.march) || next.kind == .other && !next.isCapital
    case .conjunction: return !token.is(.may) || self[position - 2].kind == .month
    default: return !self[position + 1].isCapital && !token.is(.may)
    }
  }

  /// True for a weekday, by its neighbours where the short form can be another word.
  func isWeekday(_ position: Int) -> Bool {
    let token = self[position]
    // "Black Monday" is another day than the last Monday.
    if self[position - 1].isCapital, TimeContext.beforeNamedDays.contains(hash: self[position - 1].hash) {
      return false
    }
    if context.isInName(token), context.part(token) == .properNoun, self[position + 1].isCapital,
      self[position + 1].kind == .other
    {
      return false
    }
    guard token.isWeak else { return true }
    var after = position + 1
    while self[after].isPunctuation(".") || self[after].isPunctuation(",") { after += 1 }
    if self[after].kind == .month || day(after).map({ self[$0.end].kind == .month }) ?? false { return true }
    return self[position - 1].isPreposition(P.on) && !token.is(.sunday) && !token.is(.saturday)
  }

  /// True for a season and not a well, a metal part or a drop.
  private func isSeason(_ position: Int) -> Bool {
    let token = self[position]
    if context.isInName(token) { return false }
    if let part = context.part(token), part != .noun && part != .properNoun { return false }
    let after = self[position + 1]
    if token.isCapital && after.isCapital { return false }
    guard token.isWeak else { return true }
    // "the fall of the tower", "a spring in the wall"
    return !after.isPreposition(P.of)
  }

  /// True for an ordinal day that no noun follows: "on the 23rd", not "the 19th hole".
  private func isAlone(_ range: Range<Int>) -> Bool {
    let after = self[range.upperBound]
    // "A birdie on the 12th"
    if tokens.contains(where: { Self.ofCourses.contains(hash: $0.hash) }) { return false }
    let isListed = after.isPunctuation(",") || after.kind == .conjunction
    if isListed, self[range.upperBound + 1].kind == .number || self[range.upperBound + 1].kind == .ordinal {
      return false
    }
    if after.kind == .punctuation { return !after.isPunctuation("-") && !after.isPunctuation("'") }
    if context.isInName(self[range.upperBound - 1]) { return false }
    guard let part = context.part(after) else {
      return after.kind == .preposition || after.kind == .conjunction
    }
    switch part {
    case .adposition, .verb, .auxiliary, .coordinator, .subordinator, .pronoun, .adverb, .determiner,
      .particle:
      return !after.isPreposition(P.of)
    default: return false
    }
  }

  /// True for a year that is neither a number of things nor a part of their names.
  ///
  /// "the 2014 election" is a date and "2014 soldiers" is none, which the number of the noun and the article tell;
  /// a noun before the number makes it a name: "Flight 1963", "Postcode 2031".
  private func isYear(_ position: Int, from start: Int) -> Bool {
    let token = self[position]
    guard let year = year(position) else { return false }
    let before = self[position - 1]
    let after = self[position + 1]
    if context.isInName(token) || isNumberOfHouse(position) { return false }
    if !token.spaceBefore && position > 0 {
      // Money, decimals, telephone numbers, addresses, items of an index.
      guard before.isPunctuation(among: "(-'\"[,") else { return false }
      if before.isPunctuation("-"), self[position - 2].kind == .number || self[position - 2].isCapital {
        return false
      }
      if before.isPunctuation(","), self[position - 2].kind == .number, !before.spaceBefore { return false }
    }
    if !after.spaceBefore {
      if after.isPunctuation(among: "$%/:+@_") {
        guard after.isPunctuation(":"), self[position + 2].kind != .number else { return false }
      } else if after.kind != .punctuation {
        return false
      }
      if after.isPunctuation("-"), self[position + 2].kind == .number, !self[position + 2].spaceBefore {
        return false
      }
    }
    switch after.kind {
    case .counted, .unit, .multiplier, .zone, .meridiem: return false
    case .number: if !context.canBeDate(after) { return false }
    default: break
    }
    // "The 1930 helpline"
    if Self.lines.contains(hash: after.hash) { return false }
    if isAmongAmounts(position) { return false }
    let isNear = year >= ClockYears.first && year <= context.latestYear
    // "His 2008 and 2010 campaigns", and in an article of 1987 "its 1986 exports".
    let isPaired = before.kind == .conjunction && self.year(position - 2) != nil
    let isFew =
      before.kind == .article || context.part(before) == .pronoun || before.kind == .this
      || isOwner(position - 1) || context.isNearArticle(year) || isPaired && context.isRecent(year)
    if !isFew {
      // "By 1955 effective leaders": behind a preposition of time only the next word tells that the number counts.
      let isTimed = before.kind == .preposition && before.value <= TimeWords.Preposition.from && isNear
      if isTimed ? context.isPluralNoun(after) ?? after.endsInS : context.counts(token, next: after) {
        return false
      }
    }
    switch before.kind {
    case .preposition:
      if before.value == P.other { return isNear }
      let isVague =
        before.isPreposition(P.of) || before.isPreposition(P.to) || before.isPreposition(P.at)
        || before.isPreposition(P.forTime) || before.isPreposition(P.per)
      return !isVague || year >= 1500 && year <= context.latestYear
    case .article, .phase, .season, .month, .this, .last, .next, .side, .yearKind: return true
    case .conjunction: return self.year(position - 2) != nil || isNear
    case .hedge:
      // "About 1910." and "up from 1986 over 1985."
      return (before.is(.about) || context.part(before) == .adposition) && isNear
        && after.kind == .punctuation
    case .number, .multiplier, .cardinal: return false
    case .punctuation:
      if before.isPunctuation("(") || before.isPunctuation(",") && isHeadingEnd(position) { return true }
      return isNear && !before.isPunctuation(".") || position == 0
    default:
      guard isNear else { return false }
      if position == 0 { return true }
      switch context.part(before) {
      case .noun, .properNoun: return false
      // "Dial 1930"
      case .verb: return !Self.telephoning.contains(hash: before.hash)
      case nil: return !before.isCapital
      default: return true
      }
    }
  }

  /// True for a number among others that count: "had between 1800 and 1900 complaints", "a crowd of about 2000", "Of
  /// these, 1994 replied".
  private func isAmongAmounts(_ position: Int) -> Bool {
    let before = self[position - 1]
    if before.kind == .hedge, self[position - 2].isPreposition(P.of) { return true }
    if before.isPunctuation(","), self[position - 3].isPreposition(P.of),
      Self.demonstratives.contains(hash: self[position - 2].hash)
    {
      return true
    }
    // The first or the second number of the pair behind "between".
    let first = before.kind == .conjunction ? position - 2 : position
    let second = first + 2
    guard self[first - 1].hash == Self.between, self[first + 1].kind == .conjunction,
      year(first) != nil, year(second) != nil
    else { return false }
    switch context.part(self[first - 2]) {
    case .verb, .auxiliary, .adposition: return context.counts(self[second], next: self[second + 1])
    default: return false
    }
  }

  private static let between = TimeWordTable.hash("between".utf8)
  private static let demonstratives = TimeWordTable.set(words: ["these", "those", "them"])
  private static let ofCourses = TimeWordTable.set(WordList("time/words-of-courses"))
  private static let lines = TimeWordTable.set(WordList("nouns/telephone-lines"))
  private static let telephoning = TimeWordTable.set(WordList("verbs/telephoning"))

  /// True for the number of a house before the name of its street: "1911 Harbour Boulevard".
  private func isNumberOfHouse(_ position: Int) -> Bool {
    var next = position + 1
    while next - position <= 3, self[next].isCapital, self[next].kind == .other {
      if next > position + 1, TimeContext.streets.contains(hash: self[next].hash) { return true }
      next += 1
    }
    return false
  }

  /// True at the end of a sentence without a full stop, as of a heading.
  private func isHeadingEnd(_ position: Int) -> Bool { position == tokens.count - 1 }

  /// True for the mark of a possessive.
  private func isOwner(_ position: Int) -> Bool {
    self[position].end - self[position].start == 1 && self[position - 1].isPunctuation("'")
      && !self[position].spaceBefore
  }
}

extension TimeContext {
  /// True for a number that touches what stands before it, such as a mark of money.
  func touchesPrevious(_ token: TimeToken) -> Bool {
    token.kind == .number && !token.spaceBefore && token.token > 0
  }

  /// True where a number counts a noun in the plural, by the parse or, without one, by the next word.
  func counts(_ token: TimeToken, next: TimeToken) -> Bool {
    if isPluralNoun(next) ?? (next.kind == .other && !next.isCapital && next.endsInS) { return true }
    return countsByParse(token)
  }

  /// True for a number of as many digits as a day or a year has, which need not go with the number before it.
  func canBeDate(_ token: TimeToken) -> Bool { token.digits == 4 || token.digits <= 2 }
}
