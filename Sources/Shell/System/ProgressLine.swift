/// A line on the terminal that tells how far a command has come, and is gone when it ends.
///
/// It appears only after half a second, and changes at most ten times a second.
final class ProgressLine {
  private static let delay = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  private let write: (String) -> Void
  private let columns: () -> Int
  private let now: () -> ContinuousClock.Instant
  private var start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?

  /// A line that is written by a function on a screen of some columns.
  init(
    columns: @escaping () -> Int,
    now: @escaping () -> ContinuousClock.Instant = { .now },
    write: @escaping (String) -> Void
  ) {
    self.columns = columns
    self.now = now
    self.write = write
    start = now()
  }

  /// A command begins.
  func begin() {
    start = now()
    last = nil
  }

  /// Shows how far the command has come.
  func show(done: Int, of total: Int?, _ text: String) {
    let now = now()
    guard start.duration(to: now) >= ProgressLine.delay else { return }
    if let last, last.duration(to: now) < ProgressLine.pause { return }
    last = now
    var line = text
    if let total, total > 0 {
      let share = min(max(Double(done) / Double(total), 0), 1)
      line += ", \(Int(share * 100)) %"
    }
    write("\r\u{1B}[K" + line.prefix(max(1, columns() - 1)))
  }

  /// Takes the line off the screen.
  func erase() {
    if last != nil { write("\r\u{1B}[K") }
    last = nil
  }
}
