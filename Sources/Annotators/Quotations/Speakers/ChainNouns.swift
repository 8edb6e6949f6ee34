import Documents

/// Where the mentions of a chain stand that are no pronouns, looked up without going through the chain each time.
struct ChainNouns {
  /// For each mention the last one before it that is no pronoun, or -1.
  private let lasts: [Int32]
  private let firstDescription: Int?

  init(_ chain: CoreferenceChain) {
    var last: Int32 = -1
    lasts = chain.mentions.enumerated().map { place, mention in
      defer { if mention.kind != .pronoun { last = Int32(clamping: place) } }
      return last
    }
    firstDescription = chain.mentions.firstIndex { $0.kind == .nominal }
  }

  /// The last mention before a place that is no pronoun.
  func last(before place: Int) -> Int? { lasts[place] < 0 ? nil : Int(lasts[place]) }

  /// The first description of the chain, where it stands before a place.
  func firstDescription(before place: Int) -> Int? { firstDescription.flatMap { $0 < place ? $0 : nil } }
}
