import CUTF8Proc

/// The folding of text to a form without case, accents, strokes and ligatures, in which variant spellings
/// are equal.
///
/// Łukasz, Søren, Đoković and Æthelred become `lukasz`, `soren`, `dokovic` and `aethelred`, as they are typed
/// without a special keyboard. Apostrophes and hyphens are unified. Letters of other scripts lose their case,
/// and those of European scripts their accents as well.
public enum LetterFolding {
  /// Returns the folded text.
  ///
  /// ASCII and Latin text take a fast path.
  public static func text(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var bytes: [UInt8] = []
    fold(Array(text.utf8), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Replaces the contents of a buffer with the folded form of UTF-8 text.
  public static func fold(_ text: [UInt8], into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(text.count + 8)
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        bytes.append(byte &- 65 < 26 ? byte | 0x20 : byte)
        position += 1
        continue
      }
      // Two bytes for Latin letters and combining marks, three for letters with two accents and for
      // quotation marks.
      let length = byte < 0xE0 ? 2 : 3
      guard byte < 0xF0, position + length <= text.count else { return foldSlowly(text, into: &bytes) }
      var value = UInt32(byte) & (length == 2 ? 0x1F : 0x0F)
      for next in text[position + 1..<position + length] { value = value << 6 | UInt32(next & 0x3F) }
      guard let folded = LetterFolding.bytes(of: value) else { return foldSlowly(text, into: &bytes) }
      bytes.append(contentsOf: folded)
      position += length
    }
  }

