import Synchronization

/// Items that one task has read and another one has not taken yet.
final class Arrivals<Item: Sendable>: Sendable {
  private struct State {
    var items: [(item: Item, weight: Int)] = []
    /// How many more items may come, and how heavy they may be in sum.
    var count = 0
    var weight = 0
    var isAwaited = true
    var isAtEnd = false
  }

  private let state = Mutex(State())

  /// True when there was no further item.
  var isAtEnd: Bool { state.withLock { $0.isAtEnd } }

  /// Says how many items may come until the reading pauses, and the weight at which it does.
  func open(count: Int, weight: Int) {
    state.withLock { ($0.count, $0.weight) = (count, weight) }
  }

  /// Adds an item, or the end of all; false when the reading is to pause.
  func add(_ item: Item?, _ weigh: (Item) -> Int) -> Bool {
    guard let item, !Task.isCancelled else {
      state.withLock { $0.isAtEnd = true }
      return false
    }
    let weight = weigh(item)
    return state.withLock { state in
      state.items.append((item, weight))
      state.count -= 1
      state.weight -= weight
      return !state.isAwaited && state.count > 0 && state.weight > 0
    }
  }

  /// Takes out what has come.
  func take() -> [(item: Item, weight: Int)] {
    state.withLock { state in
      defer { state.items = [] }
      return state.items
    }
  }

  /// True if something has come since; if nothing has, the next item pauses the reading unless nobody waits
  /// for it.
  func hasMore(unless isBusy: Bool) -> Bool {
    state.withLock { state in
      state.isAwaited = !isBusy
      return !isBusy && !state.items.isEmpty
    }
  }
}
