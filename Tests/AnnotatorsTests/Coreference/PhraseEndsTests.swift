import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite struct PhraseEndsTests {
  /// Returns the words of each possible end of the phrase of a word; none if there is no choice.
  private func ends(_ text: String, of word: String) throws -> [String] {
    let document = Articles.document(text)
    let tree = DependencyTree.of(document)
    let finder = MentionFinder(tree)
    let head = try #require(document.tokens.indices.first { document.string(token: $0) == word })
    let ends = PhraseEnds(tree: tree, names: finder.nameOfToken, weights: MentionFinder.standardEnds)
    let tokens = finder.span(of: head)
    return ends.choice(head: head, tokens: tokens)?.ends.map { end in
      document.string(document.range(ofTokens: tokens.lowerBound..<end))
    } ?? []
  }

  @Test(
    "a phrase can end before and behind each part that follows its head, but not in brackets",
    arguments: [
      ("They slept.", "They", []),
      (
        "The mayor closed the bridge over the river on Monday.", "bridge",
        ["the bridge", "the bridge over the river", "the bridge over the river on Monday"]
      ),
      (
        "The report, which came late, was short.", "report",
        ["The report", "The report, which came", "The report, which came late"]
      ),
      (
        "She read a letter (of two pages) from the bank.", "letter",
        ["a letter", "a letter (of two pages)", "a letter (of two pages) from the bank"]
      ),
      ("The mayor and the police spoke.", "mayor", []),
    ] as [(String, String, [String])]
  )
  func choices(text: String, word: String, expected: [String]) throws {
    let found = try ends(text, of: word)
    #expect(found == expected)
  }

  /// Without weights the parser determines the end of a phrase.
  @Test func withoutWeightsTheParserDecides() throws {
    let document = Articles.document("The mayor closed the bridge over the river on Monday.")
    let tree = DependencyTree.of(document)
    let finder = MentionFinder(tree, ends: .empty)
    for mention in finder.mentions() where mention.form == .nominal {
      #expect(mention.tokens == finder.span(of: mention.head))
    }
  }

  /// For any text the ends are in order, after the head and inside its sentence.
  @Test func endsAreInOrder() {
    var random = SplitMix64(seed: 20_261_126)
    let words = [
      "the", "mayor", "of", "Lund", ",", "(", ")", "[", "which", "closed", "“", "”", "and", "bridge", "’s",
      ".", "in", "to",
      "a", "42", "—", "who", "said", "Ann", ";",
    ]
    for _ in 0..<200 {
      let count = Int(random.next() % 40) + 1
      let text = (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined(
        separator: " "
      )
      let document = Articles.document(text)
      let tree = DependencyTree.of(document)
      let finder = MentionFinder(tree)
      let ends = PhraseEnds(tree: tree, names: finder.nameOfToken, weights: MentionFinder.standardEnds)
      for head in document.tokens.indices {
        guard let choice = ends.choice(head: head, tokens: finder.span(of: head)) else { continue }
        let sentence = document.sentences[Int(tree.sentences[head])].tokens
        #expect(choice.ends.allSatisfy { $0 > head && $0 <= sentence.upperBound })
        #expect(zip(choice.ends, choice.ends.dropFirst()).allSatisfy { $0 < $1 })
        #expect(choice.ends.count == choice.counts.count)
        #expect(choice.counts.allSatisfy { $0 <= choice.parts.count })
      }
    }
  }
}
