import Documents
import WordLists

/// The sort of thing that a mention refers to, as far as its head and its name tell.
enum MentionSort: UInt64, Sendable {
  case other
  /// A noun for one person: "witness", "head teacher".
  case personNoun
  /// A noun for several persons: "officials", "police".
  case peopleNoun
  /// A noun for an organisation: "council".
  case organizationNoun
  /// A person with a name.
  case namedPerson
  /// An organisation with a name.
  case namedOrganization
  /// A place or another thing with a name.
  case otherName
  case pronoun

  /// The sort of a mention with a head.
  ///
  /// - Parameter type: The type of the entity that the mention names; nil without one.
  static func of(
    head: Int,
    form: MentionCandidate.Form,
    number: MentionCandidate.Number,
    type: EntityType?,
    in tree: DependencyTree
  ) -> MentionSort {
    if form == .name, let type {
      switch type {
      case .person: return .namedPerson
      case .organization: return .namedOrganization
      default: return .otherName
      }
    }
    guard form == .nominal || form == .name else { return .pronoun }
    if form == .nominal, Compatriots.isOne(head, in: tree) || AgeDescriptions.isOne(head, in: tree) {
      return .personNoun
    }
    let (low, lemma) = (tree.shapes[head].low, tree.lemmas[head])
    if OrganizationNouns.all.contains(hash: low) || OrganizationNouns.all.contains(hash: lemma) {
      return .organizationNoun
    }
    guard PersonNouns.contains(form: low, lemma: lemma) else { return .other }
    return number == .plural ? .peopleNoun : .personNoun
  }

  /// True for one person, with a name or without.
  var isPerson: Bool { self == .personNoun || self == .namedPerson }
}
