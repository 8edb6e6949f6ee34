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
