import Documents
import Foundation
import TestSupport
import Testing

@testable import WordLists

@Suite("Word lists")
struct WordListTests {
  private static let folder = Project.root.appendingPathComponent("Sources/CAssets/english")

  /// The tables of the source tree with their texts, by their names.
  private static let tables: [String: String] = {
    var tables: [String: String] = [:]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "txt" {
      let name = file.deletingPathExtension().path.dropFirst(folder.path.count + 1)
      tables[String(name)] = try? String(contentsOf: file, encoding: .utf8)
    }
    return tables
  }()

  /// The names of tables that the sources use, patterns of rules included, each with a file that uses it.
  private static let asked: [String: String] = {
    var asked: [String: String] = [:]
    let sources = Project.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for match in text.matches(of: /(?:WordList\("|in:)([a-z-]+\/[a-z-]+)/) {
        asked[String(match.output.1)] = file.lastPathComponent
      }
    }
    return asked
  }()

  @Test func everyTableIsPartOfTheProgram() {
    #expect(WordList.names == WordListTests.tables.keys.sorted())
  }

  @Test(arguments: WordListTests.tables.keys.sorted())
  func tellsItsNameItsClassAndItsSource(name: String) throws {
    let text = try #require(WordListTests.tables[name])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "# " + name)
    let remarks = lines.filter { $0.hasPrefix("#") }
    #expect(remarks.count >= 3)
    #expect(remarks.contains { $0.hasPrefix("# Source: ") })
    #expect(text.hasSuffix("\n") && !text.contains("\0") && !text.contains("\r"))
    let entries = lines.dropLast().filter { !$0.hasPrefix("#") }
    #expect(!entries.isEmpty)
    for entry in entries {
      let word = entry.split(separator: "\t", omittingEmptySubsequences: false).first.map(String.init) ?? ""
      #expect(!word.isEmpty && word == word.split(separator: " ").joined(separator: " "), "\(entry)")
    }
    // Who held an office twice has a line for each term.
    let hasTerms = name == "calendar/office-holders"
    let words = entries.map { $0.split(separator: "\t").first.map(String.init) ?? "" }
    let doubled = Dictionary(grouping: hasTerms ? entries : words, by: \.self).filter { $0.value.count > 1 }
      .keys.sorted()
    #expect(doubled.isEmpty)
    #expect(WordList(name).words == words)
  }

  @Test func everyTableIsUsedAndEveryUseHasATable() {
    let names = Set(WordListTests.tables.keys)
    #expect(names.subtracting(WordListTests.asked.keys).sorted() == [], "tables that nothing asks for")
    #expect(
      WordListTests.asked.filter { !names.contains($0.key) }.map { "\($0.value): \($0.key)" }.sorted() == []
    )
  }

  @Test func noTwoTablesAreAlike() {
    var byContent: [[String]: [String]] = [:]
    for name in WordList.names { byContent[WordList(name).words.sorted(), default: []].append(name) }
    #expect(byContent.values.filter { $0.count > 1 }.map { $0.sorted() } == [])
  }

  @Test func columnsAreValues() throws {
    let text = "# a\n# b\nof course\t1\tx\n\nword\nlast\t\n"
    let bytes = Array(text.utf8)
    let entries = WordList.lines(of: bytes, in: TextRange(0, bytes.count)).map { WordList.entry(bytes, $0) }
    #expect(entries.map(\.text) == ["of course", "word", "last"])
    #expect(entries.map(\.values) == [["1", "x"], [], [""]])
    #expect(entries.map { $0.number() } == [1, nil, nil] && entries[0].number(at: 1) == nil)
    #expect(entries[0].words == ["of", "course"])
  }

  @Test func setsAndTablesAreAskedByHash() {
    let months = WordTable(WordList("calendar/months"), WordList("calendar/short-months")) { $0.number() }
    #expect(months[WordHash.of("SEPT")] == 9 && months[WordHash.of("September")] == 9)
    #expect(months[WordHash.of("monday")] == nil)
    let days = WordSet(WordList("calendar/weekdays"), words: ["today"])
    #expect(days.contains("Sunday") && days.contains("today") && !days.contains("sun"))
    let text = Array("on Sunday".utf8)
    #expect(days.contains(text, TextRange(3, 9)) && !days.contains(text, TextRange(0, 2)))
  }

  @Test func aCurlyApostropheIsAStraightOne() {
    #expect(WordSet(WordList("function-words/negations")).contains("n’t"))
  }

  @Test func entriesCanBeLeftOut() {
    let list = WordList("calendar/weekdays").filter { $0.number() ?? 0 > 5 }
    #expect(list.words == ["saturday", "sunday"])
    #expect(list.hashes() == ["saturday", "sunday"].map { WordHash.of($0) })
    #expect(list.hashes(adding: "s") == ["saturdays", "sundays"].map { WordHash.of($0) })
  }

  @Test func theCalendarHasAllMonthsAndDays() {
    #expect(CalendarWords.monthNames.count == 12 && CalendarWords.monthNames[8] == "September")
    #expect(CalendarWords.weekdayNames.count == 7 && CalendarWords.weekdayNames[0] == "Monday")
  }

  /// Words of dates: all names and abbreviations of months, but of weekdays only those that are
  /// no other word.
  @Test(
    arguments: [
      ("march", true, false), ("Sept", true, false), ("Sept.", true, true), ("Sunday", true, false),
      ("Sun.", true, true), ("sun", false, false), ("spring", false, false),
    ]
  )
  func datesAreKnownByTheirWords(word: String, isCalendar: Bool, isAbbreviation: Bool) {
    #expect(CalendarWords.all.contains(word) == isCalendar)
    #expect(CalendarWords.abbreviations.contains(word) == isAbbreviation)
  }

  /// The hash table behaves like a set of the standard library.
  @Test(arguments: 1...20)
  func hashesAreFoundAsInASet(seed: UInt64) {
    var fuzz = Fuzz(seed: seed)
    let hashes = (0..<fuzz.number(0...400)).map { _ in UInt64(fuzz.number(1...1000)) &* 0x1_0000_0001 }
    let table = HashTable(hashes)
    let set = Set(hashes)
    for number in 1...1000 {
      let hash = UInt64(number) &* 0x1_0000_0001
      #expect((table.slot(of: hash) != nil) == set.contains(hash))
    }
    #expect(table.slot(of: 0) == nil)
  }
}
