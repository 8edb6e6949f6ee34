import Documents
import WordLists

/// Features of a time expression for its direction: the clause that it is part of, the words around it, its
/// distances.
struct DirectionFeatures {
  let cue: DirectionCue
  let clauses: Clauses
  let tree: DependencyTree
  /// The clause of the expression, and the one whose tense counts for a noun beside it; nil without one.
  let clause: Int?
  /// The head of the expression, and the token that it depends on.
  let head: Int
  let host: Int?
  private let hidesTense: Bool
  let sentence: Range<Int>

  /// Looks at an expression; nil for tokens that are not all in one sentence of the document.
  init?(_ cue: DirectionCue, _ clauses: Clauses, hidesTense: Bool = false) {
    let tree = clauses.tree
    guard !cue.tokens.isEmpty, cue.tokens.lowerBound >= 0, cue.tokens.upperBound <= tree.parts.count else {
      return nil
    }
    let number = Int(tree.sentences[cue.tokens.lowerBound])
    guard tree.document.sentences.indices.contains(number) else { return nil }
    sentence = tree.document.sentences[number].tokens
    guard sentence.contains(cue.tokens.upperBound - 1) else { return nil }
    (self.cue, self.clauses, self.tree, self.hidesTense) = (cue, clauses, tree, hidesTense)
    head = tree.head(among: cue.tokens)
    host = tree.head(of: head)
    clause = clauses.clause(governing: cue.tokens)
  }

  /// The head of the predicate of the clause; nil where the expression stands by itself.
  var predicate: Int? {
    guard let clause, !cue.tokens.contains(clauses[clause].head) else { return nil }
    return clauses[clause].head
  }

  /// The templates of the features, by groups as explanations name them.
  static let templates: [FeatureTemplate] =
    FeatureTemplate.group(
      "what is named, and how far away it is",
      [
        900: "what is named",
        901: "what is named and the distance to the next one",
        902: "the distance and the tense",
        903: "what is named, the distance and whether the clause looks back or ahead",
        904: "words of the expression such as “next”",
      ]
    )
    + FeatureTemplate.group(
      "the tense of its clause",
      [
        910: "tense and modality",
        911: "tense, form, aspect and modality",
        912: "tense, form, aspect and modality, and what is named",
        913: "the first auxiliary and the form of the verb",
        914: "tense, and the preposition",
        915: "tense, form, aspect and modality, and the preposition",
      ]
    )
    + FeatureTemplate.group(
      "the verb of its clause",
      [
        920: "the lemma",
        921: "the lemma and the tense",
        922: "the lemma, tense, form, aspect and modality",
        923: "the lemma and the preposition",
        924: "the class of words like it and the tense",
        925: "the class of words like it, tense, form, aspect and modality",
        926: "the wide class of words like it, the tense and the preposition",
        927: "whether it is a verb of intention, request and the like, and the tense",
        928: "the class of words like it",
      ]
    )
    + FeatureTemplate.group(
      "the words beside it",
      [
        930: "the preposition",
        931: "the preposition and what is named",
        932: "the word before",
        933: "the two words before",
        934: "the word behind",
        935: "the word behind and the tense",
      ]
    )
    + FeatureTemplate.group(
      "the noun that it belongs to",
      [
        940: "the lemma of the noun",
        941: "the lemma of the noun and the tense",
        942: "the class of nouns like it and the tense",
        943: "its relation and the tense",
        944: "the noun and the preposition",
        945: "the preposition of the noun",
        946: "the preposition of the noun and the tense",
      ]
    )
    + FeatureTemplate.group(
      "the clauses around",
      [
        950: "the tense of the clause above, the relation and the tense",
        951: "the verb of the clause above and the tense",
        952: "whether it is reported, and the tense",
        953: "the predicate above an infinitive",
        954: "an infinitive below the predicate, and the tense",
        955: "the relation of the clause and its form",
        956: "the conjunction of the clause and the tense",
        957: "whether the clause is denied, the preposition and the tense",
      ]
    )
    + FeatureTemplate.group(
      "subject and object",
      [
        960: "the lemma of the subject and the tense",
        961: "the class of subjects like it and the tense",
        962: "the lemma of the object and the tense",
        963: "the subject and the lemma of the verb",
      ]
    )
    + FeatureTemplate.group(
      "the rest of the sentence",
      [
        970: "the verb form to the left and how far it is",
        971: "the verb to the left",
        972: "the verb form to the right and the relation",
        973: "whether the sentence has an auxiliary of the future, and the tense",
        974: "whether it is a headline, and the tense",
        975: "whether it stands in quotation marks, and the tense",
        976: "whether it stands before the verb, and the tense",
      ]
    )

