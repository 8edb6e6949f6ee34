import Dispatch
import Platform

/// Parallel work on many items, whose results are consumed one by one in the order of the items.
///
/// Only a few items are in progress at a time, so memory does not grow with their number.
struct OrderedWork {
  /// The maximum number of items that are processed at the same time; at least one is.
  var jobs: Int

  /// The total weight of the items in progress, in bytes, from which on no further item is begun.
  var weightLimit = 64 * 1024 * 1024

  /// The number of processors.
  static var processors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Processes every item that `next` returns; `weigh` returns the memory that an item takes, in bytes.
  ///
  /// `next` may block: it is called on a thread of its own, one call at a time, while available results are
  /// consumed. `settle` is called in the context of `consume`, before the work on an item begins; if it
  /// returns a result, `work` is not called for the item.
  ///
  /// When the task is cancelled, the item that `next` then returns is dropped, and `work` is expected to
  /// throw; the results before the first abandoned item have been consumed. Throws the errors of `settle`,
  /// `work` and `consume`, or `CancellationError`.
  func run<Item: Sendable, Output: Sendable>(
    next: @escaping () -> Item?,
    weigh: (Item) -> Int,
    settle: (Item) throws -> Output? = { _ in nil },
    work: @escaping @Sendable (Item) throws -> Output,
    consume: (Output) throws -> Void
  ) async throws {
    // Only one call runs at a time, and none after the group has ended.
    nonisolated(unsafe) let next = next
    let thread = ReadingThread()
    try await withThrowingTaskGroup(of: Event<Item, Output>.self) { group in
      var queue = Queue<Output>()
      var isReading = false
      var isAtEnd = false
      while true {
        if !isReading, !isAtEnd, !Task.isCancelled, hasRoom(queue) {
          isReading = true
          group.addTask(executorPreference: thread) { .item(unsafe next()) }
        }
        guard let event = try await group.next() else { break }
        switch event {
        case .item(let item):
          isReading = false
          guard let item, !Task.isCancelled else {
            isAtEnd = true
            continue
          }
          if let output = try settle(item) {
            queue.finish(queue.begin(weight: 0), .success(output))
          } else {
            let number = queue.begin(weight: weigh(item))
            group.addTask { .output(Result { try work(item) }, number: number) }
          }
        case .output(let output, let number):
          queue.finish(number, output)
        }
        while let output = queue.next() { try consume(output.get()) }
      }
      try Task.checkCancellation()
    }
  }

  /// The result of one of the tasks.
  private enum Event<Item: Sendable, Output: Sendable>: Sendable {
    /// The next item; nil at the end.
    case item(Item?)
    case output(Result<Output, any Error>, number: Int)
  }

  private func hasRoom<Output>(_ queue: Queue<Output>) -> Bool {
    if queue.underWay == 0 { return true }
    return queue.running < max(1, jobs) && queue.underWay < 8 * max(1, jobs) && queue.weight < weightLimit
  }

  /// The items in progress: begun, but with results that are not yet consumed.
  private struct Queue<Output> {
    private var first = 0
    private var weights: [Int: Int] = [:]
    private var finished: [Int: Result<Output, any Error>] = [:]
    private var begun = 0

    /// The total weight of the items.
    private(set) var weight = 0

    /// The number of items.
    var underWay: Int { begun - first }

    /// The number of items that are not finished.
    var running: Int { underWay - finished.count }

    mutating func begin(weight: Int) -> Int {
      weights[begun] = weight
      self.weight += weight
      begun += 1
      return begun - 1
    }

    mutating func finish(_ number: Int, _ output: Result<Output, any Error>) { finished[number] = output }

    /// Removes and returns the result of the first item in the queue; nil if it is not finished.
    mutating func next() -> Result<Output, any Error>? {
      guard let output = finished.removeValue(forKey: first) else { return nil }
      weight -= weights.removeValue(forKey: first) ?? 0
      first += 1
      return output
    }
  }
}
