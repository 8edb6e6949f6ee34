/// The type of a named entity, by the names of OntoNotes.
public enum EntityType: String, Sendable, Hashable, CaseIterable {
  case person = "PERSON"
  case organization = "ORG"
  /// A place with a government: country, city, state.
  case geopolitical = "GPE"
  /// A place without a government: sea, mountain, region.
  case location = "LOC"
  /// A nationality, or a religious or political group.
  case group = "NORP"
  case event = "EVENT"
  /// Any other name: a work, a product, a law.
  case miscellaneous = "MISC"
}
