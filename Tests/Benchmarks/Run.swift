import Foundation

/// A finished run of a program.
struct Run {
  /// The wall-clock time in seconds.
  var seconds: Double
  /// The processor time of all its threads in seconds.
  var processor: Double
  /// The maximum resident set size in bytes.
  var peak: Double
  /// The exit status.
  var status: Int32

  /// Runs a program to its end, and discards its output.
  init(_ arguments: [String]) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var process = pid_t()
    let start = ContinuousClock.now
    let failure = unsafe posix_spawnp(&process, arguments[0], &actions, nil, words, environ)
    guard failure == 0 else { throw Failure.cannotStart(arguments[0]) }
    var usage = rusage()
    var status: Int32 = 0
    unsafe wait4(process, &status, 0, &usage)
    let elapsed = ContinuousClock.now - start
    seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    peak = Double(usage.ru_maxrss) * 1024
    processor = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    self.status = (status >> 8) & 0xFF
  }

  enum Failure: Error {
    case cannotStart(String)
  }
}
