import Documents
import Testing
import WordLists

@testable import Annotators

/// The values in the columns of the word tables are known to the code that reads them.
@Suite("Columns of word lists")
struct WordColumnsTests {
  private static let timeLists = ["time/expressions", "time/function-words"]

  @Test(arguments: timeLists)
  func everyTimeWordHasAClassAndANumber(name: String) throws {
    for entry in WordList(name).entries {
      let found = try #require(TimeWords.table.find(TimeWordTable.hash(entry.text.utf8)), "\(entry.text)")
      #expect("\(found.kind)" == entry.values.first, "\(entry.text)")
      #expect(found.value & 255 == entry.number(at: 1).map { Int32($0) & 255 }, "\(entry.text)")
    }
  }

  @Test(
    arguments: [
      ("september", TimeWords.Class.month, 9), ("may", .month, 5 + TimeWords.weak), ("sept", .month, 9),
      ("mon", .weekday, 1 + TimeWords.weak), ("sundays", .weekday, 7 + TimeWords.plural),
      ("yesterday", .deictic, -1), ("weeks", .unit, 6 + TimeWords.plural), ("twenty", .cardinal, 20),
      ("rose", .past, 1), ("expected", .intention, 2), ("under", .hedge, 9),
    ]
  )
  func timeWordsAreFound(word: String, kind: TimeWords.Class, number: Int32) throws {
    let found = try #require(TimeWords.table.find(TimeWordTable.hash(word.utf8)))
    #expect(found.kind == kind && found.value == number)
  }

  @Test func everyHolidayHasARule() {
    let entries = WordList("calendar/holidays").entries + WordList("calendar/moving-holidays").entries
    #expect(TimeWords.holidays.map(\.words) == entries.map(\.words))
    for (words, rule) in TimeWords.holidays {
      if case .listed(let days) = rule {
        #expect(days.allSatisfy { CalendarDate(iso: $0) != nil }, "\(words)")
      }
    }
  }

  /// A pronoun with a value is in the table of those that are resolved; "you" and "your" have none.
  @Test(
    arguments: [
      "pronouns/nominative", "pronouns/unmarked-for-case", "pronouns/objective",
      "pronouns/third-person-possessives", "pronouns/other-possessives", "pronouns/third-person-reflexives",
      "pronouns/other-forms",
    ]
  )
  func pronounsReferToWhatTheirColumnSays(name: String) {
    for entry in WordList(name).entries {
      let pronoun = FunctionWords.pronouns[WordHash.of(entry.text)]
      #expect(pronoun?.rawValue == entry.values.first, "\(entry.text)")
    }
  }

  @Test(
    arguments: [
      ("said", SpeechVerbs.Frame.speech, SpeechVerbs.Form.past), ("admitting", .speech, .gerund),
      ("quipped", .speech, .past), ("written", .speech, .participle), ("relies", nil, nil),
      ("states", nil, nil),
      ("denies", .speech, .thirdPerson), ("cites", .citing, .thirdPerson), ("knew", .thought, .past),
      ("described", .naming, .past),
    ] as [(String, SpeechVerbs.Frame?, SpeechVerbs.Form?)]
  )
  func reportingVerbsHaveTheirForms(word: String, frame: SpeechVerbs.Frame?, form: SpeechVerbs.Form?) {
    let entry = SpeechVerbs.entry(hash: WordHash.of(word))
    #expect(entry?.frame == frame && entry?.form == form)
  }
}
