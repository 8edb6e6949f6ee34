/// Lines two texts up word by word: what both have, what one lost, what one gained.
public struct WordAlignment: Sendable, Hashable {
  /// A run of words.
  public enum Piece: Sendable, Hashable {
    /// Both have it; by the positions of its words in the first text.
    case common(Range<Int>)
    /// Only the first has it; by the positions of its words there.
    case lost(Range<Int>)
    /// Only the second has it; by the positions of its words there.
    case gained(Range<Int>)
  }

  /// The runs in order; what is lost comes before what is gained for it.
  public private(set) var pieces: [Piece] = []

  /// The most words of a text that are lined up; the rest counts as lost or gained.
  public static let longest = 1_200

  /// Lines up the words of two texts by their longest common subsequence.
  public init(_ first: [String], _ second: [String]) {
    let left = Array(first.prefix(Self.longest))
    let right = Array(second.prefix(Self.longest))
    for step in CommonSubsequence.steps(from: left, to: right) {
      switch step {
      case .common(let i, _): append(.common(i..<i + 1))
      case .lost(let i): append(.lost(i..<i + 1))
      case .gained(let j): append(.gained(j..<j + 1))
      }
    }
    if first.count > left.count { append(.lost(left.count..<first.count)) }
    if second.count > right.count { append(.gained(right.count..<second.count)) }
  }

  private mutating func append(_ piece: Piece) {
    switch (pieces.last, piece) {
    case (.common(let before), .common(let next)):
      pieces[pieces.count - 1] = .common(before.lowerBound..<next.upperBound)
    case (.lost(let before), .lost(let next)) where before.upperBound == next.lowerBound:
      pieces[pieces.count - 1] = .lost(before.lowerBound..<next.upperBound)
    case (.gained(let before), .gained(let next)) where before.upperBound == next.lowerBound:
      pieces[pieces.count - 1] = .gained(before.lowerBound..<next.upperBound)
    default: pieces.append(piece)
    }
  }
}
