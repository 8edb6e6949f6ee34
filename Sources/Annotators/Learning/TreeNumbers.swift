import CAssets

/// The feature values of one candidate for boosted trees: small whole numbers, in a fixed order.
package struct TreeNumbers: Sendable, Equatable {
  /// The values.
  package private(set) var all: [Int16] = []

  /// An empty list.
  package init() { all.reserveCapacity(64) }

  mutating func take(_ number: Int) { all.append(Int16(clamping: number)) }
  mutating func take(_ number: UInt64) { all.append(Int16(clamping: number)) }
  mutating func take(_ isSo: Bool) { all.append(isSo ? 1 : 0) }
}
