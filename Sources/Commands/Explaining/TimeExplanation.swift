import Corpora
import Documents
import Figures

/// The explanation of a time expression: its value, the rule, and from which day it was counted.
enum TimeExplanation {
  /// Returns the steps from the words to the days: what gave the value, the day from which it was counted and how that
  /// day is known, and the days that the value covers.
  static func facts(of row: TimeRow, in corpus: Corpus) throws(StoreError) -> Facts {
    var facts = Facts()
    try add(row, to: &facts, in: corpus)
    return facts
  }

  /// Adds the steps to an explanation of something else.
  static func add(_ row: TimeRow, to facts: inout Facts, in corpus: Corpus) throws(StoreError) {
    let expression = row.expression
    let modifier = expression.mod.map { ", \($0)" } ?? ""
    facts.add("value", Table.Cell("\(expression.value) (\(expression.kind.rawValue)\(modifier))", .time))
    facts.add("normalised by", Table.Cell(expression.evidence.summary))
    if let trigger = expression.evidence.trigger,
      let words = try HighlightedSentences.text(trigger, of: row.article, in: corpus)
    {
      facts.add("decided by", Table.Cell(words, .cue))
    }
    facts.add("other reading", Table.Cell(expression.evidence.runnerUp))
    if let days = row.days, days.lowerBound != days.upperBound {
      facts.add("covers", Table.Cell("\(days.lowerBound.iso) to \(days.upperBound.iso)", .time))
    }
    facts.add("anchor", Table.Cell(try anchor(of: row.article, in: corpus)))
    if let distance = try distance(of: row, in: corpus) { facts.add("distance", Table.Cell(distance)) }
  }

  /// Returns the day from which the relative time expressions of an article are counted, in words.
  static func anchor(of article: Int, in corpus: Corpus) throws(StoreError) -> String {
    guard let published = try corpus.article(article)?.published else {
      return "none: the day of publication is unknown"
    }
    return "\(published.date.iso), the day of publication (\(published.basis.rawValue)); "
      + "'explain published \(article)' shows how it is known"
  }

  /// Returns how far the first day is from the day of publication, as in "3 days before it, a Monday"; nil where one
  /// of them is not known or the expression covers several days.
  private static func distance(of row: TimeRow, in corpus: Corpus) throws(StoreError) -> String? {
    guard let days = row.days, days.lowerBound == days.upperBound,
      let published = try corpus.article(row.article)?.published?.date
    else { return nil }
    let day = days.lowerBound
    let count = day.dayNumber - published.dayNumber
    let weekday = "a \(weekdays[day.weekday - 1])"
    if count == 0 { return "the day of publication, \(weekday)" }
    return
      "\(Words.count(abs(count), "day")) \(count < 0 ? "before" : "after") the day of publication, \(weekday)"
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
