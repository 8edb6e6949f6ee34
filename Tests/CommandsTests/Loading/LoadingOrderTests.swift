import Annotators
import Corpora
import Foundation
import Readers
import Synchronization
import TestSupport
import Testing

@testable import Commands

/// The stored findings depend only on the articles, not on the order of their analysis or on interruptions.
@Suite struct LoadingOrderTests {
  private static let words = ["sample:harbour", "sample:apec"]

  /// Loads articles with `jobs` at a time; each takes a random time, and the article number `stop`
  /// stops the load.
  private static func load(
    into corpus: Corpus,
    jobs: Int,
    seed: UInt64,
    stopsAt stop: Int? = nil
  ) async throws {
    let random = Mutex((generator: SplitMix64(seed: seed), count: 0))
    var loading = Loading(of: words, into: corpus, jobs: jobs) { articles in
      let (pause, number) = random.withLock { state in
        state.count += articles.count
        return (UInt32.random(in: 0...20_000, using: &state.generator), state.count)
      }
      if let stop, number >= stop { throw CancellationError() }
      usleep(pause)
      return try Pipeline.standard.documentsUnlessCancelled(for: articles)
    }
    do {
      try await loading.run(ArticleStream(words), progress: nil)
    } catch is CancellationError where stop != nil {}
  }

  /// Returns the findings of a corpus, one per line.
  private static func findings(_ corpus: Corpus) throws -> [String] {
    var lines = try corpus.articles().rows.map { "\($0)" }
    lines += try corpus.entities(minimumMentions: 0).rows.map { "\($0)" }
    lines += try corpus.quotations(where: QuotationFilter(includesTopics: true)).rows.map { "\($0)" }
    lines += try corpus.events().rows.map { "\($0)" }
    lines += try corpus.articles().rows.flatMap { try corpus.mentions(inArticle: $0.id) }.map { "\($0)" }
    return lines
  }

  @Test func jobsAndStopsMakeNoDifference() async throws {
    let one = try Corpus()
    try await LoadingOrderTests.load(into: one, jobs: 1, seed: 0)
    let expected = try LoadingOrderTests.findings(one)
    #expect(expected.count > 100)
    for (jobs, seed, stop) in [(2, 1, nil), (4, 2, nil), (1, 3, 4), (2, 4, 7)] as [(Int, UInt64, Int?)] {
      let corpus = try Corpus()
      if let stop {
        try await LoadingOrderTests.load(into: corpus, jobs: jobs, seed: seed, stopsAt: stop)
        #expect(try corpus.articleCount() < stop)
      }
      try await LoadingOrderTests.load(into: corpus, jobs: jobs, seed: seed)
      #expect(try LoadingOrderTests.findings(corpus) == expected, "jobs \(jobs), stopped at \(stop ?? 0)")
    }
  }
}
