import Annotators
import Foundation

/// Writes files of decision trees (`BoostedTrees`).
enum TreeFile {
  /// The bytes of trees over lists of `width` numbers.
  static func bytes(_ trees: [BoostedTrees.Tree], width: Int) -> [UInt8] {
    var words = [BoostedTrees.magic, BoostedTrees.version, UInt32(width), UInt32(trees.count)]
    func pair(_ low: Int, _ high: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: low & 0xFFFF | (high & 0xFFFF) << 16)
    }
    for tree in trees {
      words.append(UInt32(tree.nodes.count))
      for node in tree.nodes {
        words.append(pair(node.index, Int(node.limit)))
        words.append(pair(node.low, node.high))
      }
      words += tree.leaves.map { UInt32(bitPattern: Int32(clamping: $0)) }
    }
    var writer = ByteWriter()
    writer.append(contentsOf: words)
    return writer.bytes
  }
}
