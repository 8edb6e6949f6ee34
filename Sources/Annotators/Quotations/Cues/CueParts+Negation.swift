import Documents
import WordLists

/// Negation of a report: by its verb, by a verb above it, or by its subject.
extension CueParts {
  /// True for a report that somebody did not make: "did not say", "declined to say", "nobody said".
  var isNegated: Bool {
    if isDenied(cue) || isWithheld(cue) || isDeniedWithFirst || hasNegativeSubject || isStoppedShort
      || isDeniedInFront || isSaidByNotOne
    {
      return true
    }
    guard tree.has(cue, .openClause), let head = tree.head(of: cue) else { return false }
    return isWithheld(head) || isDenied(head) || Self.withholding.contains(hash: tree.lemmas[head])
  }

  /// True for "stopped short of saying".
  private var isStoppedShort: Bool {
    cue > 1 && tree.shapes[cue - 1].low == Self.of && tree.shapes[cue - 2].low == Self.short
  }

  /// True for the main verb of a sentence that begins with "Not one of" or "Not a single", whatever the parser makes of
  /// what stands between: "Not one of the neighbours we rang said".
  private var isSaidByNotOne: Bool {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    let first = sentence.lowerBound
    return tree.head(of: cue) == nil && tree.quoted[cue] < 0 && first + 2 < cue
      && tree.shapes[first].low == Self.not && Self.single.contains(hash: tree.shapes[first + 1].low)
      && (first..<cue).allSatisfy { tree.shapes[$0].low != CueFeatures.comma }
  }

  /// True for a negation at the front of a clause, before auxiliary and subject: "At no point did she say".
  ///
  /// "Not only did she say", "no sooner had she said" and "not until Monday did she say" tell that she said it.
  private var isDeniedInFront: Bool {
    let sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    guard let auxiliary = invertedAuxiliary(in: sentence), tree.quoted[auxiliary] == tree.quoted[cue] else {
      return false
    }
    let front = max(sentence.lowerBound, auxiliary - Self.longestFront)..<auxiliary
    let first =
      front.last { tree.parts[$0] == .punctuation && tree.document.tokens[$0 + 1].spaceBefore }
      .map { $0 + 1 } ?? front.lowerBound
    let words = (first..<auxiliary).map { tree.shapes[$0].low }
    return words.contains { SourceWords.denial.contains(hash: $0) || $0 == Self.nowhere }
      && !words.contains { Self.asserting.contains(hash: $0) }
  }

  /// The auxiliary of the cue that stands before the subject; nil where there is none.
  ///
  /// The parser may take it for a verb of its own: "At no point did the captain, Jane Doe, say".
  private func invertedAuxiliary(in sentence: Range<Int>) -> Int? {
    let children = tree.children(of: cue)
    if let auxiliary = children.first(where: {
      $0 < cue && (tree.has($0, .auxiliary) || tree.parts[$0] == .auxiliary)
    }), let subject = children.first(where: { tree.has($0, .subject) }), auxiliary < subject, subject < cue {
      return Int(tree.lefts[subject]) <= auxiliary + 1 ? auxiliary : nil
    }
    guard let speaker, speaker < cue, sentence.contains(speaker),
      let auxiliary = sentence.prefix(Self.longestFront + 1).last(where: {
        $0 < speaker && FunctionWords.auxiliaries.contains(hash: tree.shapes[$0].low)
      }),
      cue - auxiliary < Self.farthestCue, Int(tree.lefts[speaker]) <= auxiliary + 1,
      (auxiliary + 1..<cue).allSatisfy({ tree.parts[$0] != .verb && tree.parts[$0] != .auxiliary })
    else { return nil }
    return auxiliary
  }

  /// True for a verb that turns what follows into its contrary.
  private func isWithheld(_ token: Int) -> Bool { SourceWords.declining.contains(hash: tree.lemmas[token]) }

  /// True for a verb with "not", "never", "neither", "nor" or "without".
  private func isDenied(_ token: Int) -> Bool {
    tree.children(of: token).contains { child in
      guard tree.quoted[child] == tree.quoted[token] else { return false }
      let low = tree.shapes[child].low
      if tree.has(child, .modifier) || tree.has(child, .marker) || tree.has(child, .auxiliary) {
        // "Not only did she say": she did.
        if child + 1 < token, Self.asserting.contains(hash: tree.shapes[child + 1].low) { return false }
        return SourceWords.denial.contains(hash: low) || low == Self.without && child == token - 1
      }
      return child < token && Self.pairs.contains(hash: low) && tree.parts[child] == .coordinator
    }
  }

  /// True for a verb without a subject of its own that shares the negation of the one before it: "neither confirmed nor
  /// denied", "did not confirm or deny".
  private var isDeniedWithFirst: Bool {
    guard tree.has(cue, .conjunct), let first = tree.head(of: cue), first < cue,
      !tree.children(of: cue).contains(where: { tree.has($0, .subject) || tree.has($0, .auxiliary) }),
      let coordinator = tree.children(of: cue).first(where: { tree.has($0, .coordinator) })
    else { return false }
    let low = tree.shapes[coordinator].low
    return Self.pairs.contains(hash: low) || low == Self.or && (isDenied(first) || isWithheld(first))
  }

  /// True for a subject that is nobody: "no one", "none of them", "no minister", "neither the firm nor its lawyers".
  private var hasNegativeSubject: Bool {
    guard let speaker, tree.quoted[speaker] == tree.quoted[cue] else { return false }
    var head = speaker
    for _ in 0..<Self.mostConjuncts {
      guard let above = tree.head(of: head), above < head else { break }
      let isNobody =
        Self.negative.contains(hash: tree.shapes[above].low)
        || tree.lefts[above] < above
          && SourceWords.denial.contains(hash: tree.shapes[Int(tree.lefts[above])].low)
      let isPart = tree.has(head, .nounModifier) && isNobody
      guard isPart || tree.has(head, .conjunct) else { break }
      head = above
    }
    if Self.negative.contains(hash: tree.shapes[head].low) { return true }
    // "Few said so" is hardly anybody, "a few said so" is some.
    if tree.shapes[head].low == Self.few, tree.lefts[head] == Int32(head) { return true }
    let sentence = tree.document.sentences[Int(tree.sentences[head])].tokens
    let first = max(Int(tree.lefts[head]), sentence.lowerBound)
    guard first < head else { return false }
    let low = tree.shapes[first].low
    if Self.negative.contains(hash: low) { return true }
    guard SourceWords.denial.contains(hash: low) else { return false }
    // "No 10", "No Labels": part of a name.
    return low != Self.no || tree.parts[first + 1] != .numeral && tree.names[first] == 0
  }

  /// The most words that "neither" is before.
  private static let mostConjuncts = 8
  /// The most words from the auxiliary of such a clause to the cue, and before it.
  private static let farthestCue = 40
  private static let longestFront = 14
  private static let not = WordHash.of("not")
  private static let single = WordSet(words: ["one", "a"])
  private static let nowhere = WordHash.of("nowhere")
  private static let asserting = WordSet(words: ["only", "sooner", "until"])
  private static let few = WordHash.of("few")
  private static let no = WordHash.of("no")
  private static let of = WordHash.of("of")
  private static let short = WordHash.of("short")
  private static let or = WordHash.of("or")
  private static let without = WordHash.of("without")
  private static let pairs = WordSet(words: ["neither", "nor"])
  private static let negative = WordSet(WordList("pronouns/negative"))
  private static let withholding = WordSet(WordList("quotations/withholding"))
}
