import Files
import Platform

/// A stream of bytes in chunks, so that a large input is never held in memory as a whole.
public final class ByteStream {
  /// The name for error messages.
  let source: String

  /// The number of bytes read so far from this stream.
  private(set) var taken = 0

  private let pull: () throws(ReadError) -> [UInt8]
  private let counter: ByteStream?
  private var pushedBack: [UInt8] = []
  private var failure: ReadError?

  /// Creates a stream of the chunks that a function returns; an empty chunk ends it.
  ///
  /// `counter` is the underlying stream, if any, whose bytes `takenRaw` counts.
  init(source: String, over counter: ByteStream? = nil, pull: @escaping () throws(ReadError) -> [UInt8]) {
    self.source = source
    self.counter = counter
    self.pull = pull
  }

  /// Creates a stream of bytes in memory.
  convenience init(source: String, bytes: [UInt8]) {
    var position = 0
    self.init(source: source) { () throws(ReadError) -> [UInt8] in
      let end = min(position + ByteStream.pieceSize, bytes.count)
      defer { position = end }
      return Array(bytes[position..<end])
    }
  }

  /// Creates a stream of the bytes of a file or of a named pipe.
  ///
  /// Devices and sockets are refused, and so are the files in which the program keeps its session, which are
  /// not even opened. Waiting for a pipe ends with an error when the task is cancelled.
  convenience init(file path: String) throws(ReadError) {
    if let reason = OwnFiles.refusal(of: path) { throw .unreadable(source: path, reason: reason) }
    // Without O_NONBLOCK, `open` would wait for a pipe that has no writer yet.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw ByteStream.failure(path, errno) }
    let file = OpenFile(descriptor: descriptor)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw ByteStream.failure(path, errno) }
    let kind = status.st_mode & S_IFMT
    let isFile = kind == S_IFREG || kind == S_IFDIR
    let isInput =
      kind == S_IFCHR && (path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path == "/dev/null")
    guard isFile || kind == S_IFIFO || isInput else {
      throw .unreadable(source: path, reason: "it is a device or a socket, not a file")
    }
    self.init(source: path) { () throws(ReadError) -> [UInt8] in
      while true {
        if !isFile { try ByteStream.wait(for: file.descriptor, path) }
        var reason: Int32 = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: ByteStream.pieceSize) { buffer, count in
          let got = unsafe read(file.descriptor, buffer.baseAddress, buffer.count)
          reason = got < 0 ? errno : 0
          count = max(0, got)
        }
        if reason == 0 { return piece }
        if reason != EINTR && reason != EAGAIN { throw ByteStream.failure(path, reason) }
      }
    }
  }

  /// Waits until there is something to read, or the end of the file, and checks for cancellation five times
  /// a second.
  private static func wait(for descriptor: Int32, _ path: String) throws(ReadError) {
    while true {
      if Task.isCancelled { throw .unreadable(source: path, reason: "stopped") }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&waiting, 1, 200) > 0 { return }
    }
  }

  /// The number of bytes read so far from the innermost stream, before decompression.
  var takenRaw: Int { counter?.takenRaw ?? taken }

  /// Returns the next chunk; empty at the end.
  ///
  /// Throws when the task is cancelled, since a small compressed input may expand to a large one.
  func next() throws(ReadError) -> [UInt8] {
    if Task.isCancelled { throw .unreadable(source: source, reason: "stopped") }
    if !pushedBack.isEmpty {
      defer { pushedBack = [] }
      return pushedBack
    }
    if let error = failure {
      failure = nil
      throw error
    }
    let piece = try pull()
    taken += piece.count
    return piece
  }

  /// Pushes a chunk back, so that it is the next one; an error that was met behind it comes again then.
  func putBack(_ piece: [UInt8], before failure: ReadError? = nil) {
    pushedBack = piece + pushedBack
    self.failure = failure ?? self.failure
  }

  /// Returns all remaining bytes; throws if there are more than `limit`.
  func all(limit: Int) throws(ReadError) -> [UInt8] {
    var bytes = [UInt8]()
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { throw .tooLarge(source: source, line: nil, limit: limit) }
    }
  }

  /// Returns the error for a file and an `errno` value.
  static func failure(_ path: String, _ number: Int32) -> ReadError {
    switch number {
    case EACCES, EPERM: return .notPermitted(source: path)
    case ENOENT, ENOTDIR: return .notFound(source: path, nearest: nil)
    default:
      let reason = unsafe strerror(number).map { unsafe String(cString: $0) }
      return .unreadable(source: path, reason: reason ?? "error \(number)")
    }
  }

  private static let pieceSize = 65_536

  /// An open file, closed with its last owner.
  private final class OpenFile {
    let descriptor: Int32
    init(descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }
}
