import Corpora
import Figures

extension UsageError {
  /// The message for the user: the words, the error and a remedy, without a full stop.
  public var message: String {
    switch self {
    case .unknownCommand(let typed, let nearest):
      "no command \"\(typed)\"" + Words.nearest(nearest, else: "; 'help' lists them")
    case .ambiguousCommand(let typed, let candidates):
      "\"\(typed)\" begins several commands: \(Words.list(candidates))"
    case .bareNumber(let typed, let commands):
      "\"\(typed)\" is no command; to speak of a row, put a command before it, as in "
        + Words.list(
          (commands.isEmpty ? ["explain", "read"] : Array(commands.prefix(3))).map {
            "'\($0) \(typed)'"
          }
        )
    case .missingCommand(let text):
      "no command stands before \"\(text)\"; write what it should receive, as in 'articles \(text)'"
    case .openQuote(let mark):
      "the quotation mark \(mark) is never closed; close it, or write \\\(mark) for the character"
    case .missingFile(let symbol):
      "\"\(symbol)\" needs the name of a file, as in '\(symbol) people.csv'"
    case .missingPipe:
      "\"|\" needs a command of the system, as in '| less'"
    case .textAfterDestination(let text):
      "\"\(text)\" comes after the destination, which ends a command; begin another one with ';'"
    case .unknownOption(let typed, let command, let nearest):
      "'\(command)' has no option \"\(typed)\""
        + Words.nearest(nearest, else: "; 'help \(command)' lists them")
    case .ambiguousOption(let typed, let candidates):
      "\"\(typed)\" begins several options: \(Words.list(candidates))"
    case .missingValue(let option, let placeholder):
      "\"\(option)\" needs a value: \(option) \(placeholder)"
    case .unexpectedValue(let value, let option):
      "\"\(option)\" is a switch and takes no value such as \"\(value)\""
    case .missingArgument(let placeholder, let usage):
      "\(placeholder) is missing: \(usage)"
    case .tooFewArguments(let placeholder, let minimum, let usage):
      "\(placeholder) is needed at least \(minimum) times: \(usage)"
    case .extraArgument(let text, let usage):
      "\"\(text)\" is one word too many: \(usage)"
    case .emptyWord(let text):
      "\"\(text)\" is empty; write a name"
    case .notANumber(let text):
      "\"\(text)\" is not a whole number"
    case .outOfRange(let text, let limits):
      "\"\(text)\" is not between \(limits.lowerBound) and \(limits.upperBound)"
    case .notAChoice(let text, let allowed):
      "\"\(text)\" is not one of \(Words.list(allowed))"
        + Words.nearest(NearestNames.names(to: text, among: allowed, limit: 1), else: "")
    case .notADate(let text):
      "\"\(text)\" is not a date; write 2016-11-17, 2016-11 or 2016"
    case .notAMonth(let text):
      "\"\(text)\" is longer than a month; write 2016-11, and 'timeline --by month' for more"
    case .notARow(let text):
      "\"\(text)\" is not a row; write the number before it in the last answer, as in '3' or '@3'"
    case .notAnArticle(let text):
      "\"\(text)\" is not an article; write 'a2', 'a1-3' or 'a1,a4', '@2' for a row, or words of a headline"
    case .unknownSetting(let text, let nearest):
      "no setting \"\(text)\"" + Words.nearest(nearest, else: "; 'set' lists them")
    case .unknownTopic(let text, let nearest):
      "no help on \"\(text)\"" + Words.nearest(nearest, else: "; 'help' lists the commands")
    case .nothingListed(let text):
      "\"\(text)\" is a row, but nothing has been listed yet; ask for a list first, as in 'articles'"
    case .noSuchRow(let text, let count, let article):
      "\"\(text)\" is not there: " + (count == 1 ? "there is only 1 row" : "there are only \(count) rows")
        + " in the last answer" + (article.map { "; 'a\($0)' is article \($0)" } ?? "")
    case .wrongRow(let text, let found, let wanted, let article):
      "row \"\(text)\" is \(found), not \(wanted)" + (article.map { "; 'a\($0)' is article \($0)" } ?? "")
    case .unknownName(let text, let noun, let nearest):
      "no \(noun) \"\(text)\"" + Words.nearest(nearest, else: "; Tab completes names")
    case .ambiguousName(let text, let noun, let candidates):
      "\"\(text)\" can be more than one \(noun): \(Words.list(candidates.map { "\"\($0)\"" }))"
    case .noSuchArticle(let text, let count):
      "no article \"\(text)\"; "
        + (count == 0
          ? "nothing is loaded yet, 'load FILE' does it"
          : count == 1
            ? "there is only 1; 'articles' lists it"
            : "there are \(count); 'articles' lists them")
    case .descendingRange(let text, let turned):
      "\"\(text)\" runs backwards; write '\(turned)'"
    case .beyondArticles(let text, let last):
      "\"\(text)\" goes beyond the last article, \(last); 'articles' lists them"
    case .severalArticles(let text, let count):
      "\"\(text)\" fits \(count) articles, and one is needed; 'articles' lists them with their numbers"
    case .goneRow(let text):
      "row \"\(text)\" is no longer there; ask for the list again"
    case .needsTwo(let usage):
      "\(usage.prefix { $0 != " " }) needs two names: \(usage)"
    case .nothingBehind(let text, let usage):
      "nothing stands behind \"\(text)\": \(usage)"
    case .differentTypes(let first, let second, let nouns, let hint):
      "\"\(first)\" is \(nouns.first ?? "") and \"\(second)\" is \(nouns.last ?? ""); to make them one, first '\(hint)'"
    case .nameInUse(let text, let hint):
      "\"\(text)\" is the name of another one already; '\(hint)' makes them one"
    case .alreadyOne(let first, let second, let name):
      "\"\(first)\" and \"\(second)\" are one already, \"\(name)\"; 'split' makes them two"
    case .notAnAlias(let text, let name, let names):
      "\"\(name)\" is not called \"\(text)\" by name; its names are "
        + Words.list(names.prefix(6).map { "\"\($0)\"" })
    case .onlyName(let text, let name):
      "\"\(text)\" is the only name of \"\(name)\"; there is nothing to split, 'rename' changes a name"
    case .sameName(let text):
      "\"\(text)\" is the name already; write another one"
    case .sameType(let text, let name):
      "\"\(text)\" is the type of \"\(name)\" already; write another one"
    case .notAPerson(let text, let noun):
      "\"\(text)\" is \(noun), and only people have a gender and a function; 'retype' says what a name is"
    case .sameSpeaker(let text, let name):
      name.isEmpty
        ? "the speaker of row \"\(text)\" is open already; write a name"
        : "row \"\(text)\" is a quotation of \"\(name)\" already; write another name"
    case .notInArticle(let text, let article):
      "article \(article) does not have the words \"\(text)\" one after the other; 'read \(article)' shows it"
    case .sameExtent(let text):
      "row \"\(text)\" has these words already; write others"
    case .notADay(let text):
      "\"\(text)\" is not a day; write it as in 2016-11-17"
    case .samePublication(let text, let day):
      day.map { "the day of \"\(text)\" is set to \($0) already; write another one" }
        ?? "no day is set for \"\(text)\"; 'corrections' lists those that are"
    case .tooManyArticles(let text, let most):
      "\"\(text)\" is more than \(most) articles; set the day of fewer at a time"
    case .isRecording(let text, let other):
      "cannot record into \"\(text)\" while \"\(other)\" is written; first 'record off'"
    case .notRecording:
      "nothing is recorded; 'record FILE' begins"
    case .notABindingName(let text):
      "\"\(text)\" is no name to give; write a letter, then letters, digits, \"_\" or \"-\""
    case .unknownBinding(let text, let nearest):
      "nothing is called \"\(text)\""
        + Words.nearest(nearest, else: "; 'let' lists the names, '\(text)' in ' ' is text")
    case .notABinding(let text):
      "\"\(text)\" is no named result; write its name with \"$\", as in '$\(text)'"
    case .isText(let text):
      "\"\(text)\" is a text, and rows are needed; 'let NAME = COMMAND' names the rows of an answer"
    case .needsOneRow(let text, let count):
      "\"\(text)\" has \(Words.count(count, "row")), and one is needed here; '\(text)' alone shows them"
    case .listsNoRows(let text):
      "\"\(text)\" lists no rows that could be named; to name a text, write it in quotation marks"
    case .differentRows(let text, let one, let other):
      "\"\(text)\" needs rows of one kind, not \(one) on one side and \(other) on the other"
    case .isCommand(let text):
      "\"\(text)\" is a command already; write another word"
    case .noScriptArgument(let text, let given):
      "\"\(text)\" is not given: the script got \(Words.count(given, "argument")); write it behind the name, "
        + "as in 'source FILE WORD', or in ' ' for the characters"
    case .unexpected(let text, let found, let wanted):
      "\"\(text)\" has \(Words.count(found, "row")), not \(wanted)"
    case .noSuchFile(let path, let nearest):
      "no file \"\(path)\"" + Words.nearest(nearest, else: "")
    case .cannotRead(let path, let reason):
      "cannot read \"\(path)\": \(reason)"
    case .cannotWrite(let path, let reason):
      "cannot write \"\(path)\": \(reason)"
    case .unsavedMaterial(let path):
      "what has been loaded is not saved; 'save FILE' keeps it, 'open --discard \(path)' drops it"
    case .unsavedWork:
      "what has been loaded is not saved; 'save FILE' keeps it, 'new --discard' drops it"
    case .needsTrust(let text, let need, let reason):
      UsageError.words(forTrust: text, need, reason)
    case .tooManyNames(let name, let noun, let most):
      "there are \(most) \(noun) already; forget one before \"\(name)\" is given, as in 'let NAME ='"
    case .noDestination(let command):
      "'\(command)' names all rows of an answer; send the named result to a file, as in '$NAME > people.csv'"
    case .unreadableClaim(let text):
      "\"\(text)\" has no place in a claim; write 'expect COMMAND', then perhaps 'where COLUMN = VALUE', then '= N' or '>= N'"
    case .claimMisses(let word, let wanted):
      "\"\(word)\" needs \(wanted) behind it, as 'help expect' shows"
    case .noSuchColumn(let name, let columns):
      columns.isEmpty
        ? "the answer has no columns, so none is called \"\(name)\""
        : "no column \"\(name)\"; the answer has \(columns.joined(separator: ", "))"
    case .notNumbers(let name, let columns):
      "the column \"\(name)\" has no numbers"
        + (columns.isEmpty ? ", nor has any other" : "; \(Words.list(columns)) has some")
    case .noTable(let command):
      "\"\(command)\" works on the rows of an answer, and none is before it; ask first, as in 'quotes | count by outlet'"
    case .noSuchSection(let name, let sections):
      sections.isEmpty
        ? "the answer has no sections, so none is called \"\(name)\""
        : "no section \"\(name)\"; the answer has \(sections.map { "\"\($0)\"" }.joined(separator: ", "))"
    case .tooDeep(let name):
      "\"\(name)\" would run inside \(Session.deepest) scripts or commands that run lines; does it start itself?"
    case .nothingLoaded(_, let reasons, let more):
      (reasons + (more > 0 ? ["and \(Words.count(more, "more failure"))"] : [])).joined(separator: "\n")
        + (reasons.count > 1 ? "\nnothing was loaded" : "")
    case .noSuchStep(let text, let count):
      "\"\(text)\" is not a step; the tour has \(count), 'tour 1' is the first"
    case .noLesson: "no lesson is running; 'lessons' lists them, 'lesson NAME' begins one"
    case .lessonFaults(let file, let lines):
      "\"\(file)\" cannot be used as a lesson\n" + lines.joined(separator: "\n")
    case .lessonKey(let text, let wanted): "\"\(text)\" is no key of this question; write \(wanted)"
    case .notInLesson(let reason): reason
    }
  }
}

