import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("Segmenter")
struct SegmenterTests {
  @Test(
    "cuts tokens as Universal Dependencies does",
    arguments: [
      ("Putin’s plan can't work.", "Putin|’s|plan|ca|n't|work|."),
      ("They cannot pay $4,800.50!", "They|can|not|pay|$|4,800.50|!"),
      ("a long-time ally", "a|long|-|time|ally"),
      ("an anti-drug e-mail", "an|anti-drug|e-mail"),
      ("ABS-CBN said", "ABS|-|CBN|said"),
      ("on Nov. 19-20.", "on|Nov.|19|-|20|."),
      ("the U.S. economy", "the|U.S.|economy"),
      ("Mr. J. Smith left.", "Mr.|J.|Smith|left|."),
      ("at 6am or 11:30 p.m.", "at|6|am|or|11:30|p.m."),
      ("in the '90s", "in|the|'90s"),
      ("the gov’t seeks", "the|gov’t|seeks"),
      ("how ‘bout I told ’em", "how|‘bout|I|told|’em"),
      ("‘independent’ policy", "‘|independent|’|policy"),
      ("the workers' union", "the|workers|'|union"),
      ("AT&T and Q&A", "AT&T|and|Q&A"),
      ("see https://example.org/a?b=1.", "see|https://example.org/a?b=1|."),
      ("Znak.com claims", "Znak.com|claims"),
      ("It ended.The rest", "It|ended|.|The|rest"),
      ("wait... what", "wait|...|what"),
      ("him [Putin].", "him|[|Putin|]|."),
      ("on 2016-11-08", "on|2016-11-08"),
      ("“Hello,” he said", "“|Hello|,|”|he|said"),
      ("``Hello,'' he said", "``|Hello|,|''|he|said"),
      ("naïve café — 50%", "naïve|café|—|50|%"),
      ("write to a.b-c@example.org.", "write|to|a.b-c@example.org|."),
      ("call 202-555-0143 or 555-0143", "call|202-555-0143|or|555-0143"),
      ("10-12 of them", "10|-|12|of|them"),
      ("good :) or ;-) here", "good|:)|or|;-)|here"),
      ("so: (a) no", "so|:|(|a|)|no"),
      ("*** === $$$", "***|===|$$$"),
      ("#Brexit @handle_1 said #1", "#Brexit|@handle_1|said|#|1"),
      ("al-Shabaab", "al|-|Shabaab"),
    ]
  )
  func tokens(text: String, expected: String) {
    let document = Segmenter().document(for: Articles.article(text))
    let found = document.tokens.indices.map { document.string(token: $0) }.joined(separator: "|")
    #expect(found == expected)
  }

  @Test(
    "ends sentences where they end",
    arguments: [
      ("He left. She stayed.", ["He left.", "She stayed."]),
      ("Mr. Trump met Gen. Smith. They spoke.", ["Mr. Trump met Gen. Smith.", "They spoke."]),
      ("He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]),
      ("U.S. President Barack Obama spoke.", ["U.S. President Barack Obama spoke."]),
      ("It ends on Nov. 8. The vote follows.", ["It ends on Nov. 8.", "The vote follows."]),
      ("“Why?” he asked. Nobody knew.", ["“Why?” he asked.", "Nobody knew."]),
      ("\"Why?\" Jane Doe asked.", ["\"Why?\" Jane Doe asked."]),
      ("\"Why?\" Jane Doe shot back.", ["\"Why?\" Jane Doe shot back."]),
      ("\"Why?\" Jane Doe left the hall.", ["\"Why?\"", "Jane Doe left the hall."]),
      ("“We lost. We will win,” she said.", ["“We lost.", "We will win,” she said."]),
      ("“It is over.” Then he left.", ["“It is over.”", "Then he left."]),
      ("1. Reform now. 2. Wait.", ["1. Reform now.", "2. Wait."]),
      ("Acme Inc. said so.", ["Acme Inc. said so."]),
      ("It rose 2.5 percent. Good.", ["It rose 2.5 percent.", "Good."]),
      ("The vase (c. 1818) broke. It was sold.", ["The vase (c. 1818) broke.", "It was sold."]),
      ("A map, ca. 1920, is lost.", ["A map, ca. 1920, is lost."]),
      ("They took vitamin C. The rest ate.", ["They took vitamin C.", "The rest ate."]),
      ("He moved to S. F., Cal., and stayed.", ["He moved to S. F., Cal., and stayed."]),
      ("He left Yahoo!, the firm, early.", ["He left Yahoo!, the firm, early."]),
    ]
  )
  func sentences(text: String, expected: [String]) {
    let document = Segmenter().document(for: Articles.article(text))
    #expect(document.sentences.map { document.string($0.range) } == expected)
  }

  @Test("leaves out bylines and repeated headlines")
  func roles() {
    let text = "Title here\n\nBy Jane Doe\n\nBody text."
    var article = Articles.article(text)
    article.paragraphs[0].role = .headline
    article.paragraphs[1].role = .byline
    let document = Segmenter().document(for: article)
    #expect(document.sentences.map { document.string($0.range) } == ["Title here", "Body text."])
  }

  @Test("covers every character but white space, in order", arguments: UInt64(0)..<300)
  func covers(seed: UInt64) {
    var fuzz = Fuzz(seed: seed)
    let document = Segmenter().document(for: Articles.article(fuzz.text(count: 300)))
    var last = 0
    for (position, token) in document.tokens.enumerated() {
      #expect(token.range.start >= last && !token.range.isEmpty, "token \(position) of seed \(seed)")
      last = token.range.end
    }
    let inSentences = document.sentences.flatMap { Array($0.tokens) }
    #expect(inSentences == Array(document.tokens.indices), "every token has one sentence")
    for sentence in document.sentences { #expect(!sentence.tokens.isEmpty) }
  }
}
