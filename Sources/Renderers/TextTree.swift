import Figures

extension TextWriter {
  /// Writes a tree: each label on its own line, below its parent.
  mutating func write(_ tree: Tree) {
    write(tree, first: StyledLine(), rest: StyledLine())
  }

  /// Writes a label after its guide lines, then its subtrees.
  private mutating func write(_ tree: Tree, first: StyledLine, rest: StyledLine) {
    // At great depth on a narrow page, text has precedence over guide lines.
    let room = readingWidth.map { max(8, $0 - first.width) } ?? Int.max
    var continuation = rest
    if isDrawn, !tree.children.isEmpty { continuation.append("│  ", .dim) }
    let below = readingWidth.map { max(8, $0 - continuation.width) } ?? Int.max
    for (index, piece) in StyledLine(tree.label).wrapped(to: min(room, below)).enumerated() {
      var line = index == 0 ? first : continuation
      line.append(piece)
      writeLine(line)
    }
    for (index, child) in tree.children.enumerated() {
      let isLast = index == tree.children.count - 1
      var (first, next) = (rest, rest)
      first.append(isDrawn ? (isLast ? "└─ " : "├─ ") : "  ", .dim)
      next.append(isDrawn ? (isLast ? "   " : "│  ") : "  ", .dim)
      write(child, first: first, rest: next)
    }
  }
}
