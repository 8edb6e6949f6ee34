import Documents
import WordLists

/// Reads quantities from the atoms of one sentence.
struct QuantityReader {
  let atoms: [TimeToken]
  let document: Document
  /// The unit of the last quantity that counts things.
  var lastUnit: String?

  private subscript(position: Int) -> TimeToken {
    position >= 0 && position < atoms.count ? atoms[position] : .none
  }

  private func text(_ position: Int) -> String {
    let atom = self[position]
    return document.string(TextRange(Int(atom.start), Int(atom.end))).lowercased()
  }

  /// The position after the number at a position.
  func afterNumber(_ position: Int) -> Int {
    var at = position + 1
    while self[at].kind == .cardinal || self[at].kind == .multiplier
      || self[at].kind == .ordinalSuffix && !self[at].spaceBefore
    {
      at += 1
    }
    return at
  }

  /// The quantity at a number, and the position after it.
  func quantity(at position: Int, sentence: Int) -> (quantity: Quantity, end: Int)? {
    guard let number = number(position) else { return nil }
    let atom = self[position]
    let currency = currency(before: position)
    var end = number.end
    // "12-year-old", "3-1", "10-storey"; "8th"; "B-52"; "4:15"
    if self[end].kind == .ordinalSuffix, !self[end].spaceBefore { return nil }
    if self[end].isPunctuation("-") || self[end].isPunctuation(":") || self[end].isPunctuation("/"),
      !self[end].spaceBefore,
      currency == nil,
      !self[end + 1].spaceBefore
    {
      return nil
    }
    if position > 0, !atom.spaceBefore, currency == nil, !self[position - 1].isPunctuation("("),
      !self[position - 1].isPunctuation("\""),
      self[position - 1].kind != .punctuation || self[position - 1].isPunctuation("-")
        || self[position - 1].isPunctuation("/")
        || self[position - 1].isPunctuation(".") || self[position - 1].isPunctuation(":")
        || self[position - 1].isPunctuation("#")
    {
      return nil
    }
    var unit = currency?.unit
    var isPeople = false
    if unit == nil {
      if self[end].isPunctuation("%") {
        unit = "%"
        end += 1
      } else if let noun = unitNoun(end, number.value) {
        unit = noun.unit
        isPeople = noun.isPeople
        end = noun.end
      }
    }
    let hedge = hedge(before: currency?.start ?? position)
    if unit == nil {
      // A number without noun has the unit of its verb, or of the words before it.
      guard atom.kind != .vague, let bare = bareUnit(position, end) else { return nil }
      unit = bare
    }
    guard let unit,
      !(self[position - 1].isCapital && !isSentenceStart(position - 1) && currency == nil
        && hedge == nil && unit != "%" && self[position - 1].kind == .other && !isPeople
        && number.value < 1000
        && !self[end - 1].endsInS)
    else { return nil }
    let bare = atom.kind == .multiplier ? position - 1 : position
    let start = hedge?.start ?? currency?.start ?? bare
    let first = hedge == nil ? (currency?.byte ?? Int(self[start].start)) : Int(self[start].start)
    let quantity = Quantity(
      range: TextRange(first, Int(self[end - 1].end)),
      sentence: sentence,
      value: number.value,
      unit: unit,
      hedge: hedge?.words,
      context: context(start..<end)
    )
    return (quantity, end)
  }

  private func isSentenceStart(_ position: Int) -> Bool {
    position <= 0 || self[position - 1].isPunctuation("\"")
  }

