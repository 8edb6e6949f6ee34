import Platform

/// A program of the system that turns a file of one format into text.
enum OutsideProgram {
  /// The time after which a program is stopped, in seconds.
  private static let timeLimit = 60.0

  /// Whether a program is in the search path.
  static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }

  /// Runs a program without a shell on bytes as its standard input; returns what it writes.
  ///
  /// Returns nil if it is not installed, fails, takes more than 60 seconds or writes more than `Readers.limit` bytes.
  static func run(_ name: String, _ arguments: [String], input: [UInt8]) -> [UInt8]? {
    guard let path = path(of: name), let pipes = Pipes() else { return nil }
    guard let process = pipes.start(path, arguments) else { return nil }
    let output = pipes.exchange(input, until: WallClock.now + timeLimit)
    if output == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status == 0 ? output : nil
  }

  private static func path(of name: String) -> String? {
    let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 }
  }

  /// The pipes to and from a program, closed with their owner.
  private final class Pipes {
    private var ends: [Int32] = [-1, -1, -1, -1]

    init?() {
      for start in [0, 2] {
        var pair: [Int32] = [-1, -1]
        guard unsafe pipe(&pair) == 0 else { return nil }
        ends[start] = pair[0]
        ends[start + 1] = pair[1]
        for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      }
    }

    deinit { for end in ends where end >= 0 { SystemCall.close(end) } }

    private func close(_ index: Int) {
      if ends[index] >= 0 { SystemCall.close(ends[index]) }
      ends[index] = -1
    }

    /// Starts a program that reads the first pipe and writes the second.
    func start(_ path: String, _ arguments: [String]) -> pid_t? {
      var actions = unsafe posix_spawn_file_actions_t()
      unsafe posix_spawn_file_actions_init(&actions)
      defer { unsafe posix_spawn_file_actions_destroy(&actions) }
      unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, ends[3], 1)
      unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
      var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) }
      defer { unsafe words.forEach { unsafe free($0) } }
      unsafe words.append(nil)
      var process: pid_t = 0
      let result = unsafe posix_spawn(&process, path, &actions, nil, words, environ)
      close(0)
      close(3)
      return result == 0 ? process : nil
    }

    /// Writes all input and reads all output at the same time; nil at the time limit or over the size limit.
    func exchange(_ input: [UInt8], until end: Double) -> [UInt8]? {
      let (sink, spring) = (ends[1], ends[2])
      for descriptor in [sink, spring] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
      var written = 0
      var output = [UInt8]()
      var buffer = [UInt8](repeating: 0, count: 65_536)
      if input.isEmpty { close(1) }
      while true {
        if Task.isCancelled || WallClock.now > end { return nil }
        var waiting = [
          pollfd(fd: spring, events: Int16(POLLIN), revents: 0),
          pollfd(fd: ends[1], events: Int16(POLLOUT), revents: 0),
        ]
        if unsafe poll(&waiting, 2, 200) <= 0 { continue }
        if ends[1] >= 0, waiting[1].revents != 0 {
          let count = unsafe input.withUnsafeBytes { bytes in
            unsafe SystemCall.write(
              ends[1],
              bytes.baseAddress.map { unsafe $0 + written },
              min(65_536, bytes.count - written)
            )
          }
          if count > 0 { written += count }
          if count < 0 && errno != EAGAIN && errno != EINTR || written == input.count { close(1) }
        }
        if waiting[0].revents != 0 {
          let count = unsafe read(spring, &buffer, buffer.count)
          if count == 0 { return output }
          if count < 0 && errno != EAGAIN && errno != EINTR { return nil }
          output += buffer.prefix(max(0, count))
          if output.count > Readers.limit { return nil }
        }
      }
    }
  }
}
