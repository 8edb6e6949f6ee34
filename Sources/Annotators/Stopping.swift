/// Tells the steps of an analysis that it is to be given up.
///
/// Steps that go on for long look at it between sentences, and return what they have. That is less than other steps rely
/// on, so it is done only where the whole document is dropped afterwards.
enum Stopping {
  /// True inside `Pipeline.documentUnlessCancelled`, which drops what is half done.
  @TaskLocal static var isAllowed = false

  /// True when the task was cancelled and what is found from now on will be dropped.
  static var isWanted: Bool { Task.isCancelled && isAllowed }
}

extension Collection {
  /// The elements transformed in order, fewer of them when the analysis is given up.
  func mapUnlessStopped<Result>(_ transform: (Element) -> Result) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self {
      if results.count & 0x3FFF == 0, Stopping.isWanted { break }
      results.append(transform(element))
    }
    return results
  }
}
