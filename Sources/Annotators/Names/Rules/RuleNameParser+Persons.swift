import Documents
import WordLists

/// Rules for persons: forms of address, titles, given names.
extension RuleNameParser {
  /// The end of the titles that begin here; nil if there are none.
  func titleEnd(from start: Int, _ runEnd: Int) -> Int? {
    var position = start
    while position < runEnd, isTitle(position) {
      position += 1
      // Hyphenated offices: President-elect, Lt.-Gen.
      if isHyphen(position), touches(position), position + 1 < end {
        let next = words[position + 1]
        if next.shape == .lower || next.classes.contains(.title) { position += 2 }
      }
    }
    return position > start ? position : nil
  }

  /// The end of a run, or the position before an office that a name follows: "Google | CEO Sundar Pichai".
  func beforeTitle(_ start: Int, _ runEnd: Int) -> Int {
    var position = start + 1
    while position + 1 < runEnd {
      let classes = words[position].classes
      let isOffice = !classes.isDisjoint(with: [.title, .office]) && isTitle(position)
      if isOffice, !isTitle(start),
        words[position + 1].classes.isDisjoint(with: [.organizationHead, .organizationSuffix]),
        !words[runEnd - 1].classes.contains(.organizationHead)
      {
        return position
      }
      position += 1
    }
    return runEnd
  }

  static let bareTitles = WordSet(WordList("names/bare-titles"))

  func isTitle(_ position: Int) -> Bool {
    let classes = words[position].classes
    if RuleNameParser.bareTitles.contains(hash: words[position].hash) { return true }
    if classes.contains(.honorific) { return true }
    guard classes.contains(.title) || classes.contains(.office) else { return false }
    return classes.isDisjoint(with: [.newsOrganization, .company, .country, .internationalBody])
  }

  /// The first token after ordinary words that may describe an office.
  func officeEnd(_ start: Int, _ runEnd: Int) -> Int {
    var position = start
    while position + 2 < runEnd, isOrdinaryWord(position),
      words[position].classes.isDisjoint(with: RuleNameParser.givenName)
    {
      position += 1
    }
    return position
  }

  func isPersonName(_ start: Int, _ runEnd: Int) -> Bool {
    let length = runEnd - start
    guard length >= 2 else { return false }
    let first = words[start]
    if first.shape == .initial, length >= 2 { return words[start + 1].shape != .number }
    guard !first.classes.isDisjoint(with: RuleNameParser.givenName) else { return false }
    let last = words[runEnd - 1].classes
    return last.isDisjoint(with: [.organizationHead, .organizationSuffix, .locationHead])
      || !last.isDisjoint(with: [.surname])
  }

  /// True if a one-word phrase of the tables is rather the first word of a person's name ("Jordan Peele").
  func isPersonWith(_ known: Phrase, _ runEnd: Int) -> Bool {
    let start = known.tokens.lowerBound
    guard runEnd - start >= 2, isPersonName(start, runEnd) else { return false }
    if known.classes.isDisjoint(with: [.country, .demonym, .religion]) { return true }
    return known.classes.contains(.ambiguous)
      && words[start + 1].classes.isDisjoint(with: RuleNameParser.naming)
  }

  mutating func person(from start: Int, _ runEnd: Int, rule: String, trigger: Range<Int>) -> Int {
    var start = start
    // A repeated title, or two titles: "President President Xi Jinping".
    while start < runEnd, isTitle(start), start + 1 < runEnd { start += 1 }
    // "Harbour Master Joaquín": ordinary words before a given name are the office.
    while start + 2 < runEnd, isOrdinaryWord(start),
      words[start].classes.isDisjoint(with: RuleNameParser.givenName)
    {
      start += 1
    }
    var stop = start
    while stop < runEnd, stop - start < 5 {
      if stop > start, words[stop].classes.contains(.honorific) || isListBreak(stop) { break }
      stop += 1
    }
    while stop > start, words[stop - 1].shape == .punctuation || words[stop - 1].shape == .lower { stop -= 1 }
    guard stop > start else { return runEnd }
    if let known = phrase(at: start), known.tokens.count > 1,
      known.classes.isDisjoint(with: [.city, .region])
    {
      return accept(known, runEnd)
    }
    let next = add(start..<stop, .person, rule, 3, trigger: trigger)
    return next
  }

  func isListBreak(_ position: Int) -> Bool {
    words[position].classes.contains(.weekday) || words[position].shape == .number
  }
}
