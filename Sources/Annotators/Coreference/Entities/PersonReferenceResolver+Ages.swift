import Documents

/// Descriptions of persons by age alone.
extension PersonReferenceResolver {
  /// The person to whom "the 48-year-old" refers: the one with that age behind the name, as in "Olga Lind, 48,".
  ///
  /// A noun behind the age makes it another description, "the 48-year-old driver", unless one person has that age.
  func aged(at start: Int, _ sentence: Sentence, _ number: Int) -> EntityReference? {
    guard names.words[start].hash == PersonReferenceResolver.the, let tokens = Self.age(behind: start, names),
      tokens.upperBound <= sentence.tokens.upperBound
    else { return nil }
    let next = tokens.upperBound
    if next < sentence.tokens.upperBound, names.document.tokens[next].kind == .word {
      let isNoun =
        names.document[Tag.self].indices.contains(next)
        && Self.nouns.contains(names.document[Tag.self][next].part)
      if isNoun, names.words[next].shape == .lower,
        let only = bearersOfAges[names.document.string(token: start + 1)], only.count == 1
      {
        return reference(
          to: only[only.startIndex],
          start..<next + 1,
          number,
          .nominal,
          "description by the age that is given",
          runnerUp: nil
        )
      }
      if isNoun || names.words[next].isCapital { return nil }
    }
    let years = names.document.string(token: start + 1)
    let stated = bearersOfAges[years] ?? []
    if let only = stated.first, stated.count == 1 {
      return reference(
        to: only,
        tokens,
        number,
        .nominal,
        "description by the age that is given",
        runnerUp: nil
      )
    }
    return nil
  }

  /// The persons by the age that stands behind their names, as in "Olga Lind, 48,".
  static func bearersOfAges(_ names: ClusteredNames) -> [String: Set<Int>] {
    var found: [String: Set<Int>] = [:]
    let document = names.document
    for (position, name) in names.all.enumerated() where name.type == .person {
      let comma = name.tokens.upperBound
      guard comma + 1 < document.tokens.count, document.tokens[comma + 1].kind == .number,
        document.string(token: comma) == ","
      else { continue }
      found[document.string(token: comma + 1), default: []].insert(names.clusterOfName[position])
    }
    return found
  }

  /// The tokens of "the 48-year-old" from the article on; nil for other words.
  private static func age(behind start: Int, _ names: ClusteredNames) -> Range<Int>? {
    let document = names.document
    var end = start + 1
    var text = ""
    while end < document.tokens.count, end - start <= 6, text.utf8.count < 12 {
      text += document.string(token: end)
      end += 1
      if text.hasSuffix("-year-old") {
        return text.dropLast("-year-old".count).allSatisfy(\.isNumber) ? start..<end : nil
      }
    }
    return nil
  }

  private static let nouns: Set<PartOfSpeech> = [.noun, .properNoun]
}
