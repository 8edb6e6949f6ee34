package import Documents

/// The drafts of quotations of a document with the evidence for each, for training.
package struct DraftCandidates: Sendable {
  /// A cue with its speaker and its contents, by tokens of the document.
  package struct Candidate: Sendable {
    package var cue: Int
    package var speaker: Range<Int>?
    package var contents: [Range<Int>]
    /// The numbers that the decision trees see.
    package var evidence: [Int16]
  }

  /// The number of numbers of a candidate.
  package static let width = DraftEvidence.width

  /// The candidates in reading order.
  package private(set) var all: [Candidate] = []

  /// The candidates that the models of an attributor find in a document.
  package init(_ document: Document, _ models: QuotationAttributor) {
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return }
    let assembler = QuotationAssembler(tree, models)
    for sentence in document.sentences {
      let cues = models.cues.cues(in: sentence.tokens, tree, least: DraftModel.leastCue)
      for (cue, contents, lead, _) in assembler.reports(of: cues, in: sentence.tokens) {
        all.append(
          Candidate(
            cue: cue.token,
            speaker: cue.speakerWords,
            contents: contents,
            evidence: DraftEvidence(cue, contents: contents, lead: lead, among: cues, in: tree).numbers
          )
        )
      }
    }
  }
}
