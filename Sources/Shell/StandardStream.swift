import Foundation

/// A file descriptor that text is written to at once, without a buffer.
struct StandardStream: Sendable {
  /// The file descriptor.
  let descriptor: Int32

  /// Where answers go.
  static let output = StandardStream(descriptor: STDOUT_FILENO)

  /// Where errors and progress go.
  static let error = StandardStream(descriptor: STDERR_FILENO)

  /// Writes a text.
  func write(_ text: String) throws(OutputError) {
    guard !text.isEmpty else { return }
    try write(Array(text.utf8))
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: unsafe buffer[start...])
        return unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        start += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, 1000)
      case EPIPE: throw .closed
      default: throw .failed(SystemError.words(of: errno))
      }
    }
  }
}

/// Errors of the system.
enum SystemError {
  /// What an error number means, in the words of the system.
  static func words(of code: Int32) -> String {
    unsafe String(cString: strerror(code)).lowercased()
  }
}
