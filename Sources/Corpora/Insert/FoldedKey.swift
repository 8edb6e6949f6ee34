import Letters
import WordLists

/// Names reduced to what tells them apart: no case, no accents, no strokes, no dots, no apostrophes, one blank between
/// words.
enum FoldedKey {
  /// The key of a name: `The U.S.` gives `us`, `Nicolás Maduro` gives `nicolas maduro`.
  static func of(_ name: String) -> String {
    var folded = plain(name)
    if folded.hasPrefix("the ") && folded.utf8.count > 4 { folded.removeFirst(4) }
    return folded
  }

  /// The key of a speaker's words; nil for a pronoun, which names no one outside its sentence.
  static func ofSpeaker(_ words: String) -> String? {
    let key = of(words)
    return pronouns.contains(key) ? nil : key
  }

  private static let pronouns = WordSet(WordList("pronouns/as-speakers"))

  /// The beginning of a key, as typed: like a key, but a blank at the end stays.
  static func prefix(_ typed: String) -> String {
    let key = plain(typed)
    return typed.last?.isWhitespace == true && !key.isEmpty ? key + " " : key
  }

  /// The keys that begin at each word of a key, the whole key first.
  static func starts(of key: String) -> [String] {
    var starts = [key]
    let bytes = Array(key.utf8)
    for position in bytes.indices where bytes[position] == 32 {
      starts.append(String(decoding: bytes[(position + 1)...], as: UTF8.self))
      if starts.count == 8 { break }
    }
    return starts
  }

  private static func plain(_ name: String) -> String {
    let text = name.utf8.allSatisfy { $0 < 128 } ? name : LetterFolding.text(name)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var blank = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2E, 0x27, 0x2018, 0x2019, 0x02BC: continue
      case 0...0x20, 0x2D, 0x5F, 0x85, 0xA0, 0x2000...0x2015, 0x2028, 0x2029, 0x202F, 0x3000: blank = true
      default:
        if blank && !bytes.isEmpty { bytes.append(32) }
        blank = false
        if scalar.value >= 65 && scalar.value <= 90 {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value + 32))
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
