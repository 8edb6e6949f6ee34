import Documents
import WordLists

/// What a quotation owes to its place, and to several speakers at once.
extension QuotationAssembler {
  /// True for a quotation of a headline, which says again what the article reports.
  func isHeadline(_ quotation: Quotation) -> Bool {
    let sentence = tree.document.sentences[quotation.sentence]
    // A turn of an interview is none, where the article begins with it.
    if quotation.evidence.rule == Self.label, quotation.kind == .direct { return false }
    return tree.document.paragraphs[sentence.paragraph].role == .headline
  }

  /// The quotations with one for each of several named speakers: "Jane Doe and Peter Quell said in a joint statement".
  func withJointSpeakers(_ quotations: [Quotation]) -> [Quotation] {
    quotations.flatMap { quotation -> [Quotation] in
      guard let speaker = quotation.speaker, let entity = speaker.entity,
        quotation.evidence.confidence >= Self.leastConfidence,
        let cue = quotation.cue,
        SpeechVerbs.entry(hash: WordHash.of(tree.document.text, cue))?.frame == .speech
      else { return [quotation] }
      let tokens = tree.document.tokens(in: speaker.range)
      guard !tokens.isEmpty else { return [quotation] }
      let head = tree.head(among: tokens)
      var entities = [entity]
      let others = tree.children(of: head).filter { child in
        guard child > head, tree.has(child, .conjunct), let mention = mentions[child], mention.kind == .name,
          mention.isPerson || mention.type == .organization, !entities.contains(mention.entity)
        else { return false }
        entities.append(mention.entity)
        return true
      }
      guard !others.isEmpty, mentions[head]?.kind == .name else { return [quotation] }
      return [quotation]
        + others.map { other in
          var copy = quotation
          copy.speaker = source(other)
          copy.sourceKind = kinds.kind(of: words(of: other), head: other)
          return copy
        }
    }
  }

  /// The least confidence of a report that is given to several speakers.
  private static let leastConfidence = 0.8
}
