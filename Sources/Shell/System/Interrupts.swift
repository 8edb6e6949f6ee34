import Platform
import Synchronization

/// The handling of Ctrl-C in a batch: the first one stops the current work, a second one ends the program
/// at once.
///
/// Between two pieces of work, the first one ends the program too.
final class Interrupts: Sendable {
  private struct State {
    var isWorking = false
    var presses = 0
    var number: Int?
  }

  private let state = Mutex(State())

  /// Starts to handle Ctrl-C; call `end` when that is no longer needed.
  init() {
    Interruption.install()
    let number = Interruption.watch { [weak self] in self?.press() }
    state.withLock { $0.number = number }
  }

  /// Stops handling Ctrl-C.
  func end() {
    if let number = state.withLock({ $0.number }) { Interruption.unwatch(number) }
  }

  /// Runs some work that Ctrl-C cancels.
  func run<Value: Sendable>(_ work: @escaping () async throws -> Value) async throws -> Value {
    state.withLock { $0.isWorking = true }
    defer { state.withLock { $0.isWorking = false } }
    return try await Interruption.waiting(for: work)
  }

  private func press() {
    let ends = state.withLock { state in
      state.presses += 1
      return state.presses > 1 || !state.isWorking
    }
    if ends { _exit(ExitStatus.interrupted.rawValue) }
  }
}

extension Interruption {
  /// Runs some work in a task that Ctrl-C cancels, and waits for it.
  static func waiting<Value: Sendable>(
    for work: @escaping () async throws -> Value
  ) async throws -> Value {
    // The caller waits for the task, so nothing that the work uses is accessed concurrently.
    nonisolated(unsafe) let work = work
    return try await interruptible { try await unsafe work() }
  }
}
