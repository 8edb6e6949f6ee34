import Documents
import WordLists

/// Persons who are named by their nationality or party: "the Basque said", "the first-term Democrat won".
enum Compatriots {
  /// True for a word for one person of a nationality, behind "the".
  ///
  /// Words in -sh, -ch, -se and -ss are the whole people: "the Irish", "the French", "the Chinese", "the Swiss" (Quirk
  /// and others, A Comprehensive Grammar of the English Language, 1985, chapter 5.57).
  static func isOne(_ token: Int, in tree: DependencyTree) -> Bool {
    guard token > 0, tree.isSubject(token) || tree.has(token, .object),
      // The tagger takes "the Portuguese" for a plural.
      tree.form(token) != .plural
        || tree.words[token].classes.contains(.demonym) && !endsIn(UInt8(ascii: "s"), token, tree)
    else {
      return false
    }
    if tree.words[token].classes.contains(.politicalGroup),
      [.noun, .properNoun, .adjective].contains(tree.parts[token]), !endsIn(UInt8(ascii: "s"), token, tree)
    {
      return tree.children(of: token).contains { $0 < token && tree.shapes[$0].low == the }
        && tree.lefts[token] < token && members.contains(hash: tree.shapes[token].low)
    }
    let first = Int(tree.lefts[token])
    guard tree.shapes[first].low == the,
      tree.words[token].classes.contains(.demonym) && (first == token - 1 || isAge(first + 1..<token, tree))
        || first == token - 2 && isNationality(first + 1..<token + 1, tree)
    else { return false }
    let range = tree.document.tokens[token].range
    guard range.count > 3 else { return false }
    let last = (tree.document.text[range.end - 2], tree.document.text[range.end - 1])
    if speaks(token, tree) || isSingular(token, tree) { return true }
    let isPeople =
      last.1 == UInt8(ascii: "h") && (last.0 == UInt8(ascii: "s") || last.0 == UInt8(ascii: "c"))
      || last.0 == UInt8(ascii: "s") && (last.1 == UInt8(ascii: "e") || last.1 == UInt8(ascii: "s"))
    return !isPeople
  }

  /// True for the subject of a verb in the singular: "The Portuguese, who took charge in July, was told".
  private static func isSingular(_ token: Int, _ tree: DependencyTree) -> Bool {
    guard tree.isSubject(token), let verb = tree.head(of: token) else { return false }
    return tree.form(verb) == .thirdPerson
      || tree.children(of: verb).contains {
        $0 > token && tree.parts[$0] == .auxiliary && singular.contains(hash: tree.shapes[$0].low)
      }
  }

  private static let singular = WordSet(words: ["was", "is", "has"])

  /// True for the subject of a verb of speech whose words are in quotation marks, which one person says: "“…,” the
  /// Portuguese said".
  private static func speaks(_ token: Int, _ tree: DependencyTree) -> Bool {
    guard let verb = tree.head(of: token), SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame == .speech
    else { return false }
    let first = min(token - 1, verb)
    let mark = first - 1
    // The comma before the closing quotation mark may be outside of the quoted words.
    return mark > 1 && tree.sentences[mark] == tree.sentences[token]
      && tree.document.tokens[mark].kind == .quotationMark
      && (tree.quoted[mark - 1] >= 0 || tree.quoted[mark - 2] >= 0)
  }

  private static func endsIn(_ byte: UInt8, _ token: Int, _ tree: DependencyTree) -> Bool {
    tree.document.text[tree.document.tokens[token].range.end - 1] == byte
  }

  /// True for a nationality of two words: "South African".
  private static func isNationality(_ tokens: Range<Int>, _ tree: DependencyTree) -> Bool {
    let range = tree.document.range(ofTokens: tokens)
    return Gazetteer.standard.lookup(tree.document.text[range.bytes]).contains(.demonym)
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
