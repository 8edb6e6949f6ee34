public import Documents

/// An explanation of a name's type: the weightiest features for it and for the runner-up, and the votes of
/// the document.
///
/// Weights and sums are whole numbers in the units of the weight table (signed bytes; see `MODELS.md`).
public struct NameReasons: Sendable, Hashable {
  /// A feature in words, with its weights for both types.
  public struct Reason: Sendable, Hashable {
    /// The description of its template with the words of the text, as in "“President” before".
    public var text: String
    /// The weight for the type of the name.
    public var weight: Int
    /// The weight for the runner-up.
    public var other: Int
  }

  /// The type as the tagger names it, as in "PER".
  public var type: String
  /// The type that came second, or "no name".
  public var runnerUp: String
  /// The scores of both types: the sums of the weights of all features.
  public var sums: (type: Int, runnerUp: Int) { (sumOfType, sumOfRunnerUp) }
  private var sumOfType: Int
  private var sumOfRunnerUp: Int
  /// The strongest evidence for the type, then the strongest for the runner-up, each in falling order.
  public var reasons: [Reason]
  /// How often the first pass gave the words of the name each type in the article, the most frequent type first.
  public var votes: [(type: String, count: Int)] { zip(voteTypes, voteCounts).map { ($0, $1) } }
  private var voteTypes: [String]
  private var voteCounts: [Int]

  /// Explains the name in a range of an article; nil if no token of the range can be part of a name.
  ///
  /// At most `count` features are given for either type.
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
    let words = TokenArray(document[LexicalWord.self])
    let usage = CapitalUsage(document, words)
    let candidates = RuleNames.candidates(document, words, usage)
    let nameTokens = NameTokens(document, words, usage, candidates)
    let votes = DocumentVotes(tagger.firstTags(document, nameTokens), nameTokens.all, document)
    let tags = tagger.tags(document, nameTokens)
    let features = NameFeatures(nameTokens.all, sentence: sentence)
    let outside = NameTags.types.count
    var sums = [Int](repeating: 0, count: outside + 1)
    var weighed: [(text: String, weights: [Int])] = []
    for token in tokens where nameTokens.all[token].isActive {
      let phrases = Phrases(document, words, candidates, features, sentence, token)
      var (first, second) = (TemplateCollector(), TemplateCollector())
      features.add(token, to: &first)
      votes.add(token, sentence, nameTokens.all, to: &second)
      let absences = features.absences(token).merging(votes.absences(token)) { first, _ in first }
      let all =
        first.features.map { ($0.template, $0.hash, tagger.firstWeights($0.hash)) }
        + second.features.map { ($0.template, $0.hash, tagger.secondWeights($0.hash)) }
      for (template, hash, weights) in all {
        guard let weights, let description = absences[hash] ?? Self.templates[template]?.words else {
          continue
        }
        let isFirst =
          tags[token] == NameTags.outside ? token == tokens.lowerBound : NameTags.begins(tags[token])
        let own = (0...outside).map { type in
          type == outside
            ? weights[NameTags.outside] : weights[isFirst ? NameTags.begin(type) : NameTags.inside(type)]
        }
        for (type, weight) in own.enumerated() { sums[type] += weight }
        weighed.append((phrases.filled(description), own))
      }
    }
    guard !weighed.isEmpty else { return nil }
    // The type is that of the best path through the sentence, whatever the sums of this name alone are.
    let best = tokens.lazy.compactMap { NameTags.type(of: tags[$0]) }.first ?? outside
    let next = sums.indices.filter { $0 != best }.max { (sums[$0], $1) < (sums[$1], $0) } ?? outside
    func name(_ type: Int) -> String { type == outside ? "no name" : NameTags.types[type] }
    (type, runnerUp) = (name(best), name(next))
    (sumOfType, sumOfRunnerUp) = (sums[best], sums[next])
    let joined = Dictionary(weighed.map { ($0.text, $0.weights) }) { zip($0, $1).map(+) }
      .map { Reason(text: $0.key, weight: $0.value[best], other: $0.value[next]) }
    func strongest(_ measure: (Reason) -> Int) -> [Reason] {
      joined.filter { measure($0) > 0 }.sorted { (measure($1), $0.text) < (measure($0), $1.text) }
        .prefix(count).map(\.self)
    }
    reasons = strongest { $0.weight - $0.other } + strongest { $0.other - $0.weight }
    let capitalized = tokens.filter { nameTokens.all[$0].isCapital }
    let tally = votes.tally(of: capitalized.map { nameTokens.all[$0].word.low })
    let most = tally.indices.filter { tally[$0] > 0 }.sorted { (tally[$1], $0) < (tally[$0], $1) }
    voteTypes = most.map(name)
    voteCounts = most.map { tally[$0] }
  }

  /// The templates of both passes by their numbers.
  private static let templates = (NameFeatures.templates + DocumentVotes.templates).byNumber

  /// The words of a text that replace the braces of a description.
  private struct Phrases {
    let document: Document
    let words: TokenArray<LexicalWord>
    let candidates: [NameCandidate]
    let run: ClosedRange<Int>
    let sentence: Range<Int>
    let token: Int

    init(
      _ document: Document,
      _ words: TokenArray<LexicalWord>,
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

    /// A description with the words of the text in place of its braces.
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

  /// Compares all that is shown to readers.
  public static func == (one: NameReasons, other: NameReasons) -> Bool {
    one.type == other.type && one.runnerUp == other.runnerUp && one.reasons == other.reasons
      && one.voteTypes == other.voteTypes && one.voteCounts == other.voteCounts
  }
}
