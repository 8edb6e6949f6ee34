import Foundation

/// The forms of a name that the table of names has to list, because look-up folds only the case of ASCII letters.
enum NameForms {
  /// Lower-cases ASCII letters only.
  static func folded(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// All folded forms: as written, in lower case, in capitals; without accents; with straight and curly apostrophes.
  static func all(of name: String) -> Set<String> {
    let words = name.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
    let composed = words.joined(separator: " ")
    var forms: Set<String> = []
    for written in [composed, withoutAccents(composed)] {
      for cased in [written, written.lowercased(), written.uppercased()] {
        forms.insert(folded(cased))
        if cased.contains("'") {
          forms.insert(folded(cased.replacingOccurrences(of: "'", with: "\u{2019}")))
        }
        if cased.contains("\u{2019}") {
          forms.insert(folded(cased.replacingOccurrences(of: "\u{2019}", with: "'")))
        }
      }
    }
    return forms
  }

  /// The name in ASCII as far as Latin letters go: "São Tomé" as "Sao Tome", "Łódź" as "Lodz".
  static func withoutAccents(_ name: String) -> String {
    var plain = ""
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36f}", "\u{2bb}", "\u{2bf}": continue
      case "ø": plain += "o"
      case "Ø": plain += "O"
      case "ł": plain += "l"
      case "Ł": plain += "L"
      case "đ", "ð": plain += "d"
      case "Đ", "Ð": plain += "D"
      case "ß": plain += "ss"
      case "æ", "ə": plain += scalar == "æ" ? "ae" : "e"
      case "Æ": plain += "Ae"
      case "œ": plain += "oe"
      case "þ": plain += "th"
      case "Þ": plain += "Th"
      case "ı": plain += "i"
      case "ħ": plain += "h"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain.precomposedStringWithCanonicalMapping
  }
}
