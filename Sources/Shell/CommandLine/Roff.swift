/// A page in the man macros of roff; every text is escaped on its way in.
struct Roff {
  /// The page so far.
  private(set) var text = ""

  /// True when a heading came last, which begins a paragraph by itself.
  private var isAfterHeading = false

  /// A macro with its arguments.
  mutating func macro(_ name: String, _ arguments: String...) {
    text += "." + name
    isAfterHeading = name == "SH" || name == "SS"
    for argument in arguments { text += " \"" + Self.escaped(argument, isQuoted: true) + "\"" }
    text += "\n"
  }

  /// A line that is escaped already.
  mutating func raw(_ line: String) {
    text += line + "\n"
    isAfterHeading = false
  }

  /// A heading.
  mutating func section(_ title: String) { macro("SH", title) }

  /// A heading inside a section.
  mutating func subsection(_ title: String) { macro("SS", title) }

  /// A paragraph of running text.
  mutating func paragraph(_ words: String) {
    if !isAfterHeading { macro("PP") }
    raw(Self.escaped(words))
  }

  /// A line in bold.
  mutating func strong(_ words: String) { raw("\\fB" + Self.escaped(words) + "\\fP") }

  /// A term with its meaning below it, which begins with a capital and ends with a full stop.
  mutating func item(_ term: String, _ meaning: String) {
    macro("TP")
    strong(term)
    let sentence = meaning.prefix(1).uppercased() + meaning.dropFirst()
    raw(Self.escaped(sentence.hasSuffix(".") ? sentence : sentence + "."))
  }

  /// What belongs to the item before, set in from it.
  mutating func indented(_ write: (inout Roff) -> Void) {
    var inner = Roff()
    write(&inner)
    if inner.text.isEmpty { return }
    macro("RS")
    text += inner.text
    macro("RE")
  }

  /// A text in which nothing means anything to roff; characters beyond ASCII are named.
  static func escaped(_ text: String, isQuoted: Bool = false) -> String {
    var result = ""
    for (position, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"" where isQuoted: result += "\\(dq"
      case ".", "'":
        // At the start of a line they begin a macro; a quotation mark is to stay straight.
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
