/// A list of the hashes of features, in the order in which they are added.
package struct FeatureCollector: FeatureSink {
  /// The hashes.
  package var hashes: [UInt64] = []

  /// An empty list.
  package init() {}

  /// Adds a feature by its hash.
  package mutating func add(_ hash: UInt64) { hashes.append(hash) }
}
