import Documents
import JSON

/// A cursor over the records of JSON: lines, the elements of an array, or what stands in an object.
final class JSONCursor: RecordCursor {
  private let source: String
  private let lines: LineStream?
  private let elements: JSONElements?
  private var pending: [Result<Article, ReadError>] = []
  private var links = LinkTally()
  private var header: DecodedJSON?
  private(set) var announced: Int?
  /// A value without articles, which is one failure of many, or all that there is.
  private var barren: (place: ReadError.RecordPlace, keys: [String])?
  private var hasRecord = false

  /// Creates a cursor over a stream with one value a line, or over the values of any other stream of JSON.
  init(_ stream: ByteStream, isLines: Bool) {
    source = stream.source
    lines = isLines ? LineStream(stream, limit: Readers.limit) : nil
    elements = isLines ? nil : JSONElements(stream)
  }

  func next() -> Result<Article, ReadError>? {
    while true {
      if let result = pending.popLast() { return result }
      do throws(ReadError) {
        guard try read() else { break }
      } catch {
        hasRecord = true
        return .failure(error)
      }
    }
    defer { hasRecord = true }
    if let end = links.end(of: source) { return .failure(end) }
    if hasRecord { return nil }
    guard let barren, !barren.keys.isEmpty else { return .failure(.empty(source: source)) }
    let keys = barren.keys.prefix(12).joined(separator: ", ") + (barren.keys.count > 12 ? ", …" : "")
    return .failure(.noArticles(source: source, found: "no object in it has a text; its keys are \(keys)"))
  }

  /// Reads the next line or element, whose records become the pending ones; false at the end.
  private func read() throws(ReadError) -> Bool {
    if let lines {
      guard let (number, bytes) = try lines.next() else { return false }
      take(bytes, at: .init(.line, number), isWhole: true)
    } else if let elements {
      guard let (bytes, isWhole) = try elements.next() else { return false }
      take(bytes, at: .init(.element, elements.count), isWhole: isWhole)
    }
    return true
  }

  private func take(_ bytes: [UInt8], at place: ReadError.RecordPlace, isWhole: Bool) {
    var bytes = bytes
    if place.number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !WhiteSpace.trimmed(TextRange(0, bytes.count), in: bytes).isEmpty else { return }
    let before = barren
    defer { if before != nil { flush() } }
    var notes = [String]()
    if String(validating: bytes, as: UTF8.self) == nil {
      guard let decoded = try? TextDecoder.decode(bytes, source: source) else { return fail(place, notJSON) }
      bytes = Array(decoded.text.utf8)
      notes = decoded.notes
    }
    let repair = JSONRepair(bytes)
    bytes = repair.mended ?? bytes
    notes += repair.notes(ofElement: 0)
    // First only the members that tell something; what is no object may be an array of records, or a row.
    guard let told = DecodedJSON(bytes, where: { RecordKeys.place(of: $0) != nil }) else {
      elements?.skipBroken()
      return fail(place, isWhole ? notJSON : "cut off in the middle")
    }
    if let members = told.members {
      let record = ArticleRecord(told: members)
      if record.textKind == .whole {
        add([JSONRecords.Found(record: record, defaults: ArticleFields())], place, notes)
        return
      }
    }
    guard var value = DecodedJSON(bytes) else { return fail(place, notJSON) }
    // JSON that was written into JSON, as a text.
    if case .string(let text) = value, let inner = DecodedJSON.unpacked(text) { value = inner }
    if let cells = value.elements, !cells.isEmpty, cells.allSatisfy({ !$0.isObject }) {
      // A row of cells: the first one has the names of the columns.
      if let header { return add(JSONRecords(.array([header, value])).found, place, notes) }
      if cells.contains(where: { $0.words.flatMap { RecordKeys.place(of: $0) } != nil }) {
        return header = value
      }
    }
    let records = JSONRecords(value)
    announced = announced ?? records.announced
    if !value.isObject, value.elements == nil { return fail(place, "not a JSON object") }
    if records.found.isEmpty {
      guard lines != nil || hasRecord || barren != nil else { return barren = (place, records.keys) }
      return fail(place, ArticleRecord.Failure.noText(keys: records.keys).reason)
    }
    add(records.found, place, notes)
  }

  private func add(_ found: [JSONRecords.Found], _ place: ReadError.RecordPlace, _ notes: [String]) {
    var results: [Result<Article, ReadError>] = []
    for (index, one) in found.enumerated() {
      let place = found.count == 1 ? place : .init(.element, index + 1)
      switch one.record.article(source: source, defaults: one.defaults, notes: notes) {
      case .success(let article):
        hasRecord = true
        results += links.flush(source).map { .failure($0) }
        results.append(.success(article))
      case .failure(.link):
        results += links.add(place, source).map { .failure($0) }
      case .failure(let failure):
        hasRecord = true
        results.append(.failure(.badRecord(source: source, place: place, reason: failure.reason)))
      }
    }
    pending = results.reversed()
  }

  /// Puts a failure that was kept back before the pending records.
  private func flush() {
    guard let (place, keys) = barren else { return }
    barren = nil
    hasRecord = true
    let reason = ArticleRecord.Failure.noText(keys: keys).reason
    pending.append(.failure(.badRecord(source: source, place: place, reason: reason)))
  }

  private func fail(_ place: ReadError.RecordPlace, _ reason: String) {
    hasRecord = true
    pending = [.failure(.badRecord(source: source, place: place, reason: reason))]
  }

  private var notJSON: String {
    "not valid JSON; an article is {\"id\": …, \"text\": …}" + (lines == nil ? "" : " on one line")
  }
}
