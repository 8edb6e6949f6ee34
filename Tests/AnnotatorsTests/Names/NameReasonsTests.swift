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

  /// A reason is the description of a template, or of an absence, with words of the text in place of the braces.
  @Test func reasonsAreDescriptionsOfTemplates() throws {
    let text = "Mayor Anna Keller met Ruiz. Keller spoke first, and Keller left. A Keller aide stayed."
    let found = try #require(try reasons("Anna Keller", in: text))
    let descriptions = (NameFeatures.templates + DocumentVotes.templates).map(\.words)
    let absences = ["no ", "nowhere"]
    func fits(_ reason: String, _ description: String) -> Bool {
      var rest = reason[...]
      for part in description.split(separator: "}").map({ $0.prefix { $0 != "{" } }) where !part.isEmpty {
        guard let range = rest.firstRange(of: part) else { return false }
        rest = rest[range.upperBound...]
      }
      return true
    }
    #expect(!found.reasons.isEmpty)
    for reason in found.reasons where !absences.contains(where: { reason.text.contains($0) }) {
      #expect(descriptions.contains { fits(reason.text, $0) }, "\(reason.text)")
    }
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

  /// The neighbours decide: the same word is a person here and a town there.
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
