import Documents
import WordLists

/// Nouns and verbs that tell what kind of source speaks, and why it has no name.
enum SourceWords {
  /// Nouns for texts and figures that are quoted like speakers.
  static let documents = WordSet(WordList("organizations/documents"), WordList("sources/documents"))

  /// Nouns for words that are put together once and repeated.
  static let wordings = WordSet(WordList("quotations/wordings"))

  /// Verbs that give a thing its name: "a band called “The Slow Bells”".
  static let titling = WordSet(WordList("verbs/titling"))

  /// Verbs that say little by themselves.
  static let light = WordSet(WordList("verbs/light"))

  /// Verbs for what is written on something.
  static let reading = WordSet(words: ["read", "reads", "reading"])

  /// Nouns and verbs for what many say at once, or one very loudly: "chants of “…”".
  static let cries = WordSet(WordList("quotations/cries"))

  /// Lengths of time that something is said for: "chanted for an hour".
  static let spans = WordSet(WordList("quotations/durations"))

  /// What is done to a name that is not withheld.
  static let printing = WordSet(WordList("sources/making-public"))

  /// Participles that tell of a question put to somebody.
  static let questions = WordSet(WordList("quotations/questions"))

  /// The gestures, each with the object that it needs, or 0.
  static let gestures = WordTable<UInt64>(WordList("quotations/gestures")) { entry in
    entry.values.first.map { WordHash.of($0) } ?? 0
  }

  /// Nouns for those who publish.
  static let media = WordSet(WordList("organizations/media"))

  /// Words that end the names of newspapers, broadcasters and agencies.
  static let mediaNames = WordSet(WordList("organizations/outlet-endings"))

  /// Nouns that name nobody, whatever article stands before them.
  static let nobody = WordSet(WordList("sources/nameless-people"))

  /// Participles by which one source is known through another: "data cited by Rappler".
  static let passedOn = WordSet(WordList("sources/relayed"))

  /// Participles of sources that somebody has asked: who asked passes it on only as a newspaper or broadcaster does.
  static let asked = WordSet(WordList("sources/interviewed"))

  /// Words in a sentence that asks for no name.
  static let nameless = WordSet(WordList("sources/anonymity"))

  /// Participles behind "not to be", "asked not to be", "declined to be".
  static let naming = WordSet(words: ["named", "identified", "quoted"])

  /// Participles behind "not": "not authorized to speak".
  static let permitted = WordSet(WordList("sources/permissions"))

  /// Words that open the reason for a thing.
  static let reasons = WordSet(WordList("sources/reasons"))

  /// Nouns for what somebody speaks through.
  static let mediums = WordSet(WordList("sources/mediums"))

  /// Verbs whose object is the listener.
  static let telling = WordSet(WordList("verbs/telling"))

  /// Verbs that turn what follows into its contrary: "declined to say".
  static let declining = WordSet(WordList("verbs/declining"))

  /// Adverbs that make a report less than a fact.
  static let hedging = WordSet(WordList("quotations/hedges"))

  /// Adverbs that deny.
  static let denial = WordSet(WordList("function-words/negations"))

  /// True for a noun for people, organisations or texts.
  static func isSource(_ head: Int, in tree: DependencyTree) -> Bool {
    sources.contains { $0.contains(hash: tree.shapes[head].low) || $0.contains(hash: tree.lemmas[head]) }
  }

  /// True for a noun for people, organisations or texts, also one that only ends like those for people: "herders".
  static func canSpeak(_ head: Int, in tree: DependencyTree) -> Bool {
    isSource(head, in: tree) || isAgent(tree.document.string(token: head))
  }

  private static let sources = [PersonNouns.all, OrganizationNouns.all, nobody, documents]
  private static let agentEndings = WordList("spelling/agent-endings").words

  /// True for a noun that ends like one for people: "herders", "florists", "librarians".
  private static func isAgent(_ word: String) -> Bool {
    let single = word.hasSuffix("s") ? word.dropLast() : word[...]
    return single.count > 4 && agentEndings.contains { single.hasSuffix($0) }
  }
}
