import Documents
import Letters

/// A reader of workbooks of Excel, one article a row.
public struct XLSXReader: ColumnReader {
  /// The name of the format.
  public let format = "xlsx"
  /// What is read.
  public let title = "workbooks of Excel with one article a row"
  /// The suffixes of file names.
  public let suffixes = ["xlsx", "xlsm"]

  /// What the user says of the columns.
  private let map: ColumnMap?

  /// Creates a reader of workbooks; `map` says what columns are whose names do not.
  public init(map: ColumnMap? = nil) { self.map = map }

  /// The library that unpacks the parts of a workbook.
  public var needs: OutsideHelp? {
    OutsideHelp("libarchive", package: "libarchive13", isInstalled: PackedParts.isAvailable)
  }

  /// Returns the reader with what the user says of the columns.
  public func reader(mappedBy map: ColumnMap) -> any Reader { XLSXReader(map: map) }

  /// Whether the input is a zip archive with the parts of a workbook, or has the suffix of one.
  public func recognizes(_ input: Input) -> Bool {
    guard input.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    if suffixes.contains(input.suffix) { return true }
    let head = String(decoding: input.bytes.prefix(16_384), as: UTF8.self)
    return ["xl/work", "xl/theme", "xl/styles", "xl/shared", "xl/_rels"].contains { head.contains($0) }
  }

  /// Reads the rows of all sheets that have a column of texts.
  public func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    let source = stream.source
    let book = try Workbook(try stream.all(limit: Readers.limit), source: source)
    var records: [Result<Article, ReadError>] = []
    var links = LinkTally()
    var remarks: [String] = []
    var names: [String] = []
    var fault: ColumnMap.Fault?
    for sheet in book.sheets where !sheet.rows.isEmpty {
      let plan: TablePlan
      do throws(ColumnMap.Fault) {
        plan = try TablePlan(Array(sheet.rows.prefix(300)), map: map)
      } catch {
        fault = error
        continue
      }
      if plan.isWithoutText, !plan.areLinks {
        names += plan.names
        remarks.append("Sheet \u{201C}\(sheet.name)\u{201D} has no column with a text; it was left out.")
        continue
      }
      remarks.append(plan.sentence(ofSheet: book.sheets.count > 1 ? sheet.name : nil))
      for (index, row) in sheet.rows.dropFirst(plan.skipped).enumerated() {
        let place = ReadError.RecordPlace(.row, index + 1)
        switch plan.record({ $0 < row.count ? row[$0] : nil }).article(source: source) {
        case .success(let article):
          records += links.flush(source).map { .failure($0) }
          records.append(.success(XLSXReader.checked(article)))
        case .failure(.link) where plan.isWithoutText:
          records += links.add(place, source).map { .failure($0) }
        case .failure(let failure):
          let reason = failure == .link ? "no text" : failure.reason
          records.append(.failure(.badRecord(source: source, place: place, reason: reason)))
        }
      }
    }
    if let end = links.end(of: source) { records.append(.failure(end)) }
    guard !records.isEmpty else {
      if let fault { throw .unreadable(source: source, reason: fault.message) }
      if names.isEmpty { throw .empty(source: source) }
      let columns = names.prefix(20).joined(separator: ", ")
      throw .noArticles(
        source: source,
        found: "none of its columns is a text: \(columns); --map text=COLUMN names it"
      )
    }
    return RecordList(records, remarks: remarks)
  }

  /// An article with a note where its text is as long as a cell can be.
  private static func checked(_ article: Article) -> Article {
    guard article.body.utf16.count >= 32_767 else { return article }
    var article = article
    article.notes.append("The text is cut: a cell of Excel holds no more than 32,767 characters.")
    return article
  }
}
