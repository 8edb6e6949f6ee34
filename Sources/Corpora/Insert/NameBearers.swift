import Documents

/// An entity that a name can mean.
struct NameBearer {
  var id: Int
  var type: EntityType
  /// How often it was mentioned before the present batch.
  var weight: Int
  /// True for a person whose first name is known.
  var isFull: Bool
  var name: String
  var key: String
}

/// The names by which bearers are looked up: a key, and the forms in which it may lead to them.
struct NameLookup: Hashable {
  var key: String
  var first: EntityLinker.Form
  var last: EntityLinker.Form

  init(_ key: String, _ first: EntityLinker.Form, through last: EntityLinker.Form? = nil) {
    (self.key, self.first, self.last) = (key, first, last ?? first)
  }

  /// True where a link of a form is one of those that are looked for.
  func takes(_ form: EntityLinker.Form) -> Bool {
    (first.rawValue...max(first.rawValue, last.rawValue)).contains(form.rawValue)
  }
}

/// The two weightiest of some bearers of a name.
struct WeightiestBearers {
  private(set) var best: (bearer: NameBearer, weight: Int)?
  private var second: (id: Int, weight: Int)?

  /// How much more often the likeliest bearer of an ambiguous name must be spoken of.
  private static let dominance = 5

  /// The heaviest of all.
  var heaviest: NameBearer? { best?.bearer }

  /// The only one, or the one that outweighs every other.
  var dominant: NameBearer? {
    guard let best else { return nil }
    guard let second else { return best.bearer }
    return best.weight >= Self.dominance * max(second.weight, 1) ? best.bearer : nil
  }

  /// Takes one more in, if it is wanted; of equal weights the older entity comes first.
  mutating func take(_ bearer: NameBearer, weight: Int, where isWanted: (NameBearer) -> Bool) {
    if let second, (weight, -bearer.id) < (second.weight, -second.id) { return }
    guard isWanted(bearer) else { return }
    guard let best else {
      self.best = (bearer, weight)
      return
    }
    if (weight, -bearer.id) > (best.weight, -best.bearer.id) {
      second = (best.bearer.id, best.weight)
      self.best = (bearer, weight)
    } else {
      second = (bearer.id, weight)
    }
  }
}

/// The bearers of names that very many have, kept for the time of a batch.
///
/// Without it each article that says "Smith" would read all the Smiths of the corpus.
struct CrowdedNames {
  /// With so many bearers a name is kept.
  static let many = 256

  private struct Crowd {
    var bearers: [NameBearer]
    var places: [Int: Int]
  }

  private var crowds: [NameLookup: Crowd] = [:]

  /// True when nothing is kept.
  var isEmpty: Bool { crowds.isEmpty }

  /// True when an entity is one of the kept bearers.
  func contains(_ entity: Int) -> Bool { crowds.values.contains { $0.places[entity] != nil } }

  /// The bearers of a crowded name, where they are kept.
  func bearers(_ lookup: NameLookup) -> [NameBearer]? { crowds[lookup]?.bearers }

  /// Keeps the bearers of a name, each of which stands there once.
  mutating func keep(_ bearers: [NameBearer], of lookup: NameLookup) {
    var crowd = Crowd(bearers: [], places: [:])
    for bearer in bearers where crowd.places[bearer.id] == nil {
      crowd.places[bearer.id] = crowd.bearers.count
      crowd.bearers.append(bearer)
    }
    crowds[lookup] = crowd
  }

  /// The kept names to which a new link of an entity adds it.
  func lookups(missing entity: Int, key: String, form: EntityLinker.Form) -> [NameLookup] {
    EntityLinker.lookups(of: key).filter { lookup in
      lookup.takes(form) && crowds[lookup].map { $0.places[entity] == nil } ?? false
    }
  }

  /// Adds a bearer to a kept name.
  mutating func add(_ bearer: NameBearer, to lookup: NameLookup) {
    guard let count = crowds[lookup]?.bearers.count, crowds[lookup]?.places[bearer.id] == nil else { return }
    crowds[lookup]?.places[bearer.id] = count
    crowds[lookup]?.bearers.append(bearer)
  }

  /// Puts what is known of a bearer now in the place of what was known.
  mutating func refresh(_ bearer: NameBearer) {
    for lookup in Array(crowds.keys) {
      if let place = crowds[lookup]?.places[bearer.id] { crowds[lookup]?.bearers[place] = bearer }
    }
  }

  /// Forgets everything, as names, types and weights are about to change.
  mutating func removeAll() { crowds.removeAll() }
}
