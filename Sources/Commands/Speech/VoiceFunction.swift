import WordLists

/// The functions in which people are heard, by the nouns of their roles.
enum VoiceFunction: String, ChoiceValue {
  case official, politician, spokesperson, lawyer, expert, uniformed, business, campaigner, witness, affected
  /// Residents, workers, voters: people who speak for nobody else.
  case `public`
  case culture, clergy, journalist, accused

  /// A noun of a role.
  private struct Noun: Sendable {
    var function: VoiceFunction
    /// True for a noun that says little without the body that somebody leads or belongs to: "director".
    var isWeak: Bool
  }

  /// The function that a role gives, and the word that gives it; nil where no word is known.
  ///
  /// The noun before the first preposition counts; of a weak one, as in "director of the hospital", the body.
  static func of(_ role: String) -> (function: VoiceFunction, word: String)? {
    let words = Folded.text(role).split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    let head = words.prefix { !prepositions.contains($0) }
    for word in head.reversed() {
      guard let noun = nouns[WordHash.of(word)] else { continue }
      if noun.isWeak, let body = body(among: words) { return body }
      return (noun.function, word)
    }
    // "Bank of England deputy governor": the preposition is in a name before the office.
    for word in words.dropFirst(head.count).reversed() {
      if let noun = nouns[WordHash.of(word)], !noun.isWeak { return (noun.function, word) }
    }
    return body(among: Array(head))
  }

  private static func body(among words: [String]) -> (function: VoiceFunction, word: String)? {
    for word in words {
      if let function = bodies[WordHash.of(word)] { return (function, word) }
    }
    return nil
  }

  private static let nouns = WordTable<Noun>(WordList("roles/functions")) { entry in
    entry.values.first.flatMap(VoiceFunction.init).map { Noun(function: $0, isWeak: entry.values.count > 1) }
  }
  private static let bodies = WordTable<VoiceFunction>(WordList("roles/functions-of-bodies")) { entry in
    entry.values.first.flatMap(VoiceFunction.init)
  }
  static let prepositions = WordSet(WordList("roles/words-behind-offices"))
}