  /// The value of digits or number words with their multipliers.
  private func number(_ position: Int) -> (value: Double, end: Int)? {
    let atom = self[position]
    var value: Double
    var end = position + 1
    switch atom.kind {
    case .number:
      guard let read = digits(atom) else { return nil }
      value = read
      if self[end].kind == .other, !self[end].spaceBefore {
        // "$5m", "3bn"
        switch text(end) {
        case "m", "mn": value *= 1_000_000
        case "bn", "b": value *= 1_000_000_000
        case "k": value *= 1000
        case "tn": value *= 1_000_000_000_000
        default: return nil
        }
        end += 1
      }
    case .cardinal:
      value = Double(atom.code)
      while true {
        var next = end
        if self[next].isPunctuation("-"), !self[next].spaceBefore { next += 1 }
        if self[next].kind == .conjunction, self[next - 1].kind == .multiplier,
          self[next + 1].kind == .cardinal
        {
          next += 1
        }
        let word = self[next]
        if word.kind == .cardinal, atom.code >= 20 || end > position + 1 || self[next - 1].kind == .multiplier
        {
          value += Double(word.code)
        } else if word.kind == .multiplier, word.code <= 3 {
          let power = QuantityReader.power(word.code)
          let rest = word.code == 3 ? 0 : value.truncatingRemainder(dividingBy: 100)
          value = rest == 0 ? value * power : value - rest + rest * power
        } else {
          break
        }
        end = next + 1
        if end - position > 12 { break }
      }
    case .vague:
      guard atom.is(.dozen), text(position) == "dozen" else { return nil }
      value = 12
    case .multiplier:
      // "a hundred people"; "hundreds of" has no number.
      guard self[position - 1].is(.indefiniteArticle), !self[position].endsInS else {
        return nil
      }
      value = QuantityReader.power(atom.code)
    default: return nil
    }
    var steps = 0
    while self[end].kind == .multiplier, steps < 3 {
      value *= QuantityReader.power(self[end].code)
      end += 1
      steps += 1
    }
    if self[end].is(.dozen) {
      value *= 12
      end += 1
    }
    return value.isFinite ? (value, end) : nil
  }

  private static func power(_ exponent: Int) -> Double {
    switch exponent {
    case 2: 100
    case 3: 1000
    case 6: 1_000_000
    case 9: 1_000_000_000
    default: 1_000_000_000_000
    }
  }

  private func digits(_ atom: TimeToken) -> Double? {
    var value = 0.0
    var scale = 0.0
    for byte in document.text[Int(atom.start)..<min(Int(atom.end), document.text.count)] {
      if byte >= 48 && byte <= 57 {
        if scale == 0 {
          value = value * 10 + Double(byte - 48)
        } else {
          value += Double(byte - 48) * scale
          scale /= 10
        }
      } else if byte == UInt8(ascii: ".") {
        scale = 0.1
      }
    }
    return atom.digits <= 15 && value.isFinite ? value : nil
  }

  /// The currency symbol right before a number, with its atom and its first byte.
  private func currency(before position: Int) -> (unit: String, start: Int, byte: Int)? {
    let start = Int(self[position].start)
    for currency in NumberWords.currencies {
      let first = start - currency.bytes.count
      guard first >= 0, document.text[first..<start].elementsEqual(currency.bytes) else { continue }
      if currency.unit == "$" {
        // "US$", "A$": letters right before the symbol belong to it.
        let letters = self[position - 2]
        if letters.isCapital, Int(letters.end) == first, letters.end - letters.start <= 3 {
          return ("$", position - 2, Int(letters.start))
        }
        return ("$", position - 1, first)
      }
      return (currency.unit, position, first)
    }
    return nil
  }

  /// The noun that a number counts: the first plural behind it, over at most four other words.
  private func unitNoun(_ position: Int, _ value: Double) -> (unit: String, isPeople: Bool, end: Int)? {
    var at = position
    if self[at].isPreposition(TimeWords.Preposition.of), self[at - 1].kind == .vague { at += 1 }
    if self[at].isPreposition(TimeWords.Preposition.per), text(at + 1) == "cent" {
      return ("%", false, at + 2)
    }
    let limit = at + 5
    while at < limit {
      let atom = self[at]
      let isWord: Bool =
        switch atom.kind {
        case .other, .counted, .past, .gerund, .hedge, .unit, .intention, .dayPart: true
        case .punctuation: atom.isPunctuation("-") && !atom.spaceBefore
        default: false
        }
      guard isWord else { return nil }
      if at == position, atom.is(.irregularPast), text(at) != "killed" { return nil }
      let length = atom.end - atom.start
      if atom.kind == .counted || atom.kind == .unit && atom.isPlural
        || atom.endsInS && atom.kind == .other && length > 3
      {
        let word = text(at)
        let unit = NumberWords.singular(word)
        return (unit, unit == "people", at + 1)
      }
      if atom.kind == .other || atom.kind == .past {
        let word = text(at)
        if NumberWords.countless.contains(word) {
          return (NumberWords.singular(word), word == "people", at + 1)
        }
        if NumberWords.casualties.contains(word), !isNounAfter(at + 1) { return ("people", true, at + 1) }
        if value == 1, at == position, atom.kind == .other, !atom.isCapital, !NumberWords.empty.contains(word)
        {
          return (word, false, at + 1)
        }
      }
      at += 1
    }
    return nil
  }

