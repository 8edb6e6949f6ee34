/// A tree of a sentence while it is being built by the transitions of the arc-hybrid system.
///
/// Words are numbered from 0; the root stands behind the last word (Kuhlmann and others 2011; Ballesteros and Nivre 2013).
package struct ParserState {
  /// What can be done next.
  package enum Move: Int, CaseIterable, Sendable {
    /// The next word goes onto the stack.
    case shift
    /// The next word becomes the head of the top of the stack.
    case left
    /// The word below the top of the stack becomes its head.
    case right
  }

  /// How many words there are.
  package let count: Int
  /// The words without a head yet that stand before the next word, the last of them on top.
  package private(set) var stack: [Int] = []
  /// The next word.
  package private(set) var next = 0
  /// The head of each word; -1 for none yet, `count` for the root.
  package private(set) var heads: [Int]

  /// For each word its outermost and second outermost dependents on both sides, and their number; -1 for none.
  private(set) var leftmost: [Int]
  private(set) var rightmost: [Int]
  private(set) var secondLeft: [Int]
  private(set) var secondRight: [Int]
  private(set) var lefts: [Int]
  private(set) var rights: [Int]

  /// The beginning.
  package init(count: Int) {
    self.count = count
    let none = [Int](repeating: -1, count: count + 1)
    heads = none
    (leftmost, rightmost, secondLeft, secondRight) = (none, none, none, none)
    lefts = [Int](repeating: 0, count: count + 1)
    rights = lefts
    stack.reserveCapacity(min(count, 64))
  }

  /// True when every word has a head.
  package var isFinal: Bool { next == count && stack.isEmpty }

  /// True when a move can be made; only one word hangs on the root.
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count > 1
    }
  }

  /// The word some places below the top of the stack; -1 for none.
  @inline(__always)
  func onStack(_ depth: Int) -> Int { stack.count > depth ? stack[stack.count - 1 - depth] : -1 }

  /// Makes a move.
  package mutating func make(_ move: Move) {
    switch move {
    case .shift:
      stack.append(next)
      next += 1
    case .left:
      attach(stack.removeLast(), to: next)
    case .right:
      let word = stack.removeLast()
      attach(word, to: stack[stack.count - 1])
    }
  }

  private mutating func attach(_ word: Int, to head: Int) {
    heads[word] = head
    if word < head {
      secondLeft[head] = leftmost[head]
      leftmost[head] = word
      lefts[head] += 1
    } else {
      secondRight[head] = rightmost[head]
      rightmost[head] = word
      rights[head] += 1
    }
  }

  /// How many right arcs can no longer be made after a move: the dynamic oracle of Goldberg and Nivre (2013).
  package func cost(_ move: Move, gold: [Int]) -> Int {
    var lost = 0
    switch move {
    case .shift:
      for (place, word) in stack.enumerated() {
        if gold[word] == next { lost += 1 }
        if place < stack.count - 1, gold[next] == word { lost += 1 }
      }
    case .left, .right:
      guard let top = stack.last else { return 0 }
      let head = gold[top]
      if move == .left {
        if head != next, head > next || head == onStack(1) { lost += 1 }
      } else if head >= next {
        lost += 1
      }
      for word in next..<max(next, count) where gold[word] == top { lost += 1 }
    }
    return lost
  }
}
