/// One entry of the undo list.
public struct StepRecord: Sendable, Hashable {
  /// What a step changed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case load, correction, setting
  }

  /// The number, counting up.
  public var id: Int
  /// The words for the user, as in "merge Duterte into Rodrigo Duterte".
  public var label: String
  /// What the step changed.
  public var kind: Kind
  /// What the caller needs to go back, in a form of its own.
  public var before: String?
  /// What the caller needs to do it again, in a form of its own.
  public var after: String?
}

extension StepRecord {
  /// The columns of the table `step` for a record.
  struct Shape: RowShape {
    let columns: ColumnList
    private let id: Column<Int>
    private let label: Column<String>
    private let kind: Column<Kind>
    private let before, after: Column<String?>

    static let standard = Shape()

    private init() {
      var list = ColumnList()
      id = list.add("id")
      label = list.add("label")
      kind = list.add("kind")
      before = list.add("before")
      after = list.add("after")
      columns = list
    }

    func read(_ row: StoreRow) -> StepRecord {
      StepRecord(
        id: row[id],
        label: row[label],
        kind: row[kind],
        before: row[before],
        after: row[after]
      )
    }
  }
}
