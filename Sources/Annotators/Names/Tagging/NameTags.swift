/// Tags of the name model in BIO notation: outside, or the beginning or inside of a name of a type.
package enum NameTags {
  /// The types of the model; `NameRefinement` divides them further.
  package static let types = ["PER", "ORG", "LOC", "NORP", "MISC"]

  /// The indices of the types.
  static let (person, organization, location, group, miscellaneous) = (0, 1, 2, 3, 4)

  /// The number of tags: 11.
  package static let count = 1 + 2 * types.count

  /// The tag of tokens that belong to no name.
  package static let outside = 0

  /// The tag of the first token of a name of a type.
  package static func begin(_ type: Int) -> Int { 1 + 2 * type }

  /// The tag of the other tokens of a name of a type.
  package static func inside(_ type: Int) -> Int { 2 + 2 * type }

  /// The type of a tag; nil for `outside`.
  package static func type(of tag: Int) -> Int? { tag == 0 ? nil : (tag - 1) / 2 }

  /// True for a tag that begins a name.
  package static func begins(_ tag: Int) -> Bool { tag % 2 == 1 }

  /// True if one tag may follow another; -1 is the position before the first token.
  package static func follows(_ tag: Int, after before: Int) -> Bool {
    if tag == 0 || begins(tag) { return true }
    return before == tag || before == tag - 1
  }

  /// The index of a tag bigram in a matrix of (`count` + 1) × `count` weights; the last row is for the first token.
  package static func step(from before: Int, to tag: Int) -> Int {
    (before < 0 ? count : before) * count + tag
  }
}
