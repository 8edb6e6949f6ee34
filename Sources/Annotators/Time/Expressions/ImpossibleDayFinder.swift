public import Documents

/// Finds the days that an article names and that the calendar does not have; they are no time expressions.
public struct ImpossibleDayFinder: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The cues.
  public var requires: [any Annotation.Type] { [TemporalCue.self] }

  /// The days, in reading order.
  public func annotations(in document: Document) -> [ImpossibleDay] {
    document[TemporalCue.self].compactMap { cue in
      guard case .impossible(let day) = cue.meaning else { return nil }
      return ImpossibleDay(range: cue.range, sentence: cue.sentence, day: day)
    }
  }
}
