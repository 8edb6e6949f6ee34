import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite struct BoostedTreesTests {
  private typealias Tree = BoostedTrees.Tree
  private typealias Node = BoostedTrees.Node

  /// In the first tree a second number above the limit leads to a leaf at once; otherwise the
  /// first number decides.
  private static let two = [
    Tree(
      nodes: [Node(index: 1, limit: 5, low: 1, high: -1), Node(index: 0, limit: 0, low: -2, high: -3)],
      leaves: [640, 64, -128]
    ),
    Tree(nodes: [], leaves: [32]),
    Tree(nodes: [Node(index: 0, limit: 7, low: -1, high: -2)], leaves: [32, 192]),
  ]

  /// Returns a file of trees as 32-bit words.
  private static func words(_ trees: [Tree], width: UInt32) -> [UInt32] {
    func pair(_ low: Int, _ high: Int) -> UInt32 {
      UInt32(UInt16(truncatingIfNeeded: low)) | UInt32(UInt16(truncatingIfNeeded: high)) << 16
    }
    var words = [BoostedTrees.magic, BoostedTrees.version, width, UInt32(trees.count)]
    for tree in trees {
      words.append(UInt32(tree.nodes.count))
      for node in tree.nodes { words += [pair(node.index, Int(node.limit)), pair(node.low, node.high)] }
      for leaf in tree.leaves { words.append(UInt32(bitPattern: Int32(leaf))) }
    }
    return words
  }

  private static func read(_ words: [UInt32]) -> BoostedTrees {
    let bytes = words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
    return unsafe bytes.withUnsafeBytes { unsafe BoostedTrees(bytes: $0) }
  }

  @Test(
    "adds the leaves that numbers lead to",
    arguments: [
      ([0, 6], 11), ([8, 6], 13), ([0, 5], 2), ([1, 5], -1), ([8, 5], 1),
      // A missing number is less than all others.
      ([8], 1), ([], 2),
    ] as [([Int16], Int)]
  )
  func sums(numbers: [Int16], expected: Int) {
    let made = BoostedTrees(width: 2, trees: Self.two)
    let read = Self.read(Self.words(Self.two, width: 2))
    #expect(made.scores([numbers, [8, 6], numbers]) == [expected, 13, expected])
    #expect(read.scores([numbers]) == [expected])
    // More lists than are evaluated in parallel.
    #expect(read.scores([[8, 6], [8, 6], numbers, [8, 6], numbers]) == [13, 13, expected, 13, expected])
  }

  @Test(
    "takes no trees that are not valid",
    arguments: [
      // A missing number, a condition that leads back, a missing condition, a missing leaf, too few leaves.
      Tree(nodes: [Node(index: 2, limit: 0, low: -1, high: -2)], leaves: [1, 2]),
      Tree(nodes: [Node(index: 0, limit: 0, low: 0, high: -2)], leaves: [1, 2]),
      Tree(nodes: [Node(index: 0, limit: 0, low: 1, high: -2)], leaves: [1, 2]),
      Tree(nodes: [Node(index: 0, limit: 0, low: -3, high: -2)], leaves: [1, 2]),
      Tree(nodes: [Node(index: 0, limit: 0, low: -1, high: -2)], leaves: [1]),
    ]
  )
  func damaged(tree: BoostedTrees.Tree) {
    #expect(BoostedTrees(width: 2, trees: Self.two + [tree]).isEmpty)
  }

  @Test func damagedFilesAreEmptyOrValid() {
    let words = Self.words(Self.two, width: 2)
    #expect(!Self.read(words).isEmpty)
    for count in 0..<4 { #expect(Self.read(Array(words.prefix(count))).isEmpty) }
    for seed in 0..<300 {
      var fuzz = Fuzz(seed: UInt64(seed))
      var changed = words
      for _ in 0...seed % 4 {
        changed[fuzz.number(0...changed.count - 1)] = UInt32(fuzz.number(0...0x2_0000))
      }
      // Any trees that were read end in a leaf.
      _ = Self.read(changed).scores([[3, 9], [], [-1]])
    }
  }

  /// The trees of the program have the width of the lists of numbers.
  @Test func theTreesOfTheProgramFitTheirNumbers() {
    let document = Articles.document(
      "The port's owner left. He came back to the port of Tarn, where she was."
    )
    let view = DependencyTree.of(document)
    let finder = MentionFinder(view)
    let mentions = finder.mentions()
    let builder = ChainBuilder(view, mentions)
    let choice = AntecedentCandidate(2, [1, 0], builder)
    let evidence = choice.evidence(of: [0, 1, 2], in: builder)
    #expect(evidence[0].numbers.all.count < evidence[1].numbers.all.count)
    #expect(evidence[1].numbers.all.count == evidence[2].numbers.all.count)
    for (asset, width) in [
      ("weights/link-trees.bin", evidence[1].numbers.all.count),
      ("weights/quotation-drafts.bin", DraftEvidence.width),
    ] {
      #expect(!BoostedTrees(asset: asset).isEmpty)
      #expect(BoostedTrees(asset: asset).width == width)
    }
  }
}
