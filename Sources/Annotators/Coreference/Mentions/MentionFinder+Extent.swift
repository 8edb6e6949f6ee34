import Documents
import WordLists

extension MentionFinder {
  /// The phrase of a head as it is parsed: without subject and copula, without conjuncts, without punctuation at
  /// its ends.
  func span(of head: Int) -> Range<Int> {
    let sentence = tree.document.sentences[Int(tree.sentences[head])].tokens
    var (start, end) = (head, head + 1)
    // The phrase begins after its preposition, conjunction or copula.
    var floor = sentence.lowerBound
    for child in tree.children(of: head) {
      if Self.outside.contains(tree.relations[child]) {
        if child < head, tree.parts[child] != .punctuation { floor = max(floor, Int(tree.rights[child]) + 1) }
        continue
      }
      if tree.has(child, .caseMarker) {
        // The possessive "'s" belongs to the phrase; a preposition does not.
        if child < head { floor = max(floor, Int(tree.rights[child]) + 1) }
        if child == end || child == head + 1 { end = max(end, child + 1) }
        continue
      }
      if child > head, tree.has(child, .nounClause), isFinite(child) { continue }
      if child < head { start = min(start, Int(tree.lefts[child])) }
      end = max(end, Int(tree.rights[child]) + 1)
    }
    if nameOfToken[head] >= 0, !isInnerName(head) {
      let name = names[Int(nameOfToken[head])].tokens
      (start, end) = (min(start, name.lowerBound), max(end, name.upperBound))
    }
    (start, end) = (max(start, sentence.lowerBound), min(end, sentence.upperBound))
    start = min(max(start, floor), head)
    while start < head, Self.openers.contains(tree.parts[start]) { start += 1 }
    start = withoutAdverbs(start, head)
    while start < head,
      tree.document.tokens[start].kind == .punctuation || tree.document.tokens[start].kind == .quotationMark
    {
      start += 1
    }
    while end > head + 1,
      tree.document.tokens[end - 1].kind == .punctuation && !isClosingBracket(end - 1)
        || tree.document.tokens[end - 1].kind == .quotationMark
    {
      end -= 1
    }
    return isOpen(start..<end) ? start..<end + 1 : start..<end
  }

  /// The start of a phrase without an adverb or a determiner of another noun.
  ///
  /// These are the "only" of "only its ruins" and "only peace", and the "a" of "a World Health Organization report".
  private func withoutAdverbs(_ start: Int, _ head: Int) -> Int {
    var start = start
    if nameOfToken[head] >= 0, tree.has(head, .compound) {
      start = names[Int(nameOfToken[head])].tokens.lowerBound
    }
    while start + 1 < head, tree.parts[start] == .adverb, Self.beginnings.contains(tree.parts[start + 1]) {
      start += 1
    }
    if start < head, tree.has(start, .modifier), tree.parts[start] == .adverb,
      tree.head(of: start) == head
    {
      start += 1
    }
    return start + 1 == head && tree.parts[start] == .adverb && nameOfToken[head] >= 0 ? head : start
  }

  /// Parts of speech that open a noun phrase behind an adverb.
  private static let beginnings: Set<PartOfSpeech> = [.determiner, .pronoun, .properNoun]

  private func isFinite(_ token: Int) -> Bool {
    switch tree.form(token) {
    case .past, .present, .thirdPerson: true
    default: false
    }
  }

  /// Relations below a head that do not belong to its phrase.
  private static let outside = RelationSet([
    "cc", "conj", "cop", "nsubj", "nsubj:pass", "csubj", "mark", "parataxis", "discourse", "punct",
    "aux", "expl", "advcl", "dislocated", "vocative", "reparandum", "list", "dep", "orphan", "obl",
    "xcomp", "ccomp",
  ])

  /// Parts of speech that open no noun phrase.
  private static let openers: Set<PartOfSpeech> = [
    .adposition, .subordinator, .coordinator, .auxiliary, .particle,
  ]

  /// True if a quotation mark behind a phrase closes one inside it: the “paper bridge”.
  private func isOpen(_ tokens: Range<Int>) -> Bool {
    let quotationMarks = tokens.prefix(60).count { tree.document.tokens[$0].kind == .quotationMark }
    return !quotationMarks.isMultiple(of: 2) && tokens.upperBound < tree.document.tokens.count
      && tree.document.tokens[tokens.upperBound].kind == .quotationMark
      && tree.sentences[tokens.upperBound] == tree.sentences[tokens.lowerBound]
  }

  private func isClosingBracket(_ token: Int) -> Bool {
    let byte = tree.document.text[tree.document.tokens[token].range.start]
    return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  /// The end of a phrase without what a preposition other than "of" and "from" adds to a person's name, and with the
  /// country or region behind the comma of a place: "Ann Roe on her book", "Portland, Oregon".
  func endOfName(_ head: Int, _ end: Int) -> Int {
    guard nameOfToken[head] >= 0 else { return end }
    let name = names[Int(nameOfToken[head])]
    let next = name.tokens.upperBound
    if next < end, isRemark(next, behind: name) || Self.divides.contains(byte(next)) { return next }
    if name.type == .person {
      let isAdded =
        next < end && tree.parts[next] == .adposition && !Self.origins.contains(hash: tree.shapes[next].low)
      return isAdded ? next : end
    }
    guard end == next, name.type == .geopolitical || name.type == .location, next + 1 < tree.parts.count,
      tree.sentences[next + 1] == tree.sentences[head], tree.shapes[next].low == CueFeatures.comma,
      nameOfToken[next + 1] >= 0, case let place = names[Int(nameOfToken[next + 1])],
      place.type == .geopolitical, place.tokens.lowerBound == next + 1
    else { return end }
    let wider = classes(of: place).intersection([.country, .region, .regionAbbreviation])
    let isWider = !wider.isEmpty && classes(of: name).isDisjoint(with: wider.union(.country))
    return isWider && !isInList(place) ? place.tokens.upperBound : end
  }

  private func classes(of name: Name) -> NameClasses {
    Gazetteer.standard.lookup(tree.document.text[name.range.bytes])
  }

  /// True for a bracket with something else than another form of the name before it: "Ann Roe (left)", "Athens (Greek:
  /// Αθήνα)".
  private func isRemark(_ bracket: Int, behind name: Name) -> Bool {
    guard tree.document.text[tree.document.tokens[bracket].range.start] == UInt8(ascii: "(") else {
      return false
    }
    guard bracket + 1 < nameOfToken.count, nameOfToken[bracket + 1] >= 0 else { return true }
    return names[Int(nameOfToken[bracket + 1])].type != name.type
  }

  private func byte(_ token: Int) -> UInt8 { tree.document.text[tree.document.tokens[token].range.start] }

  private static let divides = Set(":;".utf8)

  /// True for a place that is one of several, or an owner: "Peru, Chile and Brazil", "Lima, Peru's capital".
  private func isInList(_ place: Name) -> Bool {
    let behind = place.tokens.upperBound
    return [behind, behind + 1].contains {
      tree.shapes.indices.contains($0)
        && (Self.joining.contains(hash: tree.shapes[$0].low) || tree.has($0, .caseMarker) && $0 == behind)
    }
  }

  private static let origins = WordSet(words: ["of", "from"])
}
