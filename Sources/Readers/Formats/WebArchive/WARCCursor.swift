import Documents
import Letters

/// A cursor over the pages of a web archive.
final class WARCCursor: RecordCursor {
  /// The maximum size of a record whose content is looked at.
  static let recordLimit = 16 << 20

  private let cursor: ByteCursor
  private let source: String
  private var isAtEnd = false
  private var isCut = false
  private var isDamaged = false
  private var hasPage = false
  private var leftOut: [Kind: Int] = [:]

  /// What a record that gives no article is.
  private enum Kind: String, CaseIterable {
    case empty = "empty page"
    case error = "error page"
    case redirect
    case textless = "page without running text"
    case picture
    case other = "file of another kind"
    case revisit
    case unreadable = "record that cannot be read"

    var plural: String {
      switch self {
      case .textless: "pages without running text"
      case .other: "files of other kinds"
      case .unreadable: "records that cannot be read"
      default: rawValue + "s"
      }
    }
  }

  /// A cursor over the records of a stream.
  init(_ stream: ByteStream) {
    cursor = ByteCursor(stream)
    source = stream.source
  }

  func next() -> Result<Article, ReadError>? {
    while !isAtEnd {
      guard findRecord(), let record = WARCRecord(cursor) else { return end() }
      guard let length = record.length else {
        if cursor.peek(1).isEmpty { isCut = true } else { leftOut[.unreadable, default: 0] += 1 }
        continue
      }
      if let article = article(of: record, length) {
        hasPage = true
        return article
      }
      noteFailure()
    }
    return nil
  }

  var remarks: [String] {
    var sentences = [String]()
    let counts = Kind.allCases.compactMap { kind -> String? in
      guard let count = leftOut[kind] else { return nil }
      return "\(count) \(count == 1 ? kind.rawValue : kind.plural)"
    }
    if let last = counts.last {
      let list = counts.dropLast().joined(separator: ", ")
      sentences.append("Left out: " + (list.isEmpty ? last : list + " and " + last) + ".")
    }
    if isDamaged { sentences.append("Part of the packed data is damaged; the records behind it were read.") }
    if isCut {
      sentences.append(
        "The last record is cut off: the file ends in the middle; what stands before it is kept."
      )
    }
    return sentences
  }

  /// Ends the reading; an archive without a page is a failure of its own.
  private func end() -> Result<Article, ReadError>? {
    isAtEnd = true
    noteFailure()
    guard !hasPage else { return nil }
    let found =
      remarks.isEmpty
      ? "a web archive without pages" : "a web archive without pages; " + remarks.joined(separator: " ")
    return .failure(.noArticles(source: source, found: found))
  }

  private func noteFailure() {
    switch cursor.takeFailure() {
    case nil: break
    case .brokenGzip(_, truncated: true): isCut = true
    default: isDamaged = true
    }
  }

  /// Goes to the next version line, over blank lines and whatever else stands there.
  private func findRecord() -> Bool {
    while true {
      let start = cursor.peek(8)
      guard !start.isEmpty else { return false }
      if WARCRecord.isVersion(start) { return true }
      if start.count < 8, "WARC/1.0".utf8.starts(with: start) { isCut = true }
      if start.first == 13 || start.first == 10 {
        _ = cursor.skip(1)
      } else if cursor.line(limit: 0) == nil {
        return false
      }
    }
  }

  /// Returns the article of a record, whose block it passes; nil if it is left out.
  private func article(of record: WARCRecord, _ length: Int) -> Result<Article, ReadError>? {
    let isWanted = ["response", "resource", "conversion"].contains(record.type)
    if !isWanted || length > WARCCursor.recordLimit {
      if record.type == "revisit" { leftOut[.revisit, default: 0] += 1 }
      if cursor.skip(length) < length { isCut = true }
      guard isWanted else { return nil }
      let place = ReadError.RecordPlace(.byte, record.position)
      return .failure(
        .overLimit(source: source, place: place, what: "the size of the record", limit: "16 MB")
      )
    }
    var block = cursor.take(length)
    if block.count < length {
      isCut = true
      return nil
    }
    // A length that is too large reaches into the next record.
    let overlap = block.suffix(16) + cursor.peek(8)
    if !WARCRecord.isVersion(cursor.peek(8)), cursor.peek(1).first.map({ $0 != 13 && $0 != 10 }) ?? false,
      let mark = overlap.indices.first(where: { WARCRecord.isVersion(overlap[$0...]) })
    {
      let excess = overlap.distance(from: mark, to: overlap.endIndex) - cursor.peek(8).count
      if excess > 0 {
        cursor.putBack(Array(block.suffix(excess))[...])
        block = block.dropLast(excess)
      }
    }
    return article(of: record, block: block)
  }

  private func article(of record: WARCRecord, block: ArraySlice<UInt8>) -> Result<Article, ReadError>? {
    var (type, charset) = MediaType.parsed(record["content-type"] ?? "")
    var body: [UInt8]
    if record.type == "response" {
      guard let response = HTTPResponse(block, limit: Readers.limit) else { return leaveOut(.unreadable) }
      guard response.status < 300 || response.status >= 400 else { return leaveOut(.redirect) }
      guard response.status == 200 else { return leaveOut(.error) }
      guard !response.isTooLarge else { return leaveOut(.unreadable) }
      (type, charset, body) = (response.type, response.charset, response.body)
    } else {
      body = Array(block)
    }
    guard body.contains(where: { $0 > 32 }) else { return leaveOut(.empty) }
    if type.isEmpty, let identified = record["warc-identified-payload-type"] {
      type = identified.lowercased()
    }
    let input = Input(source: source, bytes: Array(body.prefix(16_384)))
    let isPage = type.contains("html") || type.isEmpty && HTMLReader().recognizes(input)
    let isText = type == "text/plain" && record.type != "response"
    guard isPage || isText else { return leaveOut(type.hasPrefix("image/") ? .picture : .other) }
    var fields = ArticleFields()
    fields.url = record.address
    fields.identifier = record.identifier
    if let day = record["warc-date"] { fields.add(.loaded, day) }
    if record["warc-truncated"] != nil {
      fields.notes.append("The page is cut: the archive has only its beginning.")
    }
    if isText {
      let text = String(decoding: body, as: UTF8.self)
      return .success(PlainTextReader.article(text: text, source: source, fields: fields, notes: []))
    }
    body = CharacterSets.marked(body, stated: charset) ?? body
    guard let article = try? HTMLReader.article(page: body, source: source, fields: fields) else {
      return leaveOut(.textless)
    }
    return .success(article)
  }

  private func leaveOut(_ kind: Kind) -> Result<Article, ReadError>? {
    leftOut[kind, default: 0] += 1
    return nil
  }
}
