import Readers

/// The inputs and records that could not be read, grouped by the input and the reason.
struct FailureGroups: Sendable {
  /// The maximum number of groups that are kept, and of places named in one.
  private static let groupLimit = 200
  private static let placeLimit = 3

  private struct Group: Sendable {
    var message: String
    var unit: String?
    var source: String
    var reason: String
    var places: [Int] = []
    var count = 0
  }

  private struct Key: Hashable {
    var source: String
    var reason: String
  }

  private var groups: [Group] = []
  private var places: [Key: Int] = [:]

  /// The number of inputs and records.
  private(set) var count = 0

  /// The number of records, lines and rows among them.
  private(set) var records = 0

  /// What the records are called: lines if all of them are.
  private(set) var unit = "line"

  /// Adds an input or a record that could not be read.
  mutating func add(_ error: ReadError) {
    count += 1
    guard let place = error.place, let source = error.source else {
      if groups.count < FailureGroups.groupLimit {
        groups.append(Group(message: error.message, source: "", reason: "", count: 1))
      }
      return
    }
    records += 1
    if place.unit != .line { unit = "record" }
    let key = Key(source: source, reason: error.reason)
    let index: Int
    if let known = places[key] {
      index = known
    } else {
      guard groups.count < FailureGroups.groupLimit else { return }
      index = groups.count
      places[key] = index
      groups.append(
        Group(message: error.message, unit: place.unit.rawValue, source: source, reason: key.reason)
      )
    }
    groups[index].count += 1
    if groups[index].places.count < FailureGroups.placeLimit { groups[index].places.append(place.number) }
  }

  /// One message for each group, the first ones of `limit`: one record by its place, several by their number and the
  /// first of their places.
  func messages(limit: Int) -> [String] {
    groups.prefix(limit).map { group in
      guard let unit = group.unit, group.count > 1 else { return group.message }
      let rest = group.count - group.places.count
      let list = group.places.map(String.init).joined(separator: ", ")
      let named = list + (rest > 0 ? " and \(LoadReport.grouped(rest)) more" : "")
      let counted = "\(LoadReport.grouped(group.count)) \(unit)s"
      return "\"\(group.source)\", \(counted): \(group.reason) (\(unit)s \(named))"
    }
  }

  /// The number of inputs and records that the first `limit` messages do not speak of.
  func unsaid(limit: Int) -> Int { count - groups.prefix(limit).reduce(0) { $0 + $1.count } }
}
