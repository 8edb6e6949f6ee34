/// The paths between a cue and the tokens around it in the dependency tree.
///
/// The path from the cue up and the path from a token up meet at their lowest common ancestor.
struct CuePaths {
  /// The tokens that have paths.
  let window: Range<Int>
  /// The cue.
  let cue: Int
  /// For each token the number of arcs from the cue up to the common ancestor, up to 6; 7 without one.
  private(set) var ascents: [UInt8]
  /// For each token the child of the common ancestor that its path goes through; the token itself at the ancestor.
  private(set) var branches: [Int32]
  /// For each token the number of arcs up to the common ancestor, up to 15.
  private(set) var depths: [UInt8]

  init(_ tree: DependencyTree, cue: Int, window: Range<Int>) {
    self.window = window
    self.cue = cue
    ascents = [UInt8](repeating: 255, count: window.count)
    branches = [Int32](repeating: -1, count: window.count)
    depths = [UInt8](repeating: 0, count: window.count)
    var above = cue
    var steps = 0
    while window.contains(above) {
      ascents[above - window.lowerBound] = UInt8(min(steps, 6))
      branches[above - window.lowerBound] = Int32(above)
      guard let next = tree.head(of: above), steps < 60 else { break }
      above = next
      steps += 1
    }
    var path: [Int] = []
    for token in window where ascents[token - window.lowerBound] == 255 {
      path.removeAll(keepingCapacity: true)
      var current = token
      while window.contains(current), ascents[current - window.lowerBound] == 255, path.count < 400 {
        path.append(current)
        guard let next = tree.head(of: current) else { current = -1; break }
        current = next
      }
      let isConnected = window.contains(current) && ascents[current - window.lowerBound] != 255
      for node in path.reversed() {
        let slot = node - window.lowerBound
        let parent = isConnected ? tree.head(of: node) ?? -1 : -1
        guard window.contains(parent) else {
          (ascents[slot], branches[slot]) = (7, Int32(node))
          continue
        }
        let from = parent - window.lowerBound
        ascents[slot] = ascents[from]
        branches[slot] = Int(branches[from]) == parent && depths[from] == 0 ? Int32(node) : branches[from]
        depths[slot] = min(15, depths[from] + 1)
      }
    }
  }

  /// The path of a token as one number: arcs from the cue up, the relation of its branch, and the side of the cue.
  func key(_ token: Int, _ tree: DependencyTree) -> UInt64 {
    let slot = token - window.lowerBound
    let branch = Int(branches[slot])
    let side: UInt64 = token == cue ? 0 : token < cue ? 1 : 2
    let relation = depths[slot] == 0 ? 0 : tree.relations[branch]
    return UInt64(ascents[slot]) &* 1024 &+ relation &* 8 &+ side
  }

  /// The child of the common ancestor that the path of a token goes through.
  func branch(_ token: Int) -> Int { Int(branches[token - window.lowerBound]) }

  /// The number of arcs from a token up to the common ancestor, 0 to 15.
  func depth(_ token: Int) -> UInt64 { UInt64(depths[token - window.lowerBound]) }
}
