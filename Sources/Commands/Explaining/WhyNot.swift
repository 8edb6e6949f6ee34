import Annotators
import Corpora
import Documents
import Figures
import Letters

/// The command that explains why a sentence gave no quotation, or not the expected one.
struct WhyNot: Command {
  let target = Positional<SentenceTarget>(
    "sentence",
    .tail,
    help: "some words of the sentence, or a row that lists one"
  )

  var name: String { "whynot" }
  var summary: String { "says why a sentence gave no quotation, or not the one that was expected" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [target] }
  var discussion: String? {
    """
    Shows the words of the sentence that could be cues of a quotation, with their confidence, the evidence for and \
    against each by groups of features, and the verdict; then the spans in quotation marks. A cue with a \
    confidence below 0.3 counts only beside quoted words.
    """
  }
  var examples: [Example] {
    [
      Example(
        "whynot declined to comment",
        "the first sentence with these words",
        after: ["load sample:harbour"]
      ),
      Example("whynot 1", "the sentence of a quotation", after: ["load sample:harbour", "quotes --top 3"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let target = try WhyNot.sentence(try arguments[self.target], in: session)
    guard let stored = try session.corpus.article(target.article) else {
      throw UsageError.noSuchArticle("\(target.article)", count: try session.corpus.articleCount())
    }
    let document = try Pipeline.standard.documentUnlessCancelled(for: stored.article)
    // The session may be damaged, or the version that analysed it may have found other sentences.
    guard document.sentences.indices.contains(target.sentence) else {
      throw UsageError.goneRow("\(target.sentence)")
    }
    let reasons = QuotationReasons(sentence: target.sentence, of: document)
    let range = document.sentences[target.sentence].range
    var highlights: [HighlightedSentences.Highlight] = []
    for candidate in reasons.candidates {
      highlights.append((candidate.range, candidate.confidence == nil ? .quotation : .cue))
    }
    let table = Table(
      columns: [
        Table.Column("words"), Table.Column("confidence", alignment: .trailing), Table.Column("verdict"),
        Table.Column("reasons"),
      ],
      rows: reasons.candidates.map { candidate in
        [
          Table.Cell(
            OneLine.text(document.string(candidate.range)),
            candidate.confidence == nil ? .quotation : .cue
          ),
          candidate.confidence.map { .number($0) } ?? .missing,
          Table.Cell(candidate.verdict.words, candidate.verdict == .taken ? .good : .warning),
          candidate.reasons.isEmpty ? .missing : .list(candidate.reasons),
        ]
      }
    )
    return .sections([
      Section(
        "evidence",
        try HighlightedSentences.figure(range, of: target.article, highlights: highlights, in: session.corpus)
      ),
      Section("why", .table(table)),
    ])
  }

  /// Returns the article and the index of the sentence that the argument denotes.
  private static func sentence(_ target: SentenceTarget, in session: Session) throws -> (
    article: Int, sentence: Int
  ) {
    let corpus = session.corpus
    switch target {
    case .row(let reference):
      switch try session.row(reference) {
      case .sentence(let article, let index) where index >= 0: return (article, index)
      case .quotation(let id):
        if let row = try corpus.quotation(id) { return (row.article, row.sentence) }
      case .mention(let id):
        if let row = try corpus.mention(id) { return (row.article, row.sentence) }
      case .event(let id):
        if let row = try corpus.event(id) { return (row.article, row.sentence) }
      case let row:
        throw UsageError.wrongRow("\(reference.number)", is: row.noun, wanted: "a sentence")
      }
      throw UsageError.goneRow("\(reference.number)")
    case .words(let words):
      let wanted = OneLine.text(Folded.text(words))
      for article in try corpus.articles(in: session.scope).rows {
        for sentence in try corpus.sentences(of: article.id) {
          guard let position = sentence.sentence else { continue }
          if OneLine.text(Folded.text(sentence.text)).contains(wanted) { return (article.id, position) }
        }
      }
      throw NoResult.none(of: "sentences", about: words, hint: "'search' finds words in any order")
    }
  }
}

extension QuotationReasons.Verdict {
  /// The verdict in words.
  var words: String {
    switch self {
    case .taken: "taken"
    case .topic: "taken as a topic without words of its own: only 'quotes --topics' lists it"
    case .tooWeak: "its confidence is too low"
    case .nothingReported: "no words that it reports were found"
    case .inside(let word): "part of what \"\(word)\" reports"
    case .noSentence: "a name, a title or a few words"
    }
  }
}
