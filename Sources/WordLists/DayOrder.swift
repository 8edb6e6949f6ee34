import Letters

/// The order of day and month in a numeric date.
public enum DayOrder: String, Sendable, Hashable {
  /// Day, month, year, as in most countries.
  case dayFirst = "day"
  /// Month, day, year, as in the United States.
  case monthFirst = "month"

  /// The order that an outlet, an address or a language has; nil if none of them decides.
  ///
  /// English alone decides nothing, since Americans write the month first and the British the day.
  public init?(outlet: String?, url: String?, language: String?) {
    let language = language?.lowercased().replacing("_", with: "-")
    var keys = [String]()
    if var outlet = outlet?.lowercased() {
      if outlet.hasPrefix("the ") { outlet.removeFirst(4) }
      keys.append(outlet)
      if !outlet.contains(" ") { keys += DayOrder.domains(of: outlet) }
    }
    if let url, let host = DayOrder.host(of: url) { keys += DayOrder.domains(of: host) }
    if let language {
      keys.append(language)
      if let base = language.split(separator: "-").first { keys.append(String(base)) }
    }
    for key in keys {
      if let order = DayOrder.table[WordHash.of(key)] {
        self = order
        return
      }
    }
    return nil
  }

  /// The name of the server in an address, in lower case.
  private static func host(of url: String) -> String? {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    return rest.prefix { !"/:?#".contains($0) }.lowercased()
  }

  /// The ends of a server's name that may decide: "bbc.co.uk", ".co.uk", ".uk".
  private static func domains(of host: String) -> [String] {
    let labels = host.split(separator: ".").suffix(3)
    guard labels.count > 1 else { return [] }
    return (0..<labels.count).map { start in
      let end = labels.dropFirst(start).joined(separator: ".")
      return start == 0 && labels.count == 3 ? end : "." + end
    }
  }

  private static let table = WordTable<DayOrder>(WordList("mastheads/day-orders")) {
    $0.values.first.flatMap(DayOrder.init(rawValue:))
  }
}
