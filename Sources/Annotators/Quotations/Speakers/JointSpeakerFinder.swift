import Documents
import WordLists

/// Finds the further speakers of what several people say together: "Ana Pryce and Tom Vale said in a joint statement".
///
/// They are names of one type, coordinated by "and" in the parse.
struct JointSpeakerFinder: Annotator {
  var requires: [any Annotation.Type] { [DependencyTree.self, Quotation.self, Entity.self] }

  func annotations(in document: Document) -> [JointSpeaker] {
    let quotations = document[Quotation.self]
    guard !quotations.isEmpty else { return [] }
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return [] }
    // Made at the first list of speakers: most articles have none.
    var index: MentionIndex?
    var found: [JointSpeaker] = []
    for (number, quotation) in quotations.enumerated() {
      if Stopping.isWanted { break }
      guard let speaker = quotation.speaker, speaker.antecedent == nil else { continue }
      let tokens = document.tokens(in: speaker.range)
      guard !tokens.isEmpty else { continue }
      let head = tree.head(among: tokens)
      let members = Self.members(of: head, tree)
      if members.isEmpty { continue }
      let mentions = index ?? MentionIndex(document)
      index = mentions
      let type = speaker.entity.map { document[Entity.self][$0].type } ?? .person
      for member in members {
        // "Ana Pryce and her deputy, Tom Vale,": the name is the apposition.
        let named =
          mentions[member]
          ?? tree.children(of: member).lazy.filter { tree.has($0, .apposition) && $0 > member }
          .compactMap { mentions[$0] }.first
        guard let mention = named, mention.entity != speaker.entity,
          mention.type == type, type == .person || type == .organization
        else { continue }
        let range = document.range(ofTokens: mention.tokens)
        found.append(
          JointSpeaker(quotation: number, source: Quotation.Source(range: range, entity: mention.entity))
        )
      }
    }
    return found
  }

  /// The other heads of a list that "and" ends; none for alternatives and for a list without a conjunction.
  private static func members(of head: Int, _ tree: DependencyTree) -> [Int] {
    var isJoined = false
    let members = tree.children(of: head).filter { child in
      let hasCoordinator = tree.children(of: child).contains { joining.contains(hash: tree.shapes[$0].low) }
      isJoined = isJoined || hasCoordinator && child > head
      // The last name of a list is often attached like a part of the first.
      return child > head && (tree.has(child, .conjunct) || hasCoordinator && tree.has(child, .flat))
    }
    return isJoined ? members : []
  }

  private static let joining = WordSet(words: ["and", "&"])
}