extension UsageError {
  /// Returns the message for an action that a sandbox does not allow, and how the user can allow it.
  private static func words(forTrust text: String, _ need: Need, _ reason: Sandbox.Reason) -> String {
    let what =
      switch need {
      case .command: "\"\(text)\" runs a command of the system"
      case .session: "'\(text)' changes more than the session"
      }
    switch reason {
    case .check: return what + ", which is left out unless 'newshound check --trust' allows it"
    case .replay:
      return what + ", which a replayed file may not; 'replay FILE --trust' allows it, if you know the file"
    case .safe: return what + ", which '--safe' does not allow; start without it"
    }
  }
}

extension NoResult {
  /// The message for the user, without a full stop.
  public var message: String {
    switch self {
    case .noArticles:
      "nothing is loaded yet; 'load FILE' reads articles, 'load sample:harbour' reads eight to try"
    case .none(let things, let about, let hint):
      "no \(things)" + (about.map { " for " + Words.quoted($0) } ?? "") + (hint.map { "; \($0)" } ?? "")
    case .nothingToRecover:
      "no session ended without being saved; 'open FILE' goes on with one that was saved"
    case .nothingMore:
      "the last answer was whole; 'more' follows a list that ends with \"… N more\""
    case .nothingToUndo:
      "nothing to undo"
    case .nothingToRedo:
      "nothing to do again; 'redo' follows 'undo'"
    }
  }
}

