import Dispatch
import Platform

/// Work on many items in parallel whose results are handed over one by one, in the order of the items.
///
/// Only a few items are under way at a time, so memory does not grow with their number.
struct OrderedWork {
  /// How many items are worked on at the same time, at least one.
  var jobs: Int

  /// The weight of the items under way above which no further one is begun.
  var weightLimit = 64 * 1024 * 1024

  /// The number of processors.
  static var processors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Works on every item that `next` gives; `weigh` says how much memory one takes, in bytes.
  ///
  /// `next` may wait: it is called on a thread of its own, one call at a time, and results that are ready are
  /// consumed meanwhile. `settle` is called where results are consumed, before the work on an item begins: what it
  /// gives is the result, and no work is done.
  ///
  /// When the task is cancelled, what `next` then returns is dropped, and `work` gives up by an error; results in front
  /// of the first that was given up have been consumed. Throws what `settle`, `work` and `consume` throw, or
  /// `CancellationError`.
  func run<Item: Sendable, Output: Sendable>(
    next: @escaping () -> Item?,
    weigh: (Item) -> Int,
    settle: (Item) throws -> Output? = { _ in nil },
    work: @escaping @Sendable (Item) throws -> Output,
    consume: (Output) throws -> Void
  ) async throws {
    // One call at a time, and none after the group has ended.
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

  /// What one of the tasks brings.
  private enum Event<Item: Sendable, Output: Sendable>: Sendable {
    /// The next item; nothing at the end.
    case item(Item?)
    case output(Result<Output, any Error>, number: Int)
  }

  private func hasRoom<Output>(_ queue: Queue<Output>) -> Bool {
    if queue.underWay == 0 { return true }
    return queue.running < max(1, jobs) && queue.underWay < 8 * max(1, jobs) && queue.weight < weightLimit
  }

  /// The items between their begin and the handing over of their results.
  private struct Queue<Output> {
    private var first = 0
    private var weights: [Int: Int] = [:]
    private var finished: [Int: Result<Output, any Error>] = [:]
    private var begun = 0

    /// The sum of their weights.
    private(set) var weight = 0

    /// How many there are.
    var underWay: Int { begun - first }

    /// How many of them are not finished.
    var running: Int { underWay - finished.count }

    mutating func begin(weight: Int) -> Int {
      weights[begun] = weight
      self.weight += weight
      begun += 1
      return begun - 1
    }

    mutating func finish(_ number: Int, _ output: Result<Output, any Error>) { finished[number] = output }

    /// The result of the item that was begun first, when it is there.
    mutating func next() -> Result<Output, any Error>? {
      guard let output = finished.removeValue(forKey: first) else { return nil }
      weight -= weights.removeValue(forKey: first) ?? 0
      first += 1
      return output
    }
  }
}
