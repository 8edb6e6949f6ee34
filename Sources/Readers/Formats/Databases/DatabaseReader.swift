import Documents
import Letters

/// A database of news, whose files hold many articles with their fields.
enum NewsDatabase: String, Sendable, Hashable, CaseIterable {
  case proquest, factiva, nexis, europresse

  /// The number of bytes at the start of a page by which it is told.
  static let pageOpening = 1 << 20

  /// The name in print.
  var name: String {
    switch self {
    case .nexis: "Nexis"
    case .factiva: "Factiva"
    case .proquest: "ProQuest"
    case .europresse: "Europresse"
    }
  }

  /// Whether some lines look like those of a file of the database.
  func recognizes(_ document: DocumentText) -> Bool {
    switch self {
    case .nexis: NexisUni.recognizes(document) || NexisLayout.recognizes(document)
    case .factiva: FactivaArticles.recognizes(document)
    case .proquest: ProQuestRecords.recognizes(document)
    case .europresse: false
    }
  }

  /// Returns the records of a document.
  func records(_ document: DocumentText, source: String) -> DatabaseRecords {
    switch self {
    case .nexis where NexisUni.recognizes(document): NexisUni.records(document, source: source)
    case .nexis: NexisLayout.records(document, source: source)
    case .factiva: FactivaArticles.records(document, source: source)
    case .proquest, .europresse: ProQuestRecords.records(document, source: source)
    }
  }

  /// Whether some bytes can be the opening of a text file of the database.
  func mayBeText(_ opening: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .nexis: NexisLabels.needles.isAny(in: opening)
    case .factiva: FactivaArticles.mayBeText(opening)
    case .proquest: ProQuestRecords.needles.isAny(in: opening)
    case .europresse: false
    }
  }

  /// Whether the opening of a page of HTML looks like one of the database.
  func recognizes(page opening: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .nexis: NexisPage.needles.isAny(in: opening)
    case .factiva: FactivaPage.needles.isAny(in: opening)
    case .proquest: ProQuestPage.needles.isAny(in: opening)
    case .europresse: EuropressePage.needles.isAny(in: opening)
    }
  }

  /// Returns the records of a page.
  func records(page root: MarkupNode, source: String, notes: [String]) -> DatabaseRecords {
    switch self {
    case .nexis: NexisPage.records(root, source: source, notes: notes)
    case .factiva: FactivaPage.records(root, source: source, notes: notes)
    case .proquest: ProQuestPage.records(root, source: source, notes: notes)
    case .europresse: EuropressePage.records(root, source: source, notes: notes)
    }
  }

  /// Returns the database from which a document comes; nil if it comes from none.
  static func of(_ document: DocumentText) -> NewsDatabase? { allCases.first { $0.recognizes(document) } }

  /// What the pages of databases have behind a long head.
  private static let needles: ByteNeedles = ["DocPublicationName", "DOCFULL>", "DocID_MSTAR"]

  /// Returns the records of a page of HTML that comes from a database, however long its head is; nil for any other
  /// page.
  static func records(page bytes: [UInt8], source: String) throws(ReadError) -> (any RecordCursor)? {
    let opening = bytes.prefix(pageOpening)
    guard needles.isAny(in: opening) else { return nil }
    guard let database = allCases.first(where: { $0.recognizes(page: opening) }) else { return nil }
    return try DatabaseReader(database).cursor(bytes, source: source)
  }
}

/// A reader of the files of a news database: text, pages of HTML, documents of Word and rich text.
struct DatabaseReader: Reader {
  private let database: NewsDatabase

  var format: String { database.rawValue }
  var title: String { "exports of \(database.name)" }
  var suffixes: [String] { [] }

  /// Creates a reader for a database.
  init(_ database: NewsDatabase) { self.database = database }

  func recognizes(_ input: Input) -> Bool {
    guard BinarySignature.kind(of: input.bytes) == nil else { return false }
    if DatabaseReader.isPage(input.bytes) {
      return database.recognizes(page: input.bytes.prefix(NewsDatabase.pageOpening))
    }
    // Lines of JSON and other markup may hold the text of an export.
    let first = input.bytes.prefix(256).first { $0 > 32 && $0 < 0x80 }
    if let first, "{[<".utf8.contains(first) { return false }
    let opening = input.bytes.prefix(1 << 16)
    let isWide = opening.prefix(256).contains(0)
    guard isWide || database.mayBeText(opening) else { return false }
    guard let decoded = try? TextDecoder.decode(Array(opening), source: input.source) else { return false }
    return database.recognizes(DocumentText(decoded.text))
  }

  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    try cursor(try stream.all(limit: Readers.limit), source: stream.source)
  }

  /// Returns a cursor over the records in the bytes of a file.
  func cursor(_ bytes: [UInt8], source: String) throws(ReadError) -> any RecordCursor {
    let result: DatabaseRecords
    if let document = try OfficeDocument.text(of: bytes, source: source) {
      result = database.records(document, source: source)
    } else {
      let decoded = try TextDecoder.decode(bytes, source: source)
      if DatabaseReader.isPage(bytes) {
        guard let root = MarkupDocument(html: Array(decoded.text.utf8))?.root else {
          throw .empty(source: source)
        }
        result = database.records(page: root, source: source, notes: decoded.notes)
        // Pages of other sites may have the same names of elements.
        if result.records.isEmpty, database.recognizes(page: bytes.prefix(NewsDatabase.pageOpening)) {
          return RecordList([.success(try HTMLReader.article(page: bytes, source: source))])
        }
      } else {
        result = database.records(DocumentText(decoded.text, notes: decoded.notes), source: source)
      }
    }
    return try DatabaseReader.cursor(result, source: source, name: database.name)
  }

  /// Returns a cursor over records; throws if there are none.
  static func cursor(_ result: DatabaseRecords, source: String, name: String) throws(ReadError)
    -> any RecordCursor
  {
    guard !result.records.isEmpty else {
      throw .noArticles(source: source, found: "no record of \(name)")
    }
    return RecordList(result.records, announced: result.announced)
  }

  /// Whether some bytes begin like a page of HTML.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    let first = bytes.prefix(256).first { $0 > 32 && $0 < 0x80 }
    guard first == UInt8(ascii: "<") else { return false }
    let opening = String(decoding: bytes.prefix(1024), as: UTF8.self).drop {
      $0.isWhitespace || $0 == "\u{FEFF}"
    }
    let folded = opening.lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<div", "<article"].contains { folded.hasPrefix($0) }
      || folded.contains("<html")
  }
}