extension NoResult {
  /// Returns the answer for an empty list: one line for people, or the table without rows for programs.
  func answer(in session: Session, or table: @autoclosure () throws(StoreError) -> Table) throws(StoreError)
    -> Figure
  {
    if session.isForPrograms { return .table(try table()) }
    let line = message.prefix(1).uppercased() + message.dropFirst() + "."
    return .message(Message([StyledText(line)]))
  }
}

extension LineError {
  /// The error message, without the position.
  public var message: String {
    switch underlying {
    case let error as UsageError: error.message
    case let error as NoResult: error.message
    case let error as LineError: error.message
    case is CancellationError: "stopped"
    default: "\(underlying)"
    }
  }
}

/// Phrases that several messages share.
enum Words {
  /// Returns names joined by commas, with "or" before the last.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Returns a text in quotation marks; unchanged if it has them already.
  static func quoted(_ text: String) -> String {
    text.count > 1 && text.first == "\"" && text.last == "\"" ? text : "\"\(text)\""
  }

  /// Returns a question with the nearest names, or another ending if there are none.
  static func nearest(_ names: [String], else ending: String) -> String {
    names.isEmpty ? ending : "; did you mean \(list(names.map { "\"\($0)\"" }))?"
  }

  /// Returns a number with its noun, as in "1 article" or "2 articles".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
