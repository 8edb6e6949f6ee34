import Documents
import WordLists

/// Other names of persons: aliases, and names that begin like "Um Khaled".
extension NameRefinement {
  /// Makes persons of the other names that stand behind the names of persons: "Jane Roe, also known as Ayo".
  func withAliases(_ names: [Name]) -> [Name] {
    let reader = AliasReader(document: document, words: words)
    var found: Set<UInt64> = []
    var added = names.compactMap { name -> Name? in
      guard name.type == .person,
        let tokens = reader.alias(behind: name.tokens, in: document.sentences[name.sentence].tokens)
      else { return nil }
      if tokens.count == 1 { found.insert(words[tokens.lowerBound].hash) }
      return made(tokens, .person, in: name.sentence, AliasReader.rule)
    }
    guard !added.isEmpty else { return names }
    let covered = Set(added.lazy.flatMap(\.tokens))
    added += names.compactMap { name in
      guard name.type != .person, name.tokens.count == 1, found.contains(words[name.tokens.lowerBound].hash),
        !covered.contains(name.tokens.lowerBound)
      else { return nil }
      return made(name.tokens, .person, in: name.sentence, AliasReader.rule, of: name)
    }
    return replaced(names, by: added)
  }

  /// Adds to a person's name the Arabic word for a parent or a child that it begins with: "Um Khaled", "Abu Bakr".
  func withParents(_ names: [Name]) -> [Name] {
    names.map { name in
      let start = name.tokens.lowerBound
      guard name.type == .person, isWithin(start - 1, name), words[start - 1].isCapital,
        Self.parents.contains(hash: words[start - 1].hash)
      else { return name }
      return made(
        start - 1..<name.tokens.upperBound,
        .person,
        in: name.sentence,
        "name that begins with a word for a parent"
      )
    }
  }

  private static let parents = WordSet(WordList("names/words-for-parents"))
}
