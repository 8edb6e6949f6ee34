/// A check of the aliases of a file, which accepts aliases that only query, make changes that `undo` can
/// revert, or set the format of answers.
///
/// An alias runs when its word is typed. An alias from an untrusted file could run a shell command, or hide a
/// command of the program behind its name, and the user would not notice before it has run.
struct AliasCheck {
  /// A rejected alias.
  struct Refusal: Sendable, Hashable {
    /// The word.
    var word: String
    /// The meaning of the alias.
    var meaning: String
    /// The reason for the rejection.
    var reason: Reason
  }

  /// The reason for which an alias of a file is rejected.
  enum Reason: Sendable, Hashable {
    /// Its word is no valid name.
    case notAName
    /// Its word is the name of a command.
    case hidesCommand(String)
    /// Its word is a prefix that would run a command with effects, as "sav" runs 'save'.
    case standsForCommand(String)
    /// The user has given the word another meaning.
    case hasOwnMeaning
    /// It sends an answer to a file or a program.
    case hasDestination
    /// It would absorb the text typed after it, or it is too long or has control characters.
    case isNotWhole
    /// It begins with an unknown command.
    case notACommand(String)
    /// It begins with a command that runs a file, or reads or writes one.
    case reachesOut(String)

    /// Whether the user may accept the alias nevertheless.
    var canBeAllowed: Bool {
      switch self {
      case .notAName, .hidesCommand: false
      case .standsForCommand, .hasOwnMeaning, .hasDestination, .isNotWhole, .notACommand, .reachesOut: true
      }
    }
  }

  /// The maximum number of aliases that are checked; any further ones are ignored.
  private static let most = 500

  /// The maximum length of a word or meaning, in bytes.
  private static let longest = 1000

  /// The harmless commands outside the groups `ask` and `correct`.
  private static let harmless: Set<String> = [
    "articles", "use", "status", "help", "more", "mode", "set", "quit", "complete",
  ]

  /// The user's own aliases, which are kept and which other aliases may begin with.
  private let own: [String: String]

  private let interpreter: Interpreter

  /// Creates a check for a session with the given aliases of the user.
  init(own: [String: String] = [:], interpreter: Interpreter = Interpreter()) {
    self.own = own
    self.interpreter = interpreter
  }

  /// Sorts the aliases of a file into accepted and rejected ones, the latter ordered by word; with
  /// `allowsAll` it accepts all aliases that the user could have defined.
  func sorted(
    _ aliases: [String: String],
    allowsAll: Bool = false
  ) -> (taken: [String: String], refused: [Refusal]) {
    var taken: [String: String] = [:]
    var refused: [Refusal] = []
    let all = aliases.merging(own) { _, own in own }
    for (word, meaning) in aliases.sorted(by: { $0.key < $1.key }).prefix(AliasCheck.most) {
      let reason = reason(against: word, meaning, among: all)
      if let reason, !(allowsAll && reason.canBeAllowed) {
        refused.append(Refusal(word: word, meaning: meaning, reason: reason))
      } else {
        taken[word] = meaning
      }
    }
    return (taken, refused)
  }

  private func reason(against word: String, _ meaning: String, among all: [String: String]) -> Reason? {
    guard Bindings.isName(word), word.utf8.count <= AliasCheck.longest else { return .notAName }
    if let command = Commands.all.first(where: { isCalled($0, word) }) { return .hidesCommand(command.name) }
    if let known = own[word], known != meaning { return .hasOwnMeaning }
    if AliasCheck.hasMark(meaning) { return .hasDestination }
    guard meaning.utf8.count <= AliasCheck.longest,
      meaning.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
    else { return .isNotWhole }
    let line = Line(meaning)
    guard line.ending == .complete, !line.endsInComment, !line.statements.isEmpty else { return .isNotWhole }
    var first: String?
    for statement in line.statements {
      let (command, reason) = check(statement, among: all)
      if let reason { return reason }
      first = first ?? command
    }
    // A user who types "sav" must not get an answer of another command, without having saved anything.
    if let called = try? interpreter.command(named: word), called.name != first, called.group != .ask {
      return .standsForCommand(called.name)
    }
    return nil
  }

  /// Whether a text contains a redirection symbol, even a quoted one.
  private static func hasMark(_ text: String) -> Bool { text.utf8.contains { "|>".utf8.contains($0) } }

  private func isCalled(_ command: any Command, _ word: String) -> Bool {
    let folded = Folded.text(word)
    return command.name == folded || command.aliases.contains(folded)
  }

  /// Returns the command of a statement after the expansion of aliases, and the reason to reject it, if any.
  private func check(_ statement: Statement, among all: [String: String]) -> (
    command: String?, reason: Reason?
  ) {
    if statement.destination != nil || statement.problem != nil { return (nil, .hasDestination) }
    guard var word = statement.words.first?.text else { return (nil, .isNotWhole) }
    var words = statement.words
    var seen: Set<String> = []
    while let inner = all[word], seen.insert(word).inserted {
      if AliasCheck.hasMark(inner) { return (nil, .hasDestination) }
      let line = Line(inner)
      guard line.ending == .complete, !line.endsInComment, line.statements.count == 1,
        let next = line.statements.first?.words, let first = next.first
      else { return (nil, .isNotWhole) }
      word = first.text
      words = next + words.dropFirst()
    }
    // A named result alone is short for `show`.
    if word.hasPrefix("$"), Bindings.isName(word.dropFirst()) { return ("show", nil) }
    guard let command = try? interpreter.command(named: word) else { return (nil, .notACommand(word)) }
    let reachesOut = (command.name, Reason.reachesOut(command.name))
    switch command.group {
    case .ask, .correct: break
    case .choose, .keep, .learn, .shell:
      guard AliasCheck.harmless.contains(command.name) else { return reachesOut }
    }
    if command.parameters.contains(where: { takesFile($0, in: words) }) { return reachesOut }
    if command is SetCommand, let typed = words.dropFirst().first?.text {
      guard let setting = try? Settings.setting(named: typed), Settings.isTakenFromFiles(setting.name) else {
        return reachesOut
      }
    }
    return (command.name, nil)
  }

  /// Whether a parameter takes the name of a file and may be present among some words.
  private func takesFile(_ parameter: any Parameter, in words: [TypedWord]) -> Bool {
    guard parameter.completion == .file else { return false }
    if parameter.form.isPositional { return words.count > 1 }
    return words.contains { word in
      guard word.text.hasPrefix("--") else { return false }
      let typed = Folded.text(String(word.text.dropFirst(2).prefix { $0 != "=" }))
      return !typed.isEmpty && parameter.name.hasPrefix(typed)
    }
  }
}
