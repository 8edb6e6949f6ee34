import Documents
import Letters

/// Names of further fields of articles with commas between them, as in `section,page`.
struct FieldList: ParameterValue, Hashable {
  /// The fields in the order typed.
  var fields: [MetadataField]

  /// Creates a list of fields.
  init(_ fields: [MetadataField]) { self.fields = fields }

  static func parse(_ text: String) throws(UsageError) -> FieldList {
    let fields = try text.split(separator: ",").map { piece throws(UsageError) in
      guard let field = FieldFilter.field(named: piece) else {
        throw .notAChoice(String(piece), allowed: MetadataField.allCases.map(\.rawValue))
      }
      return field
    }
    return FieldList(fields)
  }
  static func gathered(_ values: [FieldList]) -> FieldList? { FieldList(values.flatMap(\.fields)) }
  static var placeholder: String { "FIELD" }
  static var completion: CompletionKind { .choices(MetadataField.allCases.map(\.rawValue)) }
}

extension MetadataField {
  /// The field in words.
  var heading: String { rawValue.replacing("_", with: " ") }
}
