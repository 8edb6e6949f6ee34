import Platform
import Synchronization

/// Ctrl-C in a batch: the first one stops the work under way, a second one ends the program at once.
///
/// Between two pieces of work the first one ends the program.
final class Interrupts: Sendable {
  private struct State {
    var isWorking = false
    var presses = 0
    var number: Int?
  }

  private let state = Mutex(State())

  /// From now on Ctrl-C is heard; call `end` when that is no longer needed.
  init() {
    Interruption.install()
    let number = Interruption.watch { [weak self] in self?.press() }
    state.withLock { $0.number = number }
  }

  /// Ends what `init` began.
  func end() {
    if let number = state.withLock({ $0.number }) { Interruption.unwatch(number) }
  }

  /// Does some work that Ctrl-C stops.
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
  /// Does some work in a task that Ctrl-C cancels, and does nothing else meanwhile.
  static func waiting<Value: Sendable>(
    for work: @escaping () async throws -> Value
  ) async throws -> Value {
    // The caller waits for the task, so nothing that the work uses is used twice at a time.
    nonisolated(unsafe) let work = work
    return try await interruptible { try await unsafe work() }
  }
}
