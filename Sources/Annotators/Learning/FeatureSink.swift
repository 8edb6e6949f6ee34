/// A receiver of the features of one decision, which collects their hashes or adds up their weights.
package protocol FeatureSink {
  /// Adds a feature by its hash.
  mutating func add(_ hash: UInt64)
  /// Tells the number of the template of the next feature; ignored except by `TemplateCollector`.
  mutating func note(_ template: UInt64)
}

extension FeatureSink {
  /// Ignores the number.
  @inline(__always)
  package mutating func note(_ template: UInt64) {}

  /// Adds the feature of a template with one value.
  @inline(__always)
  mutating func take(_ template: UInt64, _ value: UInt64) {
    note(template)
    add(FeatureHash.of(template, value))
  }

  /// Adds the feature of a template with two values.
  @inline(__always)
  mutating func take(_ template: UInt64, _ one: UInt64, _ two: UInt64) {
    note(template)
    add(FeatureHash.of(template, one, two))
  }

  /// Adds the feature of a template with three values.
  @inline(__always)
  mutating func take(_ template: UInt64, _ one: UInt64, _ two: UInt64, _ three: UInt64) {
    note(template)
    add(FeatureHash.of(template, one, two, three))
  }
}
