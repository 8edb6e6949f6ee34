import Documents

/// Names and descriptions of one coreference chain, looked up by index in constant time.
struct ChainNouns {
  /// For each mention the index of the last one before it that is no pronoun, or -1.
  private let lasts: [Int32]
  private let firstDescription: Int?

  init(_ chain: CoreferenceChain) {
    var last: Int32 = -1
    lasts = chain.mentions.enumerated().map { index, mention in
      defer { if mention.kind != .pronoun { last = Int32(clamping: index) } }
      return last
    }
    firstDescription = chain.mentions.firstIndex { $0.kind == .nominal }
  }

  /// The index of the last name or description before a mention; nil if there is none.
  func last(before index: Int) -> Int? { lasts[index] < 0 ? nil : Int(lasts[index]) }

  /// The index of the first description of the chain, if it is before a mention.
  func firstDescription(before index: Int) -> Int? { firstDescription.flatMap { $0 < index ? $0 : nil } }
}