  /// Gives the features to a sink; those that tell the tense are left out where it is hidden.
  func add(to sink: inout some FeatureSink) {
    let grain = cue.grain.rawValue
    let distance = distance
    sink.take(900, grain)
    sink.take(901, grain, distance)
    for token in cue.tokens where isModifier(token) { sink.take(904, tree.shapes[token].low) }
    let clause = clause.map { asPlanned($0) }
    let tense = code(clause?.tense)
    let state = state(clause)
    let preposition = preposition
    if !hidesTense {
      sink.take(902, grain, distance, tense)
      sink.take(903, grain, distance, FeatureHash.joined(tense, modality(clause)))
      sink.take(910, tense, modality(clause))
      sink.take(911, state)
      sink.take(912, state, grain)
      sink.take(914, tense, preposition)
      sink.take(915, state, preposition)
    }
    addVerb(tense, state, preposition, to: &sink)
    addWords(tense, preposition, to: &sink)
    addNoun(tense, preposition, to: &sink)
    if let index = self.clause { addClauses(index, tense, state, to: &sink) }
    addSentence(tense, to: &sink)
  }

  // MARK: Groups

  private func addVerb(
    _ tense: UInt64,
    _ state: UInt64,
    _ preposition: UInt64,
    to sink: inout some FeatureSink
  ) {
    guard let verb = predicate else { return }
    let lemma = tree.lemmas[verb]
    let groups = tree.shapes[verb].groups
    sink.take(920, lemma)
    sink.take(923, lemma, preposition)
    sink.take(928, groups.middle)
    if hidesTense { return }
    sink.take(913, firstAuxiliary(of: verb), tree.tags[verb])
    sink.take(921, lemma, tense)
    sink.take(922, lemma, state)
    sink.take(924, groups.middle, tense)
    sink.take(925, groups.middle, state)
    sink.take(926, groups.coarse, tense, preposition)
    sink.take(927, verbClass(lemma), tense)
  }

  private func addWords(_ tense: UInt64, _ preposition: UInt64, to sink: inout some FeatureSink) {
    sink.take(930, preposition)
    sink.take(931, preposition, cue.grain.rawValue)
    let before = low(cue.tokens.lowerBound - 1)
    sink.take(932, before)
    sink.take(933, before, low(cue.tokens.lowerBound - 2))
    let after = low(cue.tokens.upperBound)
    sink.take(934, after)
    if !hidesTense { sink.take(935, after, tense) }
  }

  private func addNoun(_ tense: UInt64, _ preposition: UInt64, to sink: inout some FeatureSink) {
    guard let host, isNoun(host) else { return }
    sink.take(940, tree.lemmas[host])
    sink.take(944, tree.lemmas[host], preposition)
    let outer = self.preposition(of: host)
    sink.take(945, outer)
    if hidesTense { return }
    sink.take(946, outer, tense)
    sink.take(941, tree.lemmas[host], tense)
    sink.take(942, tree.shapes[host].groups.middle, tense)
    sink.take(943, tree.relations[head], tense)
  }

  private func addClauses(_ index: Int, _ tense: UInt64, _ state: UInt64, to sink: inout some FeatureSink) {
    let clause = asPlanned(index)
    let relation = UInt64(Clause.Relation.allCases.firstIndex(of: clause.relation) ?? 0)
    let form = UInt64(Clause.Form.allCases.firstIndex(of: clause.form) ?? 0)
    let top = clauses.top(of: index)
    if top != index { sink.take(953, tree.lemmas[clauses[top].head]) }
    if hidesTense { return }
    sink.take(955, relation, form)
    sink.take(952, clause.isReported ? 1 : 0, tense)
    let marker = tree.children(of: clause.head).first { tree.has($0, .marker) }
    sink.take(956, marker.map { tree.shapes[$0].low } ?? 0, tense)
    sink.take(957, clause.isNegated ? 1 : 0, preposition, tense)
    if let parent = clause.parent {
      sink.take(950, code(clauses[parent].tense), relation, tense)
      sink.take(951, tree.lemmas[clauses[parent].head], tense)
    }
    let chain = clauses.chain(of: index)
    if let last = chain.last, chain.count > 1 { sink.take(954, tense, self.state(clauses[last])) }
    for child in tree.children(of: clause.head) where !cue.tokens.contains(child) {
      if tree.isSubject(child) {
        sink.take(960, tree.lemmas[child], tense)
        sink.take(961, tree.shapes[child].groups.middle, tense)
        sink.take(963, tree.lemmas[child], tree.lemmas[clause.head])
      } else if tree.has(child, .object) {
        sink.take(962, tree.lemmas[child], tense)
      }
    }
  }

  private func addSentence(_ tense: UInt64, to sink: inout some FeatureSink) {
    let verbs = neighbours
    let isFronted = predicate.map { cue.tokens.lowerBound < $0 } ?? false
    if let left = verbs.left { sink.take(971, tree.lemmas[left]) }
    if hidesTense { return }
    if let left = verbs.left {
      sink.take(
        970,
        tree.tags[left],
        firstAuxiliary(of: left),
        UInt64(min(4, (cue.tokens.lowerBound - left) / 3))
      )
    }
    if let right = verbs.right {
      sink.take(972, tree.tags[right], firstAuxiliary(of: right), tree.relations[head])
    }
    sink.take(973, verbs.hasFuture ? 1 : 0, tense)
    sink.take(974, cue.isHeadline ? 1 : 0, tense)
    sink.take(975, tree.quoted[head] >= 0 ? 1 : 0, tense)
    sink.take(976, isFronted ? 1 : 0, tense)
  }

