import Documents

/// How the tokens around a cue hang together with it in the tree.
struct CuePaths {
  /// The tokens that are looked at.
  let window: Range<Int>
  /// The cue.
  let cue: Int
  /// For each token how many steps above the cue their ways meet, up to 6, or 7 where they never do.
  private(set) var meets: [UInt8]
  /// For each token the token right below the meeting place on its way; itself at the meeting place.
  private(set) var branches: [Int32]
  /// For each token how far it stands below the meeting place, up to 15.
  private(set) var depths: [UInt8]

  init(_ view: DependencyTree, cue: Int, window: Range<Int>) {
    self.window = window
    self.cue = cue
    meets = [UInt8](repeating: 255, count: window.count)
    branches = [Int32](repeating: -1, count: window.count)
    depths = [UInt8](repeating: 0, count: window.count)
    var above = cue
    var steps = 0
    while window.contains(above) {
      meets[above - window.lowerBound] = UInt8(min(steps, 6))
      branches[above - window.lowerBound] = Int32(above)
      guard let next = view.head(of: above), steps < 60 else { break }
      above = next
      steps += 1
    }
    var way: [Int] = []
    for token in window where meets[token - window.lowerBound] == 255 {
      way.removeAll(keepingCapacity: true)
      var place = token
      while window.contains(place), meets[place - window.lowerBound] == 255, way.count < 400 {
        way.append(place)
        guard let next = view.head(of: place) else { place = -1; break }
        place = next
      }
      let known = window.contains(place) && meets[place - window.lowerBound] != 255
      for step in way.reversed() {
        let slot = step - window.lowerBound
        let parent = known ? view.head(of: step) ?? -1 : -1
        guard window.contains(parent) else {
          (meets[slot], branches[slot]) = (7, Int32(step))
          continue
        }
        let from = parent - window.lowerBound
        meets[slot] = meets[from]
        branches[slot] = Int(branches[from]) == parent && depths[from] == 0 ? Int32(step) : branches[from]
        depths[slot] = min(15, depths[from] + 1)
      }
    }
  }

  /// How a token hangs together with the cue: where their ways meet and by which relation it hangs there.
  func key(_ token: Int, _ view: DependencyTree) -> UInt64 {
    let slot = token - window.lowerBound
    let branch = Int(branches[slot])
    let side: UInt64 = token == cue ? 0 : token < cue ? 1 : 2
    let relation = depths[slot] == 0 ? 0 : view.relations[branch]
    return UInt64(meets[slot]) &* 1024 &+ relation &* 8 &+ side
  }

  /// The token right below the meeting place on the way of a token.
  func branch(_ token: Int) -> Int { Int(branches[token - window.lowerBound]) }

  /// How far a token stands below the meeting place.
  func depth(_ token: Int) -> UInt64 { UInt64(depths[token - window.lowerBound]) }
}
