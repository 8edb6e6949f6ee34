import Documents
import TestSupport

@testable import Annotators

/// A pattern that is matched by trying every token for every node, to check `DependencyPattern` against.
struct NaivePattern {
  struct Step {
    var notation: String
    var isNegated = false
    var node: NaivePattern
    /// Whether the step leads from one token to another.
    var holds: (NaiveSentence, Int, Int) -> Bool
  }

  var condition: (notation: String, holds: (NaiveSentence, Int) -> Bool)
  var name: String?
  var steps: [Step] = []

  var notation: String {
    let own = "{\(condition.notation)}" + (name.map { "=\($0)" } ?? "")
    return steps.reduce(own) { text, step in
      "\(text) \(step.isNegated ? "!" : "")\(step.notation) (\(step.node.notation))"
    }
  }

  /// All ways in which the pattern matches at a token, each as the tokens of its names.
  func matches(at token: Int, in sentence: NaiveSentence) -> [[String: Int]] {
    guard condition.holds(sentence, token) else { return [] }
    var found = [name.map { [$0: token] } ?? [:]]
    for step in steps {
      let others = sentence.heads.indices.filter { step.holds(sentence, token, $0) }
      let below = others.flatMap { step.node.matches(at: $0, in: sentence) }
      if step.isNegated {
        if !below.isEmpty { return [] }
        continue
      }
      found = found.flatMap { one in
        below.compactMap { other in
          one.allSatisfy { other[$0] == nil || other[$0] == $1 } ? one.merging(other) { one, _ in one } : nil
        }
      }
    }
    return found
  }

  /// A pattern of a few nodes.
  static func random(_ depth: Int, _ random: inout SplitMix64, isNegated: Bool = false) -> NaivePattern {
    var pattern = NaivePattern(condition: randomCondition(&random))
    if !isNegated, Bool.random(using: &random) {
      pattern.name = ["one", "two", "three"].randomElement(using: &random)
    }
    guard depth > 0 else { return pattern }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let isDenied = isNegated || Int.random(in: 0..<4, using: &random) == 0
      let (notation, holds) = randomStep(&random)
      pattern.steps.append(
        Step(
          notation: notation,
          isNegated: isDenied,
          node: .random(depth - 1, &random, isNegated: isDenied),
          holds: holds
        )
      )
    }
    return pattern
  }

  private static func randomCondition(
    _ random: inout SplitMix64
  ) -> (notation: String, holds: (NaiveSentence, Int) -> Bool) {
    let words = NaiveSentence.words.shuffled(using: &random).prefix(2)
    let part = NaiveSentence.parts.randomElement(using: &random) ?? .noun
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return (words.joined(separator: "|"), { words.contains($0.words[$1]) })
    case 1: return ("!" + words.joined(separator: "|"), { !words.contains($0.words[$1]) })
    case 2: return (part.rawValue, { $0.tags[$1] == part })
    case 3: return ("!\(part.rawValue)|\(words[0])", { $0.tags[$1] != part && $0.words[$1] != words[0] })
    default: return ("", { _, _ in true })
    }
  }

  private static func randomStep(
    _ random: inout SplitMix64
  ) -> (notation: String, holds: (NaiveSentence, Int, Int) -> Bool) {
    let relations = Set(
      NaiveSentence.relations.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
    )
    let text = relations.joined(separator: "|")
    func has(_ sentence: NaiveSentence, _ token: Int) -> Bool {
      relations.isEmpty || relations.contains(sentence.relations[token])
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return (">\(text)+", { $0.heads[$2] == $1 && has($0, $2) && $2 > $1 })
    case 1: return (">\(text)-", { $0.heads[$2] == $1 && has($0, $2) && $2 < $1 })
    case 2: return ("<\(text)", { $0.heads[$1] == $2 && has($0, $1) })
    case 3: return (">>\(text)", { $0.ancestors(of: $2).contains($1) && has($0, $2) })
    case 4:
      return (
        "<<\(text)",
        { sentence, token, other in
          ([token] + sentence.ancestors(of: token)).contains {
            sentence.heads[$0] == other && has(sentence, $0)
          }
        }
      )
    case 5: return ("$", { $0.heads[$1] >= 0 && $0.heads[$1] == $0.heads[$2] && $1 != $2 })
    case 6: return (".", { $2 == $1 + 1 })
    case 7: return ("..", { $2 > $1 })
    case 8: return ("-", { $2 == $1 - 1 })
    case 9: return ("--", { $2 < $1 })
    default: return (">\(text)", { $0.heads[$2] == $1 && has($0, $2) })
    }
  }
}

/// A sentence with an arbitrary tree.
struct NaiveSentence {
  static let words = ["bank", "ship", "tree", "road"]
  static let parts: [PartOfSpeech] = [.noun, .verb, .adjective]
  static let relations = ["nsubj", "obj", "conj", "nmod:poss"]

  var words: [String] = []
  var tags: [PartOfSpeech] = []
  var heads: [Int] = []
  var relations: [String] = []

  init(_ random: inout SplitMix64) {
    let count = Int.random(in: 1...9, using: &random)
    // Each token but the root has a head among those that are in the tree already.
    let order = (0..<count).shuffled(using: &random)
    heads = [Int](repeating: -1, count: count)
    for (number, token) in order.enumerated().dropFirst() {
      heads[token] = order[Int.random(in: 0..<number, using: &random)]
    }
    for _ in 0..<count {
      words.append(Self.words.randomElement(using: &random) ?? "bank")
      tags.append(Self.parts.randomElement(using: &random) ?? .noun)
      relations.append(Self.relations.randomElement(using: &random) ?? "obj")
    }
  }

  func ancestors(of token: Int) -> [Int] {
    heads[token] < 0 ? [] : [heads[token]] + ancestors(of: heads[token])
  }

  /// The sentence as a document with tags and dependencies; nil if it is not divided into these words.
  var reader: PredicateReader? {
    let text = words.joined(separator: " ")
    var document = Pipeline.words(of: Segmenter().document(for: Articles.article(text)))
    guard document.tokens.count == words.count, document.sentences.count == 1 else { return nil }
    document[Tag.self] = tags.map { Tag($0, $0 == .verb ? .base : .plain) }
    document[Dependency.self] = heads.indices.map {
      Dependency(head: heads[$0] < 0 ? nil : heads[$0], relation: relations[$0])
    }
    return PredicateReader(DependencyTree(document))
  }
}
