/// Words of an article that can be compared with others after they are hashed.
///
/// They are cut into all pieces of a third of their length, one beginning at each word. Pieces that two texts have in
/// common one after the other tell the longest run of words that they share, down to a third of the passage; a shorter
/// run is never worth half of the points.
struct SealedPassage: Sendable, Hashable {
  /// How many words there are.
  var count: Int
  /// The pieces in their order, or their hashes.
  var pieces: [String]

  /// How many words a piece has.
  var length: Int { count - pieces.count + 1 }

  /// Cuts words into pieces.
  init(_ words: [String]) {
    count = words.count
    pieces = SealedPassage.pieces(of: words, length: max(1, (words.count + 2) / 3))
  }

  /// Reads the number of words and the hashes of a line "sealed"; nil for other texts.
  init?(line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first, first.count < 6, let count = Int(first), words.count > 1,
      count >= words.count - 1
    else { return nil }
    self.count = count
    pieces = Array(words.dropFirst())
  }

  /// The line "sealed" without its kind.
  func line(hashedBy seal: AnswerSeal) -> String {
    (["\(count)"] + pieces.map(seal.hash)).joined(separator: " ")
  }

  /// The share of words that the passage, whose pieces are hashes, has in common with some words in one run, as the
  /// harmonic mean of both shares; 0 for a run that is shorter than a piece.
  func overlap(_ words: [String], hashedBy seal: AnswerSeal) -> Double {
    // Not even the whole passage is half of an answer that is more than three times as long.
    guard words.count <= 3 * count else { return 0 }
    let given = SealedPassage.pieces(of: words, length: length).map(seal.hash)
    let run = AnswerText.longestRun(given, pieces)
    return run == 0 ? 0 : 2 * Double(run + length - 1) / Double(words.count + count)
  }

  private static func pieces(of words: [String], length: Int) -> [String] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { words[$0..<($0 + length)].joined(separator: " ") }
  }
}
