import Documents
import WordLists

/// Finds what a number counts.
struct CountedNouns {
  /// What a number counts, and how that is known.
  struct Found {
    var unit: String
    /// What an amount is of.
    var noun: String?
    /// The token of the noun.
    var head: Int?
    /// The token from which the predicate is sought.
    var anchor: Int
    /// The token behind the words of the quantity.
    var end: Int
    /// The predicate, where it is found with the noun.
    var predicate: Int?
    /// True where the predicate of the number names a count and not what happens: "the toll rose to 40".
    var isTally = false
    /// True for a part of something: "60 of them", "60 of the 240".
    var isPart = false
    /// True where the unit is that of an earlier number or of the predicate.
    var isBare = false
    var rule: String
  }

  let words: QuantityTree
  var tree: DependencyTree { words.tree }

  /// What a number over some tokens counts; nil where it counts nothing that is known.
  ///
  /// - Parameters:
  ///   - number: the tokens of the number.
  ///   - last: the unit of the number before it, for "31 more" and "60 of them".
  func counted(_ number: Range<Int>, _ read: NumberReader.Number, last: String?) -> Found? {
    let sentence = words.sentence(of: number.lowerBound)
    if isNobody(number, in: sentence) { return nil }
    if let unit = measure(number, read, in: sentence) { return amount(unit, number, in: sentence) }
    var next = number.upperBound
    // "A further 40", "31 more people".
    while ["more", "other", "further", "additional"].contains(words.word(next, in: sentence)),
      next + 1 < sentence.upperBound,
      words.isNoun(next + 1) || words.isVerb(next + 1) || tree.parts[next + 1] == .adjective
    {
      next += 1
    }
    if words.word(next, in: sentence) == "of" { return part(number, behind: next, last, in: sentence) }
    if isAge(number, in: sentence) { return nil }
    let tally = tally(number, in: sentence, last: last)
    if var found = noun(number, read, next) {
      // "The death toll rose to 22 people": what the toll is of happens.
      if found.predicate == nil, let kind = tally?.predicate {
        (found.predicate, found.isTally) = (kind, true)
      }
      return found
    }
    if let tally { return tally }
    return bare(number, read, next, last, in: sentence)
  }

  /// True for the age of somebody: "aged 34", "a woman of 34".
  private func isAge(_ number: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = words.word(number.lowerBound - 1, in: sentence)
    if QuantityWords.ages.contains(before) { return true }
    let person = number.lowerBound - 2
    return before == "of" && sentence.contains(person) && tree.parts[person] == .noun
      && !words.isPlural(person)
      && PersonNouns.contains(form: tree.shapes[person].low, lemma: tree.lemmas[person])
  }

  /// True for the "one" of "no one" and "not one of them".
  private func isNobody(_ number: Range<Int>, in sentence: Range<Int>) -> Bool {
    words.word(number.lowerBound, in: sentence).lowercased() == "one"
      && ["no", "not"].contains(words.word(number.lowerBound - 1, in: sentence).lowercased())
  }

  // MARK: Nouns

  func people(_ token: Int) -> String {
    QuantityWords.people.contains(hash: tree.lemmas[token])
      || QuantityWords.people.contains(hash: tree.shapes[token].low) ? "people" : words.lemma(token)
  }

  /// The noun that a number modifies.
  private func noun(_ number: Range<Int>, _ read: NumberReader.Number, _ next: Int) -> Found? {
    let sentence = words.sentence(of: number.lowerBound)
    let isOne = read.value <= 1 && read.high == nil
    var rule = "the noun that the number modifies in the parse"
    var head = tree.head(of: tree.head(among: number)).flatMap { head -> Int? in
      guard tree.relations[tree.head(among: number)] == Self.numeric, head >= next, head - next <= 6,
        words.isNoun(head),
        (next..<head).allSatisfy({ tree.parts[$0] != .punctuation || !tree.document.tokens[$0].spaceBefore }),
        (next..<head).allSatisfy({
          tree.parts[$0] != .verb || tree.form($0) == .pastParticiple || tree.form($0) == .gerund
        })
      else { return nil }
      return head
    }
    if head == nil {
      head = words.noun(from: next, in: sentence)
      rule = "the noun behind the number"
    }
    // "12 dead", "40 injured".
    if next < sentence.upperBound, head == nil || head.map({ !words.isPlural($0) }) ?? false {
      let lemma = words.lemma(next)
      let word = words.word(next, in: sentence)
      if tree.parts[next] != .verb || tree.form(next) == .pastParticiple || tree.form(next) == .past,
        let action = QuantityWords.actions[word] ?? QuantityWords.actions[lemma], action.isOfPeople,
        tree.parts[next] == .adjective || tree.parts[next] == .noun || isLabel(next)
      {
        return Found(
          unit: "people",
          head: next,
          anchor: next,
          // "12 died" is a clause, "12 dead" a phrase.
          end: tree.form(next) == .past ? number.upperBound : next + 1,
          predicate: next,
          rule: "a word for people by what happened to them"
        )
      }
    }
    guard let noun = head, QuantityWords.rateTimes[words.lemma(noun)] == nil else { return nil }
    if !isOne, !words.isPlural(noun) {
      // "340 flee": a verb that the tagger took for a noun; else a name, an age, an address.
      let action = QuantityWords.actions[words.lemma(noun)]
      guard noun == next, let action, action.isOfPeople else { return nil }
      return Found(
        unit: "people",
        anchor: number.lowerBound,
        end: number.upperBound,
        predicate: noun,
        isBare: true,
        rule: "a predicate that only people have"
      )
    }
    if isOne,
      tree.parts[noun] == .properNoun
        || words.word(number.lowerBound, in: sentence) == "one" && noun > next + 2
    {
      return nil
    }
    // "Five deaths" are people who died.
    let isFate = QuantityWords.actions[words.lemma(noun)]?.isPersonEach ?? false
    return Found(
      unit: isFate ? "people" : people(noun),
      head: noun,
      anchor: noun,
      end: noun + 1,
      predicate: isFate ? noun : nil,
      rule: rule
    )
  }

