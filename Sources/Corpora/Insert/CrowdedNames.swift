/// The bearers of names that very many have, kept for the time of a batch.
///
/// Without it each article that says "Smith" would read all the Smiths of the corpus.
struct CrowdedNames {
  /// With so many bearers a name is kept.
  static let many = 256

  private struct Crowd {
    var bearers: [NameBearer]
    var indices: [Int: Int]
  }

  private var crowds: [NameLookup: Crowd] = [:]

  /// True when nothing is kept.
  var isEmpty: Bool { crowds.isEmpty }

  /// True when an entity is one of the kept bearers.
  func contains(_ entity: Int) -> Bool { crowds.values.contains { $0.indices[entity] != nil } }

  /// The bearers of a crowded name, where they are kept.
  func bearers(_ lookup: NameLookup) -> [NameBearer]? { crowds[lookup]?.bearers }

  /// Keeps the bearers of a name, each of them once.
  mutating func keep(_ bearers: [NameBearer], of lookup: NameLookup) {
    var crowd = Crowd(bearers: [], indices: [:])
    for bearer in bearers where crowd.indices[bearer.id] == nil {
      crowd.indices[bearer.id] = crowd.bearers.count
      crowd.bearers.append(bearer)
    }
    crowds[lookup] = crowd
  }

  /// The kept names to which a new link of an entity adds it.
  func lookups(missing entity: Int, key: String, form: EntityLinker.Form) -> [NameLookup] {
    EntityLinker.lookups(of: key).filter { lookup in
      lookup.takes(form) && crowds[lookup].map { $0.indices[entity] == nil } ?? false
    }
  }

  /// Adds a bearer to a kept name.
  mutating func add(_ bearer: NameBearer, to lookup: NameLookup) {
    guard let count = crowds[lookup]?.bearers.count, crowds[lookup]?.indices[bearer.id] == nil else { return }
    crowds[lookup]?.indices[bearer.id] = count
    crowds[lookup]?.bearers.append(bearer)
  }

  /// Replaces what was known of a bearer by what is known now.
  mutating func refresh(_ bearer: NameBearer) {
    for lookup in Array(crowds.keys) {
      if let index = crowds[lookup]?.indices[bearer.id] { crowds[lookup]?.bearers[index] = bearer }
    }
  }

  /// Forgets everything, as names, types and weights are about to change.
  mutating func removeAll() { crowds.removeAll() }
}
