import Foundation
import TestSupport
import Testing
import WordLists

@testable import Annotators

/// The recorded form of the patterns of time expressions.
@Suite struct TimeGrammarRecordTests {
  @Test("The recorded patterns are those of the tables; record them with Scripts/record-tables")
  func sameAsTables() throws {
    let made = TimeGrammar(TimeGrammar.tables)
    if ProcessInfo.processInfo.environment["NEWSHOUND_RECORD"] == "tables" {
      let file = Project.root.appendingPathComponent("Sources/CAssets/" + TimeGrammarRecord.name)
      try Data(TimeGrammarRecord.bytes(of: made, TimeGrammar.tables)).write(to: file)
      return
    }
    let read = try #require(TimeGrammarRecord(TimeGrammar.tables).grammar)
    #expect(read.rules.count > 250)
    #expect(read.steps == made.steps && read.isWhole == made.isWhole && read.byClass == made.byClass)
    #expect(read.words == made.words && Set(read.byWord.hashes) == Set(made.byWord.hashes))
    for hash in made.byWord.hashes { #expect(read.byWord[hash] == made.byWord[hash]) }
    #expect(read.rules.count == made.rules.count)
    for (one, other) in zip(read.rules, made.rules) {
      #expect(one.kind == other.kind && one.start == other.start && one.before == other.before)
      #expect(one.template == other.template && one.mod == other.mod && one.name == other.name)
    }
  }

  @Test func ofOtherTablesIsNotUsed() {
    #expect(TimeGrammarRecord(Array(TimeGrammar.tables.dropLast())).grammar == nil)
    #expect(TimeGrammarRecord([WordList("time/dates").filter { $0.text.count > 9 }]).grammar == nil)
  }
}
