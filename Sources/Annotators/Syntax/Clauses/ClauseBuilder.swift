package import Documents

/// Divides the sentences of a document into clauses by the dependency parse, and reads how each is meant.
package struct ClauseBuilder: Annotator {
  /// An annotator without settings.
  package init() {}

  /// The parse; quotations are read where they are found already.
  package var requires: [any Annotation.Type] { [DependencyTree.self] }

  /// The clauses of the document as one element; none without a parse.
  package func annotations(in document: Document) -> [Clauses] {
    let tree = DependencyTree.of(document)
    return tree.isWhole ? [ClauseBuilder.clauses(of: tree)] : []
  }

  /// The clauses of a parse.
  static func clauses(of tree: DependencyTree) -> Clauses {
    guard tree.isWhole else { return Clauses([], numbers: [], tree: tree) }
    let finder = ClauseHeads(tree)
    var numbers = [Int32](repeating: unknown, count: tree.words.count)
    var all: [Clause] = []
    for (index, sentence) in tree.document.sentences.enumerated() {
      if Stopping.isWanted { break }
      for token in sentence.tokens where finder.isHead(token) {
        numbers[token] = Int32(all.count)
        all.append(Clause(head: token, sentence: index, parent: nil, relation: .main))
      }
      assign(sentence.tokens, tree, &numbers)
    }
    for index in all.indices {
      guard let above = tree.head(of: all[index].head), numbers[above] >= 0, Int(numbers[above]) != index
      else { continue }
      all[index].parent = Int(numbers[above])
      all[index].relation = finder.relation(of: all[index].head)
    }
    unlinkCircles(&all)
    var clauses = Clauses(all, numbers: numbers.map { max($0, -1) }, tree: tree)
    ClauseReader(tree).read(&all, clauses)
    clauses = Clauses(all, numbers: numbers.map { max($0, -1) }, tree: tree)
    return clauses
  }

  private static let unknown: Int32 = -2
  private static let open: Int32 = -3

  /// Gives each token the number of the clause of the nearest head above it.
  private static func assign(_ tokens: Range<Int>, _ tree: DependencyTree, _ numbers: inout [Int32]) {
    var path: [Int] = []
    for start in tokens where numbers[start] == unknown {
      path.removeAll(keepingCapacity: true)
      var token = start
      while numbers[token] == unknown {
        numbers[token] = open
        path.append(token)
        guard let head = tree.head(of: token) else { break }
        token = head
      }
      // A circle has no clause; no parser makes one.
      let number = numbers[token] >= 0 ? numbers[token] : -1
      for token in path { numbers[token] = number }
    }
  }

  /// Makes a main clause of each clause whose parents lead back to it, as only a parse from elsewhere can have them.
  private static func unlinkCircles(_ all: inout [Clause]) {
    var states = [UInt8](repeating: 0, count: all.count)
    for start in all.indices where states[start] == 0 {
      var path: [Int] = []
      var index = start
      while states[index] == 0 {
        states[index] = 1
        path.append(index)
        guard let parent = all[index].parent else { break }
        if states[parent] == 1 {
          all[index].parent = nil
          all[index].relation = .main
          break
        }
        index = parent
      }
      for index in path { states[index] = 2 }
    }
  }
}
