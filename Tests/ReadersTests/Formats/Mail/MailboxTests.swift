import Documents
import Testing

@testable import Readers

@Suite(.enabled(if: MailMessage.isAvailable)) struct MailboxTests {
  static let box = """
    From news@post.example Fri May  3 06:20:00 2024
    From: The Tarn Post <news@post.example>
    Subject: Ferry
     stops
    Date: Fri, 3 May 2024 06:15:00 +0200
    Message-ID: <1@post.example>

    The ferry stops in May.

    From now on there is a bridge.

    >From the pier it is not seen.

    From Tarnhaven it takes until 10:30 in 2024
    and longer.

    From MAILER Sat May 04 06:20:00 +0000 2024
    From: The Tarn Post <news@post.example>
    Subject: Gulls
    Date: Sat, 4 May 2024 06:15:00 +0200

    Gulls stole chips.
    """

  @Test(arguments: ["\n", "\r\n"]) func messages(_ lineBreak: String) {
    let records = Records(Self.box.replacing("\n", with: lineBreak))
    #expect(records.articles.map(\.headline) == ["Ferry stops", "Gulls"])
    #expect(records.articles.map { values($0, .position) } == ["1", "2"])
    #expect(
      records.first.map { texts($0, .body) } == [
        "The ferry stops in May.", "From now on there is a bridge.", "From the pier it is not seen.",
        "From Tarnhaven it takes until 10:30 in 2024 and longer.",
      ]
    )
  }

  @Test func oneMailWithoutTextLosesNoOther() {
    let empty = "From a Fri May  3 06:20:00 2024\nFrom: a\nSubject: b\nContent-Type: image/png\n\nx\n\n"
    #expect(
      Records(empty + Self.box).lines.first == "\"-\", message 1: no text"
    )
    #expect(Records(empty + Self.box).articles.count == 2)
  }

  @Test(arguments: [
    ("From a@b.example Fri May  3 06:20:00 2024", true), ("From a@b.example Fri May 3 06:20 2024", true),
    ("From - Fri May  3 06:20:00 2024", true), ("From a Fri May 03 06:20:00 2024 +0200", true),
    ("From now on the pier has a guard.", false), ("From 2023 to 2024", false),
    (">From a Fri May  3 06:20:00 2024", false),
    ("From the start at 10:30 to the end of the year nobody saw it", false),
  ]) func separators(_ line: String, _ isOne: Bool) {
    #expect(MailboxCursor.isSeparator(Array(line.utf8)[...]) == isOne)
  }

  static let archive = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://post.example/ferry
    Subject: Ferry stops
    Date: Sun, 5 May 2024 10:00:00 -0000
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="b"

    --b
    Content-Type: text/html; charset=windows-1252
    Content-Transfer-Encoding: quoted-printable
    Content-Location: https://post.example/ferry

    <html><head><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1><p>The=
     ferry=92s last day is in May, the company said on Friday.</p><p>It was built in 1971 and carried more than nine =
    million people.</p></article></body></html>
    --b
    Content-Type: image/png
    Content-Transfer-Encoding: base64
    Content-Location: https://post.example/a.png

    iVBORw0KGgo=
    --b--
    """

  @Test func pagesInOneFile() {
    let records = Records(Self.archive)
    #expect(records.first?.url == "https://post.example/ferry")
    #expect(records.first?.published == nil)
    #expect(values(records.first, .loaded) == "2024-05-05")
    #expect(
      records.first?.body.contains("The ferry’s last day is in May, the company said on Friday.") == true
    )
  }

  @Test func aFileWithoutPage() {
    let text = "From: <Saved by Blink>\nSubject: a\nMIME-Version: 1.0\nContent-Type: image/png\n\nx"
    #expect(Records(text).lines == ["\"-\" has no articles: a saved file without a page"])
  }

  @Test func partsInsideEachOtherAreLimited() {
    var text = "From: a\nSubject: b\nMIME-Version: 1.0\n"
    for depth in 0..<2_000 {
      text += "Content-Type: multipart/mixed; boundary=\"b\(depth)\"\n\n--b\(depth)\n"
    }
    #expect(
      Records(text + "Content-Type: text/plain\n\nThe ferry stops.").lines == [
        "\"-\", message 1: the number of parts is over the limit of 1000; nothing of it was read"
      ]
    )
  }
}
