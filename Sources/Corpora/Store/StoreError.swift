/// What can go wrong between a session and its file.
public enum StoreError: Error, Sendable, Hashable {
  /// No file can be opened or made at the path.
  case cannotOpen(path: String, reason: String)
  /// A file is at the path already, and overwriting was not asked for.
  case exists(path: String)
  /// The file at the path is no session, and so is never replaced by one.
  case notReplaceable(path: String)
  /// The file at the path may not be written, and so is not replaced.
  case notWritable(path: String)
  /// The file at the path belongs to the session that is open in this process.
  case isThisSession(path: String)
  /// The file of the session was moved, replaced or deleted while it was open.
  case displaced(path: String)
  /// Another file is where that of the session was.
  case replaced(path: String)
  /// The file has a table, an index, a view or a trigger that no session has, or one with another content.
  case foreignSchema(path: String, type: String, name: String)
  /// The task was cancelled while the question was worked on.
  case interrupted
  /// The file is not a session of this program.
  case notASession(path: String)
  /// The file was written by a later version of this program.
  case newerVersion(path: String, found: Int, supported: Int)
  /// Another process has the file open.
  case locked(path: String)
  /// The disk has no room left.
  case full(path: String)
  /// The file of the session, or its folder, may not be written.
  case readOnly(path: String)
  /// The content of the file is damaged.
  case corrupt(path: String)
  /// The number is not that of a finding or an article in sight.
  case noSuchRow(kind: String, id: Int)
  /// Any other complaint of SQLite, with its result code and its words.
  case sqlite(code: Int, message: String)
}

/// What is wrong with a full-text query; `at` counts the bytes before it.
public enum SearchError: Error, Sendable, Hashable {
  /// There is no word to look for.
  case nothingToSearch
  /// A quotation mark is never closed.
  case openQuotation(at: Int)
  /// A parenthesis is never closed.
  case openParenthesis(at: Int)
  /// A closing parenthesis has no opening one.
  case strayParenthesis(at: Int)
  /// An operator has nothing to its left or right.
  case missingOperand(operator: String, at: Int)
  /// Everything is excluded and nothing asked for.
  case onlyExclusions(at: Int)
  /// NEAR needs at least two words or phrases, and a distance from 1 to 100 if any.
  case badNear(at: Int)
  /// The query has too many words or too many nested parentheses.
  case tooComplex(at: Int)
  /// The store failed.
  case store(StoreError)

  /// The byte of the query under which a caret belongs, if there is one.
  public var offset: Int? {
    switch self {
    case .nothingToSearch, .store: nil
    case .openQuotation(let at), .openParenthesis(let at), .strayParenthesis(let at),
      .missingOperand(_, let at), .onlyExclusions(let at), .badNear(let at), .tooComplex(let at):
      at
    }
  }
}
