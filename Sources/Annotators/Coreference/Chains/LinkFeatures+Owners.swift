import WordLists

extension LinkFeatures {
  /// The possessor of a phrase: "its" of "its report", "the port" of "the port's owner" and of "the owner of the port".
  private func owner(of head: Int) -> Int? {
    var found: Int?
    for child in tree.children(of: head) {
      if tree.has(child, .owner) { return child }
      if found == nil, child > head, tree.has(child, .nounModifier),
        tree.children(of: child).contains(where: { tree.shapes[$0].low == Self.of })
      {
        found = child
      }
    }
    return found
  }

  /// The possessor of a phrase: 0 none, 1 no mention, 2 the first mention of its chain, 3 a later one.
  func ownership(of head: Int) -> UInt64 {
    guard let owner = owner(of: head) else { return 0 }
    let index = mentionOfHead[owner]
    if index < 0 { return 1 }
    return chains[Int(index)] == index ? 2 : 3
  }

  /// The agreement of the possessors of a phrase and of an earlier one.
  ///
  /// 0 neither has one, 1 only the later has, 2 only the earlier has; 3 coreferent, 4 different, 5 unknown, 6 the
  /// same word.
  func owners(_ head: Int, _ before: Int) -> UInt64 {
    switch (owner(of: head), owner(of: before)) {
    case (nil, nil): return 0
    case (_?, nil): return 1
    case (nil, _?): return 2
    case (let own?, let earlier?):
      let isSameWord = tree.lemmas[own] == tree.lemmas[earlier]
      let (one, two) = (mentionOfHead[own], mentionOfHead[earlier])
      if one < 0 || two < 0 { return isSameWord ? 6 : 5 }
      return chains[Int(one)] == chains[Int(two)] ? 3 : isSameWord ? 6 : 4
    }
  }

  /// A distance in mentions as one of 11 classes, which widen as it grows.
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
