import Annotators
import Documents
import Foundation

/// A document whose coreference is known.
struct ChainedText {
  var features: CoreferenceFeatures
  /// For each mention that the program finds the number of its chain, or -1.
  var gold: [Int]

  /// Reads documents from a file in the format CoNLL-U with chains in the field `Entity=`, as OntoGUM has them.
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

  /// Collects one document after the other.
  private struct Reader {
    let pipeline: Pipeline

    init(pipeline: Pipeline) { self.pipeline = pipeline }

    /// A mention by the characters that are no white space.
    struct Mention {
      var start: Int
      var end: Int
      var chain: Int
      /// Where its head begins; -1 where its words hang on no word together.
      var head = -1
    }

    /// A word of the sentence that is being read: where it begins, its number and that of its head.
    private typealias Cell = (start: Int, number: Substring, governor: Substring)

    private var text = ""
    private var beginsParagraph = true
    private var position = 0
    private var opened: [Substring: [Int]] = [:]
    private var numbers: [Substring: Int] = [:]
    private var mentions: [Mention] = []
    private var sentence: [Cell] = []
    /// The first of the mentions that end in the sentence.
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
        if let field { readMarks(field.dropFirst(7), start) }
      }
    }

    /// Gives the mentions of a sentence their heads: the first of its words that hangs on none of the others.
    private mutating func findHeads() {
      for place in firstOfSentence..<mentions.count {
        let words = sentence.filter {
          $0.start >= mentions[place].start && $0.start < mentions[place].end
        }
        let numbers = Set(words.map(\.number))
        mentions[place].head = words.first { !numbers.contains($0.governor) }?.start ?? -1
      }
      firstOfSentence = mentions.count
      sentence = []
    }

    /// Reads marks such as `(3(12)` or `4)`.
    private mutating func readMarks(_ field: Substring, _ start: Int) {
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
      // The number of characters without white space before each byte.
      var before: [Int] = []
      var count = 0
      for scalar in text.unicodeScalars {
        for _ in 0..<UTF8.width(scalar) { before.append(count) }
        if !scalar.properties.isWhitespace { count += 1 }
      }
      before.append(count)
      let features = CoreferenceFeatures(document)
      func places(_ tokens: Range<Int>) -> (Int, Int) {
        let range = document.range(ofTokens: tokens)
        return (before[range.start], before[range.end])
      }
      let known = Dictionary(
        mentions.map { ([$0.start, $0.end], $0.chain) },
        uniquingKeysWith: { first, _ in first }
      )
      let gold = features.spans.map { span -> Int in
        let (start, end) = places(span.tokens)
        if let exact = known[[start, end]] { return exact }
        // What ends elsewhere is the same where its head is the same.
        let (head, _) = places(span.head..<span.head + 1)
        func distance(_ mention: Mention) -> Int { abs(mention.start - start) + abs(mention.end - end) }
        return mentions.filter { $0.head == head }.min { distance($0) < distance($1) }?.chain ?? -1
      }
      return ChainedText(features: features, gold: gold)
    }
  }
}
