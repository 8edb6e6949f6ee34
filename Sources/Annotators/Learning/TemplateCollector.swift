/// A list of the hashes of features with the numbers of their templates, for explanations.
struct TemplateCollector: FeatureSink {
  /// The features in the order in which they are added.
  private(set) var features: [(template: UInt64, hash: UInt64)] = []
  private var template: UInt64 = 0

  mutating func note(_ template: UInt64) { self.template = template }

  mutating func add(_ hash: UInt64) { features.append((template, hash)) }
}
