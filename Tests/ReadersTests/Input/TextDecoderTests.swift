import Testing

@testable import Readers

/// Bytes, and the decoded text with its note, or the error.
struct DecoderCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var text: String
  var notes: [String] = []
  var testDescription: String { name }
}

@Suite struct TextDecoderTests {
  @Test(arguments: cases) func text(_ row: DecoderCase) throws {
    let decoded = try TextDecoder.decode(row.bytes, source: "a.txt")
    #expect(Array(decoded.text.utf8) == Array(row.text.utf8))
    #expect(decoded.notes == row.notes)
  }

  static let cases: [DecoderCase] = [
    DecoderCase(name: "UTF-8", bytes: Array("Café — “so”".utf8), text: "Café — “so”"),
    DecoderCase(name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + Array("Hé".utf8), text: "Hé"),
    DecoderCase(name: "only the first mark goes", bytes: Array("\u{FEFF}\u{FEFF}a".utf8), text: "\u{FEFF}a"),
    DecoderCase(
      name: "nothing else is altered",
      bytes: Array("a\r\n\u{A0}b\t e\u{301}\u{200B}\n\n".utf8),
      text: "a\r\n\u{A0}b\t e\u{301}\u{200B}\n\n"
    ),
    DecoderCase(name: "UTF-16 LE with mark", bytes: [0xFF, 0xFE] + wide("Hé 😀", big: false), text: "Hé 😀"),
    DecoderCase(name: "UTF-16 BE with mark", bytes: [0xFE, 0xFF] + wide("Hé 😀", big: true), text: "Hé 😀"),
    DecoderCase(
      name: "UTF-16 LE without mark",
      bytes: wide("The pier – broken", big: false),
      text: "The pier – broken"
    ),
    DecoderCase(
      name: "UTF-16 BE without mark",
      bytes: wide("The pier – broken", big: true),
      text: "The pier – broken"
    ),
    DecoderCase(
      name: "UTF-16 cut in a character",
      bytes: [0xFF, 0xFE] + wide("pier", big: false) + [0x41],
      text: "pier",
      notes: [TextDecoder.brokenUTF16Note]
    ),
    DecoderCase(
      name: "Windows-1252",
      bytes: [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80, 0x35],
      text: "“Café” €5",
      notes: ["Not valid UTF-8; read as Windows-1252."]
    ),
    DecoderCase(
      name: "UTF-8 with one broken byte",
      bytes: Array("“Café” — “thé” ".utf8) + [0xE2, 0x80],
      text: "“Café” — “thé” \u{FFFD}",
      notes: [TextDecoder.repairedNote]
    ),
  ]

  @Test(arguments: binaries) func binary(_ name: String, _ bytes: [UInt8], _ kind: ReadError.BinaryKind) {
    #expect(throws: ReadError.binary(source: "a", kind: kind)) { try TextDecoder.decode(bytes, source: "a") }
  }

  static let binaries: [(String, [UInt8], ReadError.BinaryKind)] = [
    ("PDF", Array("%PDF-1.7\n%text".utf8), .pdf),
    ("zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0], .zip),
    ("Word", PackedFiles.zip([("[Content_Types].xml", [])]), .word),
    ("RTF", Array("{\\rtf1\\ansi text}".utf8), .richText),
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
    ("ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], .program),
    ("SQLite", Array("SQLite format 3\u{0}".utf8), .database),
    ("UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32),
    ("zeros", [UInt8](repeating: 0, count: 50), .data),
    ("controls", [1, 2, 3, 65, 66, 67], .data),
  ]

  @Test(arguments: [[], [0x20, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC2, 0xA0]] as [[UInt8]])
  func empty(_ bytes: [UInt8]) {
    #expect(throws: ReadError.empty(source: "a")) { try TextDecoder.decode(bytes, source: "a") }
  }

  static func wide(_ text: String, big: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
      return big ? [high, low] : [low, high]
    }
  }
}
