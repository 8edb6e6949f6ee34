import Foundation
import Testing

@testable import Commands

@Suite struct CompletionTests {
  static let names: [CompletionKind: [Candidate]] = [
    .entity: [
      Candidate("Rodrigo Duterte", annotation: "PERSON 30"),
      Candidate("Nicola\u{301}s Maduro", annotation: "PERSON 12"),
      Candidate("Russia", annotation: "GPE 9"),
      Candidate("Vladimir Putin", annotation: "PERSON 8"),
      Candidate("Barack Obama", annotation: "PERSON 4"),
      Candidate("Black \"Jack\" Ng", annotation: "PERSON 1"),
    ],
    .outlet: [Candidate("Harbour Herald", annotation: "3 articles")],
    .article: [Candidate("Storm hits harbour", annotation: "article 2")],
    .date: [Candidate("2016-11-17", annotation: "1 article")],
  ]

  @Test(arguments: [
    ("quotes O'", ["Sarah O'Brien", "Conan O’Brien"]), ("quotes o’b", ["Sarah O'Brien", "Conan O’Brien"]),
    ("mentions luk", ["Łukasz Fabiański"]), ("mentions łuk", ["Łukasz Fabiański"]),
    ("mentions fabianski", ["Łukasz Fabiański"]),
    ("mentions sore", ["Søren Æbelø"]), ("mentions aebelo", ["Søren Æbelø"]),
  ]) func namesAreOfferedHoweverTheyAreTyped(line: String, names: [String]) throws {
    let entries = ["Sarah O'Brien", "Conan O’Brien", "Łukasz Fabiański", "Søren Æbelø"].map {
      Candidate($0)
    }
    let session = try Sessions.named([.entity: entries, .speaker: entries])
    let found = Completion.candidates(for: line, cursor: line.count, in: session).candidates.map(\.text)
    #expect(found == names)
  }

  /// A line up to the cursor, the replaced text, and the candidates.
  static let rows: [(line: String, replaced: String, candidates: [String])] = [
    ("he", "he", ["help"]),
    ("sta", "sta", ["status"]),
    ("status; he", "he", ["help"]),
    ("  he", "he", ["help"]),
    ("probe x dut", "dut", ["Rodrigo Duterte"]),
    ("probe x nico", "nico", ["Nicolás Maduro"]),
    ("probe x rodrigo du", "rodrigo du", ["Rodrigo Duterte"]),
    ("probe x ru", "ru", ["Russia"]),
    ("probe x oba", "oba", ["Barack Obama"]),
    ("probe x uti", "uti", ["Vladimir Putin"]),
    ("probe x vlpn", "vlpn", ["Vladimir Putin"]),
    ("probe x \"rod", "\"rod", ["\"Rodrigo Duterte\""]),
    ("probe x jack", "jack", ["\"Black \\\"Jack\\\" Ng\""]),
    ("probe x --to", "--to", ["--top"]),
    ("probe x --verb", "--verb", ["--verbose"]),
    ("probe x --type per", "per", ["person"]),
    ("probe x --type=per", "per", ["person"]),
    ("probe x --type person,or", "person,or", ["person,org"]),
    ("probe x --order ", "", ["mentions", "articles", "name"]),
    ("probe x --since 20", "20", ["2016-11-17"]),
    ("probe x --top 5 du", "du", ["Rodrigo Duterte"]),
    ("probe x adur", "adur", ["Nicolás Maduro"]),
    ("pick har", "har", ["\"Harbour Herald\"", "\"Storm hits harbour\""]),
    ("pick 1 sto", "sto", ["\"Storm hits harbour\""]),
    ("set ti", "ti", ["timer"]),
    ("set timer ", "", ["on", "off"]),
    ("set color al", "al", ["always"]),
    ("set mode js", "js", ["json", "jsonl"]),
    ("mode c", "c", ["csv"]),
    ("help mod", "mod", ["mode"]),
    ("help out", "out", ["count", "output"]),
    ("help t", "t", ["timeline", "today", "trend", "top", "trust", "tour", "types"]),
    ("quotes --in outlet:harb", "outlet:harb", ["\"outlet:Harbour Herald\""]),
    ("quotes --in storm", "storm", ["\"Storm hits harbour\""]),
    ("articles --sort -pub", "-pub", ["-published"]),
    ("articles --sort pub", "pub", ["published"]),
    ("entities --sort -n", "-n", ["-name"]),
    ("explain ", "", ["1", "2"]),
    ("explain @", "@", ["@1", "@2"]),
    ("merge dut", "dut", ["\"Rodrigo Duterte\""]),
    ("merge duterte int", "int", ["into"]),
    ("merge duterte into vlpn", "vlpn", ["\"Vladimir Putin\""]),
    ("split duterte fro", "fro", ["from"]),
    ("reject vlpn", "vlpn", ["Vladimir Putin"]),
    ("reattribute 1 duterte via", "via", ["via"]),
    ("reattribute 1 via vlpn", "vlpn", ["\"Vladimir Putin\""]),
    ("extent 1 dut", "dut", []),
    ("retype duterte to per", "per", ["person"]),
    ("rename duterte to dut", "dut", []),
    ("status # he", "", []),
    ("status | he", "he", ["where"]),
    ("nonsense x", "", []),
    ("probe x \\", "", []),
    ("complete he", "he", ["help"]),
    ("let x = probe x dut", "dut", ["Rodrigo Duterte"]),
    ("let x", "", []),
    ("let s = he", "he", ["help"]),
    ("alias d = probe x --or", "--or", ["--order"]),
    ("expect probe x nico", "nico", ["Nicolás Maduro"]),
    ("d --or", "--or", ["--order"]),
    ("status; d dut", "dut", ["Rodrigo Duterte"]),
    ("do", "do", ["door"]),
    ("$", "$", ["$people", "$who"]),
    ("$people ", "", ["union", "intersect", "minus"]),
    ("$people m", "m", ["minus"]),
    ("$people minus ", "", ["$people", "$who"]),
    ("let z = $people minus $w", "$w", ["$who"]),
    ("probe $w", "$w", ["$who"]),
  ]

