import Documents
import WordLists

/// What refers forward to the subject of its sentence: possessive pronouns in an opening phrase, as in "Despite his
/// criticism of the board, the mayor …", and opening descriptions, as in "A former banker, she …".
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
      guard mention.form == .masculine || mention.form == .feminine, mention.quoted < 0,
        tree.has(mention.head, .owner)
      else { continue }
      let first = tree.document.sentences[mention.sentence].tokens.lowerBound
      guard mention.head > first, mention.head - first <= Self.farthest,
        FunctionWords.openers.contains(hash: tree.words[first].hash),
        let subject = Self.subject(behind: mention.head, tree), mentionOfHead[subject] >= 0
      else { continue }
      let later = mentions[Int(mentionOfHead[subject])]
      let agrees = later.gender == .unknown || later.gender == mention.gender
      if later.sort.isPerson, agrees, !later.isJoined { subjects[index] = Int(mentionOfHead[subject]) }
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
