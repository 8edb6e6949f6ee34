import WordLists

/// Nouns for one of two persons by what each is to the other: a brother has a sister or brother and a lawyer a client.
enum PersonRelations {
  /// The class of a noun, and the class of nouns for the other of the two, hashed.
  struct Relation: Sendable, Hashable {
    var own: UInt64
    var other: UInt64
  }

  /// The relation of a noun by the hash of its lemma; nil for other nouns.
  static func relation(of lemma: UInt64) -> Relation? { table[lemma] }

  /// True for a noun for those who have clients in court.
  static func isLawyer(_ lemma: UInt64) -> Bool { table[lemma]?.own == lawyer }

  /// True for managers and the like, who have clients too.
  static func isAgent(_ relation: Relation) -> Bool { relation.own == agent }

  private static let agent = WordHash.of("agent")
  private static let lawyer = WordHash.of("lawyer")

  private static let table = WordTable<Relation>(WordList("roles/relations")) { entry in
    guard entry.values.count == 2 else { return nil }
    return Relation(own: WordHash.of(entry.values[0]), other: WordHash.of(entry.values[1]))
  }
}
