public import Documents

/// Reasons why the words of a sentence are, or are not, cues of quotations.
public struct QuotationReasons: Sendable, Hashable {
  /// The outcome for a word or a quoted span.
  public enum Verdict: Sendable, Hashable {
    /// The cue or the content of a quotation.
    case taken
    /// The cue of a report that names a topic and gives no words.
    case topic
    /// The score is below the threshold.
    case tooWeak
    /// The score is high enough, but no content was found.
    case nothingReported
    /// The word is inside the content of another cue, which is given.
    case inside(String)
    /// A title, a name or a few words in quotation marks, and no sentence.
    case noSentence
  }

  /// One word that was considered, or one quoted span.
  public struct Candidate: Sendable, Hashable {
    /// The bytes.
    public var range: TextRange
    /// The confidence that the word is a cue, 0 to 1; nil for a quoted span.
    public var confidence: Double?
    /// The outcome.
    public var verdict: Verdict
    /// The evidence for it and against it by groups of features, the weightiest first.
    public var reasons: [String]
  }

  /// The words that were considered, the highest scores first, and then the quoted spans.
  public private(set) var candidates: [Candidate] = []

  /// The most words that are listed.
  private static let most = 4

  /// The reasons for the sentence at an index of a document that has all layers.
  public init(sentence: Int, of document: Document) {
    guard document.sentences.indices.contains(sentence) else { return }
    let tree = DependencyTree.of(document)
    let models = QuotationAttributor()
    guard tree.isWhole else { return }
    let tokens = document.sentences[sentence].tokens
    let assembler = QuotationAssembler(tree, models)
    let cues = models.cues.cues(in: tokens, tree, least: Int.min)
      .sorted { ($1.score, $0.token) < ($0.score, $1.token) }.prefix(Self.most)
    let drafts = assembler.drafts(in: tokens)
    let found = document[Quotation.self].filter { $0.sentence == sentence }
    for cue in cues {
      let range = document.tokens[cue.token].range
      let verdict: Verdict
      if let quotation = found.first(where: { $0.cue?.overlaps(range) ?? false }) {
        verdict = quotation.isTopic ? .topic : .taken
      } else if cue.score < QuotationAssembler.leastCue {
        verdict = .tooWeak
      } else if let outer = drafts.first(where: { draft in
        draft.cue != cue.token && draft.contents.contains { $0.contains(cue.token) }
      }) {
        verdict = .inside(document.string(token: outer.cue))
      } else {
        verdict = .nothingReported
      }
      candidates.append(
        Candidate(
          range: range,
          confidence: QuotationAssembler.confidence(cue.score),
          verdict: verdict,
          reasons: CueReasons(tree, models.cues).reasons(cue.token, in: tokens)
        )
      )
    }
    for span in tree.spans where span.tokens.overlaps(tokens) {
      let isTaken = document[Quotation.self].contains { $0.content.contains { $0.overlaps(span.range) } }
      candidates.append(
        Candidate(range: span.range, confidence: nil, verdict: isTaken ? .taken : .noSentence, reasons: [])
      )
    }
  }
}
