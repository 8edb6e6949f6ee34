import Documents
import WordLists

/// Who asks and who answers in an interview whose turns have the labels "Q" and "A".
///
/// A party is known by a label with its name ("Jane Doe: …", then "A: …"), or else as the only person but the authors
/// whom the headline, or the text before the first turn, names; an author named there asks. Where two could be meant,
/// nobody is.
struct InterviewParties {
  private let asking: Int?
  private let answering: Int?

  /// Reads the parties from the labels of an article and from the sentences before the first of them.
  init(_ labels: [Range<Int>], before first: Int, _ tree: DependencyTree, _ mentions: MentionIndex) {
    var persons: [Int] = []
    var others: [Int] = []
    for label in labels where !InterviewParties.isTurn(label, tree) {
      guard let mention = mentions[label.upperBound - 1] else { continue }
      if mention.isPerson { persons.append(mention.entity) } else { others.append(mention.entity) }
    }
    guard labels.contains(where: { InterviewParties.isTurn($0, tree) }) else {
      (asking, answering) = (nil, nil)
      return
    }
    if persons.isEmpty {
      let named = InterviewParties.persons(before: first, tree, mentions)
      (asking, answering) = (InterviewParties.only(others) ?? named.author, named.other)
      return
    }
    // The interviewer has the first label: "Courier: Why?", "Ann Lee: Because.", "Q: And now?".
    if others.isEmpty, Set(persons).count == 2 {
      asking = persons.first
      answering = persons.first { $0 != persons.first }
    } else {
      asking = InterviewParties.only(others)
      answering = InterviewParties.only(persons)
    }
  }

  /// The entity of the party that a label such as "Q" stands for; nil if it is not known.
  func party(of label: Range<Int>, _ tree: DependencyTree) -> Int? {
    InterviewParties.isAnswer(label.lowerBound, tree) ? answering : asking
  }

  /// True for a label of answers.
  static func isAnswer(_ token: Int, _ tree: DependencyTree) -> Bool {
    answers.contains(hash: tree.shapes[token].low)
  }

  /// The token of the full stop that ends a label at a token, which may be part of it: "Q." and "Q" with a stop.
  static func stop(ofTurn token: Int, _ tree: DependencyTree) -> Int? {
    let low = tree.shapes[token].low
    if turnsWithStops.contains(hash: low) { return token }
    guard letters.contains(hash: low), token + 1 < tree.shapes.count,
      tree.sentences[token + 1] == tree.sentences[token], tree.shapes[token + 1].low == stopSign
    else { return nil }
    return token + 1
  }

  /// True for a label that names a turn and nobody: "Q", "Answer".
  static func isTurn(_ label: Range<Int>, _ tree: DependencyTree) -> Bool {
    label.count == 1
      && (turns.contains(hash: tree.shapes[label.lowerBound].low)
        || turnsWithStops.contains(hash: tree.shapes[label.lowerBound].low))
  }

  /// The only entity of a list; nil for none and for several.
  private static func only(_ entities: [Int]) -> Int? { Set(entities).count == 1 ? entities.first : nil }

  /// The only person but the authors whom the headline names, or else the text before the first turn, and the only
  /// author named there.
  private static func persons(before first: Int, _ tree: DependencyTree, _ mentions: MentionIndex) -> (
    author: Int?, other: Int?
  ) {
    let authors = authors(of: tree.document)
    var (headline, body, asking): ([Int], [Int], [Int]) = ([], [], [])
    for sentence in tree.document.sentences.prefix(first) {
      let named = sentence.tokens.prefix(longest).compactMap { token in
        mentions[token].flatMap { $0.isPerson ? $0.entity : nil }
      }
      asking += named.filter { authors.contains($0) }
      let others = named.filter { !authors.contains($0) }
      if tree.document.paragraphs[sentence.paragraph].role == .headline {
        headline += others
      } else {
        body += others
      }
    }
    return (only(asking), only(headline) ?? only(body))
  }

  /// The entities that have the name of an author.
  private static func authors(of document: Document) -> Set<Int> {
    let authors = Set(document.article.authors)
    guard !authors.isEmpty else { return [] }
    let entities = document[Entity.self]
    return Set(entities.indices.filter { authors.contains(entities[$0].name) })
  }

  /// The most tokens of a sentence that are read.
  private static let longest = 400
  private static let turns = WordSet(WordList("quotations/turns"))
  private static let answers = WordSet(words: ["a", "a.", "answer"])
  private static let letters = WordSet(words: ["q", "a"])
  private static let turnsWithStops = WordSet(words: ["q.", "a."])
  private static let stopSign = WordHash.of(".")
}

/// The persons of an article by the initials of their names, "AR" for Ann Roe, and the outlets that ask them.
struct SpeakerInitials {
  /// For the initials of names, of two to four letters, the persons and the organisations that have them.
  private var persons: [[UInt8]: Set<Int>] = [:]
  private var organizations: [[UInt8]: Set<Int>] = [:]
  /// The persons and organisations by the words of their names, hashed together without articles.
  private var byWords: [UInt64: Int] = [:]

  /// Reads the names of all persons and organisations of a document with labels of capitals: "AR: Because".
  init(_ tree: DependencyTree) {
    let document = tree.document
    let hasLabels = document.sentences.contains { sentence in
      let first = sentence.tokens.lowerBound
      return sentence.tokens.count > 1 && tree.words[first].shape == .capitals
        && tree.shapes[first + 1].low == CueFeatures.colon
    }
    guard hasLabels else { return }
    for (index, entity) in document[Entity.self].enumerated()
    where entity.type == .person || entity.type == .organization {
      for mention in entity.mentions where mention.kind == .name && mention.tokens.count <= Self.longest {
        byWords[Self.words(mention.tokens, tree)] = index
        let letters = mention.tokens.filter { document.tokens[$0].kind == .word }.map {
          document.text[document.tokens[$0].range.start]
        }
        if entity.type == .person {
          persons[letters, default: []].insert(index)
        } else {
          organizations[letters, default: []].insert(index)
          // "The Lagoon Post" asks as LP.
          if let first = mention.tokens.first, tree.shapes[first].low == Self.the {
            organizations[Array(letters.dropFirst()), default: []].insert(index)
          }
        }
      }
    }
  }

  /// The person or organisation whose name a label of several words gives in capitals: "THANDIWE MOKOENA:".
  func entity(inCapitals label: Range<Int>, _ tree: DependencyTree) -> Int? {
    guard label.count > 1, label.allSatisfy({ tree.words[$0].shape == .capitals }) else { return nil }
    return byWords[Self.words(label, tree)]
  }

  private static func words(_ tokens: Range<Int>, _ tree: DependencyTree) -> UInt64 {
    tokens.reduce(0) { hash, token in
      tree.shapes[token].low == the ? hash : FeatureHash.joined(hash &+ 1, tree.shapes[token].low)
    }
  }

  private static let the = WordHash.of("the")

  /// The only person, or else the only organisation, whose names begin with the letters of a token in capitals; nil for
  /// none and for several.
  func entity(at token: Int, _ tree: DependencyTree) -> Int? {
    let range = tree.document.tokens[token].range
    guard tree.words[token].shape == .capitals, Self.lengths.contains(range.count) else { return nil }
    let letters = Array(tree.document.text[range.bytes])
    let found = persons[letters] ?? organizations[letters]
    return found?.count == 1 ? found?.first : nil
  }

  /// The numbers of letters of initials, and the most tokens of a name with them.
  private static let lengths = 2...4
  private static let longest = 9
}
