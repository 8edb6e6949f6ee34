import Documents
import Testing

@testable import Readers

@Suite struct RecordPartsTests {
  @Test(arguments: [
    ("November 4, 2019 Monday", "2019-11-04", "November 4, 2019 Monday", ""),
    (
      "January 11, 2018 Thursday, Late Edition - Final", "2018-01-11", "January 11, 2018 Thursday",
      "Late Edition - Final"
    ),
    ("May 2, 2002, Thursday,, FINAL EDITION", "2002-05-02", "May 2, 2002, Thursday", "FINAL EDITION"),
    ("January 10, 2018 Wednesday 10:36 EST", "2018-01-10", "January 10, 2018 Wednesday 10:36 EST", ""),
    ("27. Februar 2012 Montag 9:50 PM GMT+1", "2012-02-27", "27. Februar 2012 Montag 9:50 PM GMT+1", ""),
    ("lundi 4 novembre 2019", "2019-11-04", "lundi 4 novembre 2019", ""),
    ("4 de noviembre de 2019", "2019-11-04", "4 de noviembre de 2019", ""),
    ("9 Januar 1993", "1993-01-09", "9 Januar 1993", ""),
    ("Friday, November 13, 2015", "2015-11-13", "Friday, November 13, 2015", ""),
    ("1er mai 2024", "2024-05-01", "1er mai 2024", ""),
    ("2019\u{5E74}3\u{6708}13\u{65E5}", "2019-03-13", "2019\u{5E74}3\u{6708}13\u{65E5}", ""),
    ("3.5.2024, Morgenausgabe", "2024-05-03", "3.5.2024", "Morgenausgabe"),
    ("May 8, 2 018", "2018-05-08", "May 8, 2 018", ""),
  ])
  func days(_ line: String, _ iso: String, _ words: String, _ rest: String) {
    let day = RecordDay(startOf: line)
    #expect(day?.date.iso == iso)
    #expect(day?.words == words)
    #expect(day?.rest == rest)
  }

  @Test(arguments: [
    "May the best boat win", "2019 was our worst year", "4 boats and 2019 gulls", "November 31, 2019", "",
    "0", "March 99999999999999999999",
    "12 May", "May 2019", "Monday",
  ])
  func noDays(_ line: String) {
    #expect(RecordDay(startOf: line) == nil)
  }

  @Test(
    arguments: [
      ("NEWS; Environment; Pg. A3", "NEWS; Environment", "A3", nil),
      ("Pg. 1", "", "1", nil), ("NEWS; Version:2", "NEWS", nil, "Version 2"),
      ("BUITENLAND; Blz.6", "BUITENLAND", "6", nil),
      ("WISSENSCHAFT; KREBS; S. 114\u{A0}Ausg. 9", "WISSENSCHAFT; KREBS", "114", "Ausg. 9"),
      ("Section A; Column 3; Foreign Desk; Pg. 1", "Section A; Column 3; Foreign Desk", "1", nil),
      ("News, Pg. 4", "News", "4", nil), ("U.S.", "U.S.", nil, nil), ("S. Korea", "S. Korea", nil, nil),
      ("A-SECTION; Pg. A01", "A-SECTION", "A01", nil), ("Page One", "Page One", nil, nil),
    ] as [(String, String, String?, String?)]
  )
  func sections(_ value: String, _ section: String, _ page: String?, _ edition: String?) {
    let parts = RecordSection(value)
    #expect(parts.section == section)
    #expect(parts.page == page)
    #expect(parts.edition == edition)
  }

