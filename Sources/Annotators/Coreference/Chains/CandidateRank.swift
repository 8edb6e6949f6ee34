import Documents

/// The rank of a candidate antecedent among the nearer ones of other chains that are like it.
struct CandidateRank {
  /// The number of nearer chains of the same class: one person, several persons or an organisation, other things.
  var ofClass = 0
  /// The same among candidates that are subjects of clauses.
  var ofSubjects = 0
  /// The same among candidates in the paragraph of the mention.
  var inParagraph = 0
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
    // For each class the chains that are nearer: of all candidates, of subjects, and in the paragraph.
    var chains: [[[Int32]]] = Array(repeating: Array(repeating: [], count: 4), count: 3)
    return candidates.map { candidate in
      let chain = builder.chains[candidate]
      let state = builder.state(of: candidate)
      let kind = kind(state.sort)
      let isSubject =
        tree.has(mentions[candidate].head, .subject) || tree.has(mentions[candidate].head, .passiveSubject)
      func rank(_ list: Int, _ counts: Bool) -> Int {
        let nearer = chains[list][kind].count { $0 != chain }
        if counts, !chains[list][kind].contains(chain) { chains[list][kind].append(chain) }
        return nearer
      }
      let isNear = tree.document.sentences[mentions[candidate].sentence].paragraph == paragraph
      return CandidateRank(
        ofClass: rank(0, true),
        ofSubjects: rank(1, isSubject),
        inParagraph: isNear ? rank(2, true) : 9,
        isSubject: isSubject
      )
    }
  }
}
