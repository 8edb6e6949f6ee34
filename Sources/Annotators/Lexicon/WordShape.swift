import Documents
import WordLists

/// Features of a single word: hashes of its letters and affixes, its shape, its casing in news, and its clusters.
///
/// The layer has one element a token, in the order of the tokens.
struct WordShape: Annotation {
  /// The hash of the word as it is written.
  var exact: UInt64 = 0
  /// The `WordHash`, of the word in lower case.
  var low: UInt64 = 0
  /// The hash of its letters as X, x and d, other characters as they are; runs are shortened to two.
  var shape: UInt64 = 0
  /// The hash of the first three bytes.
  var prefix: UInt64 = 0
  /// The hashes of the last two, three and four bytes.
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  /// How often news writes the word with a capital inside a sentence, in steps from 1 to 5; 0 for an unknown word.
  var casing: UInt64 = 0
  /// Its clusters.
  var groups = WordClusters.Groups.none

  /// The value for positions outside a sentence.
  static let edge = WordShape()

  private init() {}

  /// The features of a range of a text.
  init(_ range: TextRange, in text: [UInt8], _ word: LexicalWord) {
    low = word.hash
    casing = word.casing.map { 1 + UInt64($0) / 52 } ?? 0
    let end = min(range.end, text.count)
    // Of an unusually long word the first 64 bytes and the ending are enough.
    let length = end - range.start
    let stop = length > 64 ? range.start + 64 : end
    var exact: UInt64 = 0xCBF2_9CE4_8422_2325
    var last: UInt64 = 0
    var run = 0
    for position in range.start..<stop {
      let byte = text[position]
      exact = (exact ^ UInt64(byte)) &* 0x100_0000_01B3
      let kind: UInt64
      switch byte {
      case 65...90: kind = 1
      case 97...122: kind = 2
      case 48...57: kind = 3
      case 128...191: continue
      case 192...: kind = 2
      default: kind = 4 + UInt64(byte)
      }
      run = kind == last ? run + 1 : 0
      if run < 2 { shape = (shape ^ kind) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
      last = kind
    }
    self.exact = exact &+ UInt64(length)
    func piece(_ from: Int, _ to: Int) -> UInt64 {
      var hash: UInt64 = 0x8422_2325
      for position in max(range.start, from)..<max(range.start, min(to, end)) {
        hash = WordHash.adding(text[position], to: hash)
      }
      return hash
    }
    prefix = piece(range.start, range.start + 3)
    suffix2 = piece(end - 2, end)
    suffix3 = piece(end - 3, end)
    suffix4 = piece(end - 4, end)
    if word.shape != .punctuation, word.shape != .number {
      groups = WordClusters.standard.groups(ofHash: word.hash)
    }
  }
}
