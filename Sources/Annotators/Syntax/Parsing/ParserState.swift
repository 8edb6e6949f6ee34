/// A state of the arc-hybrid transition system: a stack, the next word, and the arcs so far.
///
/// Words are numbered from 0; the root has the number after the last word (Kuhlmann and others 2011; Ballesteros and
/// Nivre 2013).
package struct ParserState {
  /// A transition of the system.
  package enum Transition: Int, CaseIterable, Sendable {
    /// Pushes the next word onto the stack.
    case shift
    /// Makes the next word the head of the top of the stack, which is popped.
    case left
    /// Makes the word below the top of the stack its head; the top is popped.
    case right
  }

  /// A word with its head and its two outermost dependents on each side; -1 for none.
  struct Node {
    var head: Int32 = -1
    var leftmost: Int32 = -1
    var rightmost: Int32 = -1
    var secondLeft: Int32 = -1
    var secondRight: Int32 = -1
    var lefts: UInt16 = 0
    var rights: UInt16 = 0
    /// The number of the relation to the head; 0 without a head.
    var relation: UInt8 = 0
    /// The set of the relations of its dependents, one bit each.
    var leftRelations: UInt64 = 0
    var rightRelations: UInt64 = 0
    /// A hash of its dependents with their relations, in the order in which they were attached.
    var dependentsHash: UInt64 = 0
  }

  /// The number of words.
  package let count: Int
  /// The words before the next one that have no head yet, the last of them on top.
  private(set) var stack: [Int32] = []
  /// The next word.
  package private(set) var next = 0

  /// An empty node, the nodes of the words, and that of the root.
  private var nodes: [Node]

  /// The initial state for a number of words.
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

  /// True if every word has a head.
  package var isFinal: Bool { next == count && stack.isEmpty }

  /// True if a transition is possible; the root gets only one dependent.
  @inline(__always)
  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: next < count
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count > 1
    }
  }

  /// True if another state has the same stack and the same next word; stacks are compared from `lowest` on.
  @inline(__always)
  func hasSameConfiguration(as other: ParserState, above lowest: Int) -> Bool {
    guard next == other.next, stack.count == other.stack.count else { return false }
    var index = stack.count - 1
    while index >= lowest {
      if stack[index] != other.stack[index] { return false }
      index -= 1
    }
    return true
  }

  /// A hash of everything on which the features of the state and of its arcs depend.
  ///
  /// These are the three topmost words of the stack, the next word, and the dependents of those that an arc
  /// can join; where the stack ends is among them. States of different sentences are told apart by the number
  /// of the sentence.
  @inline(__always)
  func hash(inSentence sentence: UInt64) -> UInt64 {
    let (first, second) = (onStack(0), onStack(1))
    let below = UInt64(truncatingIfNeeded: second + 1) << 32 | UInt64(truncatingIfNeeded: onStack(2) + 1)
    let front = UInt64(truncatingIfNeeded: next + 1) << 32 | UInt64(truncatingIfNeeded: first + 1)
    let dependents = FeatureHash.joined(node(first).dependentsHash, node(second).dependentsHash)
    return FeatureHash.of(
      sentence,
      front,
      FeatureHash.joined(below, node(next).dependentsHash),
      dependents
    )
  }

  /// The number of words on the stack.
  @inline(__always)
  var depth: Int { stack.count }

  /// The word on the stack at a depth below the top (0); -1 for none.
  @inline(__always)
  func onStack(_ depth: Int) -> Int { stack.count > depth ? Int(stack[stack.count - 1 - depth]) : -1 }

  /// The word that a transition gives a head, and that head; nil for a shift.
  @inline(__always)
  package func arc(of transition: Transition) -> (word: Int, head: Int)? {
    switch transition {
    case .shift: nil
    case .left: (onStack(0), next)
    case .right: (onStack(0), onStack(1))
    }
  }

  /// Makes a transition; the arc, if any, gets a relation.
  package mutating func make(_ transition: Transition, relation: Int = 0) {
    if let (word, head) = arc(of: transition) {
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
    let dependent = UInt64(truncatingIfNeeded: word + 1) << 8 | UInt64(relation)
    node.dependentsHash = FeatureHash.joined(node.dependentsHash &+ 1, dependent)
    nodes[head + 1] = node
  }

  /// The number of gold arcs that a transition makes impossible: the dynamic oracle of Goldberg and Nivre (2013).
  ///
  /// `gold` has the head of each word, with `count` for the root.
  package func cost(_ transition: Transition, gold: [Int]) -> Int {
    var lost = 0
    switch transition {
    case .shift:
      for (index, word) in stack.enumerated() {
        if gold[Int(word)] == next { lost += 1 }
        if index < stack.count - 1, gold[next] == word { lost += 1 }
      }
    case .left, .right:
      guard let last = stack.last else { return 0 }
      let top = Int(last)
      let head = gold[top]
      if transition == .left {
        if head != next, head > next || head == onStack(1) { lost += 1 }
      } else if head >= next {
        lost += 1
      }
      for word in next..<max(next, count) where gold[word] == top { lost += 1 }
    }
    return lost
  }
}
