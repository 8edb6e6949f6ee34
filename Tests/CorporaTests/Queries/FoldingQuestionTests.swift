import Documents
import TestSupport
import Testing

@testable import Corpora

/// Queries in plain letters for names with letters that Unicode does not decompose.
@Suite struct FoldingQuestionTests {
  static let documents = [
    document(
      "Łukasz Wałęsa left Łódź. The straße was closed.",
      source: "1",
      headline: "From Łódź to the sea",
      published: PublicationDate(
        CalendarDate(iso: "2024-05-02") ?? CalendarDate(dayNumber: 0),
        basis: .metadata
      ),
      named: [.person("Łukasz Wałęsa", "Wałęsa"), .thing(.geopolitical, "Łódź")]
    ),
    document(
      "Lukasz Walesa spoke in Lodz. Søren O’Brien heard him.",
      source: "2",
      headline: "A talk in Lodz",
      named: [.person("Søren O’Brien")]
    ),
    document("The market of fish is open. Prices fell.", source: "3", headline: "Fish"),
  ]

  private func corpus() throws -> Corpus {
    let corpus = try Corpus()
    try load(FoldingQuestionTests.documents, into: corpus)
    return corpus
  }

  @Test(arguments: [
    ("lodz", [1, 2]), ("Łódź", [1, 2]), ("łodz", [1, 2]), ("lukasz", [1, 2]), ("luk*", [1, 2]),
    ("łuk*", [1, 2]),
    ("walesa", [1, 2]), ("\"lukasz walesa\"", [1, 2]), ("\"Łukasz wal\"*", [1, 2]),
    ("NEAR(lukasz lodz, 5)", [1, 2]),
    ("strasse", [1]), ("straße", [1]), ("soren", [2]), ("lodz NOT strasse", [2]), ("lodz -soren", [1]),
    ("strasse OR fish", [1, 3]), ("fi*", [3]), ("O'Brien", [2]), ("lxdz", []), ("(lodz)", [1, 2]),
  ]) func searchFindsEverySpelling(query: String, found: [Int]) throws {
    let corpus = try corpus()
    #expect(try corpus.articles(matching: query) == found)
    #expect(try corpus.search(query).total == found.count)
  }

  @Test func theSpellingsThatOccurAreMarked() throws {
    let hit = try #require(try corpus().search("walesa", in: .articles([1])).rows.first)
    let text = Array(hit.passage.text.utf8)
    #expect(hit.matches.map { String(decoding: text[$0.bytes], as: UTF8.self) } == ["Wałęsa"])
  }

  @Test(arguments: ["lukasz walesa", "Łukasz Wałęsa", "walesa", "soren o'brien", "Søren O’Brien", "lodz"])
  func namesAreFound(typed: String) throws {
    guard case .one = try corpus().entity(named: typed) else {
      Issue.record("\(typed) is not found")
      return
    }
  }

  @Test(arguments: [("lodz", 1), ("Łódź", 1), ("WAITS FOR", 1), ("o'brien", 1), ("nobody", 0)])
  func wordsOfQuotationsAreFound(text: String, count: Int) throws {
    let corpus = try Corpus()
    let said = [
      Quoted(content: "Łódź waits for O’Brien", speaker: "Ann", cue: "said"),
      Quoted(content: "the sea is calm", speaker: "Ann", cue: "said"),
    ]
    let made = document("Ann said: Łódź waits for O’Brien. Ann said: the sea is calm.", quoted: said)
    try load([made], into: corpus)
    #expect(try corpus.quotations(where: QuotationFilter(text: text)).total == count)
  }

  @Test func listsOfNamesAreFiltered() throws {
    let corpus = try corpus()
    #expect(try corpus.entities(matching: "Lukasz").rows.map(\.name) == ["Łukasz Wałęsa"])
    #expect(try corpus.entities(matching: "wał").rows.map(\.name) == ["Łukasz Wałęsa"])
    #expect(try corpus.names(beginning: "o'br").map(\.name) == ["Søren O’Brien"])
  }

