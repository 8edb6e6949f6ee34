/// A kind of feature of a linear model: the number that enters its hashes, its group, and its description.
///
/// Each model lists its templates once, beside the code that gives their features to a sink. Explanations and
/// experiments that leave features out read that list. The number is mixed into the hash of every feature
/// (`FeatureHash`), so a number must not change once weights are trained with it.
package struct FeatureTemplate: Sendable, Hashable {
  /// The knowledge outside the text that a template uses; experiments leave it out as a whole.
  package struct Resources: OptionSet, Sendable, Hashable {
    /// One bit for each resource.
    package let rawValue: UInt8

    /// The resources whose bits are set.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The tables of names, and the rules that read them.
    package static let gazetteers = Resources(rawValue: 1)
    /// The groups of words that are used alike.
    package static let clusters = Resources(rawValue: 2)
  }

  /// The number that is mixed into the hashes of its features; unique within a model.
  package let number: UInt64
  /// The group whose weights an explanation may add up, in words for readers, as in "the words beside it".
  package let group: String
  /// The description for readers, as in "the relation to its head"; braces stand for words of the
  /// text (`NameReasons`).
  package let words: String
  /// The resources without which its features would not be the same.
  package let resources: Resources

  /// A template of a group.
  package init(_ number: UInt64, group: String, words: String, uses resources: Resources = []) {
    (self.number, self.group, self.words, self.resources) = (number, group, words, resources)
  }

  /// The templates of one group, each written as its number and its description.
  package static func group(
    _ group: String,
    uses resources: Resources = [],
    _ rows: KeyValuePairs<UInt64, String>
  ) -> [FeatureTemplate] {
    rows.map { FeatureTemplate($0.key, group: group, words: $0.value, uses: resources) }
  }
}

extension Sequence<FeatureTemplate> {
  /// The templates by their numbers; of two with one number, the first.
  package var byNumber: [UInt64: FeatureTemplate] {
    Dictionary(map { ($0.number, $0) }) { first, _ in first }
  }
}
