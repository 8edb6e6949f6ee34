/// Attributes of one token from which the features of names are made.
struct NameToken {
  /// The word by itself.
  var word = WordShape.edge
  /// `NameClasses` of the word alone, without the bit `continues`.
  var classes: UInt64 = 0
  /// The classes of the longest known phrase of several words around it, and whether it begins there; 0 for none.
  var phrase: UInt64 = 0
  /// The rule candidate that it belongs to: type, position in the name, strength; 0 for none.
  var rule: UInt64 = 0
  /// The hash of the name of the rule that made that candidate.
  var ruleHash: UInt64 = 0
  /// Capitalisation class, in bits: capital, position in the sentence, case elsewhere in the document; 0
  /// without capital.
  var capitalization: UInt64 = 0
  var isCapital = false
  /// True within two tokens of a capital: only there the tagger looks for names.
  var isActive = false

  /// The attributes of positions outside the sentence.
  static let edge = NameToken()
}
