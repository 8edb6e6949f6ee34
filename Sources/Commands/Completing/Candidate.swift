/// The completion candidates at a position in a line.
public struct CompletionResult: Sendable, Hashable {
  /// The range of the line that a candidate replaces, in characters; it ends at the cursor.
  public var replacement: Range<Int>

  /// The candidates, best first, up to the requested limit.
  public var candidates: [Candidate]

  /// The number of candidates without the limit.
  public var total: Int
}

/// A completion candidate, from the search by a command through quoting to the list that Tab shows.
public struct Candidate: Sendable, Hashable {
  /// The kind of a candidate.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case command, option, choice, name, row, file, folder
  }

  /// The text, first as found, then in NFC and quoted as its position in the line requires.
  public var text: String

  /// A short note shown after the text in a list, such as `PERSON 12`; may be empty.
  public var annotation: String

  /// The kind.
  ///
  /// No blank follows a folder, and only a name may be suggested before Tab is pressed.
  public var kind: Kind

  /// Creates a candidate of a text with an annotation.
  public init(_ text: String, annotation: String = "", kind: Kind = .name) {
    self.text = text
    self.annotation = annotation
    self.kind = kind
  }

  /// Returns the candidate with another kind.
  func with(kind: Kind) -> Candidate {
    var candidate = self
    candidate.kind = kind
    return candidate
  }
}
