import Corpora
import Documents

/// A sentence that accuses a party or reports its refusal to speak.
struct SilenceSentence {
  var excerpt: SentenceExcerpts.Excerpt
  /// The phrases for the party in it.
  var mentions: [TextRange]
  /// The words that say that the party would not or could not speak.
  var refusal: String?
  /// True where the party is accused.
  var isAccused: Bool
  /// The rules by which that is known, as short phrases.
  var rules: [String]

  /// The key of a sentence: its article and its index.
  private struct Place: Hashable {
    var article: Int
    var sentence: Int
  }

  /// The sentences of some reports on one party, in the order of the reports.
  static func all(
    _ reports: [ReportRow],
    _ excerpts: inout SentenceExcerpts
  ) throws(StoreError) -> [SilenceSentence] {
    var found: [SilenceSentence] = []
    var places: [Place: Int] = [:]
    for report in reports {
      guard let range = report.party.spot?.range else { continue }
      let key = Place(article: report.article, sentence: report.sentence)
      let place = places[key] ?? found.count
      if place == found.count {
        guard let excerpt = try excerpts.excerpt(report.sentence, of: report.article, around: range) else {
          continue
        }
        places[key] = place
        found.append(SilenceSentence(excerpt: excerpt, mentions: [], isAccused: false, rules: []))
      }
      if !found[place].mentions.contains(range) { found[place].mentions.append(range) }
      if !found[place].rules.contains(report.evidence.rule) {
        found[place].rules.append(report.evidence.rule)
      }
      switch report.kind {
      case .accusation: found[place].isAccused = true
      case .refusal: found[place].refusal = found[place].refusal ?? OneLine.text(report.words)
      }
    }
    return found
  }
}

extension SentenceExcerpts.Excerpt {
  /// The text on one line, with an ellipsis at each end where the sentence is cut.
  var line: String {
    (isCutBefore ? "… " : "") + OneLine.text(passage.text) + (isCutBehind ? " …" : "")
  }
}
