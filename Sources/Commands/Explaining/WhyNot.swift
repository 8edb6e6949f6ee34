import Annotators
import Corpora
import Documents
import Figures

/// Says why a sentence gave no quotation, or not the expected one.
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
    Shows the words of the sentence that could have reported something, how sure it is that they do, what spoke for \
    and against each, and what became of it; then the stretches in quotation marks. Confidence below 0.45 is too weak.
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
    let place = try WhyNot.place(try arguments[target], in: session)
    guard let stored = try session.corpus.article(place.article) else {
      throw UsageError.noSuchArticle("\(place.article)", count: try session.corpus.articleCount())
    }
    let document = try Pipeline.standard.documentUnlessCancelled(for: stored.article)
    // The session may have been analysed by a version that saw other sentences, or be damaged.
    guard document.sentences.indices.contains(place.sentence) else {
      throw UsageError.goneRow("\(place.sentence)")
    }
    let reasons = QuotationReasons(sentence: place.sentence, of: document)
    let range = document.sentences[place.sentence].range
    var marks: [HighlightedSentences.Mark] = []
    for candidate in reasons.candidates {
      marks.append((candidate.range, candidate.confidence == nil ? .quotation : .cue))
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
        try HighlightedSentences.figure(range, of: place.article, marks: marks, in: session.corpus)
      ),
      Section("why", .table(table)),
    ])
  }

  /// The article and the position of the sentence that is meant.
  private static func place(_ target: SentenceTarget, in session: Session) throws -> (
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
    case .topic: "taken, but no words of its own: only 'quotes --topics' has it"
    case .tooWeak: "too little speaks for it"
    case .nothingReported: "nothing that it reports was found"
    case .inside(let word): "part of what \"\(word)\" reports"
    case .noSentence: "a name, a title or a few words"
    }
  }
}

/// A sentence by a row or by some of its words.
enum SentenceTarget: ParameterValue, Hashable {
  case row(RowReference)
  case words(String)

  static func parse(_ text: String) throws(UsageError) -> SentenceTarget {
    let text = try nonEmpty(text)
    if text.hasPrefix("@") || text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      return .row(try RowReference.parse(text))
    }
    return .words(text)
  }
  static var placeholder: String { "SENTENCE" }
  static var completion: CompletionKind { .row }
}
