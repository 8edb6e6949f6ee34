import Documents
import TestSupport
import Testing

@testable import Corpora

/// The linking depends only on the articles and their order: not on batches, nor on the iteration order of
/// dictionaries, which differs from process to process and with their size.
@Suite struct LinkingOrderTests {
  private static let pool: [Named] = [
    .person("Ann Lee", "Lee", "Mrs Lee", roles: ["Then"]), .person("Lee"), .person("Bob Lee"),
    .person("Ann B. Lee"), .person("A. Lee"), .person("Ann Beth Lee"), .person("Roe"),
    .person("Cora Roe", "Roe"), .person("Łukasz Roe"), .person("Lukasz Roe", "Roe"),
    .thing(.organization, "Lee Works", "LW"), .thing(.organization, "LW"),
    .thing(.miscellaneous, "Lee Works"), .thing(.geopolitical, "Roe"), .thing(.miscellaneous, "Roe"),
    .thing(.organization, "Long Wood", "LW"), .thing(.location, "Long Wood"),
    .thing(.geopolitical, "Long Wood"), .thing(.event, "Lee Day"), .thing(.miscellaneous, "Lee Day", "LD"),
  ]

  private static func documents(_ count: Int, _ random: inout SplitMix64) -> [Document] {
    (0..<count).map { number in
      var named: [Named] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        guard let next = pool.randomElement(using: &random) else { continue }
        if !named.contains(where: { $0.name == next.name }) { named.append(next) }
      }
      return document(
        "\(number). " + named.map(\.name).joined(separator: ". Then ") + ".",
        named: named,
        quoted: [Quoted(content: "Then", speaker: named.first?.name, via: named.dropFirst().map(\.name))]
      )
    }
  }

  /// Splits documents into batches of random sizes.
  private static func batches(_ documents: [Document], _ random: inout SplitMix64) -> [[Document]] {
    var batches: [[Document]] = []
    var rest = documents[...]
    while !rest.isEmpty {
      let size = Int.random(in: 1...max(1, min(rest.count, 12)), using: &random)
      batches.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return batches
  }

  /// Returns all rows that a load stores, except for the numbers of names, which appear in no answer.
  private static func rows(_ corpus: Corpus) throws -> [String] {
    let tables = Schema.articleTables + ["entity", "link", "form", "word_start", "rule"]
    return try tables.flatMap { try OldSessionFile.rows(of: $0, in: corpus.store) }
      + OldSessionFile.rows(of: "name", in: corpus.store, without: ["\"id\""])
  }

  @Test(arguments: UInt64(0)..<24) func batchesAndStopsMakeNoDifference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let documents = LinkingOrderTests.documents(Int.random(in: 5...60, using: &random), &random)
    let whole = try Corpus()
    try load(documents, into: whole)
    let expected = try LinkingOrderTests.rows(whole)
    for _ in 0..<3 {
      let batched = try Corpus()
      let step = try batched.beginStep("load", kind: .load)
      for batch in LinkingOrderTests.batches(documents, &random) {
        _ = try batched.insert(batch, step: step)
      }
      #expect(try LinkingOrderTests.rows(batched) == expected)
      // A load that is stopped after some batches and repeated from the start.
      let resumed = try Corpus()
      let stop = Int.random(in: 0...documents.count, using: &random)
      let first = try resumed.beginStep("load (stopped)", kind: .load)
      for batch in LinkingOrderTests.batches(Array(documents.prefix(stop)), &random) {
        _ = try resumed.insert(batch, step: first)
      }
      let second = try resumed.beginStep("load", kind: .load)
      for batch in LinkingOrderTests.batches(documents, &random) {
        _ = try resumed.insert(batch, step: second)
      }
      #expect(try LinkingOrderTests.rows(resumed) == expected)
    }
  }

  /// Corrections in force during a load apply equally to all its articles.
  @Test(arguments: UInt64(0)..<12) func correctionsApplyToEveryBatch(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let documents = LinkingOrderTests.documents(30, &random)
    let first = document(
      "Ann Lee met Bob Lee. Cora Roe left.",
      source: "first",
      named: [.person("Ann Lee"), .person("Bob Lee"), .person("Cora Roe")]
    )
    var answers: [[String]] = []
    for isWhole in [true, false, false] {
      let corpus = try corpus(first)
      let step = try corpus.beginStep("correct", kind: .correction)
      try corpus.correct(
        .merge(entity: number("Bob Lee", in: corpus), into: number("Ann Lee", in: corpus)),
        step: step
      )
      try corpus.correct(.rename(entity: number("Cora Roe", in: corpus), to: "C. Roe"), step: step)
      let load = try corpus.beginStep("load", kind: .load)
      let batches = isWhole ? [documents] : LinkingOrderTests.batches(documents, &random)
      for batch in batches { _ = try corpus.insert(batch, step: load) }
      answers.append(try LinkingOrderTests.rows(corpus))
    }
    #expect(answers[1] == answers[0])
    #expect(answers[2] == answers[0])
  }
}
