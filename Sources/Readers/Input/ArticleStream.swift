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
  private var lines: LineStream?
  private var source = ""
  private var hasLine = false
  private var pending: [Result<Article, ReadError>] = []

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

  /// Returns the next article, or the reason why one could not be read; nil at the end.
  public func next() -> Result<Article, ReadError>? {
    while true {
      if let result = pending.popLast() {
        if pending.isEmpty, lines == nil { finish() }
        return result
      }
      if let lines {
        if let result = nextLine(lines) { return result }
        self.lines = nil
        finish()
        continue
      }
      guard position < sources.count else { return nil }
      let item = sources[position]
      position += 1
      do throws(ReadError) {
        try open(item)
      } catch {
        pending = [.failure(error)]
      }
    }
  }

  private func finish() {
    finishedBytes += stream?.takenRaw ?? 0
    stream = nil
  }

  private func nextLine(_ lines: LineStream) -> Result<Article, ReadError>? {
    do throws(ReadError) {
      while let (number, bytes) = try lines.next() {
        if let result = JSONLinesReader.result(ofLine: bytes, number: number, source: source) {
          hasLine = true
          return result
        }
      }
    } catch {
      hasLine = true
      return .failure(error)
    }
    if hasLine { return nil }
    hasLine = true
    return .failure(.empty(source: source))
  }

  /// Opens an item and makes its articles, or its lines, the next ones to be read.
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
    if GzipStream.isGzip(head) {
      stream = try GzipStream.unpacked(stream)
      self.stream = stream
      head = try self.head(of: stream)
    } else if case .file(_, let bytes) = item, bytes > Readers.limit, !isLines(head) {
      throw .tooLarge(source: source, line: nil, limit: Readers.limit)
    }
    if isLines(head) {
      hasLine = false
      lines = LineStream(stream, limit: Readers.limit)
      return
    }
    let input = Input(source: source, bytes: try stream.all(limit: Readers.limit))
    let reader = try Readers.reader(for: input, format: format)
    if let reader = reader as? JSONLinesReader {
      pending = try reader.results(in: input).reversed()
      if pending.isEmpty { throw .empty(source: source) }
    } else {
      pending = try reader.articles(in: input).reversed().map { .success($0) }
    }
  }

  /// Whether the input with these first bytes is read line by line.
  private func isLines(_ head: [UInt8]) -> Bool {
    let input = Input(source: source, bytes: head)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    let isWanted = format.map { $0 == JSONLinesReader().format }
    if isNamed {
      guard isWanted ?? (JSONLinesReader().recognizes(input) && BinarySignature.kind(of: head) == nil) else {
        return false
      }
      return JSONLinesReader.isLines(head, suffix: input.suffix)
    }
    return (isWanted ?? true) && FirstLines(head, isEnd: true).areObjects == true
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
