import Annotators
import Corpora
import Documents
import Foundation
import Readers
import TestSupport
import Testing

@testable import Commands

/// Every query, run on findings that no analysis produces and on unrealistic articles.
@Suite("Every question on any findings")
struct FindingsFuzzTests {
  private static let samples: [Article] = {
    guard let stream = try? ArticleStream(["sample:harbour", "sample:apec"]) else { return [] }
    return stream.compactMap { try? $0.get() }
  }()

  private func ask(_ documents: [Document], _ label: String) async throws {
    let corpus = try Corpus()
    _ = try corpus.insert(documents, step: corpus.beginStep("load", kind: .load))
    var session = Session(corpus: corpus)
    let names = try corpus.entities(order: .mentions, limit: 2).rows.map(\.name)
    var answered = 0
    for line in Questions.lines(names: names, words: ["said"]) {
      if await session.complaint(line) == "no error" { answered += 1 }
    }
    #expect(answered > 20, "\(label)")
  }

  @Test("Spans in every odd order", arguments: UInt64(0)..<16)
  func odd(seed: UInt64) async throws {
    var fuzz = Fuzz(seed: seed)
    let documents = Self.samples.indices.filter { _ in fuzz.number(0...2) == 0 }.map { place in
      Pipeline.standard.document(for: Self.samples[place]).withOddFindings(&fuzz)
    }
    if documents.isEmpty { return }
    try await ask(documents, "seed \(seed)")
  }

  @Test("Articles with parts deleted, doubled, moved or replaced", arguments: UInt64(0)..<16)
  func mutated(seed: UInt64) async throws {
    var fuzz = Fuzz(seed: 1_000 + seed)
    var documents: [Document] = []
    for place in 0..<4 {
      guard let article = fuzz.pick(Self.samples) else { continue }
      var rest: [UInt8]? = Array(fuzz.mutated(article.body, changes: fuzz.number(1...40)).utf8)
      let stream = try ArticleStream(
        ["-"],
        standardInput: {
          defer { rest = nil }
          return rest
        }
      )
      guard case .success(var read)? = stream.next() else { continue }
      read.source = "mutated-\(place)"
      documents.append(Pipeline.standard.document(for: read))
    }
    // An intact document is added, so that queries have answers.
    documents.append(Pipeline.standard.document(for: Self.samples[0]))
    try await ask(documents, "seed \(1_000 + seed)")
  }
}