  @Test(arguments: [
    ("Moreau, Celine; Okafor, Ben", ["Celine Moreau", "Ben Okafor"]), ("Anonymous", []), ("-None-", []),
    ("Albrecht, Bernhard", ["Bernhard Albrecht"]), ("By TOM ARKWRIGHT", ["TOM ARKWRIGHT"]),
    ("Greta Solheim and Idris Vane, Staff Writers", ["Greta Solheim", "Idris Vane"]),
    ("Wesley Lowe;Kim Kindy;Keith L. Alexander", ["Wesley Lowe", "Kim Kindy", "Keith L. Alexander"]),
    ("Jane Doe, John Roe", ["Jane Doe", "John Roe"]), ("Par C\u{E9}line Moreau", ["C\u{E9}line Moreau"]),
  ])
  func names(_ value: String, _ names: [String]) {
    #expect(RecordNames.names(in: value) == names)
  }

  @Test(
    arguments: [
      ("ENGLISH", "en"), ("GERMAN; DEUTSCH", "de"), ("Englisch", "en"), ("Anglais", "en"),
      ("FRENCH; FRAN\u{C7}AIS", "fr"),
      ("Klingon", nil), ("", nil),
    ] as [(String, String?)]
  )
  func languages(_ name: String, _ tag: String?) {
    #expect(LanguageTag.named(name) == tag)
  }

  @Test(
    arguments: [
      ("The ferry of the line is in the harbor and the crew is on the quay.", "en"),
      ("Le bac est dans le port et les marins sont sur le quai.", "fr"),
      ("Die Fähre ist nicht mit dem Zug und die Leute warten.", "de"), ("Ferry 1971", nil),
    ] as [(String, String?)]
  )
  func guesses(_ text: String, _ tag: String?) {
    #expect(LanguageGuess.tag(of: [text]) == tag)
  }

  @Test(arguments: [
    ("2 of 3 DOCUMENTS", 2, 3), ("Dokument 1 von 2", 1, 2), ("Document 12 de 40", 12, 40),
    ("138 of 380 DOCUMENTS", 138, 380),
  ])
  func markers(_ line: String, _ number: Int, _ count: Int) {
    let marker = NexisLabels.marker(line)
    #expect(marker?.number == number)
    #expect(marker?.count == count)
  }

  @Test(arguments: [
    "3 of 2 DOCUMENTS", "Document 3 of 7 was read", "2 of 3", "DOCUMENTS", "99999999 of 99999999 DOCUMENTS",
  ])
  func noMarkers(_ line: String) {
    #expect(NexisLabels.marker(line) == nil)
  }

  @Test func wrappedLinesAreOneParagraph() {
    let text = DocumentText(
      """
      The regional water board voted on Monday to close two of its four pumping
      stations, a decision that leaves the upper valley with a single intake.
      A second paragraph.
      A third one.
      """
    )
    #expect(
      text.paragraphs(0..<4) == [
        "The regional water board voted on Monday to close two of its four pumping stations, a decision that leaves "
          + "the upper valley with a single intake.", "A second paragraph.", "A third one.",
      ]
    )
  }

  @Test(arguments: [
    ("Photo: The bridge. LENA HOLT", Paragraph.Role.caption), ("(END) Dow Jones Newswires", .note),
    ("bam/dpa", .note),
    ("CORRECTION: An earlier version misnamed the town.", .correction), ("nathan@example.com", .note),
    ("Copyright 2019 Ostbridge Echo Ltd", .boilerplate), ("--", .boilerplate),
    ("Photographs of the bridge were sold on Friday.", .body), ("Copyright law is dull, he said.", .body),
  ])
  func roles(_ text: String, _ role: Paragraph.Role) {
    #expect(RecordProse.role(of: text) == role)
  }

  @Test(arguments: ["Document OSTECH0020190313ef3d0001a", "Dokument SPGLO00020170403ed430008m"])
  func numbersOfRecords(_ line: String) {
    #expect(FactivaArticles.accessionNumber(line) == line.split(separator: " ").last.map { String($0) })
  }

  @Test(arguments: [
    "Document 3 of 7", "The internationalization20190313 of ferries", "Document ABCDEFGHIJKLMNOPQRSTUVW",
  ])
  func noNumbersOfRecords(_ line: String) {
    #expect(FactivaArticles.accessionNumber(line) == nil)
  }
}
