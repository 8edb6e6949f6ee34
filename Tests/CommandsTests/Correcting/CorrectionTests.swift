import Corpora
import Figures
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct CorrectionTests {
  static let columns = ["name", "type", "mentions", "articles", "aliases"]

  /// A line, and the rows of people after it.
  @Test(arguments: [
    ("merge Hayes into Keller", ["Anna Keller|PERSON|2"]),
    ("merge \"Robert Hayes\" \"Anna Keller\"", ["Anna Keller|PERSON|2"]),
    ("merge Robert Hayes, Anna Keller", ["Anna Keller|PERSON|2"]),
    ("merge @1 into @2", ["Anna Keller|PERSON|2"]),
    ("merge @1 @2", ["Anna Keller|PERSON|2"]),
    ("rename Hayes to Bob Hayes", ["Anna Keller|PERSON|2", "Bob Hayes|PERSON|2"]),
    ("rename @1 to \"Man to watch\"", ["Anna Keller|PERSON|2", "Man to watch|PERSON|2"]),
    ("retype Hayes to org", ["Anna Keller|PERSON|2"]),
    ("split Keller from Anna Keller", ["Anna Keller|PERSON|2", "Keller|PERSON|1", "Robert Hayes|PERSON|2"]),
    ("reject Hayes", ["Anna Keller|PERSON|2"]), ("reject @2", ["Robert Hayes|PERSON|2"]),
    ("split @2 Keller", ["Anna Keller|PERSON|2", "Keller|PERSON|1", "Robert Hayes|PERSON|2"]),
  ]) func changes(line: String, rows: [String]) async throws {
    var session = try Newsroom.session()
    let before = try await session.rows("entities", CorrectionTests.columns)
    _ = try await session.ask("entities person")
    let answer = try await session.ask(line)
    #expect(answer.words.contains("undo takes it back."))
    let list = "entities person --sort name"
    #expect(try await session.rows(list, ["name", "type", "articles"]) == rows)
    let after = try await session.rows("entities", CorrectionTests.columns)
    #expect(after != before)
    _ = try await session.ask("undo")
    #expect(try await session.rows("entities", CorrectionTests.columns) == before)
    _ = try await session.ask("redo")
    #expect(try await session.rows("entities", CorrectionTests.columns) == after)
  }

  @Test func answersCount() async throws {
    var session = try Newsroom.session()
    let moved = try session.extent(of: try session.entity(of: "Hayes").id)
    let words = try await session.ask("merge Hayes into Keller").words
    let now = try session.extent(of: try session.entity(of: "Keller").id)
    #expect(
      words.hasPrefix("Merged \"Robert Hayes\" into \"Anna Keller\": \(moved) moved, it has \(now) now.")
    )
    #expect(try session.corpus.steps().last?.label == "merge \"Robert Hayes\" into \"Anna Keller\"")
  }

  @Test(arguments: [
    ("reattribute 1 to Keller", "Anna Keller"), ("reattribute @1 Anna Keller", "Anna Keller"),
    ("reattribute 1 to unknown", "-"), ("reattribute 1 police", "Police"),
    ("reattribute 1 to \"two officials\"", "two officials"),
  ]) func reattributes(line: String, speaker: String) async throws {
    var session = try Newsroom.session()
    let ask = "quotes --about Keller"
    let before = try await session.rows(ask, ["speaker"])
    _ = try await session.ask(line)
    #expect(try await session.rows(ask, ["speaker"]).first == speaker)
    let why = try await session.ask("explain 1")
    #expect(why.fact("correction")?.hasPrefix("you said who the speaker is") == true)
    _ = try await session.ask("undo")
    #expect(try await session.rows(ask, ["speaker"]) == before)
  }

  @Test(arguments: [
    ("reattribute 1 via Keller", "Robert Hayes|Anna Keller"),
    ("reattribute 1 to Keller via \"Morning Courier\"", "Anna Keller|Morning Courier"),
    ("reattribute 1 unknown via \"two officials\"", "-|two officials"),
    ("reattribute 1 via Keller; reattribute 1 via none", "Robert Hayes|-"),
  ]) func relays(line: String, sources: String) async throws {
    var session = try Newsroom.session()
    let before = try await session.rows("quotes Hayes", ["speaker", "via"])
    for part in line.split(separator: ";") {
      _ = try await session.ask("quotes --about Keller")
      _ = try await session.ask(part.trimmingCharacters(in: .whitespaces))
    }
    #expect(try await session.rows("quotes --about Keller", ["speaker", "via"]).first == sources)
    _ = try await session.ask("undo")
    if line.contains(";") { _ = try await session.ask("undo") }
    #expect(try await session.rows("quotes Hayes", ["speaker", "via"]) == before)
  }

  @Test(arguments: [
    ("extent 1 ignored his letters", "ignored his letters"),
    ("extent @1 \"Keller had … letters.\"", "Keller had ignored his letters."),
  ]) func extents(line: String, quote: String) async throws {
    var session = try Newsroom.session()
    let ask = "quotes --about Keller"
    let before = try await session.rows(ask, ["quote"])
    _ = try await session.ask(line)
    #expect(try await session.rows("quotes Hayes", ["quote"]).contains(quote))
    #expect(session.setUp.allSatisfy { !$0.hasPrefix("extent") })
    _ = try await session.ask("undo")
    #expect(try await session.rows(ask, ["quote"]) == before)
  }

  @Test(arguments: [
    ("reattribute 1 to Keller via", "nothing stands behind \"via\": reattribute ROW to NAME via NAME"),
    (
      "extent 1 no such words",
      "article 1 does not have the words \"no such words\" one after the other; 'read 1' shows it"
    ),
    ("extent 9 letters", "\"9\" is not there"), ("reject Nobody", "no name \"Nobody\""),
  ]) func complainsOfQuotations(line: String, message: String) async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("quotes --about Keller")
    let steps = try session.corpus.steps().count
    #expect(await session.complaint(line).hasPrefix(message))
    #expect(try session.corpus.steps().count == steps)
  }

  @Test(arguments: [
    ("merge Keller", "merge needs two names: merge NAME into NAME"),
    ("merge Keller into", "nothing stands behind \"into\": merge NAME into NAME"),
    ("rename Keller to", "nothing stands behind \"to\": rename NAME to NEW"),
    (
      "rename Keller to robert hayes",
      "\"robert hayes\" is the name of another one already; 'merge \"Anna Keller\" into \"Robert Hayes\"' "
        + "makes them one"
    ),
    (
      "merge Keller into Hamburg",
      "\"Anna Keller\" is a person and \"Hamburg\" is a place with a government; to make them one, first "
        + "'retype \"Anna Keller\" to gpe'"
    ),
    ("merge Anna Keller Robert Hayes", "'into' is missing: merge NAME into NAME"),
    ("merge Keler into Hayes", "no name \"Keler\"; did you mean \"Anna Keller\"?"),
    (
      "merge Keller into Anna Keller",
      "\"Keller\" and \"Anna Keller\" are one already, \"Anna Keller\"; 'split' makes them two"
    ),
    (
      "split Anne from Keller",
      "\"Anna Keller\" is not called \"Anne\" by name; its names are \"Anna Keller\" or \"Keller\""
    ),
    (
      "split Hamburg from Hamburg",
      "\"Hamburg\" is the only name of \"Hamburg\"; there is nothing to split, 'rename' changes a name"
    ),
    ("rename Keller to Anna Keller", "\"Anna Keller\" is the name already; write another one"),
    ("retype Keller to person", "\"person\" is the type of \"Anna Keller\" already; write another one"),
    ("retype Keller to ship", "\"ship\" is not one of person, org, gpe, loc, norp, event or misc"),
    ("reattribute 1 to Hayes", "row \"1\" is a quotation of \"Robert Hayes\" already; write another name"),
    ("reattribute 1 to Kellar", "no name \"Kellar\"; did you mean \"Anna Keller\"?"),
  ]) func complains(line: String, message: String) async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("quotes Hayes")
    let steps = try session.corpus.steps().count
    #expect(await session.complaint(line) == message)
    #expect(try session.corpus.steps().count == steps)
  }

  @Test func reattributeWantsAQuotation() async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("entities")
    #expect(
      await session.complaint("reattribute 1 to Hayes")
        == "row \"1\" is an entity, not a quotation; 'quotes' lists them"
    )
  }

  @Test func correctionsOutliveTheProgram() async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("corrections-\(UInt32.random(in: 0 ... .max)).session").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    var session = try Newsroom.session()
    let first = try await session.rows("entities", CorrectionTests.columns)
    _ = try await session.ask("merge Hayes into Keller")
    _ = try await session.ask("rename Keller to The Mayor")
    let corrected = try await session.rows("entities", CorrectionTests.columns)
    try session.corpus.save(to: file)
    session = Session(corpus: try Corpus())
    session = Session(corpus: try Corpus(path: file, create: false))
    #expect(try await session.rows("entities", CorrectionTests.columns) == corrected)
    let listed = try await session.rows("corrections", ["correction", "subject", "object", "applies"])
    #expect(listed == ["merge|Robert Hayes|Anna Keller|yes", "rename|Anna Keller|The Mayor|yes"])
    _ = try await session.ask("undo; undo")
    #expect(try await session.rows("entities", CorrectionTests.columns) == first)
    _ = try await session.ask("redo; redo")
    #expect(try await session.rows("entities", CorrectionTests.columns) == corrected)
  }

  /// After any merges, splits, renames, undo and redo, undoing all of them restores the first answer.
  @Test(arguments: 1...12) func everythingCanBeUndone(seed: Int) async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("set top 100")
    let floor = try session.corpus.steps().count
    let first = try await session.rows("entities", CorrectionTests.columns)
    let quotes = try await session.rows("quotes", ["speaker", "quote", "via"])
    var random = SplitMix64(seed: UInt64(seed))
    var made = 0
    for _ in 0..<25 {
      guard case .table(let table) = try await session.ask("entities") else {
        Issue.record("another figure")
        return
      }
      let names = table.texts(["name"])
      let one = Int.random(in: 1...names.count, using: &random)
      let other = Int.random(in: 1...names.count, using: &random)
      let alias = table.texts(["aliases"])[one - 1].split(separator: ",").first.map(String.init) ?? "x"
      let lines = [
        "merge @\(one) into @\(other)", "split @\(one) \(alias.typed)", "rename @\(one) to \"Name \(made)\"",
        "retype @\(one) to event", "undo", "redo", "quotes; reattribute 1 to @\(min(other, 3))",
        "reject @\(one)", "quotes; reattribute 1 via @\(min(other, 3))", "quotes; extent 1 the bridge",
      ]
      let line = lines[Int.random(in: lines.indices, using: &random)]
      if line == "undo", try session.corpus.steps().count == floor { continue }
      if await session.complaint(line) == "no error" { made += 1 }
    }
    #expect(made > 0)
    while try session.corpus.steps().count > floor { _ = try await session.ask("undo") }
    #expect(try await session.rows("entities", CorrectionTests.columns) == first)
    #expect(try await session.rows("quotes", ["speaker", "quote", "via"]) == quotes)
  }

  @Test(arguments: [
    ("a into b", "a", "b"), ("a b into c d", "a b", "c d"), ("\"a into b\" into c", "a into b", "c"),
    ("\"a b\" \"c d\"", "a b", "c d"), ("a b, c d", "a b", "c d"), ("\"a, b\", c", "a, b", "c"),
    ("@3 b c", "@3", "b c"), ("a b \"c\"", "a b", "c"), ("\"a b\" c d", "a b", "c d"), ("a b", "a", "b"),
  ]) func pairsAreRead(text: String, first: String, second: String) throws {
    let words = Line("merge " + text).statements.first.map { Array($0.words.dropFirst()) } ?? []
    let pair = try #require(NamePair(words, between: "into"))
    #expect([pair.first, pair.second] == [first, second])
  }

  @Test(arguments: ["", "a", "a b c", "into b", "a into", ", b", "\"\" b"]) func otherPairsAreNone(
    text: String
  ) {
    let words = Line("merge " + text).statements.first.map { Array($0.words.dropFirst()) } ?? []
    let pair = NamePair(words, between: "into")
    #expect(pair == nil || text == "into b" || text == "a into")
  }

  @Test(arguments: [
    ("Putin", "Putin"), ("Anna Keller", "\"Anna Keller\""), ("O'Neill", "\"O'Neill\""),
    ("a \"b\"", "\"a \\\"b\\\"\""), ("", "\"\""), ("x;y", "\"x;y\""),
  ]) func namesAreTyped(name: String, typed: String) {
    #expect(name.typed == typed)
    #expect(Line("x " + name.typed).statements.first?.words.dropFirst().first?.text ?? "" == name)
  }
}
