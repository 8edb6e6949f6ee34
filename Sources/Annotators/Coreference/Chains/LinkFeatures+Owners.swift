import Documents
import WordLists

extension LinkFeatures {
  /// What a phrase belongs to: "its" of "its report", "the port" of "the port's owner" and of "the owner of the port".
  private func owner(of head: Int) -> Int? {
    var found: Int?
    for child in view.children(of: head) {
      if view.has(child, .owner) { return child }
      if found == nil, child > head, view.has(child, .nounModifier),
        view.children(of: child).contains(where: { view.signs[$0].low == Self.of })
      {
        found = child
      }
    }
    return found
  }

  /// What is known of the owner of a phrase: 0 it has none, 1 that is no mention, 2 it is one, 3 it was spoken of before.
  func ownership(of head: Int) -> UInt64 {
    guard let owner = owner(of: head) else { return 0 }
    let place = placeOfHead[owner]
    if place < 0 { return 1 }
    return chains[Int(place)] == place ? 2 : 3
  }

  /// How the owners of a phrase and of an earlier one agree.
  ///
  /// 0 neither has one, 1 only the later has, 2 only the earlier; 3 they are the same, 4 others, 5 unknown, 6 the same
  /// word.
  func owners(_ head: Int, _ before: Int) -> UInt64 {
    switch (owner(of: head), owner(of: before)) {
    case (nil, nil): return 0
    case (_?, nil): return 1
    case (nil, _?): return 2
    case (let own?, let past?):
      let isSameWord = view.lemmas[own] == view.lemmas[past]
      let (one, two) = (placeOfHead[own], placeOfHead[past])
      if one < 0 || two < 0 { return isSameWord ? 6 : 5 }
      return chains[Int(one)] == chains[Int(two)] ? 3 : isSameWord ? 6 : 4
    }
  }

  /// How many mentions apart two are, in steps that grow.
  func nearness(_ apart: Int) -> UInt64 {
    switch apart {
    case ..<6: UInt64(max(apart, 0))
    case ..<9: 7
    case ..<14: 8
    case ..<25: 9
    case ..<60: 10
    default: 11
    }
  }

  private static let of = WordHash.of("of")
}
