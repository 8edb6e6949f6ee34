/// A rule that makes a lemma from a word: characters removed from its end, characters added, case kept or not.
public struct LemmaRule: Sendable, Hashable {
  /// The number of characters removed from the end.
  public var removed: UInt8

  /// The characters added instead.
  public var added: String

  /// True if capitals are kept.
  public var keepsCase: Bool

  /// A rule; by default the lemma is the word in lower case.
  public init(removed: UInt8 = 0, added: String = "", keepsCase: Bool = false) {
    self.removed = removed
    self.added = added
    self.keepsCase = keepsCase
  }

  /// The lemma of a word.
  public func lemma(of word: String) -> String {
    let word = keepsCase ? word : word.lowercased()
    guard removed > 0 || !added.isEmpty else { return word }
    guard word.count > Int(removed) || !added.isEmpty && word.count == Int(removed) else { return word }
    return word.dropLast(Int(removed)) + added
  }
}
