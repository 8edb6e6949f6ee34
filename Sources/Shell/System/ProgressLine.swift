/// A line on the terminal that shows the progress of a command and is erased when it ends.
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

  /// Whether the command has told in words what it does.
  private var hasWords = false

  /// Creates a line that is written by a function on a screen of `columns` columns.
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

  /// Starts the measurement of time for a new command.
  func begin() {
    start = now()
    last = nil
    hasWords = false
  }

  /// Shows the progress of the command, unless it is too early for an update.
  ///
  /// `total` is nil if it is unknown. Without a text, as of a command that does not know how far it is, the line only
  /// says that Ctrl-C stops it; the words of the command are not replaced by that.
  func show(done: Int, of total: Int?, _ text: String) {
    if text.isEmpty, hasWords { return }
    hasWords = hasWords || !text.isEmpty
    let now = now()
    guard start.duration(to: now) >= ProgressLine.delay else { return }
    if let last, last.duration(to: now) < ProgressLine.pause { return }
    last = now
    var line = text.isEmpty ? "working; Ctrl-C stops it" : text
    if let total, total > 0 {
      let share = min(max(Double(done) / Double(total), 0), 1)
      line += ", \(Int(share * 100)) %"
    }
    write("\r\u{1B}[K" + line.prefix(max(1, columns() - 1)))
  }

  /// Erases the line.
  func erase() {
    if last != nil { write("\r\u{1B}[K") }
    last = nil
  }
}
