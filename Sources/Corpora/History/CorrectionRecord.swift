import Documents

/// A correction as it is kept: by names and passages of texts, so that it outlives analysis and loading anew.
public struct CorrectionRecord: Sendable, Hashable {
  /// What is set right.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case merge, split, rename, retype, reattribute, reject
    /// Another intermediary.
    case relay
    /// Another content of a quotation.
    case extend
    /// The gender of a person.
    case gender
    /// The function in which somebody is heard.
    case function
    /// Articles put into a story.
    case gather
    /// Articles taken out of a story.
    case detach
    /// Another day of publication of an article.
    case publish
  }

  /// The number, counting up.
  public var id: Int
  /// The step it belongs to.
  public var step: Int
  /// What is set right.
  public var kind: Kind
  /// The name of the entity, the beginning of the quotation, or the headline of the article.
  public var subject: String
  /// The other entity, the name, the type, the speaker, the intermediary, the content or the day; nil for an unknown
  /// speaker, no intermediary, a rejected name, and the day that was found.
  public var object: String?
  /// True when nothing in the corpus fits it, so that it has no effect.
  public var isStale: Bool
}

extension CorrectionRecord {
  /// The columns of the table `correction` for a record.
  struct Shape: RowShape {
    let columns: ColumnList
    private let id, step: Column<Int>
    private let kind: Column<Kind>
    private let subject: Column<String>
    private let object: Column<String?>
    private let isStale: Column<Bool>

    static let standard = Shape()

    private init() {
      var list = ColumnList()
      id = list.add("id")
      step = list.add("step")
      kind = list.add("kind")
      subject = list.add("name")
      object = list.add("other_name")
      isStale = list.add("is_stale")
      columns = list
    }

    func read(_ row: StoreRow) -> CorrectionRecord {
      CorrectionRecord(
        id: row[id],
        step: row[step],
        kind: row[kind],
        subject: row[subject],
        object: row[object],
        isStale: row[isStale]
      )
    }
  }
}
