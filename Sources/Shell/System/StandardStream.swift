import Files
import Platform

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
    switch Appending.write(bytes, to: descriptor).code {
    case nil: return
    case EPIPE: throw .closed
    case .some(let code): throw .failed(SystemError.words(of: code))
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
