import Documents

/// The speakers of the words in quotation marks of a document, as the quotations have them.
struct QuotedSpeech {
  /// For each quoted span the head of the phrase of its speaker, or -1 if it has none.
  private let speakerOfSpan: [Int32]
  /// For each quoted span the head of the phrase of whom it is said to, or -1 if nobody is named.
  private let addresseeOfSpan: [Int32]
  /// For each head of a speaker's phrase the kind of its quotations.
  private let speechOfHead: [Int: MentionCandidate.Speech]
  /// The heads of the phrases of speakers who only speak of a topic, or say nothing: "refused to talk".
  let topicSpeakers: Set<Int>
  private let tree: DependencyTree

  /// The speakers of a document with its quotations.
  init(_ tree: DependencyTree) {
    self.tree = tree
    var speakers = [Int32](repeating: -1, count: tree.spans.count)
    var addressees = speakers
    var speech: [Int: MentionCandidate.Speech] = [:]
    var topicSpeakers: Set<Int> = []
    var others: Set<Int> = []
    for quotation in tree.document[Quotation.self] {
      guard let source = quotation.speaker else { continue }
      let tokens = tree.document.tokens(in: source.range)
      guard !tokens.isEmpty else { continue }
      let head = tree.head(among: tokens)
      if quotation.isTopic { topicSpeakers.insert(head) } else { others.insert(head) }
      if quotation.kind == .indirect {
        if speech[head] == nil { speech[head] = .indirect }
        continue
      }
      speech[head] = .quoted
      let listeners = quotation.addressee.map { tree.document.tokens(in: $0) } ?? 0..<0
      let addressee = listeners.isEmpty ? -1 : Int32(tree.head(among: listeners))
      for range in quotation.content {
        for token in tree.document.tokens(in: range) where tree.quoted[token] >= 0 {
          let span = Int(tree.quoted[token])
          if tree.quoted[head] != Int32(span) {
            speakers[span] = Int32(head)
            addressees[span] = addressee
          }
        }
      }
    }
    speakerOfSpan = speakers
    addresseeOfSpan = addressees
    speechOfHead = speech
    self.topicSpeakers = topicSpeakers.subtracting(others)
  }

  /// The head of the phrase of the speaker who says a token in quotation marks; nil if there is none.
  func speaker(of token: Int) -> Int? {
    let span = Int(tree.quoted[token])
    guard span >= 0, speakerOfSpan[span] >= 0 else { return nil }
    return Int(speakerOfSpan[span])
  }

  /// The head of the phrase of whom a token in quotation marks is said to; nil if nobody is named.
  func addressee(of token: Int) -> Int? {
    let span = Int(tree.quoted[token])
    guard span >= 0, addresseeOfSpan[span] >= 0 else { return nil }
    return Int(addresseeOfSpan[span])
  }

  /// The kind of the quotations that the phrase of a head speaks.
  func speech(ofHead head: Int) -> MentionCandidate.Speech { speechOfHead[head] ?? .none }
}
