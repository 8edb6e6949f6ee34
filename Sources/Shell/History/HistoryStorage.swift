import Files
import Platform

/// The storage of lines in a file that several processes append to.
enum HistoryStorage {
  /// A failure to write the file.
  struct Failure: Error, Hashable, CustomStringConvertible {
    /// The path of the file.
    var path: String
    /// The reason as given by the system.
    var reason: String

    /// A description of the failure.
    var description: String { "cannot write the history \"\(path)\": \(reason)" }

    /// The message for the user if a line is not saved.
    var message: String { "history is not saved: cannot write \"\(path)\": \(reason)" }
  }

  /// The position up to which a file has been read, and the identity of the file.
  struct Position: Sendable, Hashable {
    fileprivate var offset: off_t = 0
    fileprivate var node: ino_t = 0
    fileprivate var readings = 0

    /// Whether the file has been read from its beginning again, since it was truncated or replaced.
    func isAnew(after other: Position) -> Bool { readings != other.readings }
  }

  /// Returns the data that was added to a file since it was read up to a position; nil if there is none or
  /// no file.
  ///
  /// After the first reading only whole lines are returned: a line that is still being written is returned
  /// next time.
  static func tail(of path: String, from position: inout Position) -> [UInt8]? {
    guard OwnFiles.refusal(of: path) == nil else { return nil }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    let isFirst = position.node == 0
    if !isFirst, facts.st_ino != position.node || facts.st_size < position.offset {
      position.offset = 0
      position.readings += 1
    }
    position.node = facts.st_ino
    guard facts.st_size > position.offset || position.offset == 0,
      var data = rest(of: descriptor, from: position.offset)
    else { return nil }
    if !isFirst {
      guard let end = data.lastIndex(of: UInt8(ascii: "\n")) else {
        return position.offset == 0 ? [] : nil
      }
      data.removeSubrange((end + 1)...)
    }
    position.offset += off_t(data.count)
    return data
  }

  /// Returns the bytes of a file from an offset to its end; nil if they cannot be read.
  private static func rest(of descriptor: Int32, from offset: off_t) -> [UInt8]? {
    var data: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe pread(descriptor, &buffer, buffer.count, offset + off_t(data.count))
      if count == 0 { return data }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      data.append(contentsOf: buffer[..<count])
    }
  }

  /// Appends a line by a single write, so that lines of other processes cannot be mixed into it.
  ///
  /// Creates the folder and the file if needed.
  static func append(_ line: [UInt8], to path: String) throws(Failure) {
    let descriptor = try descriptor(path, flags: O_RDWR | O_APPEND | O_CREAT)
    defer { close(descriptor) }
    var bytes = line
    bytes.append(UInt8(ascii: "\n"))
    // After a truncated line, begin a new line.
    if !endsWithLineBreak(descriptor) { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    let written = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw failure(path) }
  }

  /// Truncates a file to zero length; does nothing if it does not exist.
  static func empty(_ path: String) throws(Failure) {
    guard FileKind(path: path) != .nothing else { return }
    let descriptor = try descriptor(path, flags: O_WRONLY)
    defer { close(descriptor) }
    guard ftruncate(descriptor, 0) == 0 else { throw failure(path) }
  }

  private static func descriptor(_ path: String, flags: Int32) throws(Failure) -> Int32 {
    if let reason = FileKind(path: path).complaint ?? OwnFiles.refusal(of: path) {
      throw Failure(path: path, reason: reason)
    }
    // If the file has been replaced by a pipe meanwhile, `open` must not wait for the other end.
    let flags = flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    var descriptor = unsafe open(path, flags, 0o600)
    if descriptor < 0, errno == ENOENT, flags & O_CREAT != 0 {
      let folder = PathParts.folder(of: path)
      try? Folder.make(folder, permissions: 0o700)
      descriptor = unsafe open(path, flags, 0o600)
    }
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  private static func endsWithLineBreak(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end > 0 else { return true }
    var last: UInt8 = 0
    guard unsafe pread(descriptor, &last, 1, end - 1) == 1 else { return true }
    return last == UInt8(ascii: "\n")
  }

  private static func failure(_ path: String) -> Failure {
    let code = errno
    return Failure(path: path, reason: unsafe String(cString: strerror(code)).lowercased())
  }
}
