/// Words of an article that give the gender of a person: "she", "spokeswoman", "Mr".
///
/// A given name is no such sign: what a name suggests is a guess, and the article's own words are none.
public struct GenderSign: Annotation, Hashable {
  /// The gender that words give.
  public enum Gender: String, Sendable, Hashable, CaseIterable {
    case woman, man
  }

  /// The kind of words.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A form of address before the name: "Mrs".
    case address
    /// A noun for the person: "spokeswoman", "his wife".
    case noun
    /// A pronoun that refers to the person: "she".
    case pronoun
  }

  /// The index of the person in the document's entities.
  public var entity: Int
  /// The gender.
  public var gender: Gender
  /// The kind of words.
  public var basis: Basis
  /// The bytes of the first of them.
  public var range: TextRange
  /// How many there are of this gender and kind.
  public var count: Int

  /// A sign that occurs some times.
  public init(entity: Int, gender: Gender, basis: Basis, range: TextRange, count: Int = 1) {
    (self.entity, self.gender, self.basis) = (entity, gender, basis)
    (self.range, self.count) = (range, count)
  }
}
