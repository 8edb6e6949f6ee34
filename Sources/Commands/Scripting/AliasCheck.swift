/// Decides which aliases may be taken from a file: those that only ask, change what `undo` takes back, or set how
/// answers look.
///
/// An alias runs when its word is typed. One from a file that somebody else has made could stand for a command of the
/// system, or hide a command of the program behind its name, and nobody would see it before it has run.
struct AliasCheck {
  /// An alias that is left out.
  struct Refusal: Sendable, Hashable {
    /// The word.
    var word: String
    /// What it stands for.
    var meaning: String
    /// Why it is left out.
    var reason: Reason
  }

  /// Why an alias is not taken from a file.
  enum Reason: Sendable, Hashable {
    /// Its word is no word for an alias.
    case notAName
    /// Its word is that of a command.
    case hidesCommand(String)
    /// Its word is a beginning that calls a command which does something, as "sav" calls 'save'.
    case standsForCommand(String)
    /// The user has given the word another meaning.
    case hasOwnMeaning
    /// It sends an answer to a file or a program.
    case hasDestination
    /// It would swallow what is typed behind it, or is too long to be looked through.
    case isNotWhole
    /// It begins with a word that is no command.
    case notACommand(String)
    /// It begins with a command that runs a file, or reads or writes one.
    case reachesOut(String)

    /// True when the user's word is enough to take the alias all the same.
    var canBeAllowed: Bool {
      switch self {
      case .notAName, .hidesCommand: false
      case .standsForCommand, .hasOwnMeaning, .hasDestination, .isNotWhole, .notACommand, .reachesOut: true
      }
    }
  }

  /// The most aliases that are taken.
  private static let most = 500

  /// The longest meaning that is taken, in bytes.
  private static let longest = 1000

  /// Commands outside the groups that ask and correct that are harmless as well.
  private static let harmless: Set<String> = [
    "articles", "use", "status", "help", "more", "mode", "set", "quit", "complete",
  ]

  /// The user's own aliases, which stay and which others may begin with.
  private let own: [String: String]

  private let interpreter: Interpreter

  /// A check for a session in which some aliases are the user's own.
  init(own: [String: String] = [:], interpreter: Interpreter = Interpreter()) {
    self.own = own
    self.interpreter = interpreter
  }

  /// The aliases of a file that are taken, and the others in the order of their words; with `allowsAll` all those that
  /// the user could have made.
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
    // Whoever types "sav" must not be answered by something that saves nothing.
    if let called = try? interpreter.command(named: word), called.name != first, called.group != .ask {
      return .standsForCommand(called.name)
    }
    return nil
  }

  /// True for a text with a redirection symbol, even a quoted one.
  private static func hasMark(_ text: String) -> Bool { text.utf8.contains { "|>".utf8.contains($0) } }

  private func isCalled(_ command: any Command, _ word: String) -> Bool {
    let folded = Folded.text(word)
    return command.name == folded || command.aliases.contains(folded)
  }

  /// The command that a statement comes to when aliases are written out, and what is wrong with it.
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
    // A named result alone is shown.
    if word.hasPrefix("$"), Bindings.isName(word.dropFirst()) { return ("show", nil) }
    guard let command = try? interpreter.command(named: word) else { return (nil, .notACommand(word)) }
    let reachesOut = (command.name, Reason.reachesOut(command.name))
    switch command.group {
    case .ask, .correct: break
    case .choose, .keep, .shell:
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

  /// True for a parameter that takes the name of a file and is perhaps given among some words.
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
