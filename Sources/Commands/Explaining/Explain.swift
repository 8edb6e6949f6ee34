import Corpora
import Figures

/// The command that explains why something was found: its rule, its sentence and the alternatives.
struct Explain: Command {
  let target = Positional<ExplanationTarget>(
    "row",
    .tail,
    help: "a row of the last answer, a name, 'a3' for article 3, or 'published a3'"
  )

  var name: String { "explain" }
  var aliases: [String] { ["why"] }
  var summary: String { "says why something was found, with the sentence and the rule" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [target] }
  var discussion: String? {
    """
    Works on a row of any list: after 'sources' it says of what kind the source is and why, after 'unheard' in which \
    sentences somebody is blamed, discussed or asked, after 'verbs' with which words somebody is reported. \
    'explain published a2' shows how the day of publication of article 2 is known, and where nothing states it also \
    the days of its story and of its file, which are weak evidence. 'explain NAME' shows why its names count as one \
    and the evidence for its type: the features with the greatest weights for it and for the type that came second, \
    and the votes of the article. 'explain story:2' shows what holds a story together, and 'explain story a3' why an \
    article is in its story.
    """
  }
  var examples: [Example] {
    [
      Example(
        "explain 1",
        "why the words are taken to be his",
        after: ["load sample:harbour", "quotes Renquist"]
      ),
      Example("explain 1", "who accuses somebody without a say", after: ["load sample:harbour", "unheard"]),
      Example("explain published a2", "how the day of publication is known", after: ["load sample:harbour"]),
      Example("explain Strandberg", "why these names are one person's", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let corpus = session.corpus
    switch try arguments[target] {
    case .published(let typed):
      return try ArticleExplanation(try Explain.article(typed, in: session), in: corpus).published()
    case .article(let typed):
      return try ArticleExplanation(try Explain.article(typed, in: session), in: corpus).figure()
    case .story(let typed):
      try session.groupStories()
      if let number = positive(typed[...]) {
        _ = try session.articles(ofStory: number)
        return try StoryExplanation.story(number, in: corpus) ?? StoryExplanation.article(number, in: corpus)
      }
      return try StoryExplanation.article(try Explain.article(typed, in: session), in: corpus)
    case .name(let typed):
      let subject = try session.speaker(of: typed)
      if let entity = subject.entity { return try EntityExplanation(entity, in: session).figure() }
      return try SpeakerExplanation(subject, in: session).figure()
    case .number(let reference) where session.rows.isEmpty:
      return try ArticleExplanation(try session.article(.number(reference.number)), in: corpus).figure()
    case .row(let reference), .number(let reference):
      let figure: Figure?
      switch try session.row(reference) {
      case .article(let number):
        figure = try ArticleExplanation(number, in: corpus).figure()
      case .speaker(let name, let id, .sources):
        figure = try SourceExplanation(name, id, in: session).figure()
      case .speaker(_, .some(let id), .unheard):
        figure = try corpus.entity(id) == nil ? nil : SilenceExplanation(id, in: session).figure()
      case .speaker(let name, let id, .voices):
        figure = try VoiceExplanation(name, id, in: session).figure()
      case .speaker(let name, let id, .verbs):
        figure = try VerbExplanation(name, id, in: session).figure()
      case .entity(let id), .speaker(_, .some(let id), _):
        figure = try corpus.entity(id) == nil ? nil : EntityExplanation(id, in: session).figure()
      case .speaker(let name, .none, _):
        figure = try SpeakerExplanation(Subject(entity: nil, name: name, type: nil), in: session).figure()
      case .mention(let id):
        figure = try corpus.mention(id).map { try FindingExplanation.mention($0, in: corpus) }
      case .quotation(let id):
        figure = try corpus.quotation(id).map { try QuotationExplanation($0, in: session).figure() }
      case .event(let id):
        figure = try corpus.event(id).map { try EventExplanation.figure($0, in: corpus) }
      case .quantity(let id, _):
        figure = try corpus.quantity(id).map { try QuantityExplanation.figure($0, in: session) }
      case .sentence(let article, let index) where index < 0:
        figure = try ArticleExplanation(article, in: corpus).figure()
      case .sentence(let article, let index):
        figure = try FindingExplanation.sentence(index, of: article, in: corpus)
      case .several(let rows, CountedRow.noun):
        guard case .quantity(let id, _) = rows.first else { throw UsageError.goneRow("\(reference.number)") }
        figure = try corpus.quantity(id).map { try QuantityExplanation.figure($0, in: session) }
      case .several(let rows, _):
        figure = try SeveralExplanation.figure(rows, in: corpus)
      case .story(let number):
        figure = try StoryExplanation.story(number, in: corpus)
      case .passage(let id):
        figure = try Wire.explanation(id, in: corpus)
      case .tie(let first, let second, let link):
        figure = try NetworkExplanation.figure(link, from: first, to: second, in: session)
      case .other(let noun):
        throw UsageError.wrongRow("\(reference.number)", is: noun, wanted: "something found in an article")
      }
      guard let figure else { throw UsageError.goneRow("\(reference.number)") }
      return figure
    }
  }

  /// Returns the number of an article; without a reference, that of the only article in scope.
  private static func article(_ typed: String, in session: Session) throws -> Int {
    if try session.isEmpty { throw NoResult.noArticles }
    if !typed.isEmpty { return try session.article(ArticleReference.parse(typed)) }
    let all = try session.corpus.articles(in: session.scope, limit: 2).rows
    guard let only = all.first, all.count == 1 else {
      throw UsageError.missingArgument("ARTICLE", usage: "explain published ARTICLE")
    }
    return only.id
  }
}
