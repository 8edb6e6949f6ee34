/// The language of a text by its small words, for records that do not state it.
enum LanguageGuess {
  /// Returns the language of some paragraphs by its small words; nil if none is far ahead.
  static func tag(of paragraphs: [String]) -> String? {
    var counts = [Int](repeating: 0, count: smallWords.count)
    for word in paragraphs.prefix(40).flatMap({ $0.lowercased().words() }) {
      for (index, words) in smallWords.enumerated() where words.words.contains(word) { counts[index] += 1 }
    }
    guard let most = counts.max(), most >= 2, let index = counts.firstIndex(of: most) else { return nil }
    counts.remove(at: index)
    return most >= 2 * (counts.max() ?? 0) ? smallWords[index].tag : nil
  }

  private static let smallWords: [(tag: String, words: Set<Substring>)] = [
    ("en", "the of and to in that is was for with on by at from"),
    ("de", "der die und den das ist nicht mit dem ein eine"),
    ("fr", "le les des et du une est dans que pour qui sur au par"),
    ("es", "el los las y del que una por con para es"),
    ("it", "il che di gli una per della è con non"), ("nl", "het een en van dat niet voor met zijn"),
    ("pt", "os do da dos das uma não em para com ao"),
  ].map { ($0.0, Set($0.1.split(separator: " "))) }
}
