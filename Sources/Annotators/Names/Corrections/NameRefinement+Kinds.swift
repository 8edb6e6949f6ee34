import Documents
import WordLists

/// The rule for the kinds of things that an article names.
extension NameRefinement {
  /// Gives all mentions of a name the kind that the article says it is of.
  func withKinds(_ names: [Name]) -> [Name] {
    // The full names first, since a firm's name is no evidence for a person of its first word.
    let first = NameKinds(self, names)
    let full = names.map { $0.tokens.count > 1 ? retyped($0, first) : $0 }
    let second = NameKinds(self, full)
    return full.map { $0.tokens.count > 1 ? $0 : retyped($0, second) }
  }

  private func retyped(_ name: Name, _ kinds: NameKinds) -> Name {
    // "Mr. Pico" is a person where "Pico" is a firm.
    if name.type == .person, isWithin(name.tokens.lowerBound - 1, name), isAddress(name.tokens.lowerBound - 1)
    {
      return name
    }
    if isAddressedPerson(name) {
      return made(name.tokens, .person, in: name.sentence, "person behind a form of address", of: name)
    }
    guard let type = kinds.type(of: name), type != name.type else { return name }
    return made(
      name.tokens,
      type,
      in: name.sentence,
      "kind of thing that the article says it is",
      of: name
    )
  }

  /// True for several words tagged as a body behind a form of address, which bodies do not have: the "Calvin Weasel
  /// Bear" behind "Doctor".
  private func isAddressedPerson(_ name: Name) -> Bool {
    let address = name.tokens.lowerBound - 1
    guard name.type == .organization, name.tokens.count > 1, isWithin(address, name),
      let last = name.tokens.last
    else { return false }
    return
      (isAddress(address)
      || words[address].classes.contains(.honorific)
        && !Self.saintsOfSurnames.contains(hash: words[address].hash))
      && words[last].classes.isDisjoint(with: [.organizationHead, .organizationSuffix])
      && !Self.trades.contains(hash: words[last].hash)
  }
}
