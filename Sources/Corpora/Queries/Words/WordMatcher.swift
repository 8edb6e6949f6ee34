import Documents
import Letters

/// A `WordPattern` made ready for the forms of a corpus.
struct WordMatcher {
  /// One element of the pattern.
  private struct Step {
    /// Whether the form of each number fits, apart from names.
    var allowed: [Bool]
    /// The names that the word must be part of, or must not be.
    var names: [(wanted: NameTest, isNegated: Bool)]
    var minimum: Int
    var maximum: Int
  }

  /// Which names count.
  enum NameTest: Hashable {
    case types(Set<String>)
    case entities(Set<Int>)
  }

  /// A name in an article.
  struct NamedRange {
    var range: TextRange
    var entity: Int
    var type: String
  }

  private let steps: [Step]

  /// Compiles a pattern; `unit` says what a plain word means, a spelling or all forms of a lemma.
  init(_ pattern: WordPattern, _ forms: FormTable, unit: WordUnit, in corpus: Corpus) throws(StoreError) {
    var steps: [Step] = []
    for element in pattern.elements {
      var step = Step(allowed: [], names: [], minimum: element.minimum, maximum: element.maximum)
      // Without a condition, or with negative ones alone, a bracket means any word, and not a comma.
      step.allowed = forms.words.map { $0 >= 0 }
      if element.conditions.contains(where: { !$0.isNegated && $0.attribute != .name }) {
        step.allowed = forms.spellings.map { $0 >= 0 }
      }
      for condition in element.conditions {
        try WordMatcher.add(condition, to: &step, forms, unit, corpus)
      }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func add(
    _ condition: WordPattern.Condition,
    to step: inout Step,
    _ forms: FormTable,
    _ unit: WordUnit,
    _ corpus: Corpus
  ) throws(StoreError) {
    let fits: [Bool]
    switch condition.attribute {
    case .word, .lemma:
      var rows = try corpus.wordRows(condition.values)
      let isLemma = condition.attribute == .lemma || unit == .lemma
      if isLemma, condition.attribute == .word {
        // A form stands for its lemma: "said" finds "says" too.
        for (spelling, lemma) in zip(forms.spellings, forms.lemmas) where rows.contains(Int(spelling)) {
          if lemma >= 0 { rows.insert(Int(lemma)) }
        }
      }
      // Stars stand for letters of words, so that one alone is any word and no comma.
      let isOpen = condition.values.contains { $0.contains("*") || $0.contains("?") && $0 != "?" }
      let keys = isLemma ? forms.lemmas : isOpen ? forms.words : forms.spellings
      fits = keys.map { $0 >= 0 && rows.contains(Int($0)) }
    case .upos:
      let wanted = Set(condition.values.map { $0.uppercased() })
      fits = forms.tags.map { wanted.contains(WordCoding.part(Int($0)).rawValue) }
    case .form:
      let wanted = Set(condition.values.map { $0.lowercased() })
      fits = forms.tags.map { wanted.contains(WordCoding.form(Int($0)).rawValue.lowercased()) }
    case .name:
      for value in condition.values {
        let types = Set(WordMatcher.types(value).map(\.rawValue))
        let test: NameTest = types.isEmpty ? .entities(try corpus.entities(called: value)) : .types(types)
        step.names.append((test, condition.isNegated))
      }
      return
    }
    for position in step.allowed.indices where fits[position] == condition.isNegated {
      step.allowed[position] = false
    }
  }

  /// The types of names that a word means: `person`, `org`, `GPE`, `place`; none for all other words.
  private static func types(_ word: String) -> [EntityType] {
    let word = word.lowercased()
    if word == "place" { return [.geopolitical, .location] }
    return EntityType.allCases.filter {
      $0.rawValue.lowercased() == word || word.utf8.count > 2 && "\($0)".hasPrefix(word)
    }
  }

  /// True where an article has a form for each word that must be there.
  func canMatch(_ codes: [UInt32]) -> Bool {
    steps.allSatisfy { step in step.minimum == 0 || codes.contains { step.allowed[Int($0)] } }
  }

  /// The matches in a sentence, from left to right; no two of them overlap.
  func matches(
    in codes: [UInt32],
    _ sentence: Range<Int>,
    names: ((_ test: NameTest, _ position: Int) -> Bool)?,
    _ found: (Range<Int>) -> Void
  ) {
    guard let first = steps.first else { return }
    var walk = Walk(codes: codes, sentence: sentence, names: names)
    // With two words of which the number is open, the same rest would be tried again and again.
    if openSteps > 1 { walk.failed = [Bool](repeating: false, count: steps.count * (sentence.count + 1)) }
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      if first.minimum > 0, !first.allowed[Int(codes[start])] {
        start += 1
        continue
      }
      if let end = end(&walk, start, step: 0), end > start {
        found(start..<end)
        start = end
      } else {
        start += 1
      }
    }
  }

  /// A sentence in which matches are looked for.
  private struct Walk {
    var codes: [UInt32]
    var sentence: Range<Int>
    var names: ((NameTest, Int) -> Bool)?
    /// Whether a step is known to fail at a position, step by step; empty where that is not kept.
    var failed: [Bool] = []
  }

  /// The number of steps that can stand for several numbers of words.
  private var openSteps: Int { steps.count { $0.minimum != $0.maximum } }

  /// The end of the longest match of the steps from one on; nil where there is none.
  private func end(_ walk: inout Walk, _ position: Int, step number: Int) -> Int? {
    guard number < steps.count else { return position }
    let place = number * (walk.sentence.count + 1) + position - walk.sentence.lowerBound
    if !walk.failed.isEmpty, walk.failed[place] { return nil }
    let step = steps[number]
    var reach = position
    while reach < walk.sentence.upperBound, reach - position < step.maximum,
      step.allowed[Int(walk.codes[reach])], fits(step, reach, walk.names)
    {
      reach += 1
    }
    while reach - position >= step.minimum {
      if let end = end(&walk, reach, step: number + 1) { return end }
      reach -= 1
    }
    if !walk.failed.isEmpty { walk.failed[place] = true }
    return nil
  }

  private func fits(_ step: Step, _ position: Int, _ names: ((NameTest, Int) -> Bool)?) -> Bool {
    if step.names.isEmpty { return true }
    guard let names else { return false }
    let wanted = step.names.filter { !$0.isNegated }
    let unwanted = step.names.filter { $0.isNegated }
    return (wanted.isEmpty || wanted.contains { names($0.wanted, position) })
      && !unwanted.contains { names($0.wanted, position) }
  }
}

extension Corpus {
  /// The rows of words as they are typed; `*` and `?` stand for any letters and for one.
  func wordRows(_ typed: [String]) throws(StoreError) -> Set<Int> {
    var rows: Set<Int> = []
    for word in typed {
      let key = LetterFolding.text(WordWriter.small(word))
      let isOpen = key.contains { $0 == "*" || $0 == "?" }
      let pattern =
        isOpen ? key.split(separator: "[", omittingEmptySubsequences: false).joined(separator: "[[]") : key
      rows.formUnion(
        try store.rows("SELECT id FROM word WHERE key \(isOpen ? "GLOB" : "=") ?", [.text(pattern)]) {
          $0.int()
        }
      )
    }
    return rows
  }

  /// The entities with a name, whole or as its last or first words.
  func entities(called name: String) throws(StoreError) -> Set<Int> {
    let key = FoldedKey.of(name)
    return Set(
      try store.rows(
        "SELECT entity FROM name WHERE key = ?1 UNION SELECT entity FROM word_start WHERE key = ?1",
        [.text(key)]
      ) { $0.int() }
    )
  }

  /// The names in an article.
  func nameRanges(inArticle article: Int) throws(StoreError) -> [WordMatcher.NamedRange] {
    try store.rows(
      """
      SELECT m.start, m."end", m.entity, e.type FROM appearance y
      CROSS JOIN mention m ON m.id BETWEEN y.first_mention AND y.last_mention
      JOIN entity e ON e.id = m.entity WHERE y.article = ? AND m.kind = 'name'
      """,
      [.integer(article)]
    ) { WordMatcher.NamedRange(range: TextRange($0.int(), $0.int()), entity: $0.int(), type: $0.text()) }
  }
}