  /// True for a participle that stands for people: no auxiliary before the number's sentence goes on with it.
  private func isLabel(_ token: Int) -> Bool {
    !tree.children(of: token).contains { tree.has($0, .object) || tree.has($0, .agent) }
  }

  /// "60 of them", "60 of the 240", "two of its six alarms", "dozens of people".
  private func part(_ number: Range<Int>, behind of: Int, _ last: String?, in sentence: Range<Int>) -> Found?
  {
    let next = of + 1
    guard next < sentence.upperBound else { return nil }
    if words.word(number.lowerBound, in: sentence) == "one" {
      // "Every one of them", "one of the largest firms".
      let before = number.lowerBound - 1
      let isEvery = sentence.contains(before) && tree.parts[before] == .determiner
      if isEvery
        || (next..<min(next + 4, sentence.upperBound)).contains(where: { tree.form($0) == .superlative })
      {
        return nil
      }
    }
    if QuantityWords.those.contains(hash: tree.shapes[next].low) {
      // "46 of them women".
      if let noun = words.noun(from: next + 1, in: sentence), words.isPlural(noun),
        tree.parts[noun] == .noun,
        noun + 1 >= sentence.upperBound || tree.parts[noun + 1] == .punctuation
      {
        return Found(
          unit: people(noun),
          head: noun,
          anchor: number.lowerBound,
          end: noun + 1,
          isPart: true,
          rule: "what they are that \"of them\" counts"
        )
      }
      guard let last else { return nil }
      return Found(
        unit: last,
        anchor: number.lowerBound,
        end: next + 1,
        isPart: true,
        isBare: true,
        rule: "\"of them\": the unit of the number before"
      )
    }
    if let noun = words.noun(from: next, in: sentence),
      words.isPlural(noun) || tree.parts[noun] == .properNoun
    {
      let isPart = (next..<noun).contains {
        tree.parts[$0] == .numeral || tree.parts[$0] == .determiner || tree.has($0, .owner)
      }
      return Found(
        unit: people(noun),
        head: noun,
        anchor: number.lowerBound,
        end: noun + 1,
        isPart: isPart,
        rule: "the noun behind \"of\""
      )
    }
    let isNumber = (next..<min(next + 3, sentence.upperBound)).contains { tree.parts[$0] == .numeral }
    guard isNumber, let last else { return nil }
    return Found(
      unit: last,
      anchor: number.lowerBound,
      end: next,
      isPart: true,
      isBare: true,
      rule: "a part of a number: its unit"
    )
  }

  // MARK: Counts

  /// The most tokens between the noun of a count and its number.
  private static let farthestTally = 28

  /// The noun of "the number of people treated", "the death toll" or "the count", to which the number is the value.
  private func tally(_ number: Range<Int>, in sentence: Range<Int>, last: String?) -> Found? {
    let first = max(sentence.lowerBound, number.lowerBound - Self.farthestTally)
    var link = number.lowerBound - 1
    while link > first, tree.parts[link] == .adverb || tree.parts[link] == .adjective {
      link -= 1
    }
    guard link > first,
      QuantityWords.linking.contains(hash: tree.shapes[link].low)
        || QuantityWords.counting.contains(hash: tree.lemmas[link])
    else { return nil }
    for at in (first..<link).reversed() {
      if tree.document.tokens[at].kind == .quotationMark { return nil }
      guard QuantityWords.tallies.contains(hash: tree.lemmas[at]), words.isNoun(at) else { continue }
      if words.word(at + 1, in: sentence) == "of" { return tallied(number, at, in: sentence) }
      if let kind = tree.children(of: at).first(where: {
        tree.has($0, .compound) && QuantityWords.actions[words.lemma($0)] != nil
      }) {
        return Found(
          unit: "people",
          head: at,
          anchor: number.lowerBound,
          end: number.upperBound,
          predicate: kind,
          isTally: true,
          rule: "the count that reaches the number"
        )
      }
      if words.lemma(at) == "toll" {
        return Found(
          unit: "people",
          head: at,
          anchor: number.lowerBound,
          end: number.upperBound,
          predicate: at,
          isTally: true,
          rule: "the toll that reaches the number"
        )
      }
      return last.map {
        Found(
          unit: $0,
          anchor: number.lowerBound,
          end: number.upperBound,
          isTally: true,
          isBare: true,
          rule: "\"number\" or \"count\": the unit of the number before"
        )
      }
    }
    return nil
  }

