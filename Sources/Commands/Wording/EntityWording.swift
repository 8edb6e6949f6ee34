import Documents
import Figures

extension EntityType {
  /// The type in words for users, with an indefinite article.
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

  /// The role of a name of this type in styled text.
  var role: StyledText.Role {
    switch self {
    case .person: .person
    case .organization: .organization
    case .geopolitical, .location: .place
    case .group: .group
    case .event, .miscellaneous: .otherName
    }
  }
}
