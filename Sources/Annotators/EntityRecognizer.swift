public import Documents

/// Finds names and their types with word tables, capitals and the words around, then makes the document agree.
///
/// Within a sentence, runs of capitalised words are cut into names (`NameParser`). Names whose type only a weak sign
/// gave then take the type that the same words have elsewhere in the document.
public struct EntityRecognizer: Annotator {
  /// A recogniser; it has no settings.
  public init() { tagger = .standard }

  /// A recogniser with other weights.
  package init(tagger: NameTagger) { self.tagger = tagger }

  private let tagger: NameTagger

  /// The word tables' findings for every token.
  public var requires: [any Annotation.Type] { [Word.self] }

  /// The names in reading order, without overlap.
  public func annotations(in document: Document) -> [Name] {
    let words = document[Word.self]
    guard words.count == document.tokens.count else { return [] }
    let usage = CapitalUsage(document, words)
    let candidates = RuleNames.candidates(document, words, usage)
    var names =
      tagger.isEmpty
      ? RuleNames.names(candidates, document)
      : LearntNames(document, words, usage, candidates).names(tagger)
    if let outlet = document.article.outlet {
      let key = WordHash.of(outlet)
      for index in names.indices where WordHash.of(document.text, names[index].range) == key {
        names[index].type = .organization
        names[index].evidence = Evidence("name of the outlet")
      }
    }
    return names
  }
}

/// What the rules alone take for names.
enum RuleNames {
  /// The candidates of a document in reading order, after they have been made to agree.
  static func candidates(_ document: Document, _ words: [Word], _ usage: CapitalUsage) -> [NameCandidate] {
    var candidates: [NameCandidate] = []
    for (position, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      var parser = NameParser(
        document: document,
        words: words,
        usage: usage,
        sentence: sentence,
        sentencePosition: position
      )
      candidates.append(contentsOf: parser.candidates())
    }
    var votes = NameVotes(document, words)
    votes.settle(&candidates)
    return candidates
  }

  /// The candidates that are names.
  static func names(_ candidates: [NameCandidate], _ document: Document) -> [Name] {
    candidates.compactMap { candidate in
      guard let type = candidate.type else { return nil }
      return Name(
        range: document.range(ofTokens: candidate.tokens),
        tokens: candidate.tokens,
        sentence: candidate.sentence,
        type: type,
        evidence: candidate.evidence
      )
    }
  }
}

/// A run of words that is taken for a name, with the weight of the signs for its type.
struct NameCandidate {
  var tokens: Range<Int>
  var sentence: Int
  /// The type; nothing when the candidate turned out to be no name.
  var type: EntityType?
  var evidence: Evidence
  /// How strong the signs are: 0 a guess, 1 the neighbours, 2 the tables, 3 the name's own form or a title.
  var strength: Int
}

/// How the words of a document are written where a capital means something.
struct CapitalUsage {
  /// Sentences in which capitals say little: headlines in title case, lines in capitals.
  private(set) var isTitleCase: [Bool] = []
  private var capital: [UInt64: Int] = [:]
  private var alone: Set<UInt64> = []
  private var lower: [UInt64: Int] = [:]

  init(_ document: Document, _ words: [Word]) {
    isTitleCase = document.sentences.map { CapitalUsage.isTitleCase($0, document, words) }
    for (position, sentence) in document.sentences.enumerated() where !isTitleCase[position] {
      if Stopping.isWanted { break }
      for token in sentence.tokens where document.tokens[token].kind == .word {
        if !words[token].isCapital {
          lower[words[token].hash, default: 0] += 1
        } else if !CapitalUsage.begins(token, sentence, document, words) {
          capital[words[token].hash, default: 0] += 1
          let next = token + 1
          let isJoined =
            words[token - 1].isCapital || next < sentence.tokens.upperBound && words[next].isCapital
          if !isJoined { alone.insert(words[token].hash) }
        }
      }
    }
  }

  /// True when a capital may be due to the place alone: first in a sentence, a quotation, or behind a colon.
  static func begins(_ token: Int, _ sentence: Sentence, _ document: Document, _ words: [Word]) -> Bool {
    if token == sentence.tokens.lowerBound { return true }
    let before = document.tokens[token - 1]
    switch before.kind {
    case .quotationMark: return before.spaceBefore || token - 1 == sentence.tokens.lowerBound
    case .punctuation:
      let byte = document.text[before.range.start]
      return byte == 58 || byte == 0xE2 && token - 1 == sentence.tokens.lowerBound || byte == 42
        || byte == 46 && before.range.count > 1
    case .number: return token - 1 == sentence.tokens.lowerBound
    case .word, .symbol: return false
    }
  }

  /// True when the word has a capital elsewhere in the document, and more often than not.
  func isCapitalElsewhere(_ hash: UInt64) -> Bool {
    let capitals = capital[hash] ?? 0
    return capitals > 0 && capitals >= lower[hash] ?? 0
  }

  /// True when the word stands with its capital beside no other capital word.
  func isCapitalAlone(_ hash: UInt64) -> Bool { alone.contains(hash) }

  /// True when the document has the word in small letters.
  func isLowerElsewhere(_ hash: UInt64) -> Bool { (lower[hash] ?? 0) > 0 }

  private static func isTitleCase(_ sentence: Sentence, _ document: Document, _ words: [Word]) -> Bool {
    var capitals = 0
    var others = 0
    var areAllCapitals = true
    for token in sentence.tokens where !words[token].isClosed {
      switch words[token].shape {
      case .capitals, .initial: capitals += 1
      case .capitalized, .mixed:
        capitals += 1
        areAllCapitals = false
      case .lower:
        others += 1
        areAllCapitals = false
      case .number, .mark: break
      }
    }
    guard capitals + others >= 4, capitals * 10 >= (capitals + others) * 8 else { return false }
    // A sentence that ends with a full stop is running text with many names, unless all of it is in capitals.
    let last = document.tokens[sentence.tokens.upperBound - 1].range
    return areAllCapitals || last.count > 1 || document.text[last.start] != 46
  }
}
