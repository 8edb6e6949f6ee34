import Letters

/// A pasted text, split as if its lines had been typed one after the other.
struct Paste: Sendable, Hashable {
  /// Lines that a line break ends, each to be entered.
  var lines: [String]

  /// The text after the last line break: it stays in the line, to be edited.
  var rest: String

  /// Splits a text at its line breaks: CR, LF and CR LF.
  ///
  /// Empty lines after the first are left out: a terminal may have made two line breaks of CR LF. Tabs become
  /// spaces, other control characters are dropped, NFC is made.
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
