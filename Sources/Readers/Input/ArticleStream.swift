public import Documents

/// A sequence of the articles and failures of the inputs that the user named, in memory that does not grow
/// with their number.
///
/// A failure is an element like an article, and reading continues after it. Each file is opened only when
/// it is reached, and JSON lines are read line by line, packed or not; so are the members of archives. A stream is
/// used from one task at a time.
public final class ArticleStream: Sequence, IteratorProtocol {
  /// The progress of reading.
  public struct Progress: Sendable, Hashable {
    /// The number of files, samples and failures that are finished.
    public var itemsDone: Int
    /// The total number of files, samples and failures.
    public var itemsTotal: Int
    /// The number of bytes read so far, before decompression.
    public var bytesDone: Int
    /// The total number of bytes; nil if the standard input is among the items or the sum overflows.
    public var bytesTotal: Int?
  }

  /// The files and folders that the search of folders found and left out.
  public let leftOut: LeftOut

  private let sources: [ArticleSource]
  private let bytesTotal: Int?
  private let format: String?
  private let web: WebAccess
  private let map: ColumnMap?
  private let standardInput: () -> [UInt8]?
  private var position = 0
  private var finishedBytes = 0
  /// The file, sample or other item that is being read, as it is outside of all packing.
  private var item: ByteStream?
  /// The archives that are open, each inside the one before it.
  private var archives: [OpenArchive] = []
  private var cursor: (any RecordCursor)?
  private var source = ""
  private var taken = 0
  /// The address that the item was fetched from, for an article that states none.
  private var address: String?

  /// Creates a stream of the articles that arguments name: `FILE`, `FOLDER`, `GLOB`, `-`, an address of the web,
  /// `sample:NAME` or `sample:NAME/3`.
  ///
  /// `format` forces the named reader for all of them, and `map` names the columns of tables. `standardInput`
  /// returns the next chunk of the bytes for `-`, and nil or an empty chunk at their end. Throws for an unknown format.
  public init(
    _ words: [String],
    format: String? = nil,
    map: ColumnMap? = nil,
    samples: Samples = .embedded,
    web: WebAccess = WebAccess(),
    standardInput: @escaping () -> [UInt8]? = { nil }
  ) throws(ReadError) {
    if let format { self.format = try Readers.reader(named: format).format } else { self.format = nil }
    self.web = web
    self.map = map
    self.standardInput = standardInput
    let (sources, leftOut) = ArticleSource.sources(of: words, samples: samples)
    self.leftOut = leftOut
    var total: Int? = 0
    for source in sources {
      guard let before = total, let bytes = source.bytes else {
        total = nil
        break
      }
      // The sizes of sparse files can add up to more than an integer holds.
      let (sum, isTooLarge) = before.addingReportingOverflow(bytes)
      total = isTooLarge ? nil : sum
    }
    self.sources = sources
    bytesTotal = total
  }

  /// The progress of reading.
  public var progress: Progress {
    Progress(
      itemsDone: position - (item == nil ? 0 : 1),
      itemsTotal: sources.count,
      bytesDone: finishedBytes + (item?.taken ?? 0),
      bytesTotal: bytesTotal
    )
  }

  /// What the inputs that are finished say of themselves: the number of records announced, and sentences.
  public private(set) var remarks: [InputRemark] = []

  /// Returns the next article, or the reason why one could not be read; nil at the end.
  public func next() -> Result<Article, ReadError>? {
    while true {
      if let cursor {
        let record = cursor.next().map { finished($0) }
        // An input whose last record this is counts as read.
        if record == nil || cursor.isFinished {
          finish(cursor)
          if archives.isEmpty { finishItem() }
        }
        if let record { return record }
        continue
      }
      do throws(ReadError) {
        if let archive = archives.last {
          if let member = try archive.next() { try open(member) } else { try close(archive) }
          continue
        }
        finishItem()
        guard position < sources.count else { return nil }
        position += 1
        try open(sources[position - 1])
      } catch {
        if archives.isEmpty { finishItem() }
        return .failure(error)
      }
    }
  }

  /// Returns a record with the address that it was fetched from, if it states none itself.
  private func finished(_ record: Result<Article, ReadError>) -> Result<Article, ReadError> {
    guard case .success(var article) = record else { return record }
    taken += 1
    guard let address, article.url == nil, archives.isEmpty else { return record }
    article.url = address
    return .success(article)
  }

