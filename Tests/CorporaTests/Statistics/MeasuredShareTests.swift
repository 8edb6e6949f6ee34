import Corpora
import Testing

@Suite("Shares that are measured on a sample")
struct MeasuredShareTests {
  /// A sample with its interval of 95 per cent by Wilson's formula, to four decimals.
  struct Row: CustomTestStringConvertible, Sendable {
    var right: Int
    var marked: Int
    var low: Double
    var high: Double
    var testDescription: String { "\(right) of \(marked)" }
  }

  static let rows = [
    Row(right: 10, marked: 20, low: 0.2993, high: 0.7007),
    Row(right: 18, marked: 20, low: 0.6990, high: 0.9721),
    Row(right: 20, marked: 20, low: 0.8389, high: 1),
    Row(right: 0, marked: 10, low: 0, high: 0.2775),
    Row(right: 81, marked: 263, low: 0.2553, high: 0.3662),
    Row(right: 0, marked: 0, low: 0, high: 1),
  ]

  @Test(arguments: MeasuredShareTests.rows)
  func interval(row: Row) {
    let interval = MeasuredShare(right: row.right, of: row.marked).interval
    #expect(abs(interval.lowerBound - row.low) < 0.0001, "\(interval)")
    #expect(abs(interval.upperBound - row.high) < 0.0001, "\(interval)")
  }

  @Test func aCorrectedCountLiesInItsInterval() {
    for marked in 0...60 {
      for right in 0...marked {
        for count in [0, 1, 7, 100, 60_000] {
          let (estimate, interval) = MeasuredShare(right: right, of: marked).corrected(count)
          #expect(interval.contains(estimate))
          #expect(interval.lowerBound >= 0 && interval.upperBound <= count)
        }
      }
    }
    #expect(MeasuredShare(right: 30, of: 20).share == 1)
    #expect(MeasuredShare(right: 18, of: 20).corrected(70).estimate == 63)
  }
}
