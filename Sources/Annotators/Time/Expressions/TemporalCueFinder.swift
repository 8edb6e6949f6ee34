public import Documents
import WordLists

/// Finds the time expressions of a document and their meaning, in one pass.
public struct TemporalCueFinder: Annotator {
  /// An annotator without settings.
  public init() {}

  /// None: tags, names and the parse help where they are.
  public var requires: [any Annotation.Type] { [] }

  /// The cues, in reading order, without overlap.
  public func annotations(in document: Document) -> [TemporalCue] {
    var search = TemporalCueSearch(document)
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      search.read(sentence.tokens, sentence: index)
    }
    return TemporalCueFinder.ordered(search.found, in: document)
  }

  /// The cues with the order of day and month in numeric dates, where it can be told.
  static func ordered(_ cues: [TemporalCue], in document: Document) -> [TemporalCue] {
    var dates: [(first: Int, second: Int)] = []
    for cue in cues {
      if case .digits(let first, let second, _) = cue.meaning { dates.append((first, second)) }
    }
    guard !dates.isEmpty else { return cues }
    let known = ArticleDayOrder(dates, in: document)
    return cues.map { cue in
      guard case .digits(let first, let second, let year) = cue.meaning else { return cue }
      var cue = cue
      let isDayFirst: Bool
      if first > 12 || second > 12 || first == second {
        isDayFirst = first > 12 || first == second
      } else if let known {
        isDayFirst = known.order == .dayFirst
        cue.rule += isDayFirst ? ", day first " : ", month first "
        cue.rule += known.reason
      } else {
        return cue
      }
      let pattern = TemporalPattern(
        year: year,
        month: isDayFirst ? second : first,
        day: isDayFirst ? first : second
      )
      cue.meaning =
        pattern.date == nil ? .impossible(TemporalNormalizer.written(pattern)) : .calendar(pattern, .byTense)
      return cue
    }
  }
}
