import Documents
import Figures

extension EntityType {
  /// The role in which names of the type are shown.
  var textRole: StyledText.Role {
    switch self {
    case .person: .person
    case .organization: .organization
    case .geopolitical, .location: .place
    case .group: .group
    case .event, .miscellaneous: .otherName
    }
  }

  /// The type in a word for people, with its article.
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
