import Testing

@testable import Commands
@testable import Corpora

/// Invalid numbers in a session file lead to odd answers or errors, but never to a crash.
@Suite struct DamageTests {
  static let columns: [(table: String, columns: [String])] = [
    ("mention", ["start", "\"end\"", "sentence", "trigger_start", "trigger_end", "confidence", "rule"]),
    ("quotation", ["start", "\"end\"", "sentence", "cue_start", "cue_end", "speaker_start", "speaker_end"]),
    ("quotation", ["trigger_start", "trigger_end", "addressee_start", "ranges", "confidence"]),
    ("role", ["start", "\"end\"", "trigger_start", "trigger_end"]),
    ("time", ["start", "\"end\"", "sentence", "first_day", "last_day"]),
    ("event", ["start", "\"end\"", "sentence", "first_day", "last_day", "time"]),
    ("quantity", ["start", "\"end\"", "sentence", "value", "high", "days", "as_of", "bound", "correction"]),
    ("quantity", ["cluster", "number", "whole", "first_day", "last_day", "day", "entity", "quotation"]),
    ("quantity", ["source_start", "head_start", "predicate_end", "time_start", "key", "context", "rules"]),
    ("appearance", ["mentions", "position", "first_mention", "last_mention"]),
    ("entity", ["mentions", "articles", "type"]),
    ("name", ["mentions"]),
    ("content", ["sentences", "paragraphs", "paragraph_roles", "body"]),
    ("article", ["words", "published", "proof", "basis"]),
    ("via", ["start", "\"end\"", "entity"]),
  ]

  static let values = [
    "-1", "70", "2147483647", "9223372036854775807", "-9223372036854775808",
    "x'0500000003000000ffffffffffffffff'", "'odd'",
  ]

  static let lines = [
    "articles", "read 1", "read 2 --marks", "explain article 1", "explain published 2",
    "entities", "explain 1", "mentions Hayes", "explain 1", "mentions Keller --sort left", "read 1",
    "profile Keller", "quotes", "explain 1", "read 1", "quotes --about letter", "speakers", "timeline",
    "explain 1", "compare 1 2", "explain 1", "numbers", "explain 1", "numbers people", "show 1",
    "search council", "explain 1", "explain Hayes", "use 1-2",
    "merge Hayes into Keller", "undo",
  ]

  @Test(arguments: columns.indices, values.indices) func neverCrash(place: Int, shift: Int) async throws {
    let (table, columns) = DamageTests.columns[place]
    var session = try Newsroom.session()
    for (position, column) in columns.enumerated() {
      let value = DamageTests.values[(position + shift) % DamageTests.values.count]
      try? session.corpus.store.execute("UPDATE OR IGNORE \(table) SET \(column) = \(value)")
    }
    for line in DamageTests.lines {
      _ = await session.complaint(line)
    }
  }
}
