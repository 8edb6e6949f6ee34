import Documents

/// Where a quotation is found again after analysis and loading anew: by the text of its article and its bytes there.
struct QuotedPassage: Hashable {
  /// The digest of the article's text.
  var digest: Digest
  /// The bytes of the body from the first piece to the last.
  var range: TextRange
  /// What is said.
  var content: String

  /// The columns of a passage, with the tables `article` and `quotation` called `a` and `q`.
  struct Shape: RowShape {
    let columns: ColumnList
    private let digest: Column<Digest>
    private let range: Column<TextRange>
    private let content: Column<String>

    static let standard = Shape()

    private init() {
      var list = ColumnList()
      digest = list.key(for: ["a.digest_high", "a.digest_low"])
      range = list.addRange(of: "q")
      content = list.add("q.content")
      columns = list
    }

    func read(_ row: StoreRow) -> QuotedPassage {
      QuotedPassage(digest: row[digest], range: row[range], content: row[content])
    }
  }
}

extension Digest: RequiredColumnValue {
  static let missing = Digest(high: 0, low: 0)
  static func read(_ row: StoreRow, at position: Int32) -> Digest? {
    row.isNull(at: position)
      ? nil : Digest(high: row.exactInt(at: position), low: row.exactInt(at: position + 1))
  }
}
