/// Finds the names of files that were cut at their blanks: `my story.txt` without quotation marks is two words.
struct BlankedNames {
  /// A name that a word is a part of.
  struct Name {
    var whole: String
    /// True for the first of its words.
    var isFirst: Bool
  }

  /// How many words a name may have.
  private static let most = 12

  private let words: [String]

  init(_ words: [String]) { self.words = words }

  /// The name of a file that is there, of which a word that names nothing is a part; the longest of those that begin
  /// first.
  func name(at place: Int) -> Name? {
    for start in max(0, place - Self.most + 1)...place {
      let longest = min(words.count, start + Self.most)
      for end in stride(from: longest, to: max(place, start + 1), by: -1) {
        let whole = words[start..<end].joined(separator: " ")
        guard whole.utf8.count < 4_096, ArticleSource.exists(whole) else { continue }
        let first = words[start..<place].first { !ArticleSource.exists($0) }
        return Name(whole: whole, isFirst: first == nil)
      }
    }
    return nil
  }
}
