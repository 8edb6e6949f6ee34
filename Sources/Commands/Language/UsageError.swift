/// An error in a line or in its request; the messages are in `UsageMessages.swift`.
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
  case notAMonth(String)
  case notARow(String)
  case notAnArticle(String)
  case unknownSetting(String, nearest: [String])
  case unknownTopic(String, nearest: [String])

  // Rows of the last answer.
  case nothingListed(String)
  /// `article` is an article with that number, if it may have been meant.
  case noSuchRow(String, count: Int, article: Int? = nil)
  case wrongRow(String, is: String, wanted: String, article: Int? = nil)

  // Names and articles.
  case unknownName(String, noun: String, nearest: [String])
  case ambiguousName(String, noun: String, candidates: [String])
  case goneRow(String)
  case noSuchArticle(String, count: Int)
  /// A range whose first number is greater than its last; `turned` has them in the right order.
  case descendingRange(String, turned: String)
  /// A range that reaches beyond the last article.
  case beyondArticles(String, last: Int)
  case severalArticles(String, count: Int)

  // Corrections.
  /// One name instead of two.
  case needsTwo(usage: String)
  /// Nothing follows a separator word or a set operation.
  case nothingBehind(String, usage: String)
  case differentTypes(String, String, nouns: [String], hint: String)
  case nameInUse(String, hint: String)
  case alreadyOne(String, String, name: String)
  case notAnAlias(String, of: String, names: [String])
  case onlyName(String, of: String)
  case sameName(String)
  case sameType(String, of: String)
  /// A name of something else where a person is wanted.
  case notAPerson(String, is: String)
  case sameSpeaker(String, name: String)
  /// Words that do not stand one after the other in the article of a quotation.
  case notInArticle(String, article: Int)
  case sameExtent(String)
  case notADay(String)
  /// Articles whose day of publication is set already; without a day, those where none is set.
  case samePublication(String, day: String?)
  case tooManyArticles(String, most: Int)

  // Transcripts.
  case isRecording(String, other: String)
  case notRecording(String)

  // Names.
  case notABindingName(String)
  case unknownBinding(String, nearest: [String])
  case notABinding(String)
  /// A text instead of rows.
  case isText(String)
  case needsOneRow(String, count: Int)
  case listsNoRows(String)
  case tooManyNames(String, noun: String, most: Int)
  /// A destination in a `let` definition.
  case noDestination(String)
  case differentRows(String, String, String)
  case isCommand(String)
  case noScriptArgument(String, given: Int)
  /// A word that is not allowed in a claim of `expect`.
  case unreadableClaim(String)
  /// A word of a claim without the text that it needs after it.
  case claimMisses(String, wanted: String)
  case noSuchColumn(String, columns: [String])
  case noSuchSection(String, sections: [String])
  /// A column without numbers where numbers are wanted; `columns` have some.
  case notNumbers(String, columns: [String])
  /// A command that works on rows, where no answer with rows is before it.
  case noTable(String)
  /// A claim of `expect` that does not hold.
  case unexpected(String, found: Int, wanted: String)

  // Sandboxed lines.
  /// An action that the sandbox does not allow, with the words that request it.
  case needsTrust(String, Need, Sandbox.Reason)

  /// An action that a sandbox does not allow.
  public enum Need: Sendable, Hashable {
    /// Run a command of the system.
    case command
    /// Run a command that replaces the session, its file or the history, or that records.
    case session
  }

  // Files and scripts.
  case noSuchFile(String, nearest: [String])
  case cannotRead(String, reason: String)
  case cannotWrite(String, reason: String)
  case unsavedMaterial(String)
  /// Articles or corrections are not saved, and `new` would drop them.
  case unsavedWork
  case tooDeep(String)
  /// Every input failed; `more` is the number of reasons that are left out.
  case nothingLoaded(String?, reasons: [String], more: Int)
  case noSuchStep(String, count: Int)

  // Lessons.
  /// No lesson is running, which a command needs.
  case noLesson
  /// A lesson file cannot be used; each line has the file, the line and the remedy.
  case lessonFaults(String, lines: [String])
  /// A key of a lesson that is written wrongly.
  case lessonKey(String, wanted: String)
  /// Something that cannot be done at this question, with the reason and the remedy.
  case notInLesson(String)

  /// Whether the line was valid but would have left the sandbox.
  public var isAboutTrust: Bool { if case .needsTrust = self { true } else { false } }

  /// The words of the line that caused the error, for the caret; nil if none did.
  public var typed: String? {
    switch self {
    case .nothingLoaded(let text, _, _): text
    case .missingCommand, .missingFile, .missingPipe, .missingValue, .missingArgument, .tooFewArguments,
      .needsTwo, .unsavedWork, .noLesson, .notInLesson, .lessonFaults:
      nil
    case .unknownCommand(let text, _), .ambiguousCommand(let text, _), .bareNumber(let text, _),
      .openQuote(let text), .textAfterDestination(let text), .unknownOption(let text, _, _),
      .ambiguousOption(let text, _), .unexpectedValue(let text, _), .extraArgument(let text, _),
      .emptyWord(let text), .notANumber(let text), .outOfRange(let text, _), .notAChoice(let text, _),
      .notADate(let text), .notAMonth(let text), .notARow(let text), .notAnArticle(let text),
      .unknownSetting(let text, _),
      .unknownTopic(let text, _), .nothingListed(let text), .noSuchRow(let text, _, _),
      .wrongRow(let text, _, _, _), .unknownName(let text, _, _), .ambiguousName(let text, _, _),
      .noSuchArticle(let text, _), .severalArticles(let text, _), .noSuchFile(let text, _),
      .cannotRead(let text, _), .cannotWrite(let text, _), .unsavedMaterial(let text),
      .tooDeep(let text), .noSuchStep(let text, _), .goneRow(let text), .alreadyOne(let text, _, _),
      .nothingBehind(let text, _), .differentTypes(let text, _, _, _), .nameInUse(let text, _),
      .descendingRange(let text, _), .beyondArticles(let text, _),
      .notAnAlias(let text, _, _), .onlyName(let text, _), .sameName(let text), .sameType(let text, _),
      .notAPerson(let text, _), .sameSpeaker(let text, _), .notInArticle(let text, _), .sameExtent(let text),
      .notADay(let text), .samePublication(let text, _), .tooManyArticles(let text, _),
      .isRecording(let text, _),
      .notRecording(let text),
      .notABindingName(let text), .unknownBinding(let text, _),
      .notABinding(let text), .isText(let text), .needsOneRow(let text, _), .listsNoRows(let text),
      .differentRows(let text, _, _), .isCommand(let text), .noScriptArgument(let text, _),
      .unexpected(let text, _, _), .needsTrust(let text, _, _), .tooManyNames(let text, _, _),
      .noDestination(let text), .unreadableClaim(let text), .claimMisses(let text, _),
      .noSuchColumn(let text, _), .noSuchSection(let text, _), .notNumbers(let text, _), .noTable(let text),
      .lessonKey(let text, _):
      text
    }
  }
}
