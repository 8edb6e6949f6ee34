import Testing

@testable import WordLists

@Suite("Word lists column by column")
struct RowTests {
  @Test(arguments: [
    "calendar/holidays", "time/dates", "verbs/irregular-forms", "names/nicknames", "time/zones",
  ])
  func sameAsEntries(name: String) {
    let list = WordList(name)
    #expect(list.rows.map(\.entry) == list.entries)
    #expect(list.rows.map(\.hash) == list.hashes())
    for (row, entry) in zip(list.rows, list.entries) {
      #expect(String(decoding: row.text, as: UTF8.self) == entry.text)
      let values = entry.values.indices.map { row.value(at: $0).map { String(decoding: $0, as: UTF8.self) } }
      #expect(values == entry.values && row.value(at: entry.values.count) == nil)
      #expect(row.valueHashes == entry.values.map { WordHash.of($0) })
      for column in 0...entry.values.count {
        #expect(row.signedNumber(at: column) == entry.number(at: column))
      }
    }
  }

  @Test func rareWordsHaveTheSameValues() {
    let lists = [WordList("verbs/irregular-forms"), WordList("calendar/months")]
    let rare = RareWordTable<String>(lists) { $0.values.first }
    let table = WordTable<String>(lists[0], lists[1]) { $0.values.first }
    for word in lists.flatMap(\.words) + ["xyzzy", ""] {
      #expect(rare[WordHash.of(word)] == table[WordHash.of(word)], "\(word)")
    }
  }

  @Test func checksumsDiffer() {
    let list = WordList("calendar/months")
    #expect(list.checksum == WordList("calendar/months").checksum)
    #expect(list.checksum != WordList("calendar/weekdays").checksum)
    #expect(list.checksum != list.filter { $0.text != "december" }.checksum)
  }

  @Test(arguments: [
    "0", "-0.25", "3.14", "12", "-7", "0.1", "123456789.123456", "1e3", "9007199254740993.5", "5.", ".5",
  ])
  func numbers(text: String) {
    #expect(WeightLines.number(ArraySlice(text.utf8)) == Double(text))
  }

  @Test func lines() {
    var lines = WeightLines("# remark\n\nleast 0.5\nday 1 -2.25 x 3\n# end\nname")
    #expect(lines.next().map { $0.name == "least" && $0.numbers == [0.5] } == true)
    #expect(lines.next().map { $0.name == "day" && $0.numbers == [1, -2.25, 3] } == true)
    #expect(lines.next().map { $0.name == "name" && $0.numbers.isEmpty } == true)
    #expect(lines.next() == nil)
  }
}
