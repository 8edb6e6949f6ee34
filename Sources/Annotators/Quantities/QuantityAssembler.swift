import Documents
import Platform
import WordLists

/// Puts the quantities of one document together, sentence by sentence.
struct QuantityAssembler {
  private let document: Document
  private let words: QuantityTree
  private let nouns: CountedNouns
  private let actions: CountedActions
  private let circumstances: QuantityCircumstances
  private var found: [Quantity] = []
  /// Which of them are parts of something, and which point back to a number that was given before.
  private var parts: Set<Int> = []
  private var pointers: Set<Int> = []

  init(_ document: Document, _ clauses: Clauses) {
    self.document = document
    words = QuantityTree(document, clauses)
    nouns = CountedNouns(words: words)
    actions = CountedActions(words: words)
    circumstances = QuantityCircumstances(words)
  }

  func role(of sentence: Int) -> Paragraph.Role? {
    let paragraph = document.sentences[sentence].paragraph
    return document.paragraphs.indices.contains(paragraph) ? document.paragraphs[paragraph].role : nil
  }

  /// Adds the quantities of one sentence.
  mutating func read(_ reader: NumberReader, sentence: Int) {
    var position = 0
    while position < reader.atoms.count {
      if position & 0xFFF == 0xFFF, Stopping.isWanted { return }
      guard reader.isStart(position) else {
        position += 1
        continue
      }
      guard let number = reader.number(at: position) else {
        position = reader.after(position)
        continue
      }
      add(number, reader, sentence)
      position = max(number.positions.upperBound, position + 1)
    }
  }

  private mutating func add(_ number: NumberReader.Number, _ reader: NumberReader, _ sentence: Int) {
    let first = Int(reader.atoms[number.positions.lowerBound].token)
    let tokens = first..<max(first, Int(reader.atoms[number.positions.upperBound - 1].token)) + 1
    let digits = TextRange(Int(reader.atoms[number.positions.lowerBound].start), number.bytes.end)
    guard first >= 0, document.sentences[sentence].tokens.contains(first),
      !circumstances.isTime(digits, in: sentence), !isInName(tokens, number), !isYear(number, reader),
      let counted = nouns.counted(tokens, number, last: lastUnit(before: sentence))
    else { return }
    var end = counted.end
    let rate = circumstances.rate(from: end, in: document.sentences[sentence].tokens)
    if let rate { end = rate.end }
    let last = end > tokens.upperBound ? document.tokens[end - 1].range.end : number.bytes.end
    var quantity = Quantity(
      range: TextRange(number.bytes.start, max(number.bytes.end, last)),
      sentence: sentence,
      value: number.value,
      unit: counted.unit,
      hedge: number.hedge,
      context: []
    )
    quantity.high = number.high
    quantity.bound = number.isIndefinite && number.bound == .exact ? .about : number.bound
    quantity.noun = counted.noun
    quantity.head = counted.head.map { document.tokens[$0].range }
    quantity.entity = counted.head.flatMap { entity(of: $0) }
    quantity.per = rate?.per
    quantity.isHeadline = role(of: sentence) == .headline
    let action = actions.action(of: counted)
    // "One banker said": a speaker, no figure.
    if number.value == 1, number.hedge == nil, number.high == nil, let predicate = action?.token,
      QuantityWords.telling.contains(hash: words.tree.lemmas[predicate])
    {
      return
    }
    // Money, shares and measures are saved and lost otherwise than people are.
    quantity.action = action.map { found in
      QuantityWords.measures.contains(counted.unit) && QuantityWords.fates.contains(found.name)
        ? words.lemma(found.token) : found.name
    }
    if quantity.entity == nil { quantity.entity = action?.actor.flatMap { circumstances.entity(at: $0) } }
    quantity.predicate = action.map { document.tokens[$0.token].range }
    quantity.isNegated = action?.isNegated ?? false
    quantity.rules = [counted.rule, action?.rule ?? "no predicate"]
    let anchor = counted.isBare ? tokens.lowerBound : counted.anchor
    circumstances.addSource(to: &quantity, anchor, counted)
    circumstances.addDays(to: &quantity, anchor)
    let near = context(of: anchor, except: [counted.head, action?.token, tokens.lowerBound])
    quantity.context = near.map { words.lemma($0) }
    quantity.clusters = ([counted.head, action?.token] + near).map { $0.map { cluster(of: $0) } ?? 0 }
    if counted.isPart || quantity.bound == .except { parts.insert(found.count) }
    if number.isDefinite, number.value >= 3 { pointers.insert(found.count) }
    found.append(quantity)
  }

