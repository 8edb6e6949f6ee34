import Documents
import Figures

extension EntityType {
  /// The role that a name of this type has in styled text.
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
