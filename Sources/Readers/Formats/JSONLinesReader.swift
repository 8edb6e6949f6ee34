public import Documents
import Platform

/// A reader of JSON lines (one article per line) and of JSON files with one article or an array of articles.
public struct JSONLinesReader: WholeReader {
  /// The name of the format.
  public let format = "jsonl"

  /// What is read.
  public let title = "JSON lines, and JSON files of one article or many"

  /// The suffixes of file names.
  public let suffixes = ["jsonl", "ndjson", "json"]

  /// Creates a reader of JSON lines.
  public init() {}

  /// Whether the suffix is one of JSON, or is unknown and the text starts like an object or an array
  /// of objects.
  public func recognizes(_ input: Input) -> Bool {
    if ["jsonl", "ndjson", "json"].contains(input.suffix) { return true }
    if FileName.suffixes.contains(input.suffix) { return false }
    let marks = JSONLinesReader.opening(of: input.bytes)
    return marks.starts(with: "{\"".utf8) || marks.starts(with: "[{\"".utf8)
  }

  /// Opens the lines one by one, and any other JSON as a whole.
  public func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    var head = [UInt8]()
    while head.count < 16_384 {
      let piece = try stream.next()
      if piece.isEmpty { break }
      head += piece
    }
    stream.putBack(head)
    let input = Input(source: stream.source, bytes: head)
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.contains(0)
    let isOneByOne = !isWide && JSONLinesReader.isLines(head, suffix: input.suffix)
    if isOneByOne { return JSONLineCursor(stream) }
    let whole = Input(source: stream.source, bytes: try stream.all(limit: Readers.limit))
    let records = try records(in: whole)
    guard !records.isEmpty else { throw .empty(source: stream.source) }
    return RecordList(records)
  }

  /// Returns, for each line or array element, its article or the reason why it is not one.
  public func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let decoded = try TextDecoder.decode(input.bytes, source: input.source)
    let bytes = Array(decoded.text.utf8)
    if !JSONLinesReader.isLines(bytes, suffix: input.suffix) {
      return try whole(bytes, source: input.source, notes: decoded.notes)
    }
    // Each line is decoded by itself, so that one line in another encoding does not affect the others. Zero
    // bytes indicate UTF-16, which is decoded as a whole.
    let lines = input.bytes.contains(0) ? bytes : input.bytes
    var results = [Result<Article, ReadError>]()
    for (index, line) in lines.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      if let result = JSONLinesReader.result(ofLine: Array(line), number: index + 1, source: input.source) {
        results.append(result)
      }
    }
    return results
  }

  /// Returns the article of one line, or the reason why it is not one; nil for a line of white space.
  static func result(ofLine line: [UInt8], number: Int, source: String) -> Result<Article, ReadError>? {
    var line = line
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    let range = WhiteSpace.trimmed(TextRange(0, line.count), in: line)
    guard !range.isEmpty else { return nil }
    var notes = [String]()
    if !String(decoding: line, as: UTF8.self).utf8.elementsEqual(line) {
      guard let decoded = try? TextDecoder.decode(line, source: source) else {
        return .failure(.badLine(source: source, line: number, problem: .syntax))
      }
      line = Array(decoded.text.utf8)
      notes = decoded.notes
    }
    let repair = JSONRepair(line)
    switch record(repair.mended ?? line) {
    case .success(let record):
      return .success(article(record, source: source, notes: notes + repair.notes(ofElement: 0)))
    case .failure(let failure):
      return .failure(.badLine(source: source, line: number, problem: failure.problem))
    }
  }

  /// Whether the input holds one object per line.
  ///
  /// `bytes` may be only the first part of the input.
  static func isLines(_ bytes: [UInt8], suffix: String) -> Bool {
    if suffix == "jsonl" || suffix == "ndjson" { return true }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = bytes.dropFirst(start).split(separator: 10, maxSplits: 64).makeIterator()
    var objects = 0
    while let line = lines.next() {
      let content = line.drop { $0 <= 32 }
      guard let first = content.first else { continue }
      guard first == UInt8(ascii: "{") else { return false }
      objects += 1
      if objects == 2 { return true }
      guard content.last(where: { $0 > 32 }) == UInt8(ascii: "}") else { return false }
    }
    return false
  }

  private func whole(
    _ bytes: [UInt8],
    source: String,
    notes: [String]
  ) throws(ReadError) -> [Result<Article, ReadError>] {
    let repair = JSONRepair(bytes)
    let bytes = repair.mended ?? bytes
    if JSONLinesReader.opening(of: bytes).first == UInt8(ascii: "[") {
      guard let elements = try? JSONDecoder().decode([Element].self, from: Data(bytes)) else {
        throw .badJSON(source: source, problem: .syntax)
      }
      guard !elements.isEmpty else { throw .empty(source: source) }
      return elements.enumerated().map { index, element in
        switch element.record {
        case .success(let record):
          let notes = notes + repair.notes(ofElement: index)
          return .success(JSONLinesReader.article(record, source: source, notes: notes))
        case .failure(let failure):
          return .failure(.badElement(source: source, number: index + 1, problem: failure.problem))
        }
      }
    }
    switch JSONLinesReader.record(bytes) {
    case .success(let record):
      let notes = notes + repair.notes(ofElement: 0)
      return [.success(JSONLinesReader.article(record, source: source, notes: notes))]
    case .failure(let failure): throw .badJSON(source: source, problem: failure.problem)
    }
  }

  private static func record(_ bytes: [UInt8]) -> Result<ArticleRecord, ArticleRecord.Failure> {
    do {
      return .success(try JSONDecoder().decode(ArticleRecord.self, from: Data(bytes)))
    } catch let failure as ArticleRecord.Failure {
      return .failure(failure)
    } catch {
      return .failure(ArticleRecord.Failure(problem: .syntax))
    }
  }

  /// The article of a record: its headline, if the text does not begin with it, stands before the text as it does in a
  /// text file, so that both are analysed alike.
  private static func article(_ record: ArticleRecord, source: String, notes: [String]) -> Article {
    let plain = PlainTextReader.article(
      text: record.text,
      source: source,
      fields: record.fields,
      notes: notes
    )
    guard let headline = record.headline?.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      headline.contains(where: \.isLetter), !plain.paragraphs.contains(where: { $0.role == .headline })
    else { return plain }
    return PlainTextReader.article(
      text: headline + "\n\n" + record.text,
      source: source,
      fields: record.fields,
      notes: notes
    )
  }

  /// Returns the first three bytes that are not white space.
  private static func opening(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return Array(bytes[start...].lazy.prefix(4096).filter { $0 > 32 }.prefix(3))
  }

  /// An array element whose failure does not prevent the decoding of the other elements.
  private struct Element: Decodable {
    var record: Result<ArticleRecord, ArticleRecord.Failure>

    init(from decoder: any Decoder) throws {
      do {
        record = .success(try ArticleRecord(from: decoder))
      } catch let failure as ArticleRecord.Failure {
        record = .failure(failure)
      }
    }
  }
}
