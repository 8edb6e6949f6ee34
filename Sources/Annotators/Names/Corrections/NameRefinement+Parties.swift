import Documents
import WordLists

/// The rule for parties by the plural of their members.
extension NameRefinement {
  /// Adds the parties and groups of the tables that open a sentence with "The" and that the tagger left out: "The
  /// Conservatives said".
  func withOpeningParties(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      let party = sentence.tokens.lowerBound + 1
      guard party + 1 < sentence.tokens.upperBound, words[party - 1].hash == PersonReferenceResolver.the,
        words[party].shape == .capitalized, words[party + 1].shape == .lower,
        !words[party].classes.isDisjoint(with: [.party, .politicalGroup]),
        document.text[document.tokens[party].range.bytes].last == UInt8(ascii: "s"),
        self.names(names, in: party..<party + 1).isEmpty
      else { continue }
      added.append(made(party..<party + 1, .organization, in: number, "party that opens a sentence"))
    }
    return added.isEmpty ? names : replaced(names, by: added)
  }
}
