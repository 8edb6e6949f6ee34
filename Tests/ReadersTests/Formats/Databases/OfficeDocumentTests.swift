import Documents
import Testing

@testable import Readers

@Suite struct OfficeDocumentTests {
  private func lines(_ text: String) -> [String] {
    RichText.document(Array(text.utf8)).lines.map(\.text).filter { !$0.isEmpty }
  }

  @Test(arguments: [
    (#"{\rtf1\ansi One\par Two\line Three}"#, ["One", "Two", "Three"]),
    (#"{\rtf1\ansicpg1252 caf\'e9 \u8220?Hi\u8221? \emdash x}"#, ["café “Hi” —x"]),
    (#"{\rtf1\ansi\uc2\u233\'e9\'e9 a\uc0\u233 b}"#, ["é aéb"]),
    (#"{\rtf1\u-10179?\u-8704?}"#, ["\u{1F600}"]),
    (#"{\rtf1{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}\f1 \'ec\'e8\'f0}"#, ["мир"]),
    (#"{\rtf1{\fonttbl{\f0 A;}{\f1\fcharset128 B;}}\f1 \'93\'fa}"#, ["日"]),
    (#"{\rtf1{\*\unknown gone}{\header gone}{\info{\title gone}}{\pict 89504e}kept}"#, ["kept"]),
    (#"{\rtf1{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}}"#, ["link"]),
    (#"{\rtf1{\v hidden}shown \{braces\} back\\slash}"#, ["shown {braces} back\\slash"]),
    (#"{\rtf1\bin3 {{{after}"#, ["after"]),
    (#"{\rtf1\trowd a\cell b\cell\row}"#, ["a\tb"]),
    (#"{\rtf1 }}}} after"#, ["after"]),
    (#"{\rtf1 \'zz\'"#, []), (#"{\rtf1 \u99999999999?x}"#, ["x"].map { "\u{8}" + $0 }),
  ])
  func richText(_ source: String, _ expected: [String]) {
    if source.contains("99999999999") {
      #expect(!lines(source).isEmpty)
    } else {
      #expect(lines(source) == expected)
    }
  }

  @Test func headingsAndBoldAreKept() {
    let document = RichText.document(
      Array(#"{\rtf1\pard\outlinelevel0\b Head\b0\par\pard{\b All}\par x{\b y}\par}"#.utf8)
    )
    #expect(document.lines.map(\.isHeading) == [true, false, false])
    #expect(document.lines.map(\.isBold) == [true, true, false])
  }

  @Test func aDeepDocumentIsRead() {
    let depth = 200_000
    let text =
      #"{\rtf1 "# + String(repeating: "{", count: depth) + "deep" + String(repeating: "}", count: depth)
    #expect(lines(text) == ["deep"])
  }

  @Test func otherArchivesAreNoDocumentsOfWord() throws {
    let archive: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)
    #expect(!WordReader().recognizes(Input(source: "a.docx", bytes: archive)))
    let story = try #require(DatabaseFixture.all.first { $0.path == "office/story.docx" }).bytes
    #expect(WordReader().recognizes(Input(source: "a.txt", bytes: story)))
    #expect(throws: ReadError.self) {
      _ = try WordReader().open(ByteStream(source: "a.docx", bytes: Array(story.prefix(story.count / 2))))
    }
  }

  @Test(arguments: [
    (1251, [0xEC, 0xE8, 0xF0] as [UInt8], "мир"), (1252, [0x80, 0x41], "€A"),
    (932, [0x93, 0xFA, 0x81], "日\u{FFFD}"),
  ])
  func codePages(_ number: Int, _ bytes: [UInt8], _ text: String) {
    #expect(CodePage(windows: number)?.text(bytes) == text)
  }

  @Test func unknownCodePagesAreRead() {
    #expect(CodePage(windows: 0) == nil)
    #expect(CodePage(name: "NOSUCH").text([0xE9]) == "é")
  }
}
