public import Corpora
import Platform

/// What a conversation with the shell has gathered: the corpus, the choice of articles, settings and the last
/// answer.
///
/// It is a value with one owner, handed to commands as `inout`; the corpus in it is made for one task.
public struct Session {
  /// The articles and findings.
  public var corpus: Corpus

  /// The articles that questions are about, chosen by `use`; nil for all of them.
  var selection: [Int]?

  /// The values of the settings.
  public var settings = Settings()

  /// What the user has given names to.
  var bindings = Bindings()

  /// What stands behind the name of the running script: `$1`, `$2`.
  var arguments: [String] = []

  /// True while a script runs.
  var isInScript = false

  /// How deep the running line stands: 0 for one that was typed, one more for each script or command that runs lines.
  var depth = 0

  /// What the numbered rows of the last answer stand for.
  private(set) var rows: [Row] = []

  /// True when the rows of the last answer are articles that stand under their own numbers.
  private(set) var listsArticles = false

  /// How often rows have been listed.
  private(set) var listings = 0

  /// Where sessions without a file are kept until they end.
  var drafts: Drafts?

  /// True when a session without a file is kept there.
  var makesDrafts = false

  /// The transcript that is written, as its file was typed.
  public var recording: String?

  /// Where the running lines are kept when they are somebody else's; nil for lines of the user.
  public var sandbox: Sandbox?

  /// The last step that undo does not go behind, as the lines of a file that is replayed may not.
  var firstStep = 0

  /// What the last answer left out.
  var rest: Rest?

  /// The output formats that there are, which the shell takes from the renderers.
  public var formats: [OutputFormat]

  /// The lines typed before, and what can be done to them.
  public var history: HistoryAccess

  /// Where completion and nearest names come from.
  var names: NameSource

  /// Shows how far a long command has come: how much is done, of how much if known, and that in words.
  public var progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)?

  /// The bytes behind `-`, piece by piece; nothing at their end.
  public var standardInput: () -> [UInt8]? = StandardInput.piece

  /// What became of the articles that the running command has loaded.
  var load: LoadReport?

  /// Why the session is kept nowhere before it is saved; nil when it is, or need not be.
  var draftProblem: String?

  /// True after `quit`: no further line is run.
  public var isOver = false

  /// False while lines run that `undo` should not know of, as those of the user's start-up script.
  public var recordsSteps = true

  /// The step of the tour that was shown last; 0 before the first.
  var tourStep = 0

  /// Where settings, names and aliases come from.
  var provenance = Provenance()

  /// True when the running command restored a state, which is no new step.
  var isRestored = false

  /// Scripts that the running command asked for; the interpreter runs them when it has answered.
  var queue: [Script] = []

  /// True when a person reads the answers on a terminal, where some are drawn as well as listed.
  public var isInteractive = false

  /// True while a command wants all rows of an answer, however many are usually shown.
  var wantsAllRows = false

  /// Where the answer of the running command goes; nil for the terminal.
  var destination: Destination?

  /// A session over a corpus.
  public init(
    corpus: Corpus,
    formats: [OutputFormat] = [],
    history: HistoryAccess = HistoryAccess()
  ) {
    self.corpus = corpus
    self.formats = formats
    self.history = history
    names = NameSource(corpus)
    restoreKept()
  }

  /// How deep scripts, and commands that run lines, may start one another.
  static let deepest = 16

  /// Begins what runs lines of its own, under the name for the error message; the caller takes one from `depth` at
  /// its end.
  mutating func descend(into name: String) throws(UsageError) {
    guard depth < Session.deepest else { throw .tooDeep(name) }
    depth += 1
  }

  /// The articles that questions are about, as the corpus takes them.
  var scope: Scope { selection.map { .articles(Set($0)) } ?? .all }

  /// Notes what the numbered rows of an answer stand for; call it only when the answer numbers its rows.
  mutating func list(_ rows: [Row]) {
    self.rows = rows
    // Articles from the first one on stand under their own numbers.
    listsArticles = !rows.isEmpty && rows.enumerated().allSatisfy { $0.element == .article($0.offset + 1) }
    listings += 1
  }

  /// Notes that an answer lists articles under their own numbers.
  mutating func list(articles numbers: [Int]) {
    list(numbers.map(Row.article))
    listsArticles = !rows.isEmpty
  }

  /// Has lines run after the present command has answered, before the rest of its line.
  mutating func enqueue(_ script: Script) { queue.append(script) }

  /// True when closing the corpus would lose what was loaded or corrected.
  public var hasUnsavedMaterial: Bool {
    get throws(StoreError) {
      guard corpus.path == nil || corpus.isDisplaced else { return false }
      return try corpus.hasMaterial()
    }
  }
}