  /// True for digits that look like a year and have nothing that a quantity has: "the 1987 subsidies".
  private func isYear(_ number: NumberReader.Number, _ reader: NumberReader) -> Bool {
    let atom = reader.atoms[number.positions.lowerBound]
    return atom.kind == .number && atom.digits == 4 && !atom.isGrouped && number.positions.count == 1
      && number.hedge == nil && number.currency == nil && ClockYears.isYear(Int(number.value))
  }

  /// True for a number that is part of a name: "World War Two", "Pier 7".
  private func isInName(_ tokens: Range<Int>, _ number: NumberReader.Number) -> Bool {
    if number.currency != nil { return false }
    let tree = words.tree
    let sentence = words.sentence(of: tokens.lowerBound)
    if number.hedge == nil, tree.names[tokens.lowerBound] != 0 {
      let isFirst = tokens.lowerBound == sentence.lowerBound
      if !isFirst || tree.names[tokens.lowerBound] == tree.names[min(tokens.upperBound, tree.names.count - 1)]
      {
        return true
      }
    }
    // A number that depends on the name or noun before it is its number: "Pier 7", "Article 12", "flight 370".
    let token = tree.head(among: tokens)
    guard tokens.lowerBound > sentence.lowerBound, number.hedge == nil, number.high == nil,
      !document.tokens[tokens.lowerBound - 1].range.isEmpty
    else { return false }
    let before = tokens.lowerBound - 1
    let isBehindNoun = words.isNoun(before) && tree.form(before) != .plural
    return isBehindNoun
      && (tree.head(of: token) == before || tree.parts[before] == .properNoun && tree.names[before] != 0)
      && !QuantityWords.counting.contains(hash: tree.lemmas[before])
  }

  /// The unit of the last number that counts things, in this sentence or the two before it.
  private func lastUnit(before sentence: Int) -> String? {
    for quantity in found.suffix(6).reversed() {
      if sentence - quantity.sentence > 2 { return nil }
      if !isMeasure(quantity) { return quantity.unit }
      // "From 15 billion" behind an amount of money counts no people.
      if quantity.sentence == sentence { return nil }
    }
    return nil
  }

  private func isMeasure(_ quantity: Quantity) -> Bool {
    quantity.noun != nil || ["%", "point"].contains(quantity.unit)
      || QuantityWords.units[quantity.unit] != nil
      || QuantityWords.currencies.contains { $0.unit == quantity.unit }
  }

  /// The entity that a noun mentions, or to which it belongs: "the company's 85 workers", "240 Serbs".
  private func entity(of head: Int) -> Int? {
    if let own = circumstances.entity(at: head) { return own }
    let tree = words.tree
    return tree.children(of: head).lazy.filter {
      tree.has($0, .owner) || tree.has($0, .compound) || tree.has($0, .nounModifier) && tree.names[$0] != 0
    }.compactMap { circumstances.entity(at: $0) }.first
  }

  /// The cluster of a lemma, as `Quantity.clusters` has it.
  private func cluster(of token: Int) -> Int {
    let groups = WordClusters.standard.groups(ofHash: words.tree.lemmas[token])
    return Int(groups.middle) << 12 | Int(groups.fine)
  }

