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
  private let partition: QuantityParts
  private let conversions: QuantityConversions
  private var found: [Quantity] = []
  /// Which of them are parts of something, and which point back to a number that was given before.
  private var parts: [Int: QuantityParts.Sign] = [:]
  private var pointers: Set<Int> = []
  /// Numbers without a noun, set against another one; they are kept only where one corrects the other.
  private var rivals: [Quantity] = []
  /// Numbers that are set against each other; those of rivals count from −1 down.
  private var pairs: [QuantityCorrections.Pair] = []
  /// A number behind "from" that waits for the one behind "to".
  private var waiting: (number: NumberReader.Number, sentence: Int)?

  init(_ document: Document, _ clauses: Clauses) {
    self.document = document
    words = QuantityTree(document, clauses)
    nouns = CountedNouns(words: words)
    actions = CountedActions(words: words)
    circumstances = QuantityCircumstances(words)
    partition = QuantityParts(words: words)
    conversions = QuantityConversions(document: document)
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
      !circumstances.isTime(digits, in: sentence), !isInName(tokens, number), !isYear(number, reader)
    else { return }
    guard let counted = nouns.counted(tokens, number, last: lastUnit(before: sentence)) else {
      return addRival(number, tokens, sentence)
    }
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
    if let slash = quantity.unit.firstIndex(of: "/") {
      // Miles per hour are miles with a rate.
      quantity.per = String(quantity.unit[quantity.unit.index(after: slash)...])
      quantity.unit = String(quantity.unit[..<slash])
    }
    quantity.isHeadline = role(of: sentence) == .headline
    let action = actions.action(of: counted)
    // "One banker said": a speaker, no figure.
    if number.value == 1, number.hedge == nil, number.high == nil, let predicate = action?.token,
      QuantityWords.telling.contains(hash: words.tree.lemmas[predicate])
    {
      return
    }
    // Money, shares and measures are saved and lost otherwise than people are, and say nothing.
    let isMeasure = QuantityWords.measures.contains(counted.unit)
    quantity.action = action.flatMap { found in
      if isMeasure, QuantityWords.telling.contains(hash: words.tree.lemmas[found.token]) { return nil }
      return isMeasure && QuantityWords.fates.contains(found.name) ? words.lemma(found.token) : found.name
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
    let sign = partition.sign(before: tokens.lowerBound)
    if let sign = counted.isPart || quantity.bound == .except ? .of : sign { parts[found.count] = sign }
    if number.isDefinite, number.value >= 3, sign == nil { pointers.insert(found.count) }
    let before = found.count - 1
    if before >= 0 { conversions.join(&quantity, to: &found[before], at: before) }
    found.append(quantity)
    if let waiting, waiting.sentence == sentence {
      rivals.append(rival(waiting.number, of: before + 1))
      pairs.append(QuantityCorrections.Pair(old: -rivals.count, new: before + 1, isChange: true))
    }
    waiting = nil
    if before >= 0, found[before].sentence == sentence, let isChange = isSetAgainst(tokens.lowerBound, number)
    {
      pairs.append(QuantityCorrections.Pair(old: before + 1, new: before, isChange: isChange))
    }
  }

  // MARK: Numbers that are set against others

  /// Whether a number is set against the one before it: false for "not 14" and "rather than 14", true for "from 38";
  /// nil where it is not.
  private func isSetAgainst(_ token: Int, _ number: NumberReader.Number) -> Bool? {
    let sentence = words.sentence(of: token)
    var at = token - 1
    while at > sentence.lowerBound, document.tokens[at].range.start >= number.bytes.start { at -= 1 }
    if words.word(at, in: sentence) == "the" { at -= 1 }
    switch words.word(at, in: sentence) {
    case "not": return false
    case "than": return words.word(at - 1, in: sentence) == "rather" ? false : nil
    case "of": return words.word(at - 1, in: sentence) == "instead" ? false : nil
    case "from": return true
    default: return nil
    }
  }

  /// Remembers a number of which only another one says what it counts.
  private mutating func addRival(_ number: NumberReader.Number, _ tokens: Range<Int>, _ sentence: Int) {
    let text = words.sentence(of: tokens.lowerBound)
    let isChange = isSetAgainst(tokens.lowerBound, number)
    if isChange == true, words.word(tokens.upperBound, in: text) == "to" {
      waiting = (number, sentence)
      return
    }
    guard let last = found.indices.last, found[last].sentence == sentence else { return }
    // "Correcting an earlier statement that 350 would."
    let isShort =
      tokens.upperBound < text.upperBound && words.tree.parts[tokens.upperBound] == .auxiliary
    guard isChange != nil || isShort else { return }
    rivals.append(rival(number, of: last))
    if let isChange {
      pairs.append(QuantityCorrections.Pair(old: -rivals.count, new: last, isChange: isChange))
    }
  }

  /// A number that counts what another one does.
  private func rival(_ number: NumberReader.Number, of partner: Int) -> Quantity {
    var quantity = found[partner]
    (quantity.range, quantity.value, quantity.high) = (number.bytes, number.value, number.high)
    (quantity.hedge, quantity.bound, quantity.head) = (number.hedge, number.bound, nil)
    (quantity.whole, quantity.restated) = (nil, nil)
    return quantity
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
      QuantityWords.units[words.word(tokens.upperBound, in: sentence)] == nil,
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

  /// The most tokens between a figure and the words around it, and the most figures to which one points back.
  private static let (reach, memory) = (80, 200)

  /// Up to six content words of the clause with different lemmas, the nearest first.
  private func context(of anchor: Int, except skipped: [Int?]) -> [Int] {
    let tree = words.tree
    guard let clause = words.clauses.clause(of: anchor) else { return [] }
    let parts = words.clauses.chain(of: clause).prefix(3).flatMap { words.clauses.ownTokens(of: $0) }
      .filter { abs($0 - anchor) <= Self.reach }
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
      guard let sign = parts[index], let whole = partition.whole(of: index, sign, in: all) else { continue }
      all[index].whole = whole
      // What happens to the part happens not to the whole behind it.
      if whole > index, !pointers.contains(whole) { (all[whole].action, all[whole].isNegated) = (nil, false) }
    }
    return corrected(all)
  }

  private func earlier(_ index: Int, in all: [Quantity]) -> Int? {
    all[..<index].indices.suffix(Self.memory).last {
      all[$0].value == all[index].value && all[$0].unit == all[index].unit && all[$0].noun == all[index].noun
    }
  }

  /// The quantities in reading order with the corrections among them, and with the rivals that these concern.
  private func corrected(_ found: [Quantity]) -> [Quantity] {
    let count = found.count
    let order = (found + rivals).enumerated().sorted {
      ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, item) in order.enumerated() { places[item.offset] = place }
    func place(_ index: Int) -> Int { places[index < 0 ? count - index - 1 : index] }
    var all = order.map(\.element)
    let loose = Set(order.indices.filter { order[$0].offset >= count })
    QuantityCorrections(words: words, loose: loose).mark(
      &all,
      pairs: pairs.map {
        QuantityCorrections.Pair(old: place($0.old), new: place($0.new), isChange: $0.isChange)
      }
    )
    let kept = all.indices.filter { !loose.contains($0) || all[$0].correction != nil }
    let numbers = Dictionary(uniqueKeysWithValues: zip(kept, 0...))
    return kept.map { index in
      var quantity = all[index]
      quantity.whole = quantity.whole.flatMap { numbers[place($0)] }
      quantity.restated = quantity.restated.flatMap { numbers[place($0)] }
      return quantity
    }
  }
}