  @Test func keysOfAnEarlierVersionAreFoldedWhenTheFileIsOpened() throws {
    let folder = try Folder()
    let path = folder.path("old.session")
    let saved = folder.path("saved.session")
    do {
      let corpus = try corpus()
      try corpus.save(to: saved)
      // The tables as they were before letters with strokes were folded.
      for table in ["entity", "link", "name", "word_start"] {
        try corpus.store.run(
          "UPDATE \(table) SET key = replace(replace(key, 'lukasz', 'łukasz'), 'walesa', 'wałesa')"
        )
      }
    }
    try OldSessionFile.write(saved, version: 2, to: path)
    let corpus = try Corpus(path: path, create: false)
    guard case .one(let known) = try corpus.entity(named: "lukasz walesa") else {
      Issue.record("not found")
      return
    }
    #expect(known.name == "Łukasz Wałęsa")
    #expect(try corpus.names(beginning: "wal").map(\.name) == ["Łukasz Wałęsa"])
    #expect(try corpus.store.number("SELECT COUNT(*) FROM word_start WHERE key GLOB '*[^ -~]*'") == 0)
  }

  @Test(arguments: [
    // The headline is shown beside the passage, and is no passage itself.
    ("fish", "The market of fish is open."), ("lodz sea", "Łukasz Wałęsa left Łódź."),
  ]) func thePassageIsNotTheHeadlineAgain(query: String, passage: String) throws {
    let corpus = try Corpus()
    try load(
      FoldingQuestionTests.documents.map { made in
        document(
          (made.article.headline ?? "") + ".\n\n" + made.article.body,
          source: made.article.source,
          headline: (made.article.headline ?? "") + "."
        )
      },
      into: corpus
    )
    #expect(try corpus.search(query).rows.first?.passage.text == passage)
  }

  @Test func whereOnlyTheHeadlineMatchesTheTextBegins() throws {
    let corpus = try Corpus()
    try load([document("Storm nears.\n\nPeople left. Boats stayed.", headline: "Storm nears.")], into: corpus)
    let hit = try #require(try corpus.search("storm").rows.first)
    #expect(hit.passage.text == "People left.")
    #expect(hit.matches.isEmpty)
    try load(
      [
        document("Calm sea.\n\nLIMA, Monday. The boats went out again in the morning.", headline: "Calm sea.")
      ],
      into: corpus
    )
    #expect(try corpus.search("calm").rows.first?.passage.text == "The boats went out again in the morning.")
  }

  @Test(arguments: [
    (ArticleOrder.number, false, [1, 2, 3]), (.number, true, [3, 2, 1]), (.date, false, [1, 2, 3]),
    (.date, true, [1, 2, 3]), (.headline, false, [2, 3, 1]), (.headline, true, [1, 3, 2]),
    (.words, false, [2, 1, 3]),
  ]) func articlesAreSortedBothWays(order: ArticleOrder, isReversed: Bool, numbers: [Int]) throws {
    // Only the first article has a day; articles without one stay last.
    let found = try corpus().articles(order: order, isReversed: isReversed).rows.map(\.id)
    if order == .words { #expect(Set(found) == Set(numbers)) } else { #expect(found == numbers) }
  }

  @Test func theSummaryCounts() throws {
    let corpus = try corpus()
    let summary = try corpus.summary()
    #expect(summary.articles == 3)
    #expect(summary.undated == 2)
    #expect(summary.withoutOutlet == 3)
    #expect(summary.days?.lowerBound.iso == "2024-05-02")
    #expect(summary.entities[.person] == 2)
    #expect(summary.entities[.geopolitical] == 1)
    let one = try corpus.summary(of: .articles([1]))
    #expect(one.articles == 1)
    #expect(one.entities[.person] == 1)
    #expect(one.words < summary.words)
  }
}