  private func isNounAfter(_ position: Int) -> Bool {
    self[position].kind == .other && self[position].endsInS || self[position].kind == .counted
  }

  /// The unit of a number without noun: from the verb behind it, the noun before it, or the last quantity.
  private func bareUnit(_ position: Int, _ end: Int) -> String? {
    if countsPeople(end) { return "people" }
    if self[end].isPreposition(TimeWords.Preposition.of),
      text(end + 1) == "them" || text(end + 1) == "those" || text(end + 1) == "these"
    {
      return lastUnit
    }
    if self[position - 1].isPreposition(TimeWords.Preposition.from),
      ["up", "down"].contains(text(position - 2)), !self[end].isPunctuation("%")
    {
      return lastUnit ?? countedNoun(before: position - 2)
    }
    guard isNumberWord(position - 1) else { return nil }
    return countedNoun(before: position)
  }

  /// True for words that link "the number of …" to the number: "risen to", "stood at", "is".
  private func isNumberWord(_ position: Int) -> Bool {
    var at = position
    while self[at].kind == .hedge { at -= 1 }
    let atom = self[at]
    return atom.isPreposition(TimeWords.Preposition.to) || atom.isPreposition(TimeWords.Preposition.at)
      || atom.isPreposition(TimeWords.Preposition.asOf)
      || atom.is(.presentBe) || atom.is(.pastBe)
      || NumberWords.reaching.contains(text(at))
  }

  /// The unit of "the number of …", "the death toll" or "the count" before a number in its clause.
  private func countedNoun(before position: Int) -> String? {
    let limit = max(0, position - 28)
    var at = position - 1
    while at >= limit {
      if self[at].isPunctuation(";") || self[at].isPunctuation("\"") { return nil }
      if self[at].kind == .number, !self[at].isPunctuation("%"), at < position - 1 { return nil }
      let word = text(at)
      if NumberWords.tallies.contains(word) {
        if self[at + 1].isPreposition(TimeWords.Preposition.of) {
          for next in (at + 2)..<min(position, at + 7) {
            let noun = text(next)
            if self[next].kind == .counted || NumberWords.countless.contains(noun)
              || self[next].endsInS && self[next].kind == .other
            {
              return NumberWords.singular(noun)
            }
            if NumberWords.casualties.contains(noun) { return "people" }
          }
          return nil
        }
        return word == "toll" ? "people" : lastUnit
      }
      at -= 1
    }
    return nil
  }

  /// True if the verb behind a number is used only of people: "82 were killed", "31 have been treated", "12 died".
  private func countsPeople(_ position: Int) -> Bool {
    if NumberWords.fates.contains(text(position)) { return true }
    guard self[position].kind == .auxiliary || self[position].kind == .conjunction else { return false }
    for at in (position + 1)..<(position + 5) {
      let atom = self[at]
      let word = text(at)
      if NumberWords.casualties.contains(word) || NumberWords.treatments.contains(word)
        || NumberWords.fates.contains(word) && atom.kind == .past
      {
        return true
      }
      guard atom.kind == .other || atom.kind == .past || atom.kind == .auxiliary || atom.kind == .hedge else {
        return false
      }
    }
    return false
  }

