import Documents
import Platform
import WordLists

/// What the layers of a document tell of the words around a time expression: tags, names, parse.
struct TimeContext {
  private let text: [UInt8]
  private let tags: [Tag]
  private let dependencies: [Dependency]
  /// For each token, whether a name of a person, organisation or place of several words contains it.
  private let isInName: [Bool]
  /// The tokens at which the names of persons begin, and those of the names that a weekday ends.
  private let personTokens: Set<Int>
  /// True if the text names a person called May, so that "May" alone is no month.
  let mayIsSurname: Bool
  /// The year of the article, or of the clock.
  private let year: Int
  /// True where the article states its year.
  private let hasYear: Bool

  /// What a document has; a layer that it lacks tells nothing.
  init(_ document: Document) {
    text = document.text
    let count = document.tokens.count
    tags = document[Tag.self].count == count ? document[Tag.self] : []
    dependencies = document[Dependency.self].count == count ? document[Dependency.self] : []
    var inName = [Bool](repeating: false, count: count)
    for name in document[Name.self] where TimeContext.named.contains(name.type) && name.tokens.count > 1 {
      for token in name.tokens.clamped(to: inName.indices) { inName[token] = true }
    }
    isInName = inName
    let persons = document[Name.self].filter { $0.type == .person }
    personTokens = Set(
      persons.flatMap {
        [$0.tokens.lowerBound]
          + ($0.evidence.rule == NameRefinement.weekdaySurname ? [$0.tokens.upperBound - 1] : [])
      }
    )
    mayIsSurname = TimeContext.usesMayAsSurname(document.text)
    hasYear = document.article.published != nil
    year = document.article.published?.date.year ?? ClockYears.now
  }

  /// The words that with a weekday name a certain day of the past.
  static let beforeNamedDays = TimeWordTable.set(WordList("time/words-before-named-days"))

  /// The last words of the names of streets.
  static let streets = TimeWordTable.set(WordList("places/streets"))

  private static let named: Set<EntityType> = [.person, .organization, .geopolitical, .location]

  /// The latest year that a bare number names.
  var latestYear: Int { ClockYears.latest(after: year) }

  /// True for the year of a dated article, the one before and the one after: a number of four digits with such a value
  /// rarely counts things.
  func isNearArticle(_ year: Int) -> Bool { hasYear && abs(year - self.year) <= 1 }

  /// True for a year of the last decades before the article or of the next years after it.
  func isRecent(_ year: Int) -> Bool { (self.year - 40...self.year + 15).contains(year) }

  /// The year of two digits: that of the hundred years up to twenty after the article.
  func fullYear(_ short: Int) -> Int { ClockYears.full(short, near: year) }

  /// True where the head of a number is a noun in the plural to its right.
  func countsByParse(_ token: TimeToken) -> Bool {
    let index = Int(token.token)
    guard dependencies.indices.contains(index), dependencies[index].relation == "nummod",
      let head = dependencies[index].head, head > index, head - index <= 4, tags.indices.contains(head)
    else { return false }
    return tags[head].part == .noun && tags[head].form == .plural
  }

  /// The part of speech of a time token; nil where the document has no tags.
  func part(_ token: TimeToken) -> PartOfSpeech? {
    let index = Int(token.token)
    return tags.indices.contains(index) ? tags[index].part : nil
  }

  /// Whether the tags have a noun in the plural; nil where the document has no tags.
  func isPluralNoun(_ token: TimeToken) -> Bool? {
    let index = Int(token.token)
    guard tags.indices.contains(index) else { return nil }
    return tags[index].part == .noun && tags[index].form == .plural
  }

  /// Whether a time token is in a name of several words.
  func isInName(_ token: TimeToken) -> Bool {
    let index = Int(token.token)
    return isInName.indices.contains(index) && isInName[index]
  }

  /// True for a weekday that begins the name of a person, or is the surname: "Mr Friday Osagie", "Colleen Friday".
  func isPerson(_ weekday: TimeToken) -> Bool { personTokens.contains(Int(weekday.token)) }

  /// The relation of a time token to its head, and whether the head is to its left; nil where there is no parse.
  func relation(_ token: TimeToken) -> (name: String, headIsLeft: Bool)? {
    let index = Int(token.token)
    guard dependencies.indices.contains(index), let head = dependencies[index].head else { return nil }
    return (dependencies[index].relation, head < index)
  }

  /// The words of a time token.
  func word(_ token: TimeToken) -> ArraySlice<UInt8> {
    let range = (Int(token.start)..<max(Int(token.start), Int(token.end))).clamped(to: text.indices)
    return text[range]
  }

  /// The holiday whose words begin at a token, the longest, and the position after it.
  func holiday(at position: Int, _ tokens: [TimeToken]) -> (index: Int, end: Int)? {
    for index in TimeContext.holidaysByFirst[tokens[position].hash] ?? [] {
      let words = TimeContext.holidayHashes[index]
      guard position + words.count <= tokens.count else { continue }
      let fits = zip(words, tokens[position...]).allSatisfy { word, token in
        if token.kind == .punctuation {
          return word == TimeWordTable.hash(CollectionOfOne(UInt8(truncatingIfNeeded: token.value)))
        }
        return token.hash == word && token.kind != .number
      }
      if fits { return (index, position + words.count) }
    }
    return nil
  }

  private static let holidayHashes = TimeWords.holidays.map { $0.words.map { TimeWordTable.hash($0.utf8) } }
  private static let holidaysByFirst: [UInt64: [Int]] = {
    var found: [UInt64: [Int]] = [:]
    for (index, words) in holidayHashes.enumerated() {
      if let first = words.first { found[first, default: []].append(index) }
    }
    return found.mapValues { $0.sorted { (-holidayHashes[$0].count, $0) < (-holidayHashes[$1].count, $1) } }
  }()

  private static let personsNamedMay = WordList("time/persons-named-may").words.map { Array($0.utf8) }

  /// True if the text has "May" after a title or a given name.
  private static func usesMayAsSurname(_ text: [UInt8]) -> Bool {
    var position = 0
    while position + 4 < text.count {
      // Every name ends in " May": find that first.
      if text[position] == 32 && text[position + 1] == 77 && text[position + 2] == 97
        && text[position + 3] == 121
      {
        for name in personsNamedMay where position + 4 >= name.count {
          if text[(position + 4 - name.count)..<(position + 4)].elementsEqual(name) { return true }
        }
      }
      position += 1
    }
    return false
  }
}
