import Documents
import Testing

@testable import Readers

@Suite(.enabled(if: MailMessage.isAvailable)) struct MailTests {
  static let head = """
    From: "The Tarn Post" <news@post.example>
    Subject: =?utf-8?Q?Caf=C3=A9?= closes
    Date: Fri, 3 May 2024 23:30:00 -0500
    Message-ID: <1@post.example>
    MIME-Version: 1.0

    """

  @Test func plainText() {
    let records = Records(
      Self.head + """
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        View in browser: https://t.example/1

        Caf=E9 closes

        By Ada Lind

        The caf=E9 closed on Friday after nine years on the pier, its owner said in=
         a note.

        > An earlier mail.

        Follow us <https://t.example/2>
        -----
        You received this email because you asked for it.
        --\u{20}
        Ada
        """
    )
    #expect(
      records.lines == [
        """
        headline: Café closes
        authors: Ada Lind
        outlet: The Tarn Post
        published: 2024-05-03 metadata
        roles: boilerplate headline byline body note boilerplate boilerplate note
        """
      ]
    )
    #expect(records.first?.identifier == "<1@post.example>")
    #expect(
      records.first.map { texts($0, .body) } == [
        "The café closed on Friday after nine years on the pier, its owner said in a note."
      ]
    )
  }

  static func alternatives(plain: String, page: String) -> String {
    head + """
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      \(plain)
      --b
      Content-Type: text/html; charset=utf-8

      \(page)
      --b--
      """
  }

  @Test func pagesGoBeforePlainText() {
    let page = """
      <html><head><title>x</title></head><body><div style="display:none">Seen in the list &zwnj;&zwnj;</div><table><tr>\
      <td><a href="v">View this email in your browser</a></td></tr><tr><td><h1>Café closes</h1></td></tr><tr><td>The caf&eacute; \
      closed.<br><br>Gulls <b>won</b>.</td></tr><tr><td><a href="f">Facebook</a> | <a href="t">Twitter</a></td></tr>\
      <tr><td>© 2024 <a href="u">Unsubscribe</a></td></tr></table><img src="p.gif" width="1"></body></html>
      """
    let article = Records(Self.alternatives(plain: "https://t.example/1", page: page)).first
    #expect(article.map { texts($0, .body) } == ["The café closed.", "Gulls won."])
    #expect(
      article.map { texts($0, .boilerplate) } == [
        "View this email in your browser", "Facebook | Twitter", "© 2024 Unsubscribe",
      ]
    )
  }

  @Test func severalStoriesAndAFooter() {
    let page = """
      <span class="preheader">Ferries and gulls</span><table><tr><td><h2><a href="1">Ferry stops</a></h2><p>The ferry stops in \
      May. <a href="1">Read more</a></p></td></tr><tr><td><h2><a href="2">Gulls</a></h2><p>Gulls stole chips.</p></td></tr>\
      <tr><td>ADVERTISEMENT</td></tr><tr><td>The Tarn Post, 1 Pier Road, Tarnhaven</td></tr><tr><td>Was this email forwarded \
      to you? <a href="s">Sign up here</a>.</td></tr><tr><td><a href="u">Unsubscribe</a></td></tr></table>
      """
    let article = Records(Self.alternatives(plain: "x", page: page)).first
    #expect(
      article.map { texts($0, .body) } == [
        "Ferry stops", "The ferry stops in May.", "Gulls", "Gulls stole chips.",
      ]
    )
    #expect(article?.body.contains("Ferries and gulls") == false)
  }

  @Test func anEmptyPageGivesWayToPlainText() {
    let article = Records(
      Self.alternatives(plain: "The café closed on Friday.\n\nGulls won.", page: "<img src='a.png'>")
    ).first
    #expect(article.map { texts($0, .body) } == ["The café closed on Friday.", "Gulls won."])
  }

  @Test func smallTypeIsSeen() {
    let page = "<p style='font-size:0.9em'>The café closed.</p><p style='font-size:0;'>Hidden.</p>"
    let article = Records(Self.alternatives(plain: "x", page: page)).first
    #expect(article.map { texts($0, .body) } == ["The café closed."])
  }

  static let forwarded = """
    ---------- Forwarded message ---------
    From: The Tarn Post <news@post.example>
    Date: Fri, May 3, 2024 at 6:15 AM
    Subject: Ferry stops
    To: <ada@mail.example>


    The ferry stops in May.
    """

  @Test(arguments: [
    forwarded,
    forwarded.replacing("---------- Forwarded message ---------", with: "Begin forwarded message:"),
    forwarded.replacing("---------- Forwarded message ---------\n", with: "").replacing("From", with: "Von")
      .replacing("Date", with: "Gesendet").replacing("Subject", with: "Betreff"),
  ]) func forwardedInTheText(_ text: String) {
    let mail = """
      From: Ada Lind <ada@mail.example>
      Subject: Fwd: Ferry stops
      Date: Mon, 6 May 2024 10:00:00 +0200
      Message-ID: <2@mail.example>

      Have a look.

      \(text)
      """
    let article = Records(mail, source: "a.eml").first
    #expect(article?.headline == "Ferry stops")
    #expect(article?.outlet == "The Tarn Post")
    #expect(article?.published?.date.iso == "2024-05-03")
    #expect(article.map { texts($0, .body) } == ["The ferry stops in May."])
    #expect(article.map { texts($0, .note) } == ["Have a look."])
  }

  @Test func forwardedAsAnAttachment() {
    let mail = """
      From: Ada Lind <ada@mail.example>
      Subject: Fwd: ferry
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      See below.
      --b
      Content-Type: message/rfc822

      From: The Tarn Post <news@post.example>
      Subject: Ferry stops
      Date: Fri, 3 May 2024 06:15:00 +0200

      The ferry stops in May.
      --b--
      """
    let records = Records(mail)
    #expect(records.articles.count == 1)
    #expect(records.first?.headline == "Ferry stops")
    #expect(records.first?.outlet == "The Tarn Post")
  }

  @Test func attachedDocumentsAreArticles() {
    let mail =
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        The café closed on Friday.
        --b
        Content-Type: text/plain; name="b.txt"
        Content-Disposition: attachment; filename="b.txt"

        Ferry stops

        The ferry stops in May.
        --b
        Content-Type: image/png
        Content-Disposition: attachment; filename="c.png"

        x
        --b--
        """
    let records = Records(mail, source: "a.eml")
    #expect(records.articles.map(\.source) == ["a.eml", "a.eml/b.txt"])
  }

  @Test func mailsWithoutText() {
    #expect(
      Records(Self.head + "Content-Type: image/png\n\nx", source: "a.eml").lines == [
        "\"a.eml\", message 1: no text"
      ]
    )
  }

  @Test(
    arguments: [
      ("The Tarn Post <n@post.example>", "The Tarn Post"), ("\"Tarn, Post\" <n@post.example>", "Tarn, Post"),
      ("n@post.example", "post.example"), ("<n@post.example>", "post.example"),
      ("n@post.example (Post)", "Post"),
      ("\"n@post.example\" <n@post.example>", "post.example"), ("", nil),
    ] as [(String, String?)]
  ) func senders(_ address: String, _ name: String?) {
    #expect(MailHeader.name(in: address) == name)
  }

  @Test(arguments: [
    ("Fwd: Ferry", "Ferry", true), ("RE: Ferry", "Ferry", false), ("Re: FW: Ferry", "Ferry", true),
    ("Fwd:", "Fwd:", true),
    ("Ferry: stops", "Ferry: stops", false), ("WG: TR: Ferry", "Ferry", true),
  ]) func subjects(_ subject: String, _ text: String, _ isForwarded: Bool) {
    let found = MailHeader.subject(subject)
    #expect(found.text == text)
    #expect(found.isForwarded == isForwarded)
  }

  @Test(arguments: [
    ("a.eml", "From: a\nSubject: b\n\nText.", true),
    ("-", "From: a\nSubject: b\nMIME-Version: 1.0\n\nText.", true),
    ("-", "From: Ada Lind\nDate: 3 May 2024\n\nThe ferry stops.", false),
    ("a.txt", "Title: A\nDate: B\n\nText.", false),
    ("-", "Received: from x\n by y; z\nFrom: a\nTo: b\n\nText.", true), ("a.eml", "The ferry stops.", false),
    ("-", "312\nFrom: a\nSubject: b\nMessage-Id: c\n\nText.", true), ("-", "", false),
  ]) func recognition(_ source: String, _ text: String, _ isMail: Bool) {
    #expect(MailReader().recognizes(Input(source: source, bytes: Array(text.utf8))) == isMail)
  }
}
