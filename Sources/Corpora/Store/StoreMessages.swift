extension StoreError: CustomStringConvertible {
  /// The complaint in words for the user, without a full stop.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "cannot open \"\(path)\": \(reason)"
    case .exists(let path):
      "\"\(path)\" exists already; choose another name or overwrite it with 'save --force'"
    case .notReplaceable(let path):
      "\"\(path)\" exists and is not a session, which 'save' never replaces; choose another name"
    case .notWritable(let path):
      "\"\(path)\" may not be written, and so is not replaced; choose another name, or allow it with 'chmod u+w'"
    case .isThisSession(let path):
      "\"\(path)\" belongs to this session; choose another file"
    case .displaced(let path):
      "\"\(path)\", in which this session was kept, has been moved or deleted; 'save' writes it anew, "
        + "'save FILE' writes it elsewhere"
    case .replaced(let path):
      "another file stands at \"\(path)\" now; 'save --force' replaces it, 'save FILE' writes the session elsewhere"
    case .foreignSchema(let path, let type, let name):
      "\"\(path)\" has \(type == "index" ? "an" : "a") \(type) \"\(name)\" that no session of this program has; "
        + "it is not opened"
    case .interrupted:
      "stopped"
    case .notASession(let path):
      "\"\(path)\" is not a session; 'load' reads articles, 'open' reads what 'save' has written"
    case .newerVersion(let path, let found, let supported):
      "\"\(path)\" is a session of version \(found); this program reads up to version \(supported)"
    case .locked(let path):
      "\"\(path)\" is open in another session; close that one first, or open a copy"
    case .full(let path):
      "no room left on the disk for \"\(path)\"; what was stored before this is kept, the rest is not"
    case .readOnly(let path):
      "\"\(path)\" may not be written, so this session can only be read; 'save FILE' makes a copy of it to change"
    case .corrupt(let path):
      "\"\(path)\" is damaged; open an earlier copy of it"
    case .noSuchRow(let kind, let id):
      "there is no \(kind) \(id) here"
    case .sqlite(let code, let message):
      "the session's database failed: \(message) (SQLite \(code))"
    }
  }
}

extension SearchError: CustomStringConvertible {
  /// The complaint in words for the user, without a full stop.
  public var description: String {
    switch self {
    case .nothingToSearch:
      "no word to search for; try 'help search'"
    case .openQuotation:
      "this quotation mark is never closed"
    case .openParenthesis:
      "this parenthesis is never closed"
    case .strayParenthesis:
      "this parenthesis was never opened"
    case .missingOperand(let name, _):
      "\"\(name)\" needs something on both sides; write it in lower case to search for the word"
    case .onlyExclusions:
      "nothing is asked for, only excluded; add a word that articles should have"
    case .badNear:
      "NEAR takes words or phrases and a distance from 1 to 100, as in NEAR(strike port, 5)"
    case .tooComplex:
      "the query is too long or too deeply nested"
    case .store(let error):
      error.description
    }
  }
}
