import Documents
import WordLists

/// Finds of which number another is a part: 46 of "64 members, 46 of them women".
struct QuantityParts {
  /// How a part is told from its whole.
  enum Sign {
    /// "60 of them", "60 of the 240": a part of something of the same unit, in this sentence or before.
    case of
    /// "Including 46 women", "among them four minors": a part of the number before it in the sentence, of any unit.
    case including
  }

  let words: QuantityTree
  private var tree: DependencyTree { words.tree }

  /// The sign before a number, hedges and adjectives apart; nil for none.
  func sign(before number: Int) -> Sign? {
    let sentence = words.sentence(of: number)
    var at = number - 1
    while at > sentence.lowerBound,
      tree.parts[at] == .adverb || tree.parts[at] == .determiner || tree.parts[at] == .adjective
    {
      at -= 1
    }
    let word = words.word(at, in: sentence)
    if word == "including" { return .including }
    guard QuantityWords.those.contains(hash: tree.shapes[max(0, at)].low), sentence.contains(at) else {
      return isFronted(number, in: sentence) ? .of : nil
    }
    switch words.word(at - 1, in: sentence) {
    case "among": return .including
    case "of": return .of
    default: return nil
    }
  }

  /// True behind "Of the 64 members, …", where the phrase opens the clause.
  private func isFronted(_ number: Int, in sentence: Range<Int>) -> Bool {
    var at = number - 1
    guard words.word(at, in: sentence) == "," else { return false }
    at -= 1
    for _ in 0..<8 {
      guard sentence.contains(at) else { return false }
      if words.word(at, in: sentence) == "of" {
        let isFirst = at == sentence.lowerBound || tree.parts[at - 1] == .punctuation
        return isFirst && (at + 1..<number).contains { tree.parts[$0] == .numeral }
      }
      guard tree.parts[at] != .verb, tree.parts[at] != .punctuation else { return false }
      at -= 1
    }
    return false
  }

  /// The number of which another is a part: the one right behind "of the", or else the last larger one.
  func whole(of index: Int, _ sign: Sign, in all: [Quantity]) -> Int? {
    let part = all[index]
    func isWhole(_ other: Quantity) -> Bool {
      other.unit == part.unit && other.value > part.value && other.per == nil
    }
    if sign == .of, all.indices.contains(index + 1) {
      let next = all[index + 1]
      if next.sentence == part.sentence, isWhole(next), next.range.start <= part.range.end + 6 {
        return index + 1
      }
    }
    if let own = all[..<index].indices.last(where: { all[$0].sentence == part.sentence }),
      all[own].value > part.value, all[own].per == nil, isThing(all[own]) == isThing(part),
      isThing(part) || all[own].unit == part.unit,
      sign == .including || part.range.start - all[own].range.end < 40
    {
      return own
    }
    if sign == .including { return nil }
    return all[..<index].indices.suffix(8).last { isWhole(all[$0]) && part.sentence - all[$0].sentence <= 3 }
  }

  /// True for a number of people or things, which is no measure.
  private func isThing(_ quantity: Quantity) -> Bool {
    !QuantityWords.measures.contains(quantity.unit) && !quantity.unit.utf8.allSatisfy { $0 >= 128 || $0 < 48 }
  }
}
