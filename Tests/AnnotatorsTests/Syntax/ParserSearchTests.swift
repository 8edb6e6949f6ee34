import Documents
import TestSupport
import Testing

@testable import Annotators

/// What the parser does where it is not sure.
@Suite struct ParserSearchTests {
  private static let moves = MoveTable(asset: "weights/moves.bin")
  private static let relations = WeightTable(asset: "weights/relations.bin")

  private func search() throws -> ParserSearch {
    try #require(ParserSearch(moves: Self.moves, relations: Self.relations))
  }

  /// The sentences of a text as the parser sees them.
  private func sentences(_ text: String) -> [ParserFeatures] {
    let document = Pipeline.standard.document(for: Articles.article(text))
    let tags = document[Tag.self].map { FineTag.number($0.part, $0.form) }
    return document.sentences.map {
      ParserFeatures(signs: document[WordShape.self], tags: tags, tokens: $0.tokens)
    }
  }

  private func heads(_ state: ParserState) -> [Int] { (0..<state.count).map { state.head(of: $0) } }

  private static let report = """
    The mayor of the town, who had seen the report of the engineers on Friday, told reporters that the bridge with \
    the two towers would be closed before winter, and that boats or ferries would carry people who work in the port.
    """

  @Test func whoNeverPrefersTheSecondWayMakesTheBestMoves() throws {
    for sentence in sentences(Self.report) {
      var (plain, looking) = (try search(), try search())
      let one = plain.tree(sentence, prefersOther: nil)
      var doubts = 0
      let two = looking.tree(sentence) { _ in
        doubts += 1
        return false
      }
      #expect(doubts > 0)
      #expect(heads(one) == heads(two))
      #expect((0..<one.count).map(one.relation) == (0..<two.count).map(two.relation))
    }
  }

  /// Both ways of a doubt begin with other moves and end where the same words are left, or nothing is.
  @Test func bothWaysAreFollowedToTheSamePlace() throws {
    for sentence in sentences(Self.report) {
      var search = try search()
      _ = search.tree(sentence) { doubt in
        let (first, other) = (doubt.first, doubt.other)
        #expect(first.steps[0].move != other.steps[0].move)
        #expect(first.steps.count == other.steps.count)
        #expect(
          first.state.hasSameLeft(as: other.state, above: 0) || first.state.isFinal || other.state.isFinal
            || first.steps.count == 40
        )
        return true
      }
    }
  }

  /// Whatever is preferred, every word gets a head, one of them the root, and none hangs on itself.
  @Test(arguments: 0..<30) func anyPreferenceMakesATree(seed: Int) throws {
    var fuzz = Fuzz(seed: UInt64(seed) &+ 1_127)
    for sentence in sentences(fuzz.text(count: fuzz.number(1...300))) + sentences(Self.report) {
      var search = try search()
      let state = search.tree(sentence) { _ in fuzz.number(0...1) == 1 }
      let heads = heads(state)
      #expect(heads.allSatisfy { $0 >= 0 && $0 <= sentence.count })
      #expect(sentence.count == 0 || heads.count { $0 == sentence.count } == 1)
      for word in heads.indices {
        var (place, steps) = (word, 0)
        while place < sentence.count, steps <= sentence.count {
          place = heads[place]
          steps += 1
        }
        #expect(place == sentence.count)
      }
    }
  }

  /// What is learnt of a doubt is what its ways do not share.
  @Test func waysAreComparedByWhatTheyDoNotShare() throws {
    for sentence in sentences(Self.report) {
      var search = try search()
      _ = search.tree(sentence) { doubt in
        if let features = doubt.features(sentence) {
          #expect(Set(features.first).isDisjoint(with: features.other))
          #expect(!features.other.isEmpty)
        }
        return false
      }
    }
  }
}
