import Documents
import TestSupport
import Testing

@testable import Annotators

/// The search of the parser from low-margin states.
@Suite struct ParserSearchTests {
  private static let transitions = TransitionTable(asset: "weights/moves.bin")
  private static let relations = WeightTable(asset: "weights/relations.bin")

  private func search() throws -> ParserSearch {
    try #require(ParserSearch(transitions: Self.transitions, relations: Self.relations))
  }

  /// Returns the sentences of a text, prepared for the parser.
  private func sentences(_ text: String) -> [ParserFeatures] {
    let document = Pipeline.standard.document(for: Articles.article(text))
    let tags = document[Tag.self].map { FineTag.number($0.part, $0.form) }
    return document.sentences.map {
      ParserFeatures(shapes: document[WordShape.self], tags: tags, tokens: $0.tokens)
    }
  }

  private func heads(_ state: ParserState) -> [Int] { (0..<state.count).map { state.head(of: $0) } }

  private static let report = """
    The mayor of the town, who had seen the report of the engineers on Friday, told reporters that the bridge with \
    the two towers would be closed before winter, and that boats or ferries would carry people who work in the port.
    """

  @Test func withoutPreferenceTheBestTransitionsAreMade() throws {
    for sentence in sentences(Self.report) {
      var (plain, looking) = (try search(), try search())
      let one = plain.parse(sentence, prefersOther: nil)
      var comparisons = 0
      let two = looking.parse(sentence) { _ in
        comparisons += 1
        return false
      }
      #expect(comparisons > 0)
      #expect(heads(one) == heads(two))
      #expect((0..<one.count).map(one.relation) == (0..<two.count).map(two.relation))
    }
  }

  /// Both continuations begin with different transitions and end in the same stack and next word, or in a
  /// final state.
  @Test func bothContinuationsEndInOneConfiguration() throws {
    for sentence in sentences(Self.report) {
      var search = try search()
      _ = search.parse(sentence) { alternatives in
        let (first, other) = (alternatives.first, alternatives.other)
        #expect(first.steps[0].transition != other.steps[0].transition)
        #expect(first.steps.count == other.steps.count)
        #expect(
          first.state.hasSameConfiguration(as: other.state, above: 0) || first.state.isFinal
            || other.state.isFinal
            || first.steps.count == 40
        )
        return true
      }
    }
  }

  /// With any preference every word gets a head, one of them the root, and there are no cycles.
  @Test(arguments: 0..<30) func anyPreferenceMakesATree(seed: Int) throws {
    var fuzz = Fuzz(seed: UInt64(seed) &+ 1_127)
    for sentence in sentences(fuzz.text(count: fuzz.number(1...300))) + sentences(Self.report) {
      var search = try search()
      let state = search.parse(sentence) { _ in fuzz.number(0...1) == 1 }
      let heads = heads(state)
      #expect(heads.allSatisfy { $0 >= 0 && $0 <= sentence.count })
      #expect(sentence.count == 0 || heads.count { $0 == sentence.count } == 1)
      for word in heads.indices {
        var (ancestor, steps) = (word, 0)
        while ancestor < sentence.count, steps <= sentence.count {
          ancestor = heads[ancestor]
          steps += 1
        }
        #expect(ancestor == sentence.count)
      }
    }
  }

  /// Continuations are compared by the features that they do not share.
  @Test func continuationsAreComparedByTheirDifferences() throws {
    for sentence in sentences(Self.report) {
      var search = try search()
      _ = search.parse(sentence) { alternatives in
        if let features = alternatives.features(sentence) {
          #expect(Set(features.first).isDisjoint(with: features.other))
          #expect(!features.other.isEmpty)
        }
        return false
      }
    }
  }

  /// A search that has parsed other sentences before finds the same parse.
  @Test func earlierSentencesMakeNoDifference() throws {
    let sentences = sentences(Self.report + " " + Self.report.replacing("bridge", with: "tower"))
    #expect(sentences.count == 2)
    var used = try search()
    for sentence in sentences + sentences {
      var fresh = try search()
      let (one, two) = (used.parse(sentence) { _ in true }, fresh.parse(sentence) { _ in true })
      #expect(heads(one) == heads(two))
      #expect((0..<one.count).map(one.relation) == (0..<two.count).map(two.relation))
    }
  }

  /// States of a sentence with equal hashes have equal features.
  @Test func hashesTellStatesApart() throws {
    var fuzz = Fuzz(seed: 5)
    let sentence = try #require(sentences(Self.report).first)
    var known: [UInt64: [UInt64]] = [:]
    for _ in 0..<2_000 {
      var state = ParserState(count: sentence.count)
      // The first words only, so that states are met again.
      for _ in 0..<12 {
        let features = sentence.features(of: state)
        #expect(known[state.hash(inSentence: 1), default: features] == features)
        #expect(state.hash(inSentence: 1) != state.hash(inSentence: 2))
        known[state.hash(inSentence: 1)] = features
        let allowed = ParserState.Transition.allCases.filter { state.allows($0) }
        guard !allowed.isEmpty else { break }
        state.make(allowed[fuzz.number(0...allowed.count - 1)], relation: fuzz.number(1...2))
      }
    }
    #expect(known.count > 1_000)
  }
}
