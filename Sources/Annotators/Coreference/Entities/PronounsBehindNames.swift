import Documents
import WordLists

/// The pronouns that follow the names of a document closely and so tell the gender of their bearers.
struct PronounsBehindNames {
  let document: Document
  let words: TokenArray<LexicalWord>
  let names: [Name]

  /// The gender of the first pronoun in the sentence of a name behind it, or in the next sentence.
  func gender(behind name: Name) -> MentionCandidate.Gender? {
    let last = min(name.sentence + 1, document.sentences.count - 1)
    let end = min(document.sentences[last].tokens.upperBound, name.tokens.upperBound + Self.window)
    for token in name.tokens.upperBound..<max(name.tokens.upperBound, end) {
      switch FunctionWords.pronouns[words[token].hash] {
      case .masculine: return .masculine
      case .feminine: return .feminine
      default: continue
      }
    }
    return nil
  }

  /// The gender of the first "he" or "she" behind a name in its sentence, before any other person's name.
  func gender(inSentenceBehind position: Int) -> MentionCandidate.Gender? {
    let name = names[position]
    var end = document.sentences[name.sentence].tokens.upperBound
    if let next = names[(position + 1)...].first(where: { $0.type == .person }) {
      end = min(end, next.tokens.lowerBound)
    }
    let next = name.tokens.upperBound
    guard next < end, isSubject(name) || isFirstPerson(position),
      // "The answer to Roe's woes may come from her husband, who said that he …"
      document.tokens[next].spaceBefore || !words[next].isClosed && document.tokens[next].kind != .word
    else { return nil }
    for token in name.tokens.upperBound..<end where Self.nominative.contains(hash: words[token].hash) {
      return FunctionWords.pronouns[words[token].hash] == .masculine ? .masculine : .feminine
    }
    return nil
  }

  /// True for a name that the parse makes a subject.
  private func isSubject(_ name: Name) -> Bool {
    let dependencies = document[Dependency.self]
    return name.tokens.contains {
      dependencies.indices.contains($0) && dependencies[$0].relation.hasPrefix("nsubj")
    }
  }

  /// True where no person's name and no "he" or "she" stands before a name in its sentence: "a vote for Roe because
  /// she".
  private func isFirstPerson(_ position: Int) -> Bool {
    let (sentence, first) = (names[position].sentence, names[position].tokens.lowerBound)
    if names[..<position].last(where: { $0.type == .person })?.sentence == sentence { return false }
    return !(document.sentences[sentence].tokens.lowerBound..<first).contains {
      Self.nominative.contains(hash: words[$0].hash)
    }
  }

  private static let nominative = WordSet(words: ["he", "she"])

  /// The gender of the pronoun that a sentence begins with.
  func gender(opening sentence: Int) -> MentionCandidate.Gender? {
    guard sentence < document.sentences.count else { return nil }
    switch FunctionWords.pronouns[words[document.sentences[sentence].tokens.lowerBound].hash] {
    case .masculine: return .masculine
    case .feminine: return .feminine
    default: return nil
    }
  }

  /// The most tokens behind a name in which a pronoun is looked for.
  private static let window = 60
}
