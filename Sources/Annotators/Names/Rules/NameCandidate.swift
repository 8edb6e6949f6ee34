import Documents

/// A run of tokens that a rule takes for a name, with the strength of the evidence for its type.
struct NameCandidate {
  var tokens: Range<Int>
  var sentence: Int
  /// The type; nil if the candidate turned out to be no name.
  var type: EntityType?
  var evidence: Evidence
  /// The strength of the evidence: 0 a guess, 1 neighbouring words, 2 the tables, 3 the name's own form or a title.
  var strength: Int
}
