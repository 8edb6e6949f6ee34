import Documents

extension EntityType {
  /// The type in words for people, with its article.
  var noun: String {
    switch self {
    case .person: "a person"
    case .organization: "an organisation"
    case .geopolitical: "a place with a government"
    case .location: "a place"
    case .group: "a nationality or group"
    case .event: "an event"
    case .miscellaneous: "a name of another kind"
    }
  }
}
