import Corpora
import Documents
import Figures

/// The command that shows what a version of an article changed in an earlier one.
struct Diff: Command {
  let articles = Positional<[ArticleReference]>(
    "article",
    atLeast: 1,
    help: "the later version, or the earlier and the later one: 'diff 3', 'diff a1 a3'"
  )

  var name: String { "diff" }
  var summary: String { "shows what one version of an article changed in another" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [articles] }
  var discussion: String? {
    """
    With one article, the version before it is the other one. Sentences are lined up, then the words of each changed \
    sentence: [-words that are gone-] and {+words that came in+}. The table below says what that changed: headline, \
    figures, quotations, their speakers and verbs, and whether there is a correction note.
    """
  }
  var examples: [Example] {
    [Example("diff 1 2", "two reports of one story", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let numbers = try arguments[articles].map { try session.place($0).article }
    let (earlier, later) = try pair(numbers, session)
    guard let old = try session.corpus.article(earlier), let new = try session.corpus.article(later) else {
      throw NoResult.noArticles
    }
    let (before, after) = (Diff.sentences(of: old), Diff.sentences(of: new))
    let alignment = SentenceAlignment(before, after)
    var passages: [Passages.Passage] = []
    var same = 0
    for step in alignment.steps {
      let text: StyledText
      switch step {
      case .same:
        same += 1
        continue
      case .changed(let old, let new): text = AlignedWords.text(after[new], with: before[old], role: .plain)
      case .dropped(let old): text = AlignedWords.lost(before[old])
      case .added(let new): text = AlignedWords.gained(after[new])
      }
      passages.append(Passages.Passage(paragraphs: [text]))
    }
    session.list([])
    let table = try VersionChanges(from: old, to: new, in: session.corpus).table
    let heading = StyledText("a\(earlier) to a\(later): \(Words.count(same, "sentence")) unchanged")
    var sections = [Section("Summary", .message(Message([heading])))]
    if !passages.isEmpty { sections.append(Section("Sentences", .passages(Passages(passages)))) }
    if !table.rows.isEmpty { sections.append(Section("Changes", .table(table))) }
    return .sections(sections)
  }

  /// Returns the earlier and the later version.
  private func pair(_ numbers: [Int], _ session: Session) throws -> (Int, Int) {
    guard let last = numbers.last else { throw NoResult.noArticles }
    if numbers.count > 1 { return (numbers[0], last) }
    let groups = try VersionGroups(in: .all, of: session.corpus)
    guard let before = groups.predecessor(of: last) else {
      throw NoResult.none(
        of: "earlier versions",
        about: "a\(last)",
        hint: "'versions' lists versions; 'diff a1 a\(last)' compares any two articles"
      )
    }
    return (before.id, last)
  }

  /// Returns the sentences of the running text.
  private static func sentences(of stored: StoredArticle) -> [String] {
    let bytes = Array(stored.article.body.utf8)
    let body = stored.article.paragraphs.filter { $0.role == .body }.map(\.range)
    return stored.sentences.filter { sentence in
      sentence.end <= bytes.count && body.contains { $0.contains(sentence) }
    }
    .map { OneLine.text(String(decoding: bytes[$0.bytes], as: UTF8.self)) }
  }
}
