import Corpora
import Figures

/// What the user's marks say of a count that an answer shows.
enum TrustNote {
  /// Returns how many of some findings are right by the marks of a sample; nil before enough are marked.
  static func text(on kind: FindingKind, _ count: Int, in session: Session) throws(StoreError) -> StyledText?
  {
    guard count > 0, let share = try session.corpus.measuredShares()[kind], share.isEnough else { return nil }
    return StyledText("By your marks about \(TrustNote.words(share, count)) of \(count) are right: ")
      + StyledText("\(share.right) of \(share.marked) drawn ones; ") + StyledText("'trust'", .command)
      + " says more."
  }

  /// Returns the number of right ones among some findings with its interval, as in "63 (58–67)".
  static func words(_ share: MeasuredShare, _ count: Int) -> String {
    let (estimate, interval) = share.corrected(count)
    return "\(estimate) (\(interval.lowerBound)–\(interval.upperBound))"
  }

  /// A column with the counts of rows as the marks of a sample correct them; nil before enough are marked.
  static func column(
    on kind: FindingKind,
    _ counts: [Int],
    in session: Session
  ) throws(StoreError) -> (column: Table.Column, cells: [Table.Cell])? {
    guard let share = try session.corpus.measuredShares()[kind], share.isEnough else { return nil }
    let column = Table.Column("right", heading: "right (95 %)", alignment: .trailing)
    return (column, counts.map { Table.Cell(TrustNote.words(share, $0)) })
  }
}
