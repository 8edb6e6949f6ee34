import WordLists

/// Nouns for those who can do something: people, groups of them, organisations and countries.
public enum ActorNouns {
  private static let all = WordSet(
    WordList("roles/persons"),
    WordList("roles/more-persons"),
    WordList("roles/person-nouns"),
    WordList("roles/masculine-nouns"),
    WordList("roles/feminine-nouns"),
    WordList("roles/kin"),
    WordList("quantities/people"),
    WordList("organizations/nouns"),
    WordList("organizations/of-any-kind"),
    WordList("organizations/firms"),
    WordList("organizations/firms-or-persons"),
    WordList("organizations/media"),
    WordList("organizations/seated"),
    WordList("places/inhabitants"),
    WordList("places/vessels"),
    WordList("places/kinds"),
    WordList("pronouns/as-speakers"),
    words: ["both", "each", "country", "nation", "who", "thousands", "hundreds", "dozens"]
  )

  /// Nouns for a number of others.
  private static let numbers = WordSet(
    WordList("quantities/tallies"),
    WordList("quantities/indefinite-numbers")
  )

  /// Words that begin what only narrows a noun: "the head **of** the union", "men **who** fled".
  private static let endings = WordSet(
    WordList("function-words/opening-prepositions"),
    WordList("function-words/inner-prepositions"),
    WordList("pronouns/relative")
  )

  /// True for a phrase whose head is a noun for people, a body or a country: "three men from Leeds", not "pressure".
  ///
  /// The head is the last word before a preposition, a relative pronoun or a mark.
  public static func isHead(of phrase: String) -> Bool {
    var head = ""
    // Of "the number of people" and "dozens of men", people and men are meant.
    let parts = phrase.split(separator: " ")
    if let of = parts.firstIndex(of: "of"), of > 0, of + 1 < parts.count,
      numbers.contains(hash: WordHash.of(parts[of - 1]))
    {
      return isHead(of: parts[(of + 1)...].joined(separator: " "))
    }
    for word in parts {
      if !head.isEmpty, endings.contains(hash: WordHash.of(word)) { break }
      let end = word.last.map { ",;:)".contains($0) } ?? false
      head = String(end ? word.dropLast() : word)
      if end { break }
    }
    return forms(of: head).contains { all.contains(hash: WordHash.of($0)) }
  }

  /// A noun and what it may be the plural of.
  private static func forms(of word: String) -> [String] {
    let low = word.lowercased()
    var forms = [low]
    if low.hasSuffix("s") { forms.append(String(low.dropLast())) }
    if low.hasSuffix("es") { forms.append(String(low.dropLast(2))) }
    if low.hasSuffix("ies") { forms.append(low.dropLast(3) + "y") }
    if low.hasSuffix("men") { forms.append(low.dropLast(2) + "an") }
    // "Co-workers", "vice-president": the last part says what they are.
    if let hyphen = low.lastIndex(of: "-") { forms.append(String(low[low.index(after: hyphen)...])) }
    return forms
  }
}
