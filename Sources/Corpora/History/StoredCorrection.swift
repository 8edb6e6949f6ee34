import Documents

/// A correction with all that is needed to apply it.
struct StoredCorrection {
  /// The number.
  var id: Int
  /// What is set right.
  var kind: CorrectionRecord.Kind
  /// The entity that is corrected.
  var subject: Name
  /// The other entity, or the new name, type or speaker.
  var object: Name
  /// The new name, the new type or the words for the speaker.
  var label: String?
  /// The text of the article with the quotation that is corrected.
  var digest: Digest?
  /// The bytes of that quotation.
  var range: TextRange?
  /// The bytes of the content that the quotation gets.
  var content: TextRange?

  /// What leads to an entity: its type and the key of its name, and its number among several that bear the name.
  struct Name: Hashable {
    var type: String?
    var key: String?
    var entity: Int?
  }

  /// The columns of the table `correction`.
  struct Shape: RowShape {
    let columns: ColumnList
    private let id: Column<Int>
    private let kind: Column<CorrectionRecord.Kind>
    private let type, key, otherType, otherKey, label: Column<String?>
    private let entity, otherEntity: Column<Int?>
    private let digest: Column<Digest?>
    private let range, content: Column<TextRange?>

    static let standard = Shape()

    private init() {
      var list = ColumnList()
      id = list.add("id")
      kind = list.add("kind")
      type = list.add("type")
      key = list.add("key")
      entity = list.add("entity")
      otherType = list.add("other_type")
      otherKey = list.add("other_key")
      otherEntity = list.add("other_entity")
      label = list.add("other_name")
      digest = list.key(for: ["digest_high", "digest_low"])
      range = list.key(for: ["start", "\"end\""])
      content = list.key(for: ["other_start", "other_end"])
      columns = list
    }

    func read(_ row: StoreRow) -> StoredCorrection {
      StoredCorrection(
        id: row[id],
        kind: row[kind],
        subject: Name(type: row[type], key: row[key], entity: row[entity]),
        object: Name(type: row[otherType], key: row[otherKey], entity: row[otherEntity]),
        label: row[label],
        digest: row[digest],
        range: row[range],
        content: row[content]
      )
    }
  }
}
