/// What is wrong with a line or with what it asks for; the words are in `Messages.swift`.
public enum UsageError: Error, Sendable, Hashable {
  // The command.
  case unknownCommand(String, nearest: [String])
  case ambiguousCommand(String, candidates: [String])
  case bareNumber(String, commands: [String])
  case missingCommand(before: String)

  // The line.
  case openQuote(String)
  case missingFile(after: String)
  case missingPipe
  case textAfterDestination(String)

  // Options and arguments.
  case unknownOption(String, command: String, nearest: [String])
  case ambiguousOption(String, candidates: [String])
  case missingValue(option: String, placeholder: String)
  case unexpectedValue(String, option: String)
  case missingArgument(String, usage: String)
  case tooFewArguments(String, minimum: Int, usage: String)
  case extraArgument(String, usage: String)

  // Values.
  case emptyWord(String)
  case notANumber(String)
  case outOfRange(String, ClosedRange<Int>)
  case notAChoice(String, allowed: [String])
  case notADate(String)
  case notARow(String)
  case notAnArticle(String)
  case unknownSetting(String, nearest: [String])
  case unknownTopic(String, nearest: [String])

  // Rows of the last answer.
  case nothingListed(String)
  /// `article` is the article of that number, when it may have been meant.
  case noSuchRow(String, count: Int, article: Int? = nil)
  case wrongRow(String, is: String, wanted: String, article: Int? = nil)

  // Names and articles.
  case unknownName(String, noun: String, nearest: [String])
  case ambiguousName(String, noun: String, candidates: [String])
  case goneRow(String)
  case noSuchArticle(String, count: Int)
  /// A range whose first number is greater than its last; `turned` has them in order.
  case descendingRange(String, turned: String)
  /// A range that reaches beyond the last article.
  case beyondArticles(String, last: Int)
  case severalArticles(String, count: Int)

  // Corrections.
  /// One name where two are needed; the usage says how.
  case needsTwo(usage: String)
  /// No word follows the one between two names.
  case nothingBehind(String, usage: String)
  case differentTypes(String, String, nouns: [String], hint: String)
  case nameInUse(String, hint: String)
  case alreadyOne(String, String, name: String)
  case notAnAlias(String, of: String, names: [String])
  case onlyName(String, of: String)
  case sameName(String)
  case sameType(String, of: String)
  case sameSpeaker(String, name: String)
  /// Words that do not stand one after the other in the article of a quotation.
  case notInArticle(String, article: Int)
  case sameExtent(String)

  // Transcripts.
  case isRecording(String, other: String)
  case notRecording(String)

  // Names.
  case notABindingName(String)
  case unknownBinding(String, nearest: [String])
  case notABinding(String)
  /// A text where rows are needed.
  case isText(String)
  case needsOneRow(String, count: Int)
  case listsNoRows(String)
  case tooManyNames(String, noun: String, most: Int)
  /// A destination in the definition of something that is no answer.
  case noDestination(String)
  case differentRows(String, String, String)
  case isCommand(String)
  case noScriptArgument(String, given: Int)
  /// A word that has no place in a claim of `expect`.
  case unreadableClaim(String)
  /// No text follows a word of a claim that needs some.
  case claimMisses(String, wanted: String)
  case noSuchColumn(String, columns: [String])
  case noSuchSection(String, sections: [String])
  /// A claim of `expect` that does not hold.
  case unexpected(String, found: Int, wanted: String)

  // Lines of somebody else.
  /// What a line in a sandbox would do, by the words for it.
  case needsTrust(String, Need, Sandbox.Reason)

  /// What lines in a sandbox may not do.
  public enum Need: Sendable, Hashable {
    /// Run a command of the system.
    case command
    /// Replace the session, its file, the history or the rules.
    case session
  }

  // Files and scripts.
  case noSuchFile(String, nearest: [String])
  case cannotRead(String, reason: String)
  case cannotWrite(String, reason: String)
  case unsavedMaterial(String)
  /// Something is not saved, and `new` would drop it.
  case unsavedWork
  case tooDeep(String)
  /// Every input failed; `more` counts the reasons that are left out.
  case nothingLoaded(String?, reasons: [String], more: Int)
  case noSuchStep(String, count: Int)

  /// True when the line was right and would have left the sandbox.
  public var isAboutTrust: Bool { if case .needsTrust = self { true } else { false } }

  /// The words of the line that are to blame, for the caret.
  public var typed: String? {
    switch self {
    case .nothingLoaded(let text, _, _): text
    case .missingCommand, .missingFile, .missingPipe, .missingValue, .missingArgument, .tooFewArguments,
      .needsTwo, .unsavedWork:
      nil
    case .unknownCommand(let text, _), .ambiguousCommand(let text, _), .bareNumber(let text, _),
      .openQuote(let text), .textAfterDestination(let text), .unknownOption(let text, _, _),
      .ambiguousOption(let text, _), .unexpectedValue(let text, _), .extraArgument(let text, _),
      .emptyWord(let text), .notANumber(let text), .outOfRange(let text, _), .notAChoice(let text, _),
      .notADate(let text), .notARow(let text), .notAnArticle(let text), .unknownSetting(let text, _),
      .unknownTopic(let text, _), .nothingListed(let text), .noSuchRow(let text, _, _),
      .wrongRow(let text, _, _, _), .unknownName(let text, _, _), .ambiguousName(let text, _, _),
      .noSuchArticle(let text, _), .severalArticles(let text, _), .noSuchFile(let text, _),
      .cannotRead(let text, _), .cannotWrite(let text, _), .unsavedMaterial(let text),
      .tooDeep(let text), .noSuchStep(let text, _), .goneRow(let text), .alreadyOne(let text, _, _),
      .nothingBehind(let text, _), .differentTypes(let text, _, _, _), .nameInUse(let text, _),
      .descendingRange(let text, _), .beyondArticles(let text, _),
      .notAnAlias(let text, _, _), .onlyName(let text, _), .sameName(let text), .sameType(let text, _),
      .sameSpeaker(let text, _), .notInArticle(let text, _), .sameExtent(let text), .isRecording(let text, _),
      .notRecording(let text),
      .notABindingName(let text), .unknownBinding(let text, _),
      .notABinding(let text), .isText(let text), .needsOneRow(let text, _), .listsNoRows(let text),
      .differentRows(let text, _, _), .isCommand(let text), .noScriptArgument(let text, _),
      .unexpected(let text, _, _), .needsTrust(let text, _, _), .tooManyNames(let text, _, _),
      .noDestination(let text), .unreadableClaim(let text), .claimMisses(let text, _),
      .noSuchColumn(let text, _), .noSuchSection(let text, _):
      text
    }
  }
}
