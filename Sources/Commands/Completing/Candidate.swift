/// Candidates for a place in a line.
public struct CompletionResult: Sendable, Hashable {
  /// The characters of the line that a candidate replaces; it ends at the cursor.
  public var replacement: Range<Int>

  /// The candidates, best first, as many as were asked for.
  public var candidates: [Candidate]

  /// How many candidates there are in all.
  public var total: Int
}

/// A text that can complete a line, as commands find it, completion quotes it and the Tab key lists it.
public struct Candidate: Sendable, Hashable {
  /// What a candidate is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case command, option, choice, name, row, file, folder
  }

  /// The text: as found, then in NFC with the quotation marks that it needs in its place of a line.
  public var text: String

  /// A few words shown after it in a list, as in `PERSON 12`; may be empty.
  public var annotation: String

  /// What it is; after a folder no blank is wanted, and a name may be suggested before Tab is pressed.
  public var kind: Kind

  /// A text with its annotation.
  public init(_ text: String, annotation: String = "", kind: Kind = .name) {
    self.text = text
    self.annotation = annotation
    self.kind = kind
  }

  /// The same candidate as one of another kind.
  func with(kind: Kind) -> Candidate {
    var candidate = self
    candidate.kind = kind
    return candidate
  }
}
