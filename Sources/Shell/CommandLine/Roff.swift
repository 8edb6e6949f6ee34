/// A page in the man macros of roff.
///
/// Every text except raw lines is escaped.
struct Roff {
  /// The page so far.
  private(set) var text = ""

  /// Whether the last macro was a heading, which begins a paragraph by itself.
  private var isAfterHeading = false

  /// Adds a macro with its arguments.
  mutating func macro(_ name: String, _ arguments: String...) {
    text += "." + name
    isAfterHeading = name == "SH" || name == "SS"
    for argument in arguments { text += " \"" + Self.escaped(argument, isQuoted: true) + "\"" }
    text += "\n"
  }

  /// Adds a line that is already escaped.
  mutating func raw(_ line: String) {
    text += line + "\n"
    isAfterHeading = false
  }

  /// Adds a section heading.
  mutating func section(_ title: String) { macro("SH", title) }

  /// Adds a subsection heading.
  mutating func subsection(_ title: String) { macro("SS", title) }

  /// Adds a paragraph of running text.
  mutating func paragraph(_ words: String) {
    if !isAfterHeading { macro("PP") }
    raw(Self.escaped(words))
  }

  /// Adds a line in bold.
  mutating func strong(_ words: String) { raw("\\fB" + Self.escaped(words) + "\\fP") }

  /// Adds a term with its meaning below it, which is given an initial capital and a full stop.
  mutating func item(_ term: String, _ meaning: String) {
    macro("TP")
    strong(term)
    let sentence = meaning.prefix(1).uppercased() + meaning.dropFirst()
    raw(Self.escaped(sentence.hasSuffix(".") ? sentence : sentence + "."))
  }

  /// Adds text that belongs to the previous item, indented.
  mutating func indented(_ write: (inout Roff) -> Void) {
    var inner = Roff()
    write(&inner)
    if inner.text.isEmpty { return }
    macro("RS")
    text += inner.text
    macro("RE")
  }

  /// Returns a text with roff's special characters escaped and characters beyond ASCII named by code point.
  static func escaped(_ text: String, isQuoted: Bool = false) -> String {
    var result = ""
    for (position, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"" where isQuoted: result += "\\(dq"
      case ".", "'":
        // At the start of a line they begin a macro. An apostrophe must remain straight.
        result += (position == 0 ? "\\&" : "") + (scalar == "'" ? "\\(aq" : ".")
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\n": result += " "
      default:
        if scalar.isASCII {
          result.unicodeScalars.append(scalar)
        } else {
          let code = String(scalar.value, radix: 16, uppercase: true)
          result += "\\[u" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "]"
        }
      }
    }
    return result
  }
}