  /// The hedge before a number, and its first position.
  private func hedge(before position: Int) -> (start: Int, words: String)? {
    let (one, two) = (self[position - 1], self[position - 2])
    guard one.kind == .hedge || one.kind == .preposition || one.kind == .subordinator || one.kind == .article
    else {
      return nil
    }
    if one.is(.indefiniteArticle), position >= 2, two.is(.about) || two.is(.nearly) {
      return (position - 2, text(position - 2))
    }
    if one.kind == .hedge {
      switch one.word {
      case .than where two.is(.more) || two.is(.less):
        return (position - 2, text(position - 2) + " than")
      case .least, .most:
        guard two.isPreposition(TimeWords.Preposition.at) else { return nil }
        return (position - 2, "at " + text(position - 1))
      case .about, .nearly, .over, .under, .some, .exactly: return (position - 1, text(position - 1))
      default: return nil
      }
    }
    // "up to", "as many as"
    if one.isPreposition(TimeWords.Preposition.to), text(position - 2) == "up" {
      return (position - 2, "up to")
    }
    if text(position - 1) == "as", text(position - 3) == "as" {
      let middle = text(position - 2)
      if NumberWords.amounts.contains(middle) { return (position - 3, "as " + middle + " as") }
    }
    return nil
  }

  /// The stems of up to six content words of the clause, the nearest first and the head of its subject last.
  private func context(_ range: Range<Int>) -> [String] {
    var words: [String] = []
    for position in range { add(position, to: &words) }
    var goesLeft = true
    var goesRight = true
    for distance in 1...14 where words.count < 5 {
      let (right, left) = (range.upperBound - 1 + distance, range.lowerBound - distance)
      goesRight = goesRight && right < atoms.count && !isClauseEnd(right)
      if goesRight { add(right, to: &words) }
      goesLeft = goesLeft && left >= 0 && !isClauseEnd(left)
      if goesLeft { add(left, to: &words) }
    }
    if let subject = subject(before: range.lowerBound) { add(subject, to: &words) }
    return Array(words.prefix(6))
  }

  /// The lemma of a word in lower case by its tag; the singular where the document has no tags.
  private func lemma(of word: String, _ atom: TimeToken) -> String {
    let tags = document[Tag.self]
    guard tags.count == document.tokens.count, tags.indices.contains(Int(atom.token)) else {
      return NumberWords.singular(word)
    }
    return tags[Int(atom.token)].lemma.lemma(of: word)
  }

  /// Adds the lemma of a content word; names are skipped except for nouns of places such as "Hospital".
  private func add(_ position: Int, to words: inout [String]) {
    let atom = self[position]
    guard
      atom.kind == .other || atom.kind == .past || atom.kind == .gerund || atom.kind == .present
        || atom.kind == .counted,
      atom.end - atom.start >= 4 || atom.kind == .past
    else { return }
    let word = text(position)
    guard !NumberWords.empty.contains(word), !atom.isCapital || NumberWords.places.contains(word)
    else { return }
    let lemma = lemma(of: word, atom)
    if !words.contains(lemma), !NumberWords.empty.contains(lemma) { words.append(lemma) }
  }

  private func isClauseEnd(_ position: Int) -> Bool {
    let atom = self[position]
    if atom.isPunctuation(";") || atom.isPunctuation("\"") || atom.is(.but) { return true }
    // "… has risen to 340, and 31 have been treated": "and" begins a clause, unlike before the last item of a list.
    guard atom.kind == .conjunction, self[position - 1].isPunctuation(",") else { return false }
    return (position + 1..<position + 7).contains {
      self[$0].kind == .auxiliary || self[$0].kind == .modal || self[$0].kind == .past
    }
  }

  /// The head of the subject: the last noun before the first preposition or verb of the clause.
  private func subject(before position: Int) -> Int? {
    var start = position
    let limit = max(0, position - 40)
    while start > limit, !isClauseEnd(start - 1) { start -= 1 }
    var head: Int?
    for at in start..<max(start, position) {
      switch self[at].kind {
      case .other:
        if self[at].end - self[at].start >= 4, !self[at].isCapital || at == start,
          !NumberWords.tallies.contains(text(at))
        {
          head = at
        }
      case .preposition where head == nil: continue
      case .preposition, .past, .auxiliary, .modal, .present, .punctuation:
        if head != nil { return head }
      default: continue
      }
    }
    return nil
  }
}
