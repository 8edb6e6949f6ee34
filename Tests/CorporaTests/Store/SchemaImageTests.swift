import Foundation
import TestSupport
import Testing

@testable import Corpora

/// The recorded tables of an empty session.
@Suite struct SchemaImageTests {
  /// A database as the statements make it.
  private static func made() throws -> Store {
    let store = try Store(.temporary)
    try SessionFile.makeTables(in: store)
    return store
  }

  /// Everything that is in a database: the settings of the file, the list of tables, and the rows of each.
  private static func contents(of store: Store) throws -> [String] {
    let settings = ["application_id", "user_version", "page_size", "auto_vacuum", "encoding"]
    var lines = try settings.map { "\($0) \(try store.rows("PRAGMA \($0)") { $0.text() })" }
    let columns = "type, name, tbl_name, rootpage, sql"
    let tables = try store.rows("SELECT \(columns) FROM sqlite_schema ORDER BY rowid") {
      [$0.text(), $0.text(), $0.text(), $0.text(), $0.text()]
    }
    lines += tables.map { $0.joined(separator: "|") }
    for table in tables where table[0] == "table" && table[1] != "fulltext" {
      let columns = try store.rows("SELECT name FROM pragma_table_info('\(table[1])')") { $0.text() }
      let quoted = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
      lines += try store.rows("SELECT \(quoted) FROM \"\(table[1])\"") { table[1] + ": " + $0.text() }
    }
    return lines
  }

  @Test("The recorded tables are those that the statements make; record them with Scripts/record-tables")
  func sameAsStatements() throws {
    if ProcessInfo.processInfo.environment["NEWSHOUND_RECORD"] == "tables" {
      let file = Project.root.appendingPathComponent("Sources/CAssets/" + SchemaImage.name)
      try Data(SchemaImage.packed(try Self.made().pages())).write(to: file)
      return
    }
    let copied = try Store(.temporary)
    #expect(try SchemaImage.copy(into: copied))
    #expect(try Self.contents(of: copied) == Self.contents(of: try Self.made()))
    #expect(try copied.rows("PRAGMA integrity_check") { $0.text() } == ["ok"])
  }

  /// A document that is stored and taken back changes nothing of what is stored afterwards.
  @Test func aRehearsalLeavesNothing() throws {
    let (rehearsed, other) = (try Corpus(), try Corpus())
    rehearsed.rehearse(SessionFileTests.two)
    #expect(try rehearsed.isPristine() && rehearsed.cursor == 0)
    #expect(rehearsed.store.pages() == other.store.pages())
    for corpus in [rehearsed, other] { try load([SessionFileTests.one], into: corpus) }
    #expect(rehearsed.store.pages() == other.store.pages())
    rehearsed.rehearse(SessionFileTests.two)
    #expect(rehearsed.store.pages() == other.store.pages())
  }

  @Test func aNewSessionHasTheRecordedTables() throws {
    let corpus = try Corpus()
    #expect(try corpus.store.number("PRAGMA user_version") == Schema.version)
    try SchemaCheck.run(on: corpus.store, version: Schema.version, path: "")
    try corpus.store.run("INSERT INTO fulltext(rowid, body) VALUES(1, 'The quay is closed.')")
    #expect(try corpus.store.number("SELECT COUNT(*) FROM fulltext WHERE fulltext MATCH 'quay'") == 1)
  }

  @Test("Bytes come back as they were recorded", arguments: [0, 1, 5, 300, 70_000, 140_000])
  func packing(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var bytes: [UInt8] = []
    while bytes.count < count {
      let run = Int.random(in: 0...(count / 3 + 8), using: &random)
      bytes +=
        Bool.random(using: &random)
        ? [UInt8](repeating: 0, count: run)
        : (0..<run).map { _ in UInt8.random(in: 0...3, using: &random) }
    }
    #expect(SchemaImage.unpacked(SchemaImage.packed(bytes)) == bytes)
  }

  @Test("What is cut off is left out", arguments: 0..<12)
  func cut(count: Int) {
    let packed = SchemaImage.packed([0, 0, 0, 0, 0, 0, 7, 8, 9])
    let whole: [UInt8] = [0, 0, 0, 0, 0, 0, 7, 8, 9]
    #expect(whole.starts(with: SchemaImage.unpacked(packed.prefix(count))))
  }
}
