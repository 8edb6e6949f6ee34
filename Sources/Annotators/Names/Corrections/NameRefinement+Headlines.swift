import Documents

/// The rule for names of headlines in title case, where every word has a capital.
extension NameRefinement {
  /// Divides a long name of a line in title case at the names that the text has apart: "Truckmaker Calloway Taps
  /// Osgood" where the text names Calloway and Osgood.
  func withNamesOfText(_ names: [Name]) -> [Name] {
    guard names.contains(where: isLongInTitleCase) else { return names }
    var types: [UInt64: EntityType] = [:]
    for name in names where !usage.isTitleCase[name.sentence] && name.tokens.count <= Self.longestOfText {
      types[key(name.tokens)] = types[key(name.tokens)] ?? name.type
    }
    return names.flatMap { name -> [Name] in
      guard isLongInTitleCase(name), types[key(name.tokens)] == nil else { return [name] }
      var found: [Name] = []
      var token = name.tokens.lowerBound
      while token < name.tokens.upperBound {
        let ends = stride(
          from: min(token + Self.longestOfText, name.tokens.upperBound),
          to: token,
          by: -1
        )
        if let end = ends.first(where: { types[key(token..<$0)] != nil }), let type = types[key(token..<end)]
        {
          found.append(
            made(token..<end, type, in: name.sentence, "name of a headline that the text has apart", of: name)
          )
          token = end
        } else {
          token += 1
        }
      }
      return found.isEmpty ? [name] : found
    }
  }

  /// True for a name of three words or more in a line in title case.
  private func isLongInTitleCase(_ name: Name) -> Bool {
    name.tokens.count > 2 && usage.isTitleCase[name.sentence]
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { FeatureHash.joined($0 &+ 1, words[$1].hash) }
  }

  /// The most words of a name of the text that is looked for in a headline.
  private static let longestOfText = 4
}
