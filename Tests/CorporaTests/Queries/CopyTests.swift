import Documents
import Testing

@testable import Corpora

@Suite struct CopyTests {
  /// Returns a text of numbered words, eight to a sentence.
  private func text(_ range: Range<Int>) -> String {
    range.map { "word\($0)" + ($0 % 8 == 7 ? "." : "") }.joined(separator: " ")
  }

  private func kinds(_ corpus: Corpus) throws -> [String] {
    try corpus.copies().map { "\($0.article.id) \($0.kind.rawValue) \($0.original) \($0.passage)" }
  }

  @Test func theSameRecordIsNotLoadedTwice() throws {
    let corpus = try Corpus()
    let day = PublicationDate(CalendarDate(dayNumber: 19_000), basis: .metadata)
    let article = document("One text here.", source: "a", headline: "H", outlet: "O", published: day)
    let outcomes = try load(
      [
        article,
        document("One  text\nhere.", source: "b", headline: "H", outlet: "O", published: day),
        document("One text here.", source: "b", headline: "Other", outlet: "O", published: day),
        document("One text here.", source: "b", headline: "H", outlet: "Other", published: day),
        document("One text here.", source: "b", headline: "H", outlet: "O"),
      ],
      into: corpus
    )
    #expect(outcomes == [.added(1), .duplicate(of: 1, .sameRecord), .added(2), .added(3), .added(4)])
    #expect(try kinds(corpus) == ["2 same 1 0", "3 same 1 0", "4 same 1 0"])
    #expect(try corpus.repeatedArticles(among: [1, 2, 3]) == [2, 3])
    #expect(try corpus.repeatedArticles(among: [2, 3]) == [])
  }

  @Test func copiesAreFoundByWhatTheyShare() throws {
    let corpus = try Corpus()
    try load(
      [
        document(text(0..<200), source: "1", outlet: "A"),
        document(text(0..<200), source: "2", outlet: "B"),
        document(text(0..<120) + " " + text(300..<330), source: "3"),
        document(text(400..<600) + " " + text(40..<67), source: "4"),
        document(text(700..<900) + " " + text(40..<55), source: "5"),
      ],
      into: corpus
    )
    let found = try kinds(corpus)
    #expect(found == ["2 same 1 200", "3 near 1 120", "4 shared 3 27"])
    #expect(try corpus.copies(kinds: [.same]).map(\.article.id) == [2])
    #expect(try corpus.copies(in: .articles([2, 3])).map(\.original) == [2])
    #expect(try corpus.copies(from: 3).map(\.article.id) == [3])
    _ = try corpus.undo()
    #expect(try corpus.copies().isEmpty)
  }

  @Test func versionsHaveOneAddressOrOneOutlet() throws {
    let corpus = try Corpus()
    let address = "https://echo.example/a"
    try load(
      [
        document("A short text.", source: "1", url: address),
        document("Quite another text.", source: "2", url: address),
        document(text(0..<100), source: "3", outlet: "A"),
        document(text(0..<90) + " more", source: "4", outlet: "A"),
        document(text(0..<95) + " others", source: "5", outlet: "B"),
      ],
      into: corpus
    )
    #expect(try corpus.versionPairs().map { [$0.first, $0.second] } == [[1, 2], [3, 4]])
    #expect(try corpus.versionPairs(in: .articles([1, 3, 4])).count == 1)
  }

  @Test func fieldsComeBack() throws {
    let made = document(
      "A ferry sank.",
      source: "1",
      headline: "Ferry",
      metadata: [
        MetadataEntry(.section, "Sport"), MetadataEntry(.subject, "Ferries", weight: 93),
        MetadataEntry(.subject, "Łódź harbour"),
      ]
    )
    let corpus = try corpus(made, document("Gulls stole chips.", source: "2"))
    #expect(try corpus.article(1)?.article == made.article)
    #expect(try corpus.metadata(of: 2).isEmpty)
    #expect(try corpus.fields().map(\.field) == [.section, .subject])
    #expect(try corpus.values(of: .subject).map(\.text) == ["Ferries", "Łódź harbour"])
    #expect(try corpus.articles(with: .subject, matching: "LODZ") == [1])
    #expect(try corpus.articles(with: .subject, matching: "sport").isEmpty)
    #expect(try corpus.articles(with: .section, matching: " ").isEmpty)
  }
}
