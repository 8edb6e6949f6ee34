import CSQLite

/// One value to bind to a statement.
enum StoreValue: Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])

  init(_ number: Int?) { if let number { self = .integer(number) } else { self = .null } }
  init(_ number: Double?) { if let number { self = .real(number) } else { self = .null } }
  init(_ text: String?) { if let text { self = .text(text) } else { self = .null } }
}
