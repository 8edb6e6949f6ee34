import Files
import Platform

/// A file descriptor that text is written to without buffering.
struct StandardStream: Sendable {
  /// The file descriptor.
  let descriptor: Int32

  /// The standard output, for answers.
  static let output = StandardStream(descriptor: STDOUT_FILENO)

  /// The standard error, for errors and progress.
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

/// The error messages of the system.
enum SystemError {
  /// Returns the system's description of an `errno` value, in lower case.
  static func words(of code: Int32) -> String {
    unsafe String(cString: strerror(code)).lowercased()
  }
}