  private static func foldSlowly(_ text: [UInt8], into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: slowly(String(decoding: text, as: UTF8.self)).utf8)
  }

  /// Returns the folded text by the rules of Unicode for all scripts, and by the table for letters that they
  /// leave unchanged.
  static func slowly(_ text: some StringProtocol) -> String {
    // Combining marks before the first letter are dropped, since case folding would turn some of them
    // into letters.
    let letters = String.UnicodeScalarView(text.unicodeScalars.drop { (0x300..<0x370).contains($0.value) })
    let plain = CanonicalForm.composed(withoutMarks(letters))
    var result = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: result.append(scalar)
      // Combining marks that the rules leave, and the half rings of transliterated Arabic, which are
      // not typed.
      case 0x300..<0x370, 0x1AB0..<0x1B00, 0x1DC0..<0x1E00, 0x20D0..<0x2100, 0xFE20..<0xFE30, 0x2BE, 0x2BF:
        continue
      case _ where apostrophes.contains(scalar.value): result.append("'")
      case _ where hyphens.contains(scalar.value): result.append("-")
      default:
        if let letters = undivided[scalar] {
          result.append(contentsOf: letters.unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// Returns the code points of a text without case, width variants, and the combining marks of its letters.
  ///
  /// Combining marks of European scripts are always removed, all others only after a letter of a European
  /// script: the vowels of Hindi, Thai and Arabic are combining marks too and distinguish words. Symbols keep
  /// their combining strokes, such as the negation of mathematical symbols.
  private static func withoutMarks(_ text: String.UnicodeScalarView) -> [Int32] {
    var points: [Int32] = []
    var parts: [Int32] = []
    var base = Int32.max
    for scalar in text {
      let point = narrow(Int32(bitPattern: scalar.value))
      if isSign(point) {
        CanonicalForm.append(point, UTF8PROC_CASEFOLD, to: &points)
        base = point
        continue
      }
      parts.removeAll(keepingCapacity: true)
      CanonicalForm.append(point, UTF8PROC_DECOMPOSE, to: &parts)
      for part in parts {
        if isMark(part) {
          if part >= endOfEuropean, base >= endOfEuropean { points.append(part) }
        } else {
          CanonicalForm.append(part, UTF8PROC_CASEFOLD, to: &points)
          base = part
        }
      }
    }
    return points
  }

  /// The first code point after Latin, Greek, Cyrillic and their combining marks.
  private static let endOfEuropean: Int32 = 0x510

  /// Returns the ordinary form of a full-width or half-width character.
  private static func narrow(_ point: Int32) -> Int32 {
    let kind = unsafe UInt32(utf8proc_get_property(point).pointee.decomp_type)
    guard kind == UTF8PROC_DECOMP_TYPE_WIDE.rawValue || kind == UTF8PROC_DECOMP_TYPE_NARROW.rawValue else {
      return point
    }
    var parts: [Int32] = []
    let options = utf8proc_option_t(rawValue: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
    CanonicalForm.append(point, options, to: &parts)
    return parts.first ?? point
  }

  private static func isSign(_ point: Int32) -> Bool {
    let category = utf8proc_category(point)
    return category == UTF8PROC_CATEGORY_SM || category == UTF8PROC_CATEGORY_SO
      || category == UTF8PROC_CATEGORY_SK
  }

  private static func isMark(_ point: Int32) -> Bool {
    let category = utf8proc_category(point)
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME
      || category == UTF8PROC_CATEGORY_MC && CanonicalForm.combiningClass(of: point) != 0
  }

  /// Returns the folded form of a Latin letter without a decomposition, as in "ss" for "ß"; nil for all
  /// other characters.
  public static func letters(of scalar: Unicode.Scalar) -> String? { undivided[scalar] }

  /// The characters that are folded to an apostrophe, among them quotation marks, accents and primes.
  private static let apostrophes: Set<UInt32> = [
    0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2C8, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07,
  ]

  /// The hyphens other than that of ASCII.
  private static let hyphens: Set<UInt32> = [0x2010, 0x2011, 0xFE63, 0xFF0D]

  /// The letters without a decomposition in Unicode, with their ASCII spellings.
  private static let undivided: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, variants) in spellings {
      for variant in variants.unicodeScalars { letters[variant] = plain }
    }
    return letters
  }()

  /// Lower-case Latin letters with strokes, hooks and curls, ligatures and letters of phonetic alphabets.
  ///
  /// They are the letters of the transliteration `Latin-ASCII` of the Unicode CLDR that have
  /// no decomposition.
  private static let spellings: [(plain: String, variants: String)] = [
    ("'n", "ŉ"),
    ("a", "ᴀᶏẚⱥ"),
    ("aa", "ꜳ"),
    ("ae", "æᴁ"),
    ("ao", "ꜵ"),
    ("au", "ꜷ"),
    ("av", "ꜹꜻ"),
    ("ay", "ꜽ"),
    ("b", "ƀƃɓʙᴃᵬᶀ"),
    ("c", "ƈȼɕᴄꞓ"),
    ("d", "ðđƌȡɖɗᴅᴆᵭᶁᶑꝱꝺ"),
    ("db", "ȸ"),
    ("dz", "ǆǳʣʥ"),
    ("e", "ɇɛᴇᶒᶓⱸ"),
    ("f", "ƒᵮᶂꜰꝼ"),
    ("ff", "ﬀ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("g", "ǥɠɡɢʛᶃꞡ"),
    ("h", "ħɦɧʜⱨ"),
    ("hv", "ƕ"),
    ("i", "ıɨɩɪᵻᶖ"),
    ("ij", "ĳ"),
    ("j", "ȷɉɟʝᴊ"),
    ("k", "ƙᴋᶄⱪꝁꝃꝅꞣ"),
    ("l", "ŀłƚȴɫɬɭʟᴌᶅⱡꝇꝉꝲ"),
    ("lj", "ǉ"),
    ("ll", "ỻ"),
    ("ls", "ʪ"),
    ("lz", "ʫ"),
    ("m", "ɱᴍᵯᶆꝳ"),
    ("n", "ŋƞȵɲɳɴᵰᶇꝴꞑꞥ"),
    ("nj", "ǌ"),
    ("o", "øᴏⱺꝋꝍ"),
    ("oe", "œɶ"),
    ("oi", "ƣ"),
    ("oo", "ꝏ"),
    ("p", "ƥᴘᵱᵽᶈꝑꝓꝕ"),
    ("q", "ĸʠꝗꝙ"),
    ("qp", "ȹ"),
    ("r", "ɍɼɽɾʀᵲᵳᶉꝵꝶꞧ"),
    ("s", "ſȿʂᵴᶊẜẝꜱꞩ"),
    ("ss", "ß"),
    ("st", "ﬅﬆ"),
    ("t", "ŧƫƭȶʈᴛᵵⱦꝷꞇ"),
    ("th", "þᵺꝥꝧ"),
    ("ts", "ʦ"),
    ("u", "ʉᴜᵾᶙ"),
    ("ue", "ᵫ"),
    ("v", "ʋᴠᶌỽⱱⱴꝟ"),
    ("vy", "ꝡ"),
    ("w", "ᴡⱳ"),
    ("x", "ᶍ"),
    ("y", "ƴɏʏỿ"),
    ("z", "ƶȥɀʐʑᴢᵶᶎⱬ"),
  ]

  /// The folded bytes of the characters of a range, worked out once, when the first of them is met.
  private struct Table: Sendable {
    private let first: UInt32
    private let folded: [[UInt8]]

    init(_ range: Range<UInt32>) {
      first = range.lowerBound
      folded = range.map { value in
        // A mark goes with the letter before it.
        guard let scalar = Unicode.Scalar(value), !(0x300..<0x370).contains(value) else { return [] }
        return Array(LetterFolding.slowly(String(Character(scalar))).utf8)
      }
    }

    subscript(_ value: UInt32) -> [UInt8] { folded[Int(value - first)] }
  }

  /// Latin letters, spacing modifiers and combining marks.
  private static let letters = Table(0..<0x370)
  /// Latin letters with two accents.
  private static let lettersWithTwoAccents = Table(0x1E00..<0x1F00)
  /// Dashes and quotation marks.
  private static let punctuation = Table(0x2010..<0x2060)

  /// The folded bytes of a character; nothing for one that needs a closer look.
  private static func bytes(of value: UInt32) -> [UInt8]? {
    switch value {
    case 0..<0x370: letters[value]
    case 0x1E00..<0x1F00: lettersWithTwoAccents[value]
    case 0x2010..<0x2060: punctuation[value]
    default: nil
    }
  }
}
