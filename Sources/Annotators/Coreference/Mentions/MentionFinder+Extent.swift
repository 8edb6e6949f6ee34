import Documents

extension MentionFinder {
  /// The whole phrase of a head: without what makes it a predicate, what is joined to it, and marks at the ends.
  func span(of head: Int) -> Range<Int> {
    let sentence = view.document.sentences[Int(view.sentences[head])].tokens
    var (start, end) = (head, head + 1)
    // Behind a preposition, a conjunction or a copula the phrase begins.
    var floor = sentence.lowerBound
    for child in view.children(of: head) {
      if Self.outside.contains(view.relations[child]) {
        if child < head, view.parts[child] != .punctuation { floor = max(floor, Int(view.rights[child]) + 1) }
        continue
      }
      if view.has(child, .caseMarker) {
        // The "'s" of an owner belongs to it; a preposition does not.
        if child < head { floor = max(floor, Int(view.rights[child]) + 1) }
        if child == end || child == head + 1 { end = max(end, child + 1) }
        continue
      }
      if child > head, view.has(child, .nounClause), isFinite(child) { continue }
      if child < head { start = min(start, Int(view.lefts[child])) }
      end = max(end, Int(view.rights[child]) + 1)
    }
    if nameOfToken[head] >= 0, !isInnerName(head) {
      let name = names[Int(nameOfToken[head])].tokens
      (start, end) = (min(start, name.lowerBound), max(end, name.upperBound))
    }
    (start, end) = (max(start, sentence.lowerBound), min(end, sentence.upperBound))
    start = min(max(start, floor), head)
    while start < head, Self.openers.contains(view.parts[start]) { start += 1 }
    start = withoutAdverbs(start, head)
    while start < head,
      view.document.tokens[start].kind == .punctuation || view.document.tokens[start].kind == .quotationMark
    {
      start += 1
    }
    while end > head + 1,
      view.document.tokens[end - 1].kind == .punctuation && !isClosing(end - 1)
        || view.document.tokens[end - 1].kind == .quotationMark
    {
      end -= 1
    }
    return isOpen(start..<end) ? start..<end + 1 : start..<end
  }

  /// The beginning of a phrase without what does not belong to it: the "only" of "only its ruins" and "only peace", and
  /// the "a" of "a World Health Organization report", which is the report's.
  private func withoutAdverbs(_ start: Int, _ head: Int) -> Int {
    var start = start
    if nameOfToken[head] >= 0, view.has(head, .compound) {
      start = names[Int(nameOfToken[head])].tokens.lowerBound
    }
    while start + 1 < head, view.parts[start] == .adverb, Self.beginnings.contains(view.parts[start + 1]) {
      start += 1
    }
    if start < head, view.has(start, Self.adverbial), view.parts[start] == .adverb,
      view.head(of: start) == head
    {
      start += 1
    }
    return start + 1 == head && view.parts[start] == .adverb && nameOfToken[head] >= 0 ? head : start
  }

  private static let adverbial = DependencyTree.Relation("advmod")
  /// Parts of speech that open a noun phrase behind an adverb.
  private static let beginnings: Set<PartOfSpeech> = [.determiner, .pronoun, .properNoun]

  private func isFinite(_ token: Int) -> Bool {
    switch view.document[Tag.self][token].form {
    case .past, .present, .thirdPerson: true
    default: false
    }
  }

  /// Relations below a head that do not belong to its phrase.
  private static let outside: Set<UInt64> = Set(
    [
      "cc", "conj", "cop", "nsubj", "nsubj:pass", "csubj", "mark", "parataxis", "discourse", "punct", "aux",
      "expl",
      "advcl", "dislocated", "vocative", "reparandum", "list", "dep", "orphan", "obl", "xcomp", "ccomp",
    ]
    .map { DependencyTree.Relation($0).number }
  )

  /// Parts of speech that open no noun phrase.
  private static let openers: Set<PartOfSpeech> = [
    .adposition, .subordinator, .coordinator, .auxiliary, .particle,
  ]

  /// True where a mark behind a phrase closes one that was opened in it: the “paper bridge”.
  private func isOpen(_ tokens: Range<Int>) -> Bool {
    let marks = tokens.prefix(60).count { view.document.tokens[$0].kind == .quotationMark }
    return !marks.isMultiple(of: 2) && tokens.upperBound < view.document.tokens.count
      && view.document.tokens[tokens.upperBound].kind == .quotationMark
      && view.sentences[tokens.upperBound] == view.sentences[tokens.lowerBound]
  }

  private func isClosing(_ token: Int) -> Bool {
    let byte = view.document.text[view.document.tokens[token].range.start]
    return byte == 41 || byte == 93
  }
}
