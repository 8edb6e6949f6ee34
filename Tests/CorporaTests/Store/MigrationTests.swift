import Documents
import Foundation
import Testing

@testable import Corpora

@Suite struct MigrationTests {
  static let versions = Array(1...Schema.version)

  /// Articles with every kind of finding, by rules and by models.
  static var documents: [Document] {
    var summit = document(
      "President Ann Lee met Bob Ray in Łódź. Lee said on Monday that peace was near. Police agreed.",
      headline: "A summit",
      published: PublicationDate(CalendarDate(dayNumber: 17_127), basis: .metadata),
      named: [
        .person("Ann Lee", "Lee", roles: ["President"]), .person("Bob Ray"), .thing(.geopolitical, "Łódź"),
      ],
      quoted: [
        Quoted(content: "peace was near", speaker: "Lee", cue: "said", kind: .indirect, via: ["Bob Ray"]),
        Quoted(content: "agreed", speaker: "Police", kind: .mixed),
      ],
      times: ["Monday": "2016-11-21"]
    )
    summit[Quotation.self][0].evidence = Evidence("a clause", by: .model, confidence: 0.7)
    summit[Entity.self][1].mentions[0].evidence = Evidence("its words and their neighbours", by: .model)
    summit[Quantity.self] = [
      Quantity(range: TextRange(0, 9), sentence: 0, value: 40, unit: "people", hedge: nil, context: ["come"])
    ]
    return [summit, document("Ann Lee left. Łukasz Ray stayed.", named: [.person("Łukasz Ray")])]
  }

  /// Creates a session file of the newest version, with an undone step and a correction.
  static func saved(in folder: Folder) throws -> String {
    let path = folder.path("saved.session")
    let corpus = try Corpus(path: path)
    try load(documents, into: corpus)
    let step = try corpus.beginStep("rename", kind: .correction)
    try corpus.correct(.rename(entity: number("Bob Ray", in: corpus), to: "Robert Ray"), step: step)
    try load([document("Cora Roe came.", named: [.person("Cora Roe")])], into: corpus)
    try corpus.groupStories()
    _ = try corpus.undo()
    return path
  }

  /// Returns the answers of a corpus, one per line.
  static func answers(_ corpus: Corpus) throws -> [String] {
    var answers = try lines(corpus)
    answers += try corpus.articles().rows.map { "\($0)" }
    answers += try corpus.quotations().rows.map { "\($0)" }
    answers += try corpus.speakers().rows.map { "\($0)" }
    answers += try corpus.events().rows.map { "\($0)" }
    answers += try corpus.times().rows.map { "\($0)" }
    answers += try corpus.quantities().rows.map { "\($0)" }
    answers += try corpus.articles().rows.flatMap { try corpus.mentions(inArticle: $0.id) }.map { "\($0)" }
    answers += try corpus.corrections().map { "\($0)" }
    answers += try corpus.steps().map { "\($0)" }
    answers += try ["łukasz", "LODZ", "lukasz ray"].map { "\(try corpus.entity(named: $0))" }
    answers += try ["lodz", "peace"].map { "\(try corpus.search($0).total)" }
    return answers
  }

  @Test func versionsFollowOneAnother() {
    #expect(Migration.all.map(\.version) == Array(2...Schema.version))
    #expect(Set(Migration.all.map(\.name)).count == Migration.all.count)
  }

  /// A migrated file of any version equals, table by table and row by row, the file that the
  /// newest version writes.
  @Test(arguments: versions) func filesAreUpgraded(version: Int) throws {
    let folder = try Folder()
    let saved = try MigrationTests.saved(in: folder)
    let old = folder.path("old.session")
    try OldSessionFile.write(saved, version: version, to: old)
    let upgraded = try MigrationTests.answers(Corpus(path: old, create: false))
    #expect(upgraded == (try MigrationTests.answers(Corpus(path: saved, create: false))))
    #expect(upgraded.contains { $0.contains("2016-11-21") && $0.contains("peace was near") })
    #expect(try OldSessionFile.schema(old) == OldSessionFile.schema(saved))
    #expect(try OldSessionFile.rows(old) == OldSessionFile.rows(saved))
    // The migrated file is recognised as a session again.
    #expect(try Corpus(path: old, create: false).damage().isEmpty)
  }

  /// A read-only file is migrated in a copy, and is itself unchanged.
  @Test(arguments: versions) func filesThatAreOnlyReadAreUpgradedToo(version: Int) throws {
    let folder = try Folder()
    let saved = try MigrationTests.saved(in: folder)
    let old = folder.path("old.session")
    try OldSessionFile.write(saved, version: version, to: old)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: old))
    let answers = try MigrationTests.answers(Corpus(reading: old))
    #expect(answers == (try MigrationTests.answers(Corpus(path: saved, create: false))))
    #expect(try Data(contentsOf: URL(fileURLWithPath: old)) == bytes)
  }

  /// Every version has its own schema, which is known without creating its tables.
  @Test(arguments: versions) func alteredFilesAreRefused(version: Int) throws {
    let folder = try Folder()
    let old = folder.path("old.session")
    try OldSessionFile.write(MigrationTests.saved(in: folder), version: version, to: old)
    #expect(try SchemaCheck.isQuick(version))
    do { try Store(.file(old)).execute("ALTER TABLE quotation ADD COLUMN more TEXT") }
    let refusal = StoreError.foreignSchema(path: old, type: "table", name: "quotation")
    #expect(throws: refusal) { try Corpus(path: old, create: false) }
  }

  /// A failure in the middle leaves the file at the last version that was reached.
  @Test func aMigrationIsDoneWholeOrNotAtAll() throws {
    let folder = try Folder()
    let old = folder.path("old.session")
    try OldSessionFile.write(MigrationTests.saved(in: folder), version: 1, to: old)
    let store = try Store(.file(old))
    // The migration to the fourth version fails because the table exists.
    try store.execute("CREATE TEMP TABLE old_rule(id)")
    #expect(throws: StoreError.self) { try Migration.upgrade(store) }
    #expect(try store.number("PRAGMA user_version") == 3)
    try store.execute("DROP TABLE temp.old_rule")
    try Migration.upgrade(store)
    #expect(try store.number("PRAGMA user_version") == Schema.version)
    #expect(try store.number("SELECT COUNT(*) FROM rule WHERE method = 'model'") == 2)
  }
}
