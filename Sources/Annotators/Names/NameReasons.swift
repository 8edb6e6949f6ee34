public import Documents

/// Why a name has its type: the features that weighed most for it and for the runner-up, and the votes of the document.
public struct NameReasons: Sendable, Hashable {
  /// A feature in words with what it adds to the sums of both types.
  public struct Reason: Sendable, Hashable {
    /// What was seen, as in "“President” before".
    public var text: String
    /// What it adds for the type.
    public var weight: Int
    /// What it adds for the runner-up.
    public var other: Int
  }

  /// The type by the tagger's name, as in "PER", and the sum of its weights.
  public var type: String
  /// The type that came second, or "no name".
  public var runnerUp: String
  /// The sums of both over all features.
  public var sums: (type: Int, runnerUp: Int) { (sumOfType, sumOfRunnerUp) }
  private var sumOfType: Int
  private var sumOfRunnerUp: Int
  /// The features that speak most for the type, then those that speak most for the runner-up; the strongest first.
  public var reasons: [Reason]
  /// How often the words of the name were found as each type in the article at first sight, the most frequent first.
  public var votes: [(type: String, count: Int)] { zip(voteTypes, voteCounts).map { ($0, $1) } }
  private var voteTypes: [String]
  private var voteCounts: [Int]

  /// The reasons for a name in a document that the word layers are known of; nothing where the tagger sees none.
  ///
  /// `count` is how many features are given for either type.
  public init?(_ range: TextRange, in article: Article, count: Int = 5) {
    let document = Pipeline.words(of: Segmenter().document(for: article))
    let inside = document.tokens.indices.filter {
      document.tokens[$0].range.start >= range.start && document.tokens[$0].range.end <= range.end
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    self.init(first..<last + 1, document, NameTagger.standard, count: count)
  }

  private init?(_ tokens: Range<Int>, _ document: Document, _ tagger: NameTagger, count: Int) {
    guard
      let sentence = document.sentences.first(where: { $0.tokens.contains(tokens.lowerBound) })?.tokens,
      sentence.contains(tokens.upperBound - 1), !tagger.isEmpty
    else { return nil }
    let words = document[LexicalWord.self]
    let usage = CapitalUsage(document, words)
    let candidates = RuleNames.candidates(document, words, usage)
    let signs = NameTokens(document, words, usage, candidates)
    let votes = DocumentVotes(tagger.firstTags(document, signs), signs.signs, document)
    let tags = tagger.tags(document, signs)
    let features = NameFeatures(signs.signs, sentence: sentence)
    let outside = NameTags.types.count
    var sums = [Int](repeating: 0, count: outside + 1)
    var found: [(text: String, weights: [Int])] = []
    for token in tokens where signs.signs[token].isActive {
      let phrases = Phrases(document, words, candidates, features, sentence, token)
      var (one, two) = (FeatureCollector(), FeatureCollector())
      features.add(token, to: &one)
      votes.add(token, sentence, signs.signs, to: &two)
      let absences = features.absences(token).merging(votes.absences(token)) { one, _ in one }
      let seen =
        one.hashes.map { ($0, tagger.firstWeights($0)) } + two.hashes.map { ($0, tagger.secondWeights($0)) }
      for (usual, (hash, weights)) in zip(NameFeatures.descriptions + DocumentVotes.descriptions, seen) {
        guard let weights else { continue }
        let description = absences[hash] ?? usual
        let isFirst =
          tags[token] == NameTags.outside ? token == tokens.lowerBound : NameTags.begins(tags[token])
        let own = (0...outside).map { type in
          type == outside
            ? weights[NameTags.outside] : weights[isFirst ? NameTags.begin(type) : NameTags.inside(type)]
        }
        for (type, weight) in own.enumerated() { sums[type] += weight }
        found.append((phrases.filled(description), own))
      }
    }
    guard !found.isEmpty else { return nil }
    // The type that the whole path gave it stands first, whatever the sums of this name alone say.
    let best = tokens.lazy.compactMap { NameTags.type(of: tags[$0]) }.first ?? outside
    let next = sums.indices.filter { $0 != best }.max { (sums[$0], $1) < (sums[$1], $0) } ?? outside
    func name(_ type: Int) -> String { type == outside ? "no name" : NameTags.types[type] }
    (type, runnerUp) = (name(best), name(next))
    (sumOfType, sumOfRunnerUp) = (sums[best], sums[next])
    let joined = Dictionary(found.map { ($0.text, $0.weights) }) { zip($0, $1).map(+) }
      .map { Reason(text: $0.key, weight: $0.value[best], other: $0.value[next]) }
    func strongest(_ measure: (Reason) -> Int) -> [Reason] {
      joined.filter { measure($0) > 0 }.sorted { (measure($1), $0.text) < (measure($0), $1.text) }
        .prefix(count).map(\.self)
    }
    reasons = strongest { $0.weight - $0.other } + strongest { $0.other - $0.weight }
    let tally = votes.tally(of: tokens.filter { signs.signs[$0].isCapital }.map { signs.signs[$0].word.low })
    let most = tally.indices.filter { tally[$0] > 0 }.sorted { (tally[$1], $0) < (tally[$0], $1) }
    voteTypes = most.map(name)
    voteCounts = most.map { tally[$0] }
  }

  /// The words of a document that stand in a description.
  private struct Phrases {
    let document: Document
    let words: [LexicalWord]
    let candidates: [NameCandidate]
    let run: ClosedRange<Int>
    let sentence: Range<Int>
    let token: Int

    init(
      _ document: Document,
      _ words: [LexicalWord],
      _ candidates: [NameCandidate],
      _ features: NameFeatures,
      _ sentence: Range<Int>,
      _ token: Int
    ) {
      self.document = document
      self.words = words
      self.candidates = candidates
      self.sentence = sentence
      self.token = token
      run = features.run(of: token)
    }

    /// A description with the words put in.
    func filled(_ description: String) -> String {
      var text = ""
      var rest = description[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        text += rest[..<open] + value(String(rest[rest.index(after: open)..<close]))
        rest = rest[rest.index(after: close)...]
      }
      return text + rest
    }

    private func value(_ key: String) -> String {
      switch key {
      case "classes":
        let names = NameClasses.named.filter {
          words[token].classes.contains($0.bits) && $0.name != "continues"
        }
        return names.isEmpty ? "nothing" : names.map { Self.plain($0.name) }.joined(separator: ", ")
      case "rule": return candidates.first { $0.tokens.contains(token) }?.evidence.rule ?? "nothing"
      case "run": return quoted(run.lowerBound, run.upperBound)
      case "first": return word(run.lowerBound)
      case "last": return word(run.upperBound)
      case "before": return word(run.lowerBound - 1)
      case "after": return word(run.upperBound + 1)
      default: return word(token + (Int(key) ?? 0))
      }
    }

    private func word(_ token: Int) -> String {
      sentence.contains(token) ? quoted(token, token) : "nothing"
    }

    private func quoted(_ first: Int, _ last: Int) -> String {
      "“" + document.string(document.range(ofTokens: first..<last + 1)) + "”"
    }

    /// "givenMale" as "given male".
    private static func plain(_ name: String) -> String {
      name.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }
  }

  /// Equal when all that is told is.
  public static func == (one: NameReasons, other: NameReasons) -> Bool {
    one.type == other.type && one.runnerUp == other.runnerUp && one.reasons == other.reasons
      && one.voteTypes == other.voteTypes && one.voteCounts == other.voteCounts
  }
}
