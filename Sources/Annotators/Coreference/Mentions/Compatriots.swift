import Documents
import WordLists

/// Persons who are named by their nationality: "the Basque said", "the Australian won".
enum Compatriots {
  /// True for a word for one person of a nationality, behind "the".
  ///
  /// Words in -sh, -ch, -se and -ss are the whole people: "the Irish", "the French", "the Chinese", "the Swiss" (Quirk
  /// and others, A Comprehensive Grammar of the English Language, 1985, chapter 5.57).
  static func isOne(_ token: Int, in tree: DependencyTree) -> Bool {
    guard token > 0, tree.shapes[token - 1].low == the, tree.words[token].classes.contains(.demonym),
      tree.form(token) != .plural, tree.has(token, .subject) || tree.has(token, .object)
    else { return false }
    let range = tree.document.tokens[token].range
    guard range.count > 3 else { return false }
    let last = (tree.document.text[range.end - 2], tree.document.text[range.end - 1])
    let isPeople =
      last.1 == UInt8(ascii: "h") && (last.0 == UInt8(ascii: "s") || last.0 == UInt8(ascii: "c"))
      || last.0 == UInt8(ascii: "s") && (last.1 == UInt8(ascii: "e") || last.1 == UInt8(ascii: "s"))
    return !isPeople
  }

  private static let the = WordHash.of("the")
}
