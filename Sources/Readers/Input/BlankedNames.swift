/// A search for file names that were split at their blanks: `my story.txt` without quotation marks is
/// two arguments.
struct BlankedNames {
  /// A file name that an argument is part of.
  struct Name {
    var whole: String
    /// Whether the argument is the first word of the name that is not itself the name of a file.
    var isFirst: Bool
  }

  /// The maximum number of words in a name.
  private static let most = 12

  private let words: [String]

  init(_ words: [String]) { self.words = words }

  /// Returns the name of an existing file that contains the word at an index; nil if there is none.
  ///
  /// Of several names, the one with the earliest first word is taken, and the longest of those.
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