  @Test(arguments: rows) func offers(line: String, replaced: String, candidates: [String]) throws {
    var session = try Sessions.named(CompletionTests.names)
    session.list([.article(1), .entity(2)])
    session.bindings.values = ["people": .rows([.entity(1)], of: "entities"), "who": .text("Renée")]
    session.bindings.aliases = ["d": "probe x", "door": "status"]
    let result = Completion.candidates(
      for: line,
      cursor: line.count,
      in: session,
      interpreter: .probing
    )
    #expect(result.candidates.map(\.text) == candidates)
    #expect(result.total == candidates.count)
    #expect(String(Array(line)[result.replacement]) == replaced)
    #expect(
      result.candidates.allSatisfy {
        Array($0.text.unicodeScalars) == Array($0.text.precomposedStringWithCanonicalMapping.unicodeScalars)
      }
    )
  }

  @Test func onlyWhatStandsBeforeTheCursorCounts() throws {
    let session = try Sessions.named(CompletionTests.names)
    let result = Completion.candidates(for: "he keys", cursor: 2, in: session, interpreter: .probing)
    #expect(result.candidates.map(\.text) == ["help"])
    #expect(result.replacement == 0..<2)
  }

  @Test func namesShowTheirTypeAndCount() throws {
    let session = try Sessions.named(CompletionTests.names)
    let result = Completion.candidates(for: "probe x dut", cursor: 11, in: session, interpreter: .probing)
    #expect(result.candidates.first?.annotation == "PERSON 30")
  }

  @Test func whatIsInsertedComesBackAsOneName() throws {
    let session = try Sessions.named(CompletionTests.names)
    for entry in CompletionTests.names[.entity] ?? [] {
      let typed = "probe x " + entry.text.prefix(3)
      let result = Completion.candidates(for: typed, cursor: typed.count, in: session, interpreter: .probing)
      let inserted = try #require(result.candidates.first?.text)
      let words = try #require(Line("probe x " + inserted).statements.first?.words)
      #expect(
        words.dropFirst(2).map(\.text).joined(separator: " ")
          == entry.text.precomposedStringWithCanonicalMapping
      )
    }
  }

  @Test func filesComeFromTheFolderThatIsTyped() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "completion-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("stories"),
      withIntermediateDirectories: true
    )
    for name in ["story one.txt", "storm.txt", ".hidden", "other.txt"] {
      try Data().write(to: folder.appendingPathComponent(name))
    }
    let session = try Sessions.empty()
    func offered(_ typed: String, after command: String = "source ") -> [String] {
      let line = command + folder.path + "/" + typed
      return Completion.candidates(for: line, cursor: line.count, in: session, interpreter: .probing)
        .candidates.map { $0.text.replacingOccurrences(of: folder.path + "/", with: "") }
    }
    #expect(offered("stor") == ["stories/", "storm.txt", "\"story one.txt\""])
    #expect(offered("STORM") == ["storm.txt"])
    #expect(offered(".h") == [".hidden"])
    #expect(offered("") == ["other.txt", "stories/", "storm.txt", "\"story one.txt\""])
    #expect(offered("oth", after: "status > ") == ["other.txt"])
    #expect(offered("oth", after: "status >> ") == ["other.txt"])
  }

  @Test func betterRanksComeFirstAndImportanceDecidesInThem() {
    let index = NameIndex(
      ["Adana", "Grand Canal", "Canada", "Anna", "Ana Lopez"].map { Candidate($0) }
    )
    #expect(index.matches("ana", limit: 10).found.map(\.entry.text) == ["Ana Lopez"])
    #expect(index.matches("an", limit: 10).found.map(\.entry.text) == ["Anna", "Ana Lopez"])
    #expect(
      index.matches("na", limit: 10).found.map(\.entry.text) == [
        "Adana", "Grand Canal", "Canada", "Anna", "Ana Lopez",
      ]
    )
    #expect(index.matches("dana", limit: 10).found.map(\.rank) == [.substring])
    #expect(index.matches("can", limit: 1).found.map(\.entry.text) == ["Canada"])
    #expect(index.matches("can", limit: 1).total == 2)
    #expect(index.matches("gcl", limit: 5).found.map(\.rank) == [.fuzzy])
    #expect(index.matches("zzz", limit: 5).total == 0)
    #expect(index.matches("", limit: 2).found.map(\.entry.text) == ["Adana", "Grand Canal"])
  }
}
