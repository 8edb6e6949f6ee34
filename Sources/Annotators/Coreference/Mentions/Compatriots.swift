import Documents
import WordLists

/// Persons who are named by their nationality or party: "the Basque said", "the first-term Democrat won".
enum Compatriots {
  /// True for a word for one person of a nationality, behind "the".
  ///
  /// Words in -sh, -ch, -se and -ss are the whole people: "the Irish", "the French", "the Chinese", "the Swiss" (Quirk
  /// and others, A Comprehensive Grammar of the English Language, 1985, chapter 5.57).
  static func isOne(_ token: Int, in tree: DependencyTree) -> Bool {
    guard token > 0, tree.form(token) != .plural, tree.has(token, .subject) || tree.has(token, .object) else {
      return false
    }
    if tree.words[token].classes.contains(.politicalGroup),
      tree.parts[token] == .noun || tree.parts[token] == .properNoun,
      tree.document.text[tree.document.tokens[token].range.end - 1] != UInt8(ascii: "s")
    {
      return tree.children(of: token).contains { $0 < token && tree.shapes[$0].low == the }
        && tree.lefts[token] < token && members.contains(hash: tree.shapes[token].low)
    }
    let first = Int(tree.lefts[token])
    guard tree.words[token].classes.contains(.demonym), tree.shapes[first].low == the,
      first == token - 1 || isAge(first + 1..<token, tree)
    else { return false }
    let range = tree.document.tokens[token].range
    guard range.count > 3 else { return false }
    let last = (tree.document.text[range.end - 2], tree.document.text[range.end - 1])
    let isPeople =
      last.1 == UInt8(ascii: "h") && (last.0 == UInt8(ascii: "s") || last.0 == UInt8(ascii: "c"))
      || last.0 == UInt8(ascii: "s") && (last.1 == UInt8(ascii: "e") || last.1 == UInt8(ascii: "s"))
    return !isPeople
  }

  /// True for the words of an age: "83-year-old".
  private static func isAge(_ tokens: Range<Int>, _ tree: DependencyTree) -> Bool {
    guard let number = tokens.first, let last = tokens.last else { return false }
    return tree.document.tokens[number].kind == .number
      && (tree.shapes[last].low == old || tree.shapes[last].low == yearOld)
  }

  private static let old = WordHash.of("old")
  private static let yearOld = WordHash.of("year-old")
  private static let the = WordHash.of("the")
  private static let members = WordSet(WordList("roles/party-members"))
}
