import Corpora
import Documents
import Testing

@testable import Commands

@Suite("Marks, and what they say of counts")
struct TrustTests {
  @Test func countsAreCorrectedOnceEnoughAreMarked() async throws {
    let paragraphs = (0..<30).map { "“The bridge has \($0 + 2) cables,” Robert Hayes said." }
    let draft = Newsroom.Draft(headline: "Cables", outlet: nil, day: "2024-03-05", paragraphs: paragraphs)
    var session = try Newsroom.session([draft])
    _ = try await session.rows("trust sample quotes 19", ["finding"])
    _ = try await Interpreter().figure(of: "mark 1-19 right", in: &session)
    #expect(try await session.rows("speakers", ["right"]).allSatisfy { !$0.contains("–") })
    _ = try await session.rows("trust sample quotes 1", ["finding"])
    _ = try await Interpreter().figure(of: "mark 1 wrong speaker", in: &session)
    #expect(try session.corpus.measuredShares()[.quotes] == MeasuredShare(right: 19, of: 20))
    #expect(try await session.rows("speakers", ["right"]).contains { $0.contains("–") })
  }

  @Test(arguments: [
    "mark", "mark 1", "mark 1 perhaps", "mark 99 right", "mark 3-1 right", "mark 1-99 right", "trust sample",
    "trust sample verbs", "trust sample quotes many", "trust sample quotes 0", "trust quotes",
    "describe Hayes as",
    "describe Hayes as king", "describe Hamburg as woman", "voices nobody", "claims --reason love",
  ])
  func faultsAreExplained(line: String) async throws {
    var session = try Newsroom.session()
    _ = try await Interpreter().figure(of: "quotes", in: &session)
    await #expect(throws: (any Error).self) { try await Interpreter().figure(of: line, in: &session) }
  }
}
