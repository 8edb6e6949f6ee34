public import Documents

/// Finds the time expressions of a document and their meaning, in one pass.
public struct TemporalCueFinder: Annotator {
  /// An annotator without settings.
  public init() {}

  /// None: sentences are enough.
  public var requires: [any Annotation.Type] { [] }

  /// The cues, in reading order, without overlap.
  public func annotations(in document: Document) -> [TemporalCue] {
    var search = TemporalCueSearch(document)
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      search.read(sentence.range, sentence: index)
    }
    return search.found
  }
}
