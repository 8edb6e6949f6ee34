import Documents

/// A type that is read from one column of a row, or from several that follow one another.
protocol ColumnValue {
  /// The value in the columns from a position on; nil for NULL and for what is no value of the type.
  static func read(_ row: StoreRow, at position: Int32) -> Self?
}

/// A type of columns that are never NULL in a sound session file.
protocol RequiredColumnValue: ColumnValue {
  /// The value taken for NULL, or for nonsense in a damaged file.
  static var missing: Self { get }
}

extension Int: RequiredColumnValue {
  static let missing = 0
  static func read(_ row: StoreRow, at position: Int32) -> Int? {
    row.isNull(at: position) ? nil : row.int(at: position)
  }
}

extension Bool: RequiredColumnValue {
  static let missing = false
  static func read(_ row: StoreRow, at position: Int32) -> Bool? { row.int(at: position) != 0 }
}

extension Double: RequiredColumnValue {
  static let missing = 0.0
  static func read(_ row: StoreRow, at position: Int32) -> Double? {
    row.isNull(at: position) ? nil : row.double(at: position)
  }
}

extension String: RequiredColumnValue {
  static let missing = ""
  static func read(_ row: StoreRow, at position: Int32) -> String? {
    row.isNull(at: position) ? nil : row.text(at: position)
  }
}

extension [UInt8]: ColumnValue, RequiredColumnValue {
  static var missing: [UInt8] { [] }
  static func read(_ row: StoreRow, at position: Int32) -> [UInt8]? { row.blob(at: position) }
}

extension CalendarDate: ColumnValue {
  /// A day as ISO 8601 text, or by its number.
  static func read(_ row: StoreRow, at position: Int32) -> CalendarDate? {
    if row.isInteger(at: position) { return CalendarDate(dayNumber: row.int(at: position)) }
    return String.read(row, at: position).flatMap { CalendarDate(iso: $0) }
  }
}

extension ColumnValue where Self: RawRepresentable, RawValue == String {
  static func read(_ row: StoreRow, at position: Int32) -> Self? { Self(rawValue: row.text(at: position)) }
}

extension EntityType: RequiredColumnValue { static let missing = EntityType.miscellaneous }
extension Mention.Kind: RequiredColumnValue { static let missing = Mention.Kind.name }
extension Quotation.Kind: RequiredColumnValue { static let missing = Quotation.Kind.direct }
extension Quotation.SourceKind: ColumnValue {}
extension TimeExpression.Kind: RequiredColumnValue { static let missing = TimeExpression.Kind.date }
extension Event.Tense: RequiredColumnValue { static let missing = Event.Tense.past }
extension Event.Aspect: RequiredColumnValue { static let missing = Event.Aspect.simple }
extension Event.Modality: RequiredColumnValue { static let missing = Event.Modality.asserted }
extension Event.Dating: RequiredColumnValue { static let missing = Event.Dating.clause }
extension Event.Standing: RequiredColumnValue { static let missing = Event.Standing.main }
extension Event.Role: RequiredColumnValue { static let missing = Event.Role.other }
extension Evidence.Method: RequiredColumnValue { static let missing = Evidence.Method.rule }
extension PublicationDate.Basis: RequiredColumnValue { static let missing = PublicationDate.Basis.none }
extension CorrectionRecord.Kind: RequiredColumnValue { static let missing = CorrectionRecord.Kind.rename }
extension StepRecord.Kind: RequiredColumnValue { static let missing = StepRecord.Kind.setting }
