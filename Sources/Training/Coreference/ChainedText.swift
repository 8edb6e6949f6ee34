import Annotators
import Documents
import Foundation

/// A document with gold coreference chains.
struct ChainedText {
  var features: CoreferenceFeatures
  /// The number of the gold chain of each predicted mention, or -1.
  var gold: [Int]

  /// Reads documents in the format CoNLL-U with chains in the field `Entity=`, as in OntoGUM.
  static func read(_ path: String, without: Ablation? = nil) throws -> [ChainedText] {
    var texts: [ChainedText] = []
    let pipeline = Pipeline.belowChains.without(without)
    var reader = Reader(pipeline: pipeline)
    for line in try CompressedLines.of(path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc"), let text = reader.finished() { texts.append(text) }
      reader.read(line)
    }
    if let text = reader.finished() { texts.append(text) }
    return texts
  }

  /// Reads one document after another.
  private struct Reader {
    let pipeline: Pipeline

    init(pipeline: Pipeline) { self.pipeline = pipeline }

    /// A gold mention; its positions count the characters that are not white space.
    struct Mention {
      var start: Int
      var end: Int
      var chain: Int
      /// The position of its head; -1 without a single head.
      var head = -1
    }

    /// A word of the current sentence: its position, its number and that of its head.
    private typealias Cell = (start: Int, number: Substring, governor: Substring)

    private var text = ""
    private var beginsParagraph = true
    private var position = 0
    private var opened: [Substring: [Int]] = [:]
    private var numbers: [Substring: Int] = [:]
    private var mentions: [Mention] = []
    private var sentence: [Cell] = []
    /// The index of the first mention that ends in the current sentence.
    private var firstOfSentence = 0

    mutating func read(_ line: Substring) {
      if line.isEmpty {
        findHeads()
      } else if line.hasPrefix("# newpar"), !line.hasPrefix("# newpar_block") {
        beginsParagraph = true
      } else if line.hasPrefix("# text =") {
        text += beginsParagraph && !text.isEmpty ? "\n\n" : text.isEmpty ? "" : " "
        text += line.dropFirst(8).trimmingCharacters(in: .whitespaces)
        beginsParagraph = false
      } else if line.first?.isNumber ?? false {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == 10, !cells[0].contains("."), !cells[0].contains("-") else { return }
        let start = position
        position += cells[1].unicodeScalars.filter { !$0.properties.isWhitespace }.count
        sentence.append((start, cells[0], cells[6]))
        let field = cells[9].split(separator: "|").first { $0.hasPrefix("Entity=") }
        if let field { readBrackets(field.dropFirst(7), start) }
      }
    }

    /// Sets the heads of the mentions of a sentence: the first word whose head is outside of the mention.
    private mutating func findHeads() {
      for index in firstOfSentence..<mentions.count {
        let words = sentence.filter {
          $0.start >= mentions[index].start && $0.start < mentions[index].end
        }
        let numbers = Set(words.map(\.number))
        mentions[index].head = words.first { !numbers.contains($0.governor) }?.start ?? -1
      }
      firstOfSentence = mentions.count
      sentence = []
    }

    /// Reads brackets such as `(3(12)` or `4)`.
    private mutating func readBrackets(_ field: Substring, _ start: Int) {
      var rest = field
      while let first = rest.first {
        let opens = first == "("
        if opens { rest = rest.dropFirst() }
        let key = rest.prefix { $0 != "(" && $0 != ")" }
        rest = rest.dropFirst(key.count)
        let closes = rest.first == ")"
        if closes { rest = rest.dropFirst() }
        let name = key.prefix { $0 != "-" && $0 != "[" }
        if opens { opened[name, default: []].append(start) }
        if closes, let begin = opened[name]?.popLast() {
          let number = numbers[name] ?? numbers.count
          numbers[name] = number
          mentions.append(Mention(start: begin, end: position, chain: number))
        }
        if key.isEmpty, !opens, !closes { break }
      }
    }

    mutating func finished() -> ChainedText? {
      defer { self = Reader(pipeline: pipeline) }
      guard !text.isEmpty else { return nil }
      let document = pipeline.document(for: PlainArticle.of(text))
      // The number of characters other than white space before each byte.
      var before: [Int] = []
      var count = 0
      for scalar in text.unicodeScalars {
        for _ in 0..<UTF8.width(scalar) { before.append(count) }
        if !scalar.properties.isWhitespace { count += 1 }
      }
      before.append(count)
      let features = CoreferenceFeatures(document)
      func positions(_ tokens: Range<Int>) -> (Int, Int) {
        let range = document.range(ofTokens: tokens)
        return (before[range.start], before[range.end])
      }
      let goldChains = Dictionary(
        mentions.map { ([$0.start, $0.end], $0.chain) },
        uniquingKeysWith: { first, _ in first }
      )
      let gold = features.spans.map { span -> Int in
        let (start, end) = positions(span.tokens)
        if let exact = goldChains[[start, end]] { return exact }
        // A mention with other ends is the same if its head is the same.
        let (head, _) = positions(span.head..<span.head + 1)
        func distance(_ mention: Mention) -> Int { abs(mention.start - start) + abs(mention.end - end) }
        return mentions.filter { $0.head == head }.min { distance($0) < distance($1) }?.chain ?? -1
      }
      return ChainedText(features: features, gold: gold)
    }
  }
}
