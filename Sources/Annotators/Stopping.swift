/// The cancellation of an analysis, which long steps check between sentences.
///
/// A stopped step returns what it has, which is less than later steps rely on. So stopping is allowed only where the
/// whole document is dropped afterwards.
enum Stopping {
  /// True inside `Pipeline.documentUnlessCancelled`, which drops incomplete documents.
  @TaskLocal static var isAllowed = false

  /// True if the task is cancelled and its results will be dropped.
  static var isWanted: Bool { Task.isCancelled && isAllowed }
}

extension Collection {
  /// The elements transformed in order; fewer of them if the analysis is stopped.
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
