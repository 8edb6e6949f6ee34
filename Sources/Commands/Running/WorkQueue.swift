/// The items of ordered work between their arrival and the handing over of their results.
struct WorkQueue<Item, Output> {
  private var waiting: [(number: Int, item: Item)] = []
  private var weights: [Int: Int] = [:]
  private var finished: [Int: Result<Output, any Error>] = [:]
  private var first = 0
  private var added = 0

  /// The sum of the weights of the items.
  private(set) var weight = 0

  /// How many pieces of work have begun and not ended.
  private(set) var running = 0

  /// How many items there are.
  var underWay: Int { added - first }

  /// Adds an item that is to be worked on.
  mutating func add(_ item: Item, _ weight: Int) {
    waiting.append((added, item))
    weights[added] = weight
    self.weight += weight
    added += 1
  }

  /// Adds the result of an item that needs no work.
  mutating func add(settled output: Output) {
    finished[added] = .success(output)
    added += 1
  }

  /// Begins a piece of work: the items that have waited longest, up to a number and a weight; nil for none.
  mutating func begin(most count: Int, _ weightLimit: Int) -> (numbers: [Int], items: [Item])? {
    guard !waiting.isEmpty else { return nil }
    var weight = 0
    let piece = waiting.prefix(count).prefix { number, _ in
      defer { weight += weights[number] ?? 0 }
      return weight == 0 || weight < weightLimit
    }
    waiting.removeFirst(piece.count)
    running += 1
    return (piece.map(\.number), piece.map(\.item))
  }

  /// Ends a piece of work, whose results are in the order of the numbers of its items.
  mutating func finish(_ outputs: [Result<Output, any Error>], _ numbers: [Int]) {
    for (number, output) in zip(numbers, outputs) { finished[number] = output }
    running -= 1
  }

  /// The result of the item that was added first, when it is there.
  mutating func next() -> Result<Output, any Error>? {
    guard let output = finished.removeValue(forKey: first) else { return nil }
    weight -= weights.removeValue(forKey: first) ?? 0
    first += 1
    return output
  }
}
