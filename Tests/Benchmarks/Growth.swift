import Annotators
import Documents
import Foundation
import Readers

/// The growth of the time for reading and analysis with the size of an unusual article.
///
/// Each kind of text is doubled four times. A linear step doubles its time; a superlinear one shows by its
/// factor, and the step that took most of the time is named with it.
struct Growth {
  /// The minimum time for a meaningful factor, in seconds.
  static let least = 0.05

  /// Measures a kind of text and returns a row for it.
  func result(_ kind: GrowthText) -> Result {
    var times: [Double] = []
    var last: (what: String, share: Double) = ("", 0)
    for halvings in (0...4).reversed() {
      let (seconds, step) = measured(kind, kind.size >> halvings)
      times.append(seconds)
      last = step
    }
    return Growth.result(kind.name, times, rounded(Double(kind.size) / 1000, "KB"), mostIn: last)
  }

  /// Returns a row with the time at the maximum size, the worst factor of a doubling, and the step that took
  /// most of the time.
  static func result(
    _ what: String,
    _ times: [Double],
    _ size: String,
    mostIn step: (what: String, share: Double)? = nil
  ) -> Result {
    let pairs = zip(times, times.dropFirst()).filter { $0.1 >= least }
    let worst = pairs.map { $0.1 / max($0.0, 1e-9) }.max()
    let factor = worst.map { "doubling: at most ×" + String(format: "%.1f", $0) } ?? "too fast for a factor"
    let share = step.map { String(format: ", %.0f %% in ", $0.share * 100) + $0.what } ?? ""
    return Result(
      what: what,
      figure: String(format: "%.2f s", times.last ?? 0),
      on: "\(size), \(factor)\(share)"
    )
  }

  /// Returns the minimum time of some runs on one thread, and the step that took most of it.
  private func measured(_ kind: GrowthText, _ size: Int) -> (seconds: Double, step: (String, Double)) {
    let input = kind.input(size)
    var best: (seconds: Double, step: (String, Double)) = (.infinity, ("", 0))
    var runs = 0
    var spent = 0.0
    // Short runs are repeated, since a task switch has a larger effect on them.
    while runs == 0 || runs < 5 && spent < 0.04 {
      let (seconds, step) = once(input)
      runs += 1
      spent += seconds
      if seconds < best.seconds { best = (seconds, step) }
    }
    return best
  }

  private func once(_ input: Input) -> (Double, (String, Double)) {
    var steps: [(name: String, seconds: Double)] = []
    func timed<Found>(_ name: String, _ work: () -> Found) -> Found {
      let start = Growth.processorTime
      let found = work()
      steps.append((name, Growth.processorTime - start))
      return found
    }
    let articles = timed("reading") { (try? Readers.articles(in: input)) ?? [] }
    for article in articles {
      var document = timed("Segmenter") { Segmenter().document(for: article) }
      for step in Pipeline.standard.annotators {
        timed("\(type(of: step))") { Pipeline.add(step, to: &document) }
      }
    }
    let total = steps.reduce(0) { $0 + $1.seconds }
    let most = steps.max { $0.seconds < $1.seconds }
    return (total, (most?.name ?? "", (most?.seconds ?? 0) / max(total, 1e-9)))
  }

  /// The processor time of this thread, in seconds.
  static var processorTime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
