import Documents
import Testing

@testable import Readers

@Suite struct DatabaseReaderTests {
  @Test(arguments: DatabaseFixture.all) func everyFieldOfAFixture(_ fixture: DatabaseFixture) throws {
    let input = Input(source: fixture.path, bytes: try fixture.bytes)
    let reader = try Readers.reader(for: input, format: nil)
    let folder = fixture.path.prefix { $0 != "/" }
    let isOffice = ["rtf", "docx"].contains(input.suffix)
    #expect(reader.format == (isOffice ? input.suffix : String(folder)))
    let cursor = try reader.open(ByteStream(source: "file", bytes: input.bytes))
    #expect(listing(cursor) == (try fixture.expected), "\(fixture.path)")
  }

  @Test(arguments: DatabaseFixture.all.filter { $0.path.hasSuffix(".txt") })
  func lineEndsAndMarksDoNotMatter(_ fixture: DatabaseFixture) throws {
    let text = String(decoding: try fixture.bytes, as: UTF8.self)
    let variants = [
      Array("\u{FEFF}\(text.replacing("\n", with: "\r\n"))".utf8),
      [0xFF, 0xFE] + TextDecoderTests.wide(text, big: false),
      Array(text.replacing("\n\n", with: "\n \n").utf8),
    ]
    for bytes in variants {
      let input = Input(source: "file", bytes: bytes)
      let cursor = try Readers.reader(for: input, format: nil).open(ByteStream(source: "file", bytes: bytes))
      #expect(listing(cursor) == (try fixture.expected), "\(fixture.path)")
    }
  }

  @Test(arguments: DatabaseFixture.all) func paragraphsCoverTheText(_ fixture: DatabaseFixture) throws {
    for article in try Readers.articles(in: Input(source: fixture.path, bytes: try fixture.bytes)) {
      #expect(flaws(article) == [])
    }
  }

  @Test(arguments: [
    "The council met on Tuesday.\n\nDocument 3 of 7 was read aloud, said clerk Pilar Okonjo.\n",
    "LENGTH: the word of the day\n\nThe council met on Tuesday for the first time since June.\n",
    "Full text: what the mayor said\n\nSubject: none of his business, the mayor said on Friday.\n",
    "HD sets are cheap\n\nPD officers bought four of them on Tuesday, a spokesman said.\n",
    "# A list\n\n- Body\n- Soul\n\nEnd of document, the mayor said.\n",
    "{\"text\": \"Document OSTECH0020190313ef3d0001a\"}\n",
  ])
  func otherTextsAreNoExports(_ text: String) throws {
    let reader = try Readers.reader(for: Input(source: "-", bytes: Array(text.utf8)), format: nil)
    #expect(!(reader is DatabaseReader), "\(reader.format)")
  }

  @Test(arguments: NewsDatabase.allCases) func textWithoutRecordsIsAnError(_ database: NewsDatabase) {
    let stream = ByteStream(
      source: "a.html",
      bytes: Array("<html><body><p>Nothing here.</p></body></html>".utf8)
    )
    #expect(throws: ReadError.self) {
      let cursor = try DatabaseReader(database).open(stream)
      _ = try cursor.articles(of: "a.html")
    }
  }

  @Test func recordsWithoutTextAreNamed() throws {
    let text = """
      1 of 2 DOCUMENTS

      The Ostbridge Echo

      May 3, 2024 Friday

      A headline alone

      LENGTH: 0 words

      LOAD-DATE: May 4, 2024

      2 of 2 DOCUMENTS

      The Ostbridge Echo

      May 4, 2024 Saturday

      Ferry returns

      LENGTH: 5 words

      The ferry is back.
      """
    let cursor = try DatabaseReader(.nexis).open(ByteStream(source: "a.txt", bytes: Array(text.utf8)))
    #expect(cursor.announced == 2)
    #expect(
      cursor.next() == .failure(.badRecord(source: "a.txt", place: .init(.record, 1), reason: "no text"))
    )
    guard case .success(let article) = cursor.next() else {
      Issue.record("the second record is an article")
      return
    }
    #expect(article.headline == "Ferry returns")
    #expect(cursor.next() == nil)
  }
}

extension DatabaseReaderTests {
  @Test func aLongHeadHidesNoRecords() throws {
    let page = try #require(DatabaseFixture.all.first { $0.path == "europresse/two.HTML" })
    let text = String(decoding: try page.bytes, as: UTF8.self)
    let style = "<style>" + String(repeating: "p { margin: 0 }\n", count: 4000) + "</style></head>"
    let bytes = Array(text.replacing("</head>", with: style).utf8)
    let head = Input(source: "a.html", bytes: Array(bytes.prefix(16_384)))
    let reader = try Readers.reader(for: head, format: nil)
    #expect(reader.format == "html")
    let cursor = try reader.open(ByteStream(source: "file", bytes: bytes))
    #expect(listing(cursor) == (try page.expected))
  }

  @Test func bytesOfLatinInAPageThatDeclaresOthersAreRead() throws {
    let page = try #require(DatabaseFixture.all.first { $0.path == "factiva/german.html" })
    let text = String(decoding: try page.bytes, as: UTF8.self)
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let cursor = try DatabaseReader(.factiva).open(ByteStream(source: "file", bytes: bytes))
    let article = try #require(try cursor.articles(of: "file").first)
    #expect(article.headline == "Brände in Gleisnähe sperren die Bahnstrecke")
    #expect(article.language == "de")
  }
}
