import Documents

/// The rank of a candidate antecedent among the nearer ones of other chains that are like it.
struct CandidateRank {
  /// The number of nearer chains of the same class: one person, several persons or an organisation, other things.
  var ofClass = 0
  /// The same among candidates that are subjects of clauses.
  var ofSubjects = 0
  /// The same among candidates in the paragraph of the mention; nil in another paragraph.
  var inParagraph: Int?
  /// True for a subject of a clause.
  var isSubject = false

  /// The class of a sort of things.
  private static func kind(_ sort: MentionSort) -> Int {
    switch sort {
    case .personNoun, .namedPerson: 0
    case .peopleNoun, .organizationNoun, .namedOrganization: 1
    case .otherName, .other: 2
    case .pronoun: 3
    }
  }

  /// The ranks of the candidates of a mention, the nearest first.
  static func all(of candidates: [Int], for index: Int, _ builder: ChainBuilder) -> [CandidateRank] {
    let (tree, mentions) = (builder.tree, builder.mentions)
    let paragraph = tree.document.sentences[mentions[index].sentence].paragraph
    // For each list and class the number of chains that are nearer; a chain with the lists and classes that it is in.
    // The lists are those of all candidates, of subjects, and of the candidates in the paragraph.
    var counts = SIMD16<UInt8>()
    var chains: [(chain: Int32, lists: UInt16)] = []
    chains.reserveCapacity(candidates.count)
    return candidates.map { candidate in
      let chain = builder.chains[candidate]
      let kind = kind(builder.sort(of: candidate))
      let isSubject =
        tree.isSubject(mentions[candidate].head)
      let number = chains.firstIndex { $0.chain == chain } ?? chains.count
      if number == chains.count { chains.append((chain, 0)) }
      func rank(_ list: Int, isCounted: Bool) -> Int {
        let place = list * 4 + kind
        let bit = UInt16(1) << UInt16(place)
        let isIn = chains[number].lists & bit != 0
        let nearer = Int(counts[place]) - (isIn ? 1 : 0)
        if isCounted, !isIn {
          counts[place] &+= 1
          chains[number].lists |= bit
        }
        return nearer
      }
      let isNear = tree.document.sentences[mentions[candidate].sentence].paragraph == paragraph
      return CandidateRank(
        ofClass: rank(0, isCounted: true),
        ofSubjects: rank(1, isCounted: isSubject),
        inParagraph: isNear ? rank(2, isCounted: true) : nil,
        isSubject: isSubject
      )
    }
  }
}
