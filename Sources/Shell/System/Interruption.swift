import Dispatch
import Platform
import Synchronization

/// The handling of Ctrl-C while a command runs, which cancels the command and keeps the session.
///
/// While a line is edited, the line editor handles the signal; it restores this handler when the line
/// is entered.
enum Interruption {
  private static let handlers = Mutex<[Int: @Sendable () -> Void]>([:])
  private static let counter = Atomic<Int>(0)
  private static let numbers = Atomic<Int>(0)
  private static let installation: (readEnd: Int32, writeEnd: Int32) = makePipe()

  /// The number of times that Ctrl-C was pressed outside the line editor.
  static var count: Int { counter.load(ordering: .relaxed) }

  /// Installs the signal handler, after which Ctrl-C no longer ends the program.
  static func install() {
    guard installation.writeEnd >= 0 else { return }
    _ = signal(SIGINT) { _ in Interruption.note() }
  }

  /// Runs some work in a task that Ctrl-C cancels.
  ///
  /// Throws the error of the work, also if it was cancelled.
  static func interruptible<Value: Sendable>(
    _ work: sending @escaping () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let number = watch { task.cancel() }
    defer { unwatch(number) }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  /// Registers an action that runs at every Ctrl-C until `unwatch` is called with the returned number.
  static func watch(_ action: @escaping @Sendable () -> Void) -> Int {
    let number = numbers.add(1, ordering: .relaxed).newValue
    handlers.withLock { $0[number] = action }
    return number
  }

  /// Removes the action that `watch` registered under a number.
  static func unwatch(_ number: Int) {
    handlers.withLock { $0[number] = nil }
  }

  /// Writes one byte to the pipe.
  ///
  /// It runs in the signal handler and does nothing else.
  private static func note() {
    let saved = errno
    var byte: UInt8 = 1
    _ = unsafe write(installation.writeEnd, &byte, 1)
    errno = saved
  }

  /// Creates a pipe from the signal handler to a thread that runs the actions.
  private static func makePipe() -> (readEnd: Int32, writeEnd: Int32) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return (-1, -1) }
    let readEnd = ends[0]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    DispatchQueue(label: "newshound.signals").async {
      var byte: UInt8 = 0
      while true {
        let got = unsafe read(readEnd, &byte, 1)
        if got == 1 {
          counter.add(1, ordering: .relaxed)
          for action in handlers.withLock({ Array($0.values) }) { action() }
        } else if got == 0 || errno != EINTR {
          return
        }
      }
    }
    return (readEnd, ends[1])
  }
}
