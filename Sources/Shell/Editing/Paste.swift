import Letters

/// A pasted text, split as if its lines had been typed one after the other.
struct Paste: Sendable, Hashable {
  /// The lines that end with a line break, each to be entered.
  var lines: [String]

  /// The text after the last line break, which remains in the line to be edited.
  var rest: String

  /// Splits a text at its line breaks: CR, LF and CR LF.
  ///
  /// Empty lines after the first are left out, since a terminal may turn CR LF into two line breaks. Tabs
  /// become spaces, other control characters are dropped, and the text is normalised to NFC.
  init(_ text: String) {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var endsWithReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where endsWithReturn: break
      case "\n", "\r":
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
      case "\t": piece.append(" ")
      default:
        if scalar.value >= 32 && !(127..<160).contains(scalar.value) { piece.append(scalar) }
      }
      endsWithReturn = scalar == "\r"
    }
    let first = pieces.prefix(1)
    let others = pieces.dropFirst().filter { !$0.isEmpty }
    lines = (first + others).map { CanonicalForm.composed($0) }
    rest = CanonicalForm.composed(String(piece))
  }
}
