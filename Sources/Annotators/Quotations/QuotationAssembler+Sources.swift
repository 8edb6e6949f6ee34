import Documents
import WordLists

/// Who speaks or passes on: from the head of a phrase to its words and the entity.
extension QuotationAssembler {
  /// A speaker or go-between by the head of the words that name them.
  func source(_ head: Int) -> Quotation.Source {
    let tokens = words(of: head)
    return Quotation.Source(
      range: view.document.range(ofTokens: tokens),
      entity: entity(of: head, in: tokens)
    )
  }

  /// Sources in their order, each once, however many of its words are told of.
  func distinct(_ sources: [Quotation.Source]) -> [Quotation.Source] {
    var kept: [Quotation.Source] = []
    for source in sources
    where !kept.contains(where: {
      $0.range == source.range || $0.entity != nil && $0.entity == source.entity
    }) {
      kept.append(source)
    }
    return kept
  }

  /// The words of a speaker: the phrase, and all of the name that its head stands in.
  func words(of head: Int) -> Range<Int> {
    var tokens = phrases.tokens(of: head)
    // "a lawmaker on Wednesday": the day is that of the saying.
    if let last = tokens.last, last - head > 1, CalendarWords.all.contains(hash: view.signs[last].low),
      view.signs[last - 1].low == Self.on
    {
      tokens = tokens.lowerBound..<last - 1
    }
    if let mention = mentions[head] {
      tokens =
        min(tokens.lowerBound, mention.tokens.lowerBound)..<max(tokens.upperBound, mention.tokens.upperBound)
    }
    return balanced(tokens)
  }

  /// A phrase that has both of two brackets or none.
  private func balanced(_ tokens: Range<Int>) -> Range<Int> {
    guard let open = tokens.last(where: { isByte($0, 40) }),
      !(open..<tokens.upperBound).contains(where: { isByte($0, 41) })
    else { return tokens }
    let next = tokens.upperBound
    if next < view.document.tokens.count, isByte(next, 41) { return tokens.lowerBound..<next + 1 }
    return open > tokens.lowerBound ? tokens.lowerBound..<open : tokens
  }

  private func isByte(_ token: Int, _ byte: UInt8) -> Bool {
    view.document.text[view.document.tokens[token].range.start] == byte
  }

  /// The person between commas behind a phrase, where the tree has two subjects: "One of them, the surgeon Jane Doe, said".
  private func named(behind tokens: Range<Int>, of head: Int) -> MentionIndex.Entry? {
    guard view.has(head, .subject), let verb = view.head(of: head) else { return nil }
    func isComma(_ token: Int) -> Bool { view.signs[token].low == CueFeatures.comma }
    for other in view.children(of: verb) where head < other && other < verb && view.has(other, .subject) {
      let first = Int(view.lefts[other])
      var end = Int(view.rights[other]) + 1
      if isComma(end - 1) { end -= 1 }
      guard first == tokens.upperBound + 1, isComma(first - 1), isComma(end), first < end else { continue }
      if let mention = mentions[other], mention.isPerson, mention.kind == .name { return mention }
      return named(at: first..<end)
    }
    return nil
  }

  /// Whom a phrase means: the mention at its head, the person in apposition, or the antecedent of "who".
  func entity(of head: Int, in tokens: Range<Int>) -> Int? {
    if let mention = mentions[head] { return mention.entity }
    for child in view.children(of: head)
    where view.has(child, .apposition) || view.has(child, .flat) || view.has(child, .compound) {
      if let mention = mentions[child], mention.isPerson, mention.kind == .name { return mention.entity }
      // "a lawyer, Barrister Jane Doe", "her husband, the teacher Jan Doe"
      for name in view.children(of: child)
      where view.has(child, .apposition) && (view.has(name, .flat) || view.has(name, .apposition)) {
        if let mention = mentions[name], mention.isPerson, mention.kind == .name { return mention.entity }
      }
    }
    if let mention = named(at: tokens) ?? named(behind: tokens, of: head) { return mention.entity }
    if Self.places.contains(hash: view.signs[head].low) {
      // "the city of Lima"
      for child in view.children(of: head) where view.has(child, .nounModifier) && child == head + 2 {
        if let mention = mentions[child], mention.type == .geopolitical { return mention.entity }
      }
    }
    guard Self.relatives.contains(hash: view.signs[head].low), head > 0 else { return nil }
    var clause = view.head(of: head)
    // "who is running and who came along": the first clause hangs on the noun.
    while let verb = clause, view.has(verb, .conjunct) { clause = view.head(of: verb) }
    if let verb = clause, view.has(verb, .relativeClause), let noun = view.head(of: verb), noun < head {
      return entity(ofNoun: noun)
    }
    let before = view.signs[head - 1].low == CueFeatures.comma ? head - 2 : head - 1
    return before >= 0 && view.sentences[before] == view.sentences[head] ? mentions[before]?.entity : nil
  }

  /// Whom a noun with a relative clause means.
  private func entity(ofNoun noun: Int) -> Int? {
    if let mention = mentions[noun] { return mention.entity }
    for child in view.children(of: noun) where view.has(child, .nounClause) || view.has(child, .apposition) {
      // "an academic named Jane Doe, who …"
      if let mention = mentions[child], mention.isPerson { return mention.entity }
      for name in view.children(of: child) {
        if let mention = mentions[name], mention.isPerson, mention.kind == .name { return mention.entity }
      }
    }
    return nil
  }

  /// The person whose name ends a phrase behind a title or a comma: "Fire Chief Jane Doe", "its spokeswoman, Jane Doe".
  func named(at tokens: Range<Int>) -> MentionIndex.Entry? {
    let last = tokens.upperBound - 1
    guard let mention = mentions[last], mention.isPerson, mention.kind == .name,
      mention.tokens.upperBound == tokens.upperBound, mention.tokens.lowerBound > tokens.lowerBound
    else { return nil }
    let before = mention.tokens.lowerBound - 1
    if view.signs[before].low == CueFeatures.comma { return mention }
    let isTitle = (tokens.lowerBound..<mention.tokens.lowerBound).allSatisfy {
      view.parts[$0] == .noun || view.parts[$0] == .properNoun || view.parts[$0] == .adjective
        || view.parts[$0] == .determiner
    }
    return isTitle ? mention : nil
  }

  private static let on = WordHash.of("on")
  private static let places = WordSet(WordList("places/kinds"))

  static let relatives = WordSet(WordList("pronouns/relative"))
}
