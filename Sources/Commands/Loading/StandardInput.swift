import Platform

/// The standard input of the process, for the source `-`.
enum StandardInput {
  /// Returns the next bytes; nil at their end, or if the waiting task is cancelled.
  static func piece() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !Task.isCancelled {
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waiting, 1, 200)
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count > 0 { return Array(buffer[..<count]) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return nil }
    }
    return nil
  }
}
