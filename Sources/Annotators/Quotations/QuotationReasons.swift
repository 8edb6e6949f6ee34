public import Documents

/// Why words of a sentence are, or are not, taken to report something.
public struct QuotationReasons: Sendable, Hashable {
  /// What became of a word or a stretch in quotation marks.
  public enum Verdict: Sendable, Hashable {
    /// It reports something.
    case taken
    /// It tells what somebody spoke of, wanted or judged, and no words.
    case topic
    /// Too little speaks for it.
    case tooWeak
    /// It would report something, but no words near it are what it reports.
    case nothingReported
    /// It stands in what another word reports.
    case inside(String)
    /// A title, a name or a few words in quotation marks, and no sentence.
    case noSentence
  }

  /// One word that was considered, or one stretch in quotation marks.
  public struct Candidate: Sendable, Hashable {
    /// The words.
    public var range: TextRange
    /// How sure it is, from 0 to 1, that the word reports something; nothing for a stretch in quotation marks.
    public var confidence: Double?
    /// What became of it.
    public var verdict: Verdict
    /// What spoke for it and against it, the weightiest first.
    public var reasons: [String]
  }

  /// The words that were considered, the likeliest first, and then the stretches in quotation marks.
  public private(set) var candidates: [Candidate] = []

  /// The most words that are told of.
  private static let most = 4

  /// The reasons for a sentence of a document with all layers, by its position.
  public init(sentence: Int, of document: Document) {
    guard document.sentences.indices.contains(sentence) else { return }
    let view = DependencyTree.of(document)
    let models = QuotationAttributor()
    guard view.isWhole else { return }
    let tokens = document.sentences[sentence].tokens
    let assembler = QuotationAssembler(view, models)
    let cues = models.cues.cues(in: tokens, view, least: Int.min)
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
          reasons: CueReasons(view, models.cues).reasons(cue.token, in: tokens)
        )
      )
    }
    for span in view.spans where span.tokens.overlaps(tokens) {
      let isTaken = document[Quotation.self].contains { $0.content.contains { $0.overlaps(span.range) } }
      candidates.append(
        Candidate(range: span.range, confidence: nil, verdict: isTaken ? .taken : .noSentence, reasons: [])
      )
    }
  }
}
