import Dispatch
import Platform
import Synchronization

/// Parallel work on many items, whose results are consumed one by one in the order of the items.
///
/// Items that have come while all jobs were busy are worked on several at a time, which is faster for work
/// that reads much memory: what one item needs is still in the caches for the next. Only a few items are
/// under way at a time, so memory does not grow with their number.
struct OrderedWork {
  /// How many pieces of work are done at the same time, at least one.
  var jobs: Int

  /// The total weight of the items in progress, in bytes, from which on no further item is begun.
  var weightLimit = 64 * 1024 * 1024

  /// The most items of one piece of work.
  static let pieceSize = 16

  /// The number of processors.
  static let processors = ThisProcess.processors

  /// Processes every item that `next` returns; `weigh` returns the memory that an item takes, in bytes.
  ///
  /// `next` may wait: it is called on a thread of its own, one call at a time, and results that are ready are
  /// consumed meanwhile. `settle` is called where results are consumed, before the work on an item begins: what it
  /// gives is the result, and no work is done. `work` gives one result for each of its items, in their order;
  /// an item does not wait for further ones when a job is free. `pause` is called when everything that has come is
  /// consumed and `next` has not returned yet; `meanwhile` once, when work has begun and nothing can be consumed yet.
  ///
  /// When the task is cancelled, the item that `next` then returns is dropped, and `work` is expected to
  /// throw; the results before the first abandoned item have been consumed. Throws the errors of `settle`,
  /// `work`, `consume` and `pause`, or `CancellationError`.
  func run<Item: Sendable, Output: Sendable>(
    next: @escaping () -> Item?,
    weigh: @escaping @Sendable (Item) -> Int,
    settle: (Item) throws -> Output? = { _ in nil },
    work: @escaping @Sendable ([Item]) -> [Result<Output, any Error>],
    consume: (Output) throws -> Void,
    pause: () throws -> Void = {},
    meanwhile: () -> Void = {}
  ) async throws {
    // Only one call runs at a time, and none after the group has ended.
    nonisolated(unsafe) let next = next
    let thread = ReadingThread()
    let arrivals = Arrivals<Item>()
    try await withThrowingTaskGroup(of: Event<Output>.self) { group in
      var queue = WorkQueue<Item, Output>()
      var isReading = false
      var hasWaited = false
      while true {
        if !isReading, !arrivals.isAtEnd, !Task.isCancelled, hasRoom(queue) {
          isReading = true
          arrivals.open(count: mostUnderWay - queue.underWay, weight: weightLimit - queue.weight)
          group.addTask(executorPreference: thread) {
            repeat {} while unsafe arrivals.add(next(), weigh)
            return .reading
          }
        }
        guard let event = try await group.next() else { break }
        switch event {
        case .reading: isReading = false
        case .outputs(let outputs, let numbers): queue.finish(outputs, numbers)
        }
        // What has come meanwhile; the reading goes on, and is waited for only while a job is free.
        repeat {
          for (item, weight) in arrivals.take() where !Task.isCancelled {
            if let output = try settle(item) { queue.add(settled: output) } else { queue.add(item, weight) }
          }
          while queue.running < max(1, jobs), let piece = queue.begin(most: Self.pieceSize, weightLimit / 8) {
            group.addTask { .outputs(work(piece.items), numbers: piece.numbers) }
          }
        } while arrivals.hasMore(unless: queue.running >= max(1, jobs))
        while let output = queue.next() { try consume(output.get()) }
        if isReading, queue.underWay == 0 { try pause() }
        if queue.running > 0, !hasWaited {
          hasWaited = true
          meanwhile()
        }
      }
      try Task.checkCancellation()
    }
  }

  /// What one of the tasks brings.
  private enum Event<Output: Sendable>: Sendable {
    /// The reading has paused, or is at its end.
    case reading
    /// The results of a piece of work, and the numbers of its items.
    case outputs([Result<Output, any Error>], numbers: [Int])
  }

  /// Enough items for every job and for the piece of work that each takes up next.
  private var mostUnderWay: Int { 2 * Self.pieceSize * max(1, jobs) }

  private func hasRoom<Item, Output>(_ queue: WorkQueue<Item, Output>) -> Bool {
    queue.underWay == 0 || queue.underWay < mostUnderWay && queue.weight < weightLimit
  }
}
