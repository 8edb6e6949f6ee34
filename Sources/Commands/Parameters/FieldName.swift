import Documents

/// The name of a further field of articles, as in `section`.
struct FieldName: ParameterValue, Hashable {
  /// The field.
  var field: MetadataField

  /// Creates the name of a field.
  init(_ field: MetadataField) { self.field = field }

  static func parse(_ text: String) throws(UsageError) -> FieldName {
    guard let field = FieldFilter.field(named: text) else {
      throw .notAChoice(text, allowed: MetadataField.allCases.map(\.rawValue))
    }
    return FieldName(field)
  }
  static var placeholder: String { "FIELD" }
  static var completion: CompletionKind { .choices(MetadataField.allCases.map(\.rawValue)) }
}

extension MetadataField {
  /// The field in words.
  var heading: String { rawValue.replacing("_", with: " ") }
}