  /// Ends a cursor, and keeps what it says of its input.
  private func finish(_ cursor: any RecordCursor) {
    let remark = InputRemark(
      source: source,
      articles: taken,
      announced: cursor.announced,
      sentences: cursor.remarks
    )
    if !remark.isEmpty { remarks.append(remark) }
    self.cursor = nil
    taken = 0
  }

  /// Ends an archive; throws if nothing in it could be read.
  private func close(_ archive: OpenArchive) throws(ReadError) {
    archives.removeLast()
    guard archive.hasResult else {
      let found = archive.remarks.isEmpty ? "an empty archive" : archive.remarks.joined(separator: " ")
      throw .noArticles(source: archive.name, found: found)
    }
    let remark = InputRemark(source: archive.name, articles: 0, announced: nil, sentences: archive.remarks)
    if !remark.isEmpty { remarks.append(remark) }
  }

  private func finishItem() {
    finishedBytes += item?.taken ?? 0
    item = nil
    address = nil
  }

  /// Opens an item and makes its records the next ones to be read.
  private func open(_ source: ArticleSource) throws(ReadError) {
    let stream: ByteStream
    switch source {
    case .failure(let error): throw error
    case .file(let path, _): stream = try ByteStream(file: path)
    case .sample(let file): stream = ByteStream(source: file.source, bytes: file.bytes())
    case .address(let address): stream = try fetch(address)
    case .standardInput:
      let standardInput = standardInput
      stream = ByteStream(source: "-") { () throws(ReadError) -> [UInt8] in standardInput() ?? [] }
    }
    item = stream
    try open(stream)
  }

  private func fetch(_ address: String) throws(ReadError) -> ByteStream {
    let page = try FetchedPage(address, web)
    self.address = page.address
    return ByteStream(
      source: address,
      bytes: CharacterSets.marked(page.bytes, stated: page.charset) ?? page.bytes
    )
  }

  /// Opens a stream of bytes, packed or not: an archive whose members come next, or records.
  private func open(_ packed: ByteStream) throws(ReadError) {
    var stream = packed
    source = stream.source
    var head = try head(of: stream)
    var layers = 0
    while let kind = PackingSignature.kind(of: head) {
      if kind == .archive, PackingSignature.documentSuffixes.contains(FileName.suffix(of: source)) { break }
      if layers + archives.count >= 2 * UnpackingLimits.nesting
        || archives.count >= UnpackingLimits.nesting && kind == .archive
      {
        let what = "the number of archives inside each other"
        throw .overLimit(source: source, place: nil, what: what, limit: "\(UnpackingLimits.nesting)")
      }
      if kind == .archive { return archives.append(try OpenArchive(stream)) }
      stream = try Unpacking.stream(stream, kind)
      head = try self.head(of: stream)
      layers += 1
    }
    var reader = try Readers.reader(for: Input(source: source, bytes: head), format: format)
    if let map, let tables = reader as? any ColumnReader { reader = tables.reader(mappedBy: map) }
    if layers == 0, archives.isEmpty, position > 0, case .file(_, let bytes) = sources[position - 1],
      bytes > Readers.limit, reader is PlainTextReader
    {
      throw .tooLarge(source: source, line: nil, limit: Readers.limit)
    }
    cursor = DayOrderCursor(try reader.open(stream), holdsBack: source != "-")
  }

  /// Whether the file name determines the format, so that the first bytes need not be examined.
  private var isNamed: Bool { FileName.suffixes.contains(FileName.suffix(of: source)) }

  /// Returns the first bytes of a stream, which stay in it.
  ///
  /// It reads no more than is needed to tell JSON lines from other formats, since a program that writes into
  /// a pipe may wait for the answer to its first line.
  private func head(of stream: ByteStream) throws(ReadError) -> [UInt8] {
    var head = [UInt8]()
    var failure: ReadError?
    while true {
      let piece: [UInt8]
      do throws(ReadError) {
        piece = try stream.next()
      } catch {
        // What stands before the fault can be read, record by record.
        guard !head.isEmpty else { throw error }
        failure = error
        break
      }
      if piece.isEmpty { break }
      head += piece
      if isNamed || head.count < 4 || GzipStream.isGzip(head) {
        if head.count >= 16_384 { break }
      } else if let areObjects = FirstLines(head).areObjects, areObjects || head.count >= 16_384 {
        break
      } else if head.count >= 1 << 20 {
        break
      }
    }
    stream.putBack(head, before: failure)
    return head
  }
}
