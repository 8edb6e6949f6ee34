import Readers

/// What the user says of the columns of a table, typed as `text=content,outlet=publication`.
struct TableColumns: ParameterValue, Hashable {
  /// The fields of articles, each with its column.
  var map: ColumnMap

  /// The text as typed.
  var text: String

  static func parse(_ text: String) throws(UsageError) -> TableColumns {
    do throws(ColumnMap.Fault) {
      return TableColumns(map: try ColumnMap(text), text: text)
    } catch {
      throw .cannotRead(text, reason: error.message)
    }
  }
  static var placeholder: String { "FIELD=COLUMN" }
  static var completion: CompletionKind { .nothing }
  var shown: String { text }
}
