import Documents

/// A run of words that is taken for a name, with the weight of the signs for its type.
struct NameCandidate {
  var tokens: Range<Int>
  var sentence: Int
  /// The type; nothing when the candidate turned out to be no name.
  var type: EntityType?
  var evidence: Evidence
  /// How strong the signs are: 0 a guess, 1 the neighbours, 2 the tables, 3 the name's own form or a title.
  var strength: Int
}
