import Documents
import WordLists

/// What refers forward to the subject of its sentence: possessive pronouns in an opening phrase, as in "Despite his
/// criticism of the board, the mayor …", pronouns in a question, as in "Asked whether he would resign, Mr Roe …", and
/// opening descriptions, as in "A former banker, she …".
struct OpeningPhrases {
  /// For each such mention the subject, both by their index in the mentions.
  private(set) var subjects: [Int: Int] = [:]

  /// - Parameter mentionOfHead: For each token the mention whose head it is, or -1.
  init(_ tree: DependencyTree, _ mentions: [MentionCandidate], _ mentionOfHead: [Int32]) {
    for (index, mention) in mentions.enumerated() {
      if let subject = Self.described(by: mention, tree), mentionOfHead[subject] >= 0 {
        let later = mentions[Int(mentionOfHead[subject])]
        let isPlural = later.number == .plural
        if !later.isJoined, later.form == .name || later.isThirdPerson,
          isPlural == (mention.number == .plural)
        {
          subjects[index] = Int(mentionOfHead[subject])
        }
      }
      guard mention.form == .masculine || mention.form == .feminine, mention.quoted < 0 else { continue }
      let first = tree.document.sentences[mention.sentence].tokens.lowerBound
      let isAsked = Self.isQuestion(first, around: mention.head, tree)
      let isOpened =
        tree.has(mention.head, .owner) && mention.head > first && mention.head - first <= Self.farthest
        && FunctionWords.openers.contains(hash: tree.words[first].hash)
      guard isAsked || isOpened,
        let subject = isAsked ? Self.subject(of: first, tree) : Self.subject(behind: mention.head, tree),
        subject > mention.head, mentionOfHead[subject] >= 0
      else { continue }
      let later = mentions[Int(mentionOfHead[subject])]
      let agrees = later.gender == .unknown || later.gender == mention.gender
      if later.sort.isPerson, agrees, !later.isJoined, !isAsked || later.form == .name {
        subjects[index] = Int(mentionOfHead[subject])
      }
    }
  }

  /// The subject behind a description at the beginning of its sentence.
  private static func described(by mention: MentionCandidate, _ tree: DependencyTree) -> Int? {
    guard mention.form == .nominal, !mention.isNamed, !mention.isJoined, tree.has(mention.head, .dislocated),
      let verb = tree.head(of: mention.head)
    else { return nil }
    return tree.children(of: verb).first {
      $0 > mention.head && tree.isSubject($0)
    }
  }

  /// True for a participle of asking that opens a sentence and has a word in the question behind it: "Asked whether he
  /// would resign".
  private static func isQuestion(_ first: Int, around word: Int, _ tree: DependencyTree) -> Bool {
    guard asked.contains(hash: tree.shapes[first].low), tree.has(first, .adverbialClause) else {
      return false
    }
    var token = word
    for _ in 0..<6 {
      guard let above = tree.head(of: token) else { return false }
      if above == first { return true }
      token = above
    }
    return false
  }

  /// The subject behind an opening participle of the verb that it depends on.
  private static func subject(of participle: Int, _ tree: DependencyTree) -> Int? {
    guard let verb = tree.head(of: participle) else { return nil }
    return tree.children(of: verb).first { $0 > participle && tree.isSubject($0) }
  }

  private static let asked = WordSet(WordList("quotations/questions"))

  /// The most tokens between the beginning of the sentence and the pronoun.
  private static let farthest = 3

  /// The subject, behind a word, of the verb on which the phrase of the word depends.
  private static func subject(behind word: Int, _ tree: DependencyTree) -> Int? {
    var token = word
    for _ in 0..<6 {
      guard let above = tree.head(of: token) else { return nil }
      if let subject = tree.children(of: above).first(where: {
        $0 > word && tree.isSubject($0)
      }) {
        return subject
      }
      token = above
    }
    return nil
  }
}
