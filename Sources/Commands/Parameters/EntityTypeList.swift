import Documents

extension EntityType: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> EntityType {
    let types = try EntityTypeList.parse(text).types
    guard let only = types.first, types.count == 1 else {
      throw .notAChoice(text, allowed: EntityTypeList.names)
    }
    return only
  }
  static var placeholder: String { "TYPE" }
  static var completion: CompletionKind { .choices(EntityTypeList.names) }
  var shown: String { rawValue.lowercased() }
}

/// A list of entity types, typed as `person`, `ORG`, `people`, `places` or several of these
/// separated by commas.
struct EntityTypeList: ParameterValue, Hashable {
  /// The types in the order typed.
  var types: [EntityType]

  /// Creates a list of types.
  init(_ types: [EntityType]) { self.types = types }

  static func parse(_ text: String) throws(UsageError) -> EntityTypeList {
    var types: [EntityType] = []
    for piece in text.split(separator: ",") {
      let folded = Folded.text(piece)
      guard let found = words[folded] else { throw .notAChoice(String(piece), allowed: names) }
      types += found.filter { !types.contains($0) }
    }
    guard !types.isEmpty else { throw .notAChoice(text, allowed: names) }
    return EntityTypeList(types)
  }
  static var placeholder: String { "TYPE" }
  static var completion: CompletionKind { .choices(names) }
  var shown: String { types.map(\.shown).joined(separator: ",") }

  /// The names of all types in lower case.
  static let names = EntityType.allCases.map { $0.rawValue.lowercased() }

  /// Returns the other accepted words for a type, sorted, without the spellings of "organization".
  static func words(for type: EntityType) -> [String] {
    words.filter { $1.contains(type) && $0 != Folded.text(type.rawValue) }.map(\.key)
      .filter { !$0.hasSuffix("ization") && !$0.hasSuffix("izations") }.sorted()
  }

  private static let words: [String: [EntityType]] = {
    var words = [
      "people": [EntityType.person], "persons": [.person],
      "organization": [.organization], "organizations": [.organization],
      "organisation": [.organization], "organisations": [.organization], "orgs": [.organization],
      "place": [.geopolitical, .location], "places": [.geopolitical, .location],
      "country": [.geopolitical], "countries": [.geopolitical],
      "location": [.location], "locations": [.location],
      "group": [.group], "groups": [.group],
      "events": [.event],
      "miscellaneous": [.miscellaneous], "other": [.miscellaneous], "others": [.miscellaneous],
    ]
    for type in EntityType.allCases { words[type.rawValue.lowercased()] = [type] }
    return words
  }()
}
