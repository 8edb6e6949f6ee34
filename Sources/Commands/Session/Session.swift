import Annotators
public import Corpora
import Figures

/// The state of a session with the program: the corpus, the selection of articles, the settings and
/// the last answer.
///
/// It is a value with one owner, passed to commands as `inout`; its corpus is for use by one task.
public struct Session {
  /// The articles and findings.
  public var corpus: Corpus {
    didSet {
      Session.prepare(corpus)
      showWork()
    }
  }

  /// The articles in use, selected by `use`; nil for all articles.
  var selection: [Int]?

  /// The values of the settings.
  public var settings = Settings()

  /// The names and aliases that the user has defined.
  var bindings = Bindings()

  /// The arguments of the running script: `$1`, `$2`.
  var arguments: [String] = []

  /// Whether a script is running.
  var isInScript = false

  /// The nesting level of the running line: 0 for a typed line, one more for each script or command
  /// that runs lines.
  var depth = 0

  /// The objects to which the numbered rows of the last answer refer.
  private(set) var rows: [Row] = []

  /// Whether the rows of the last answer are articles listed under their own numbers.
  private(set) var listsArticles = false

  /// The number of times that rows have been listed.
  private(set) var listings = 0

  /// Whether the rows of the last answer are findings drawn at random.
  private(set) var isSample = false

  /// The store of drafts: sessions without a file, kept until they end.
  var drafts: Drafts?

  /// Whether a session without a file is kept as a draft.
  var makesDrafts = false

  /// The path, as typed, of the transcript that is being recorded; nil if none is.
  public var recording: String?

  /// The sandbox in which untrusted lines run; nil for lines of the user.
  public var sandbox: Sandbox?

  /// The step up to which `undo` may go back; replayed lines may not undo earlier steps.
  var firstStep = 0

  /// The rest of the last answer that was not shown.
  var rest: Rest?

  /// The last answer that listed rows, for the commands that work on rows; nil if it is no table.
  var answered: Answered?

  /// The answer of the running command with all its rows, where only the first of them are shown.
  var wholeFigure: Figure?

  /// The available output formats, which the shell takes from the renderers.
  public var formats: [OutputFormat]

  /// The history of typed lines.
  public var history: HistoryAccess

  /// The source of names for completion.
  var names: NameSource

  /// Reports the progress of a long command: the amount done, the total if known, and both in words.
  ///
  /// Without words it only tells that the command still works.
  public var progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)? { didSet { showWork() } }

  /// Returns the next bytes of standard input, for the source `-`; nil at the end.
  public var standardInput: () -> [UInt8]? = StandardInput.piece

  /// The report on the articles that the running command has loaded.
  var load: LoadReport?

  /// The reason if no draft of the session can be kept; nil if one is kept or none is needed.
  var draftProblem: String?

  /// Whether the session has been ended by `quit`; no further line is run.
  public var isOver = false

  /// Whether commands record steps for `undo`; false for lines such as those of the user's start-up script.
  public var recordsSteps = true

  /// The lesson that is being worked through; nil for none.
  var lesson: LessonRun?

  /// The folder in which the progress of lessons is kept; nil if it is not kept.
  public var lessonFolder: String?

  /// Lets the user change a text in an editor of their own; nil where there is no terminal for one.
  public var editText: ((_ text: String, _ task: [String]) -> EditedText)?

  /// The last step of the tour that was shown; 0 before the first.
  var tourStep = 0

  /// The provenance of settings, names and aliases.
  var provenance = Provenance()

  /// Whether the running command restored a state, which is not recorded as a new step.
  var isRestored = false

  /// The scripts that the running command has enqueued; the interpreter runs them after its answer.
  var queue: [Script] = []

  /// The screen on which answers are read, where some are drawn as well as listed; nil for files and pipes.
  public var screen: Screen?

  /// The size of a terminal.
  public struct Screen: Sendable, Hashable {
    /// The number of columns.
    public var columns: Int
    /// The number of rows.
    public var rows: Int

    /// Creates a size.
    public init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Whether a command needs all rows of an answer, regardless of the usual limit.
  var wantsAllRows = false

  /// The destination of the answer of the running command; nil for the terminal.
  var destination: Destination?

  /// Creates a session over a corpus.
  public init(
    corpus: Corpus,
    formats: [OutputFormat] = [],
    history: HistoryAccess = HistoryAccess()
  ) {
    self.corpus = corpus
    self.formats = formats
    self.history = history
    names = NameSource(corpus)
    Session.prepare(corpus)
    restoreKept()
  }

  /// Tells a corpus how an article is analysed, which it needs where a correction changes the day of publication.
  private static func prepare(_ corpus: Corpus) {
    corpus.analysis = { Pipeline.standard.document(for: $0) }
  }

  /// Lets long questions of the corpus tell that they still work.
  private func showWork() { corpus.heartbeat = progress.map { progress in { progress(0, nil, "") } } }

  /// The maximum nesting level of scripts and commands that run lines.
  static let deepest = 16

  /// Enters a nesting level for a script or command that runs lines; `name` is for the error message.
  ///
  /// The caller decrements `depth` at the end.
  mutating func descend(into name: String) throws(UsageError) {
    guard depth < Session.deepest else { throw .tooDeep(name) }
    depth += 1
  }

  /// The scope of queries: the articles in use.
  var scope: Scope { selection.map { .articles(Set($0)) } ?? .all }

  /// Records the numbered rows of an answer; call it only if the answer numbers its rows.
  mutating func list(_ rows: [Row]) {
    self.rows = rows
    answered = nil
    isSample = false
    // Articles from the first one on have row numbers equal to their own.
    listsArticles = !rows.isEmpty && rows.enumerated().allSatisfy { $0.element == .article($0.offset + 1) }
    listings += 1
  }

  /// Records the rows of findings that were drawn at random.
  mutating func listSample(_ rows: [Row]) {
    list(rows)
    isSample = true
  }

  /// Records that an answer lists articles under their own numbers.
  mutating func list(articles numbers: [Int]) {
    list(numbers.map(Row.article))
    listsArticles = !rows.isEmpty
  }

  /// Enqueues a script to be run after the answer of the current command, before the rest of its line.
  mutating func enqueue(_ script: Script) { queue.append(script) }

  /// Whether closing the corpus would lose loaded articles or corrections.
  public var hasUnsavedMaterial: Bool {
    get throws(StoreError) {
      if let lesson { return try lesson.outside.session.hasUnsavedMaterial }
      guard corpus.path == nil || corpus.isDisplaced else { return false }
      return try corpus.hasMaterial()
    }
  }
}
