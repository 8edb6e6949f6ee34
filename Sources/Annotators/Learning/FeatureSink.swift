/// Takes features one by one: to learn from them, or to add up their weights.
package protocol FeatureSink {
  /// Takes the hash of a feature.
  mutating func add(_ hash: UInt64)
  /// Hears of the template of the feature that comes next; only explanations want to know.
  mutating func note(_ template: UInt64)
}

extension FeatureSink {
  /// Is not heard.
  @inline(__always)
  package mutating func note(_ template: UInt64) {}

  /// Takes what a template sees.
  @inline(__always)
  mutating func take(_ template: UInt64, _ value: UInt64) {
    note(template)
    add(FeatureHash.of(template, value))
  }

  /// Takes two values that a template sees.
  @inline(__always)
  mutating func take(_ template: UInt64, _ one: UInt64, _ two: UInt64) {
    note(template)
    add(FeatureHash.of(template, one, two))
  }

  /// Takes three values that a template sees.
  @inline(__always)
  mutating func take(_ template: UInt64, _ one: UInt64, _ two: UInt64, _ three: UInt64) {
    note(template)
    add(FeatureHash.of(template, one, two, three))
  }
}

/// Keeps the hashes of features with their templates.
struct TemplateCollector: FeatureSink {
  /// The features in order.
  var features: [(template: UInt64, hash: UInt64)] = []
  private var template: UInt64 = 0

  mutating func note(_ template: UInt64) { self.template = template }

  mutating func add(_ hash: UInt64) { features.append((template, hash)) }
}

/// Keeps the hashes of features in order.
package struct FeatureCollector: FeatureSink {
  /// The hashes.
  package var hashes: [UInt64] = []

  /// None yet.
  package init() {}

  /// Takes the hash of a feature.
  package mutating func add(_ hash: UInt64) { hashes.append(hash) }
}