  /// What "the number of …" is of: a noun, with the participle behind it, or a participle alone.
  private func tallied(_ number: Range<Int>, _ tally: Int, in sentence: Range<Int>) -> Found? {
    let first = tally + 2
    guard first < number.lowerBound else { return nil }
    let rule = "what the number is of: \"\(words.word(tally, in: sentence)) of …\""
    if let noun = words.noun(from: first, in: first..<number.lowerBound), words.isPlural(noun) {
      let next = noun + 1
      let behind =
        next < number.lowerBound && words.isVerb(next) && words.action(of: next).isOfPeople ? next : nil
      let own = QuantityWords.actions[words.lemma(noun)]?.isPersonEach ?? false ? noun : nil
      return Found(
        unit: people(noun),
        head: noun,
        anchor: noun,
        end: number.upperBound,
        predicate: words.restriction(of: noun) ?? behind ?? own,
        isTally: true,
        rule: rule
      )
    }
    for at in first..<min(first + 3, number.lowerBound) {
      if let action = QuantityWords.actions[words.word(at, in: sentence)]
        ?? QuantityWords.actions[words.lemma(at)], action.isOfPeople
      {
        return Found(
          unit: "people",
          head: at,
          anchor: number.lowerBound,
          end: number.upperBound,
          predicate: at,
          isTally: true,
          rule: rule
        )
      }
    }
    return nil
  }

  // MARK: Bare numbers

  /// A number that stands for people or things by itself: "31 have been treated", "all but two had left".
  private func bare(
    _ number: Range<Int>,
    _ read: NumberReader.Number,
    _ next: Int,
    _ last: String?,
    in sentence: Range<Int>
  ) -> Found? {
    let token = tree.head(among: number)
    let isArgument =
      tree.isSubject(token) || tree.has(token, .object)
    let predicate = predicate(behind: next, in: sentence)
    guard isArgument || predicate != nil else {
      if let last, words.word(number.lowerBound - 1, in: sentence) == "from",
        ["up", "down"].contains(words.word(number.lowerBound - 2, in: sentence))
      {
        return Found(
          unit: last,
          anchor: number.lowerBound,
          end: number.upperBound,
          isTally: true,
          isBare: true,
          rule: "\"up from\": the unit of the number before"
        )
      }
      guard read.isDefinite, let last, read.value >= 10, !read.isIndefinite else { return nil }
      return Found(
        unit: last,
        anchor: number.lowerBound,
        end: number.upperBound,
        isBare: true,
        rule: "\"the\" before a number: the unit of the number before"
      )
    }
    let verb = predicate ?? tree.head(of: token)
    if let verb, words.action(of: verb).isOfPeople {
      return Found(
        unit: "people",
        anchor: token,
        end: number.upperBound,
        predicate: predicate,
        isBare: true,
        rule: "a predicate that only people have"
      )
    }
    // "One of", "the two": pronouns more than figures.
    guard let last, read.value > 1 || read.bound != .exact, !read.isDefinite || read.value >= 10 else {
      return nil
    }
    return Found(
      unit: last,
      anchor: token,
      end: number.upperBound,
      predicate: predicate,
      isBare: true,
      rule: "no noun: the unit of the number before"
    )
  }

  /// The predicate right behind a number, over auxiliaries and adverbs: "31 have been treated", "240 had to leave".
  private func predicate(behind start: Int, in sentence: Range<Int>) -> Int? {
    for at in start..<max(start, min(start + 6, sentence.upperBound)) {
      switch tree.parts[at] {
      case .auxiliary, .adverb, .particle: continue
      case .verb:
        let isHave = tree.lemmas[at] == ClauseWords.have && words.word(at + 1, in: sentence) == "to"
        if isHave { continue }
        return at > start || tree.form(at) == .past || tree.form(at) == .present ? at : nil
      default: return nil
      }
    }
    return nil
  }

  private static let numeric = DependencyTree.Relation.numeric.number
}