  /// Up to six content words of the clause with different lemmas, the nearest first.
  private func context(of anchor: Int, except skipped: [Int?]) -> [Int] {
    let tree = words.tree
    guard let clause = words.clauses.clause(of: anchor) else { return [] }
    let parts = words.clauses.chain(of: clause).prefix(3).flatMap { words.clauses.ownTokens(of: $0) }
    var context: [Int] = []
    var lemmas: Set<String> = []
    for token in parts.sorted(by: { (abs($0 - anchor), $0) < (abs($1 - anchor), $1) }) {
      let isContent =
        tree.parts[token] == .noun || tree.parts[token] == .verb || tree.parts[token] == .properNoun
      guard isContent, !skipped.contains(token), document.tokens[token].range.count > 2 else { continue }
      let lemma = words.lemma(token)
      if !QuantityWords.people.contains(lemma), lemmas.insert(lemma).inserted { context.append(token) }
      if context.count == 6 { break }
    }
    return context
  }

  // MARK: Across sentences

  /// The quantities with what one of them says of another.
  func finished() -> [Quantity] {
    var all = found
    for index in all.indices {
      if pointers.contains(index), let earlier = earlier(index, in: all), all[earlier].action != nil {
        all[index].noun = all[earlier].noun
        all[index].action = all[earlier].action
        all[index].rules[1] = "\"the\" points back to the same number before"
      }
      guard parts.contains(index), let whole = whole(of: index, in: all) else { continue }
      all[index].whole = whole
      // What happens to the part happens not to the whole behind it.
      if whole > index, !pointers.contains(whole) { (all[whole].action, all[whole].isNegated) = (nil, false) }
    }
    correct(&all)
    return all
  }

  private func earlier(_ index: Int, in all: [Quantity]) -> Int? {
    all[..<index].indices.last {
      all[$0].value == all[index].value && all[$0].unit == all[index].unit && all[$0].noun == all[index].noun
    }
  }

  /// The number of which another is a part: the one right behind "of the", or else the last larger one of the
  /// same unit.
  private func whole(of index: Int, in all: [Quantity]) -> Int? {
    let part = all[index]
    func isWhole(_ other: Quantity) -> Bool {
      other.unit == part.unit && other.value > part.value && other.per == nil
    }
    if all.indices.contains(index + 1) {
      let next = all[index + 1]
      if next.sentence == part.sentence, isWhole(next), next.range.start <= part.range.end + 6 {
        return index + 1
      }
    }
    return all[..<index].indices.suffix(8).last { isWhole(all[$0]) && part.sentence - all[$0].sentence <= 3 }
  }

  /// True for a sentence of a paragraph that is set as a correction or begins with that word.
  private func isCorrection(_ sentence: Int) -> Bool {
    if role(of: sentence) == .correction { return true }
    let paragraph = document.sentences[sentence].paragraph
    var first = sentence
    while first > 0, document.sentences[first - 1].paragraph == paragraph { first -= 1 }
    let tokens = document.sentences[first].tokens
    return tokens.first.map { QuantityWords.corrections.contains(hash: words.tree.shapes[$0].low) } ?? false
  }

  /// Marks the wrong and the right figure of each correction of an earlier report, and gives the right one the thing
  /// that the wrong one counts.
  private func correct(_ all: inout [Quantity]) {
    var wrong: Int?
    for index in all.indices {
      guard isCorrection(all[index].sentence) else {
        wrong = nil
        continue
      }
      let isDenied = document.tokens(
        in: TextRange(max(0, all[index].range.start - 5), all[index].range.start)
      )
      .contains { QuantityWords.not.contains(hash: words.tree.shapes[$0].low) }
      if all[index].quotation != nil || all[index].source != nil || isDenied {
        all[index].correction = .wrong
        // "It was 240, not 340".
        if isDenied, index > 0, all[index - 1].sentence == all[index].sentence,
          all[index - 1].correction == nil
        {
          all[index - 1].correction = .right
          if all[index].action == nil { all[index].action = all[index - 1].action }
          wrong = nil
        } else {
          wrong = index
        }
      } else if let before = wrong {
        all[index].correction = .right
        (all[index].unit, all[index].noun, all[index].action) = (
          all[before].unit, all[before].noun, all[before].action
        )
        all[index].rules[1] = "the correction of a number: what that counts"
        wrong = nil
      }
    }
  }
}
