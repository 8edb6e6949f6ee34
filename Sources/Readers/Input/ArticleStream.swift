public import Documents

/// A sequence of the articles and failures of the inputs that the user named, in memory that does not grow
/// with their number.
///
/// A failure is an element like an article, and reading continues after it. Each file is opened only when
/// it is reached, and JSON lines are read line by line, gzipped or not. A stream is used from one task at
/// a time.
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
  private let standardInput: () -> [UInt8]?
  private var position = 0
  private var finishedBytes = 0
  private var stream: ByteStream?
  private var cursor: (any RecordCursor)?
  private var source = ""
  private var taken = 0

  /// Creates a stream of the articles that arguments name: `FILE`, `FOLDER`, `GLOB`, `-`, `sample:NAME`
  /// or `sample:NAME/3`.
  ///
  /// `format` forces the named reader for all of them. `standardInput` returns the next chunk of the bytes
  /// for `-`, and nil or an empty chunk at their end. Throws for an unknown format.
  public init(
    _ words: [String],
    format: String? = nil,
    samples: Samples = .embedded,
    standardInput: @escaping () -> [UInt8]? = { nil }
  ) throws(ReadError) {
    if let format { self.format = try Readers.reader(named: format).format } else { self.format = nil }
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
      itemsDone: position - (stream == nil ? 0 : 1),
      itemsTotal: sources.count,
      bytesDone: finishedBytes + (stream?.takenRaw ?? 0),
      bytesTotal: bytesTotal
    )
  }

  /// What the inputs that are finished say of themselves: the number of records announced, and sentences.
  public private(set) var remarks: [InputRemark] = []

  /// Returns the next article, or the reason why one could not be read; nil at the end.
  public func next() -> Result<Article, ReadError>? {
    while true {
      if let cursor {
        if let record = cursor.next() {
          if case .success = record { taken += 1 }
          return record
        }
        finish(cursor)
        continue
      }
      guard position < sources.count else { return nil }
      let item = sources[position]
      position += 1
      do throws(ReadError) {
        try open(item)
      } catch {
        finish(nil)
        return .failure(error)
      }
    }
  }

  private func finish(_ cursor: (any RecordCursor)?) {
    if let cursor {
      let remark = InputRemark(
        source: source,
        articles: taken,
        announced: cursor.announced,
        sentences: cursor.remarks
      )
      if !remark.isEmpty { remarks.append(remark) }
    }
    finishedBytes += stream?.takenRaw ?? 0
    stream = nil
    self.cursor = nil
    taken = 0
  }

  /// Opens an item and makes its records the next ones to be read.
  private func open(_ item: ArticleSource) throws(ReadError) {
    var stream: ByteStream
    switch item {
    case .failure(let error): throw error
    case .file(let path, _): stream = try ByteStream(file: path)
    case .sample(let file): stream = ByteStream(source: file.source, bytes: file.bytes())
    case .standardInput:
      let standardInput = standardInput
      stream = ByteStream(source: "-") { () throws(ReadError) -> [UInt8] in standardInput() ?? [] }
    }
    self.stream = stream
    source = stream.source
    var head = try head(of: stream)
    let isPacked = GzipStream.isGzip(head)
    if isPacked {
      stream = try GzipStream.unpacked(stream)
      self.stream = stream
      head = try self.head(of: stream)
    }
    let reader = try Readers.reader(for: Input(source: source, bytes: head), format: format)
    if !isPacked, case .file(_, let bytes) = item, bytes > Readers.limit, reader is PlainTextReader {
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
    while true {
      let piece = try stream.next()
      if piece.isEmpty { break }
      head += piece
      if isNamed || head.count < 4 || GzipStream.isGzip(head) {
        if head.count >= 16_384 { break }
      } else if FirstLines(head).areObjects != nil || head.count >= 1 << 20 {
        break
      }
    }
    stream.putBack(head)
    return head
  }
}
