import Corpora
import Figures
import Files
import Platform

/// The command that opens a saved session, or recovers one that ended without being saved.
struct Open: Command {
  let file = Positional<FilePath?>("file", help: "a session file that 'save' has written")
  let recover = Flag(
    "recover",
    help: "brings back a session that ended without being saved; of several, the number says which"
  )
  let discard = Flag("discard", help: "drops what has been loaded and not saved")
  let aliases = Flag("aliases", help: "takes all aliases of the file, also those that run or write files")

  var name: String { "open" }
  var summary: String { "goes on with a session that was saved" }
  var group: CommandGroup { .keep }
  var reachesBeyondSession: Bool { true }
  var parameters: [any Parameter] { [file, discard, recover, aliases] }
  var discussion: String? {
    """
    Names, aliases and settings come back with the articles. Aliases that run commands of the system, read or write \
    files, or hide a command are left out and shown: the file may be from somebody else. 'open --recover' brings back \
    a session that a crash or a closed window has ended, or lists them when there are several. A file that may not be \
    written can be read.
    """
  }
  var examples: [Example] {
    [Example("open lima.session", "how many articles it has", after: ["save lima.session --force"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if arguments[recover] { return try bringBack(arguments, in: &session) }
    guard let path = arguments[file]?.text else {
      throw UsageError.missingArgument(file.placeholder, usage: usage)
    }
    let full = try session.path(forChanging: path)
    let kind = FileKind(path: full)
    if kind == .nothing { throw UsageError.noSuchFile(path, nearest: FileNames.nearest(to: path)) }
    if let reason = kind.complaint { throw UsageError.cannotRead(path, reason: reason) }
    if session.corpus.isKept(in: full) { return try stay(at: path, arguments, in: &session) }
    if try !arguments[discard] && session.hasUnsavedMaterial { throw UsageError.unsavedMaterial(path) }
    let before = session.corpus
    try session.move(to: Corpus(path: full, create: false), allowsAll: arguments[aliases])
    before.dropDraft()
    return try Open.answer("Opened \"\(path)\" with \(session.contents).", session)
  }

  /// Keeps the session, whose file is the requested one and may have been moved to this path.
  private func stay(at path: String, _ arguments: Arguments, in session: inout Session) throws -> Figure {
    if session.corpus.isDisplaced { try session.corpus.save(to: FileNames.expanded(path)) }
    let isAsked = arguments[aliases]
    if isAsked {
      try session.restoreKept(allowsAll: true)
      session.isRestored = true
    }
    let words = "This session is the one in \"\(path)\", with \(try session.contents)."
    return isAsked
      ? try Open.answer(words, session) : .message(Message([StyledText(words)], tone: .done))
  }

  private static func answer(_ words: String, _ session: Session) throws -> Figure {
    .message(Message([StyledText(words)] + session.provenance.restored.lines, tone: .done))
  }

  // MARK: Recovery

  private func bringBack(_ arguments: Arguments, in session: inout Session) throws -> Figure {
    let found = session.drafts?.leftovers() ?? []
    if found.isEmpty { throw NoResult.nothingToRecover }
    guard let draft = try Open.draft(arguments[file]?.text, among: found, session) else {
      session.provenance.listedDrafts = found.map(\.path)
      return Open.list(found, in: &session)
    }
    if try !arguments[discard] && session.hasUnsavedMaterial {
      throw UsageError.unsavedMaterial("--recover")
    }
    let before = session.corpus
    try session.move(to: Corpus(draft: draft.path), allowsAll: arguments[aliases])
    before.dropDraft()
    session.provenance.listedDrafts = []
    return try Open.answer("Brought back \(session.contents). 'save FILE' keeps them.", session)
  }

  /// Returns the draft with a number in the last list; without a number the only draft, or nil if there
  /// are several.
  private static func draft(
    _ typed: String?,
    among found: [Drafts.Leftover],
    _ session: Session
  ) throws -> Drafts.Leftover? {
    guard let typed else { return found.count == 1 ? found.first : nil }
    guard let number = Int(typed) else {
      throw UsageError.extraArgument(typed, usage: "open --recover, or open --recover NUMBER")
    }
    let listed = session.provenance.listedDrafts
    let paths = listed.isEmpty ? found.map(\.path) : listed
    guard number >= 1, number <= paths.count else { throw UsageError.outOfRange(typed, 1...paths.count) }
    // Another session may have recovered it in the meantime.
    guard let draft = found.first(where: { $0.path == paths[number - 1] }) else {
      throw UsageError.goneRow(typed)
    }
    return draft
  }

  private static func list(_ found: [Drafts.Leftover], in session: inout Session) -> Figure {
    session.list(found.map { _ in .other("a session that ended without being saved") })
    let table = Table(
      columns: [
        Table.Column("articles", alignment: .trailing), Table.Column("corrections", alignment: .trailing),
        Table.Column("last_used"), Table.Column("begins_with"),
      ],
      rows: found.map { draft in
        [
          .integer(draft.articles), .integer(draft.corrections),
          Table.Cell(LocalTime.words(secondsSince1970: draft.lastUsed)), Table.Cell(draft.first),
        ]
      }
    )
    if session.isForPrograms { return .table(table) }
    return .sections([
      Section("Sessions that ended without being saved", .table(table)),
      Section(
        "Next",
        .message(Message([StyledText("open --recover 1", .command) + " brings back the first."], tone: .hint))
      ),
    ])
  }
}
