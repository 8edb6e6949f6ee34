import Documents

/// The tags that the model of names gives to tokens: outside, or the begin or inside of a type (BIO).
package enum NameTags {
  /// The types that the model tells apart; finer ones are told by the tables.
  package static let types = ["PER", "ORG", "LOC", "NORP", "MISC"]

  /// How many tags there are.
  package static let count = 1 + 2 * types.count

  /// No name.
  package static let outside = 0

  /// The tag that begins a type.
  package static func begin(_ type: Int) -> Int { 1 + 2 * type }

  /// The tag inside a type.
  package static func inside(_ type: Int) -> Int { 2 + 2 * type }

  /// The type of a tag; nothing for the one outside.
  package static func type(of tag: Int) -> Int? { tag == 0 ? nil : (tag - 1) / 2 }

  /// True for a tag that begins a name.
  package static func begins(_ tag: Int) -> Bool { tag % 2 == 1 }

  /// True when one tag may follow another; -1 stands before the first.
  package static func follows(_ tag: Int, after before: Int) -> Bool {
    if tag == 0 || begins(tag) { return true }
    return before == tag || before == tag - 1
  }

  /// Where the weight of a step from one tag to the next stands in a list; before the first tag is `count`.
  package static func step(from before: Int, to tag: Int) -> Int {
    (before < 0 ? count : before) * count + tag
  }
}
