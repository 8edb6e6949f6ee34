import Platform

/// Copies of files.
public enum FileCopy {
  /// Copies the bytes of a file to a new one; fails if there is one already.
  public static func make(of path: String, at copy: String) throws(FileError) {
    let input = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw FileError(code: errno) }
    defer { close(input) }
    let output = unsafe open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard output >= 0 else { throw FileError(code: errno) }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe read(input, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(code: errno) }
      if count == 0 { return }
      if let code = Appending.write(Array(buffer[..<count]), to: output).code { throw FileError(code: code) }
    }
  }
}
