import Documents
import Testing

@testable import Annotators

@Suite struct NameReasonsTests {
  private func article(_ text: String) -> Article {
    var article = Article(source: "test", headline: nil, outlet: nil, body: text, paragraphs: [])
    article.paragraphs = [Paragraph(range: TextRange(0, text.utf8.count))]
    return article
  }

  private func reasons(_ name: String, in text: String) throws -> NameReasons? {
    let bytes = Array(text.utf8)
    let wanted = Array(name.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
    return NameReasons(TextRange(start, start + wanted.count), in: article(text))
  }

  /// Each feature has its words: otherwise every reason behind it would be told of another.
  @Test func everyFeatureIsDescribed() {
    let document = Pipeline.words(of: Segmenter().document(for: article("Mr. Ruiz met Anna Keller in Lima.")))
    let words = document[LexicalWord.self]
    let usage = CapitalUsage(document, words)
    let signs = NameTokens(document, words, usage, RuleNames.candidates(document, words, usage))
    var collector = FeatureCollector()
    NameFeatures(signs.signs, sentence: document.sentences[0].tokens).add(1, to: &collector)
    #expect(collector.hashes.count == NameFeatures.descriptions.count)
    collector = FeatureCollector()
    let tags = NameTagger.standard.firstTags(document, signs)
    DocumentVotes(tags, signs.signs, document)
      .add(1, document.sentences[0].tokens, signs.signs, to: &collector)
    #expect(collector.hashes.count == DocumentVotes.descriptions.count)
  }

  @Test func aNameHasReasonsAndVotes() throws {
    let text = "Mayor Anna Keller met Ruiz. Keller spoke first, and Keller left. A Keller aide stayed."
    let found = try #require(try reasons("Anna Keller", in: text))
    #expect(found.type == "PER")
    #expect(found.runnerUp != "PER")
    #expect(found.sums.type > found.sums.runnerUp)
    #expect(!found.reasons.isEmpty && found.reasons.count <= 10)
    #expect(found.reasons.first.map { $0.weight > $0.other } == true)
    #expect(found.reasons.allSatisfy { !$0.text.contains("{") && $0.weight != $0.other })
    #expect(found.votes.first?.type == "PER")
    #expect(found.votes.reduce(0) { $0 + $1.count } >= 4)
  }

  /// The reasons are those of the place: the same word is a person's here and a town's there.
  @Test func theNeighboursCount() throws {
    let town = try #require(try reasons("Austin", in: "The council met in Austin, Texas, on Monday."))
    let person = try #require(try reasons("Austin", in: "Mr. Austin said he would not resign."))
    #expect(town.type == "LOC")
    #expect(person.type == "PER")
    #expect(person.reasons.contains { $0.text.contains("“Mr.”") || $0.text.contains("title") })
  }

  @Test(arguments: ["", "a", "…", "The the. THE", "\u{0} X", "«A» B’s"])
  func anythingCanBeAskedFor(text: String) {
    for start in 0...text.utf8.count {
      for end in start...text.utf8.count { _ = NameReasons(TextRange(start, end), in: article(text)) }
    }
  }
}
