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

  /// A word in the tree: its head, and its outermost and second outermost dependents on both sides; -1 for none.
  struct Node {
    var head: Int32 = -1
    var leftmost: Int32 = -1
    var rightmost: Int32 = -1
    var secondLeft: Int32 = -1
    var secondRight: Int32 = -1
    var lefts: UInt16 = 0
    var rights: UInt16 = 0
    /// The relation to the head; 0 as long as there is none.
    var relation: UInt8 = 0
    /// The relations of its dependents, one bit each.
    var leftRelations: UInt64 = 0
    var rightRelations: UInt64 = 0
  }

  /// How many words there are.
  package let count: Int
  /// The words without a head yet that stand before the next word, the last of them on top.
  private(set) var stack: [Int32] = []
  /// The next word.
  package private(set) var next = 0

  /// The nodes of no word, of the words, and of the root.
  private var nodes: [Node]

  /// The beginning.
  package init(count: Int) {
    self.count = count
    nodes = [Node](repeating: Node(), count: count + 2)
    stack.reserveCapacity(min(count, 64))
  }

  /// The node of a word; an empty one for -1.
  @inline(__always)
  func node(_ word: Int) -> Node { nodes[word + 1] }

  /// The head of a word; -1 for none yet, `count` for the root.
  package func head(of word: Int) -> Int { Int(nodes[word + 1].head) }

  /// The relation of a word to its head; 0 for none yet and for the root's.
  package func relation(of word: Int) -> Int { Int(nodes[word + 1].relation) }

  /// True when every word has a head.
  package var isFinal: Bool { next == count && stack.isEmpty }

  /// True when a move can be made; only one word hangs on the root.
  @inline(__always)
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count > 1
    }
  }

  /// True when another state has the same words left, in the same places; the lowest of the stack are known to be the same.
  @inline(__always)
  func hasSameLeft(as other: ParserState, above lowest: Int) -> Bool {
    guard next == other.next, stack.count == other.stack.count else { return false }
    var place = stack.count - 1
    while place >= lowest {
      if stack[place] != other.stack[place] { return false }
      place -= 1
    }
    return true
  }

  /// How many words are on the stack.
  @inline(__always)
  var depth: Int { stack.count }

  /// The word some places below the top of the stack; -1 for none.
  @inline(__always)
  func onStack(_ depth: Int) -> Int { stack.count > depth ? Int(stack[stack.count - 1 - depth]) : -1 }

  /// The word that a move gives a head, and that head; nothing for a shift.
  @inline(__always)
  package func arc(of move: Move) -> (word: Int, head: Int)? {
    switch move {
    case .shift: nil
    case .left: (onStack(0), next)
    case .right: (onStack(0), onStack(1))
    }
  }

  /// Makes a move; an arc gets a relation.
  package mutating func make(_ move: Move, relation: Int = 0) {
    if let (word, head) = arc(of: move) {
      stack.removeLast()
      attach(word, to: head, relation)
    } else {
      stack.append(Int32(next))
      next += 1
    }
  }

  private mutating func attach(_ word: Int, to head: Int, _ relation: Int) {
    nodes[word + 1].head = Int32(head)
    nodes[word + 1].relation = UInt8(relation)
    let bit: UInt64 = 1 &<< UInt64(relation)
    var node = nodes[head + 1]
    if word < head {
      node.secondLeft = node.leftmost
      node.leftmost = Int32(word)
      node.lefts &+= 1
      node.leftRelations |= bit
    } else {
      node.secondRight = node.rightmost
      node.rightmost = Int32(word)
      node.rights &+= 1
      node.rightRelations |= bit
    }
    nodes[head + 1] = node
  }

  /// How many right arcs can no longer be made after a move: the dynamic oracle of Goldberg and Nivre (2013).
  package func cost(_ move: Move, gold: [Int]) -> Int {
    var lost = 0
    switch move {
    case .shift:
      for (place, word) in stack.enumerated() {
        if gold[Int(word)] == next { lost += 1 }
        if place < stack.count - 1, gold[next] == word { lost += 1 }
      }
    case .left, .right:
      guard let last = stack.last else { return 0 }
      let top = Int(last)
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
