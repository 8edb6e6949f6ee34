import CAssets

/// A list of small whole numbers for trees, which grows by what is known.
package struct TreeNumbers: Sendable, Equatable {
  /// The numbers.
  package private(set) var all: [Int16] = []

  /// An empty list.
  package init() { all.reserveCapacity(64) }

  mutating func take(_ number: Int) { all.append(Int16(clamping: number)) }
  mutating func take(_ number: UInt64) { all.append(Int16(clamping: number)) }
  mutating func take(_ isSo: Bool) { all.append(isSo ? 1 : 0) }
}
