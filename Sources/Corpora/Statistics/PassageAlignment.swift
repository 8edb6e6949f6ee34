/// Finds the passages that two texts share, also where a few words were changed in them.
///
/// Runs of five words that both texts have are drawn out as far as they go; runs that follow one another in both,
/// with a few words between, are one passage. The method is seed and chain, as in passim and in the search for like
/// sequences.
enum PassageAlignment {
  /// A passage, by the positions of its words.
  struct Match: Sendable, Hashable {
    /// The words of the first text.
    var first: Range<Int>
    /// The words of the second text.
    var second: Range<Int>
  }

  /// The number of words of a seed.
  static let seed = 5

  /// The most words, in either text, that may stand between two runs of one passage.
  static let gap = 6

  /// The most places of the second text that are tried for one seed.
  private static let places = 8

  /// The passages of at least a number of words, in the order of the first text; none overlaps another there.
  static func matches<Word: Hashable>(_ first: [Word], _ second: [Word], atLeast least: Int) -> [Match] {
    guard first.count >= seed, second.count >= seed else { return [] }
    var starts: [ArraySlice<Word>: [Int]] = [:]
    for start in 0...second.count - seed {
      let run = second[start..<start + seed]
      if starts[run, default: []].count < places { starts[run, default: []].append(start) }
    }
    var matches: [Match] = []
    var position = 0
    while position + seed <= first.count {
      guard let others = starts[first[position..<position + seed]] else {
        position += 1
        continue
      }
      var best: (start: Int, length: Int)?
      for start in others {
        var length = seed
        while position + length < first.count, start + length < second.count,
          first[position + length] == second[start + length]
        {
          length += 1
        }
        // Of equally long runs, the one that goes on with the last passage.
        let follows =
          matches.last.map { start >= $0.second.upperBound && start - $0.second.upperBound <= gap } ?? false
        if best.map({ length > $0.length || length == $0.length && follows }) ?? true {
          best = (start, length)
        }
      }
      guard let best else { break }
      let end = position + best.length
      // A shorter run before it may have taken its first words.
      var back = 0
      while back < position, back < best.start, first[position - back - 1] == second[best.start - back - 1],
        matches.last.map({ position - back > $0.first.upperBound || $0.first.count < best.length }) ?? true
      {
        back += 1
      }
      trim(&matches, to: position - back)
      let found = Match(
        first: position - back..<end,
        second: best.start - back..<best.start + best.length
      )
      if let last = matches.last, joins(last, found) {
        matches[matches.count - 1] = Match(
          first: last.first.lowerBound..<found.first.upperBound,
          second: last.second.lowerBound..<found.second.upperBound
        )
      } else {
        matches.append(found)
      }
      position = end
    }
    return matches.filter { min($0.first.count, $0.second.count) >= least }
  }

  /// Takes from the last passages what lies behind a word of the first text.
  private static func trim(_ matches: inout [Match], to end: Int) {
    while let last = matches.last, last.first.upperBound > end {
      let cut = last.first.upperBound - end
      matches.removeLast()
      guard cut < min(last.first.count, last.second.count) else { continue }
      matches.append(
        Match(
          first: last.first.lowerBound..<end,
          second: last.second.lowerBound..<last.second.upperBound - cut
        )
      )
    }
  }

  private static func joins(_ last: Match, _ next: Match) -> Bool {
    let between = next.second.lowerBound - last.second.upperBound
    return next.first.lowerBound - last.first.upperBound <= gap && between >= 0 && between <= gap
  }
}
