import Platform

/// A reader of lines from standard input without editing, for pipes and for terminals that do not support it.
struct PlainLineReader {
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isHungUp = false
  private let wasTerminal = isatty(STDIN_FILENO) == 1

  /// Returns the next line, after writing a prompt to standard output if given.
  ///
  /// Invalid UTF-8 becomes U+FFFD.
  mutating func readLine(prompt: String?) -> InputLine {
    if let prompt { Self.write(prompt) }
    let interruptions = Interruption.count
    while true {
      if let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return .line(Self.text(bytes[start..<end]))
      }
      if isAtEnd {
        if isHungUp { return .hungUp }
        guard start < bytes.count else {
          // The user may continue to type after Ctrl-D.
          if prompt != nil {
            Self.write("\n")
            isAtEnd = false
          }
          return .endOfFile
        }
        defer { start = bytes.count }
        return .line(Self.text(bytes[start...]))
      }
      bytes.removeFirst(start)
      start = 0
      if Interruption.count != interruptions {
        bytes = []
        Self.write("\n")
        return .interrupted
      }
      fill()
    }
  }

  /// Waits up to 200 ms for input.
  ///
  /// Ctrl-C may be delivered to another thread, so the caller checks for it between two waits.
  private mutating func fill() {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waiting, 1, 200) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
      isHungUp = wasTerminal && (count < 0 || Self.isGone)
    }
  }

  /// Whether standard input is no longer a terminal, or is one that has been disconnected.
  private static var isGone: Bool {
    var terminal = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&terminal, 1, 0)
    return Int32(terminal.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 || isatty(STDIN_FILENO) == 0
  }

  private static func write(_ text: String) {
    try? StandardStream.output.write(text)
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(decoding: line, as: UTF8.self)
  }
}
