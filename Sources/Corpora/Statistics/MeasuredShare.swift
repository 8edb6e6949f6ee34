/// A share that was measured on a sample: how many of those looked at are right.
public struct MeasuredShare: Sendable, Hashable {
  /// How many were right.
  public var right: Int
  /// How many were looked at.
  public var marked: Int

  /// The quantile of the normal distribution for intervals of 95 per cent.
  static let quantile = 1.959964

  /// So many must be looked at before counts are corrected by the share.
  public static let enough = 20

  /// A share of right ones.
  public init(right: Int, of marked: Int) {
    self.marked = max(marked, 0)
    self.right = min(max(right, 0), self.marked)
  }

  /// The share, from 0 to 1; 0 where nothing was looked at.
  public var share: Double { marked > 0 ? Double(right) / Double(marked) : 0 }

  /// True where enough were looked at.
  public var isEnough: Bool { marked >= MeasuredShare.enough }

  /// The interval of 95 per cent for the share in all (Wilson, 1927: the score interval).
  public var interval: ClosedRange<Double> {
    guard marked > 0 else { return 0...1 }
    let (count, squared) = (Double(marked), MeasuredShare.quantile * MeasuredShare.quantile)
    let centre = (share + squared / (2 * count)) / (1 + squared / count)
    let half =
      MeasuredShare.quantile / (1 + squared / count)
      * (share * (1 - share) / count + squared / (4 * count * count)).squareRoot()
    return max(0, centre - half)...min(1, max(centre + half, max(0, centre - half)))
  }

  /// How many of some findings are right, and between which numbers that lies in 95 of 100 cases.
  ///
  /// The estimate is the number times the share. The interval counts two errors: that of the share, and that some
  /// findings have more or fewer mistakes among them than all. With n findings, m marked ones, z = 1.96 and
  /// p = (right + z²/2) / (m + z²), it is n·p ± z·√(n·p·(1 − p)·(1 + n / (m + z²))).
  public func corrected(_ findings: Int) -> (estimate: Int, interval: ClosedRange<Int>) {
    let squared = MeasuredShare.quantile * MeasuredShare.quantile
    let (number, weight) = (Double(max(findings, 0)), Double(marked) + squared)
    let centre = (Double(right) + squared / 2) / weight
    let half = MeasuredShare.quantile * (number * centre * (1 - centre) * (1 + number / weight)).squareRoot()
    let estimate = Int((number * share).rounded())
    let low = Int(max(0, number * centre - half).rounded())
    let high = Int(min(number, number * centre + half).rounded())
    return (estimate, min(low, estimate)...max(high, estimate))
  }
}
