import Documents
import Foundation
import TestSupport
import Testing

@testable import Corpora

/// Session files with malicious schemas.
@Suite struct HostileFileTests {
  /// A change to the tables of a session, and the object that the error must name.
  static let changes: [(sql: String, type: String, name: String)] = [
    ("DROP TABLE meta; CREATE VIEW meta AS SELECT 'cursor' AS key, 1 AS value", "view", "meta"),
    (
      "DROP TABLE meta; CREATE VIEW meta AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) "
        + "SELECT 'cursor' AS key, x AS value FROM c WHERE x < 0", "view", "meta"
    ),
    ("CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM article; END", "trigger", "t"),
    ("CREATE TEMP VIEW x AS SELECT 1; CREATE TABLE more(id)", "table", "more"),
    ("CREATE INDEX more ON article(abs(-9223372036854775808 + id))", "index", "more"),
    (
      "DROP INDEX article_step; CREATE INDEX article_step ON article(step) WHERE words > 0", "index",
      "article_step"
    ),
    (
      "DROP TABLE rule; CREATE TABLE rule(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, x AS (length(text)))",
      "table", "rule"
    ),
    (
      "DROP TABLE moved; CREATE TABLE moved(entity INTEGER PRIMARY KEY CHECK (randomblob(entity) IS NULL))",
      "table", "moved"
    ),
    ("ALTER TABLE article ADD COLUMN more TEXT", "table", "article"),
    ("DROP TABLE fulltext; CREATE TABLE fulltext(headline, body)", "table", "fulltext"),
    (
      "DROP TABLE fulltext; CREATE VIRTUAL TABLE fulltext USING fts5(headline, body)", "table", "fulltext"
    ),
  ]

  /// Creates a session whose tables have been changed without any protection.
  private func changed(_ sql: String, in folder: Folder) throws -> String {
    let path = folder.path("a.session")
    try corpus(SessionFileTests.one).save(to: path)
    do {
      let store = try Store(.file(path))
      store.unprotectForTesting()
      try store.execute(sql)
    }
    return path
  }

  @Test(arguments: changes) func othersTablesAreRefused(sql: String, type: String, name: String) throws {
    let folder = try Folder()
    let path = try changed(sql, in: folder)
    let expected = StoreError.foreignSchema(path: path, type: type, name: name)
    #expect(throws: expected) { try Corpus(path: path, create: false) }
    #expect(throws: expected) { try Corpus(path: path) }
    #expect(expected.description.contains("\"\(name)\""))
    // No statement was run, and the file is unchanged.
    #expect(try folder.names == ["a.session"])
  }

  @Test(arguments: ["DROP INDEX article_step", "DROP TABLE moved"]) func missingTablesAreDamage(sql: String)
    throws
  {
    let folder = try Folder()
    let path = try changed(sql, in: folder)
    #expect(throws: StoreError.corrupt(path: path)) { try Corpus(path: path, create: false) }
  }

  /// White space in the statements is ignored, since earlier versions had different white space.
  @Test func statementsAreComparedWithoutWhiteSpace() throws {
    #expect(SchemaCheck.normal("CREATE TABLE a(\n  b  TEXT ,\tc)") == "CREATE TABLE a(b TEXT,c)")
    #expect(SchemaCheck.normal("CREATE TABLE ab(c)") != SchemaCheck.normal("CREATE TABLE a b(c)"))
    #expect(Schema.statements(version: 1) != Schema.statements)
  }

  /// Integers from a file are bounded, so that sums do not overflow, and infinite numbers are read as 0.
  @Test func numbersAreBounded() throws {
    let store = try Store(.temporary)
    let row = try store.first("SELECT 9223372036854775807, -9223372036854775808, 9e999, -9e999, 12, 'x'") {
      row in
      (row.int(), row.int(), row.double(), row.double(), row.int(), row.int())
    }
    #expect(row?.0 == StoreRow.greatest && row?.1 == -StoreRow.greatest)
    #expect(row?.2 == 0 && row?.3 == 0 && row?.4 == 12 && row?.5 == 0)
    let exact = try store.first("SELECT 9223372036854775807, NULL") {
      ($0.exactInt(), $0.optionalInt())
    }
    #expect(exact?.0 == .max && exact?.1 == nil)
  }

  @Test func whatIsTooLongIsNotRead() throws {
    let store = try Store(.temporary)
    #expect(throws: StoreError.self) { try store.run("SELECT length(zeroblob(300000000))") }
    #expect(try store.number("SELECT length(zeroblob(1000000))") == 1_000_000)
  }

  /// A cancelled task stops every query; a store operation that has begun, or is being
  /// completed, is finished.
  @Test func queriesStop() async throws {
    let endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT COUNT(*) FROM c"
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      let store = try Store(.temporary)
      #expect(throws: StoreError.interrupted) { try store.number(endless) }
      let numbers =
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 200000) SELECT SUM(x) FROM c"
      #expect(throws: StoreError.interrupted) { try store.number(numbers) }
      #expect(try store.finishing { () throws(StoreError) in try store.number(numbers) } == 20_000_100_000)
      #expect(try store.transaction { () throws(StoreError) in try store.number(numbers) } == 20_000_100_000)
    }
    try await task.value
  }

  @Test func aCancelledLoadKeepsWhatIsFinished() async throws {
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      let corpus = try Corpus()
      try load([SessionFileTests.one, SessionFileTests.two], into: corpus)
      return try corpus.articleCount()
    }
    #expect(try await task.value == 2)
  }
}