  // MARK: Values

  /// The clause; a plan that was given up has the tense that it had as a plan: "the strike would have begun on Monday"
  /// says of its day what "the strike will begin on Monday" did.
  private func asPlanned(_ index: Int) -> Clause {
    var clause = clauses[index]
    // Of a day of the year that is long past nothing is planned.
    guard clause.isCounterfactual, cue.grain == .weekday || (cue.ahead ?? 0) <= (cue.back ?? 0),
      !clauses.below(index).contains(where: { clauses[$0].modality == .conditional }),
      clause.modality == .planned || ClauseWords.would.contains(hash: firstAuxiliary(of: clause.head))
    else { return clause }
    (clause.tense, clause.isPerfect) = (.future, false)
    return clause
  }

  private func code(_ tense: Event.Tense?) -> UInt64 {
    switch tense {
    case nil: 0
    case .past: 1
    case .present: 2
    case .future: 3
    }
  }

  private func modality(_ clause: Clause?) -> UInt64 {
    guard let clause else { return 0 }
    return 1 + UInt64(Clause.Modality.allCases.firstIndex(of: clause.modality) ?? 0)
  }

  /// Tense, form, aspect, voice and modality as one number.
  private func state(_ clause: Clause?) -> UInt64 {
    guard let clause else { return 0 }
    let form = UInt64(Clause.Form.allCases.firstIndex(of: clause.form) ?? 0)
    let aspect: UInt64 =
      (clause.isPerfect ? 1 : 0) | (clause.isProgressive ? 2 : 0) | (clause.isPassive ? 4 : 0)
    return 1 + (code(clause.tense) | form << 2 | aspect << 5 | modality(clause) << 8)
  }

  /// The distance to the next occurrence, in steps that grow; 0 where it is unknown.
  private var distance: UInt64 {
    guard let ahead = cue.ahead else { return 0 }
    if cue.grain == .weekday { return UInt64(1 + max(0, min(7, ahead))) }
    // An occurrence that is over for a short time counts by that.
    if let back = cue.back, back < ahead {
      return 40 + UInt64(Self.steps.firstIndex { back <= $0 } ?? Self.steps.count)
    }
    return 20 + UInt64(Self.steps.firstIndex { ahead <= $0 } ?? Self.steps.count)
  }

  private static let steps = [0, 1, 3, 7, 14, 31, 62, 93, 124, 155, 190]

  /// The preposition of the expression; 0 without one.
  var preposition: UInt64 {
    let own = preposition(of: head)
    if own != 0 { return own }
    let before = cue.tokens.lowerBound - 1
    return sentence.contains(before) && tree.parts[before] == .adposition ? tree.shapes[before].low : 0
  }

  /// The first preposition of a noun phrase; 0 without one.
  func preposition(of noun: Int) -> UInt64 {
    tree.children(of: noun).first { tree.has($0, .caseMarker) }.map { tree.shapes[$0].low } ?? 0
  }

  func low(_ token: Int) -> UInt64 {
    sentence.contains(token) ? tree.shapes[token].low : token < sentence.lowerBound ? 1 : 2
  }

  private func isModifier(_ token: Int) -> Bool {
    switch tree.parts[token] {
    case .determiner, .adjective, .adverb, .adposition: true
    default: false
    }
  }

  func isNoun(_ token: Int) -> Bool { tree.parts[token] == .noun || tree.parts[token] == .properNoun }

  /// The classes of a verb as bits.
  private func verbClass(_ lemma: UInt64) -> UInt64 {
    let classes = [
      ClauseWords.intending, ClauseWords.expecting, ClauseWords.asking, ClauseWords.obliging,
      ClauseWords.preventing,
    ]
    return classes.enumerated().reduce(0) {
      $0 | ($1.element.contains(hash: lemma) ? 1 << UInt64($1.offset) : 0)
    }
  }

  /// The first auxiliary of a verb; 0 without one.
  func firstAuxiliary(of verb: Int) -> UInt64 {
    let first = tree.children(of: verb).first {
      tree.has($0, .auxiliary) || tree.has($0, .passive) || tree.has($0, .copula)
    }
    return first.map { tree.shapes[$0].low } ?? 0
  }

  /// The nearest verbs on either side within some tokens, and whether an auxiliary of the future is among these.
  private var neighbours: (left: Int?, right: Int?, hasFuture: Bool) {
    let near = max(sentence.lowerBound, cue.tokens.lowerBound - Self.reach)
    let far = min(sentence.upperBound, cue.tokens.upperBound + Self.reach)
    let left = (near..<cue.tokens.lowerBound).last { tree.parts[$0] == .verb }
    let right = (cue.tokens.upperBound..<far).first { tree.parts[$0] == .verb }
    let hasFuture = (near..<far).contains {
      tree.parts[$0] == .auxiliary && ClauseWords.futures.contains(hash: tree.shapes[$0].low)
    }
    return (left, right, hasFuture)
  }

  /// How many tokens on either side are looked at.
  private static let reach = 30
}
