import Documents
import Foundation
import JSON
import TestSupport
import Testing

@testable import Readers

/// The names and the values of records.
@Suite struct RecordValueTests {
  @Test(arguments: [
    ("publish_date", "date"), ("publishDate", "date"), ("Publish-Date", "date"), ("maintext", "text"),
    ("source.name", "outlet"), ("source/title", "outlet"), ("fields.bodyText", "text"),
    ("_source.title", "title"),
    ("og:site_name", "outlet"), ("article:published_time", "date"), ("authors[0].name", "authors"),
    ("headline.main", "headline"), ("content.rendered", "text"), ("dc:creator", "authors"),
    ("Überschrift", ""),
    ("source.id", "outlet"), ("rank", ""), ("", ""), ("...", ""),
  ]) func namesAreFolded(_ key: String, _ slot: String) {
    #expect(RecordKeys.place(of: key)?.slot.name ?? "" == slot)
  }

  /// Every name in the table tells something.
  @Test func everyNameHasASlot() throws {
    let table = Project.root.appendingPathComponent("Sources/CAssets/english/records/keys.txt")
    for line in try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t").map(String.init)
      #expect(parts.count == 2 && RecordSlot(named: parts[1]) != nil, "\(line)")
      #expect(parts[0] == RecordKeys.folded(parts[0]))
    }
    for name in ["text", "title", "date", "stated_words", "printsection", "nest"] {
      #expect(RecordSlot(named: name)?.name == name)
    }
    #expect(RecordSlot(named: "nothing") == nil)
    #expect(RecordKeys.place(of: "articlebody")?.rank == 0)
  }

  @Test(arguments: [
    "1714716900", "1714716900000", "1714716900.25", "1714716900000000000", "20240503", "20240503T061500Z",
    "20240503061500", "May 3, 2024",
  ]) func daysOfPrograms(_ value: String) {
    var record = ArticleRecord()
    record.add("published", .number(value))
    let fields = record.fields(beside: ArticleRecord.Text(text: .plain(""), slot: .text))
    #expect(fields.published?.date.iso == "2024-05-03")
    #expect(fields.notes == [])
  }

  /// Fields of authors as programs write them, and the names in them.
  @Test(arguments: [
    ("Maud Teller|Bo Strand", ["Maud Teller", "Bo Strand"]),
    ("Maud Teller\nBo Strand", ["Maud Teller", "Bo Strand"]),
    ("Teller, Maud; Strand, Bo", ["Maud Teller", "Bo Strand"]), ("Teller, Maud", ["Maud Teller"]),
    ("Maud Teller, Bo Strand and Eva Holm", ["Maud Teller", "Bo Strand", "Eva Holm"]),
    ("['Maud Teller', 'Bo Strand']", ["Maud Teller", "Bo Strand"]),
    ("[{'name': 'Maud Teller'}]", ["Maud Teller"]),
    ("{\"name\": \"Maud Teller\"}", ["Maud Teller"]), ("m@echo.example (Maud Teller)", ["Maud Teller"]),
    ("['']", []), ("https://echo.example/maud", []), ("NaN", []), ("@maud", []), ("Anonymous", []),
  ]) func authors(_ value: String, _ names: [String]) {
    var record = ArticleRecord()
    record.add("author", .string(value))
    #expect(record.fields(beside: ArticleRecord.Text(text: .plain(""), slot: .text)).authors == names)
  }

  @Test func daysInPieces() {
    #expect(DayValue.words(year: "2024.0", month: "5.0", day: "3") == "2024-05-03")
    #expect(DayValue.words(year: "2024", month: "May", day: "3") == "3 May 2024")
    #expect(DayValue.words(year: "2024", month: "13", day: "3") == nil)
    #expect(
      DayValue.words(DecodedJSON(text: #"{"year": 2024, "month": 5, "day": 3}"#) ?? .null) == "2024-05-03"
    )
    #expect(DayValue.serial(1, since1904: true) == "1904-01-02")
    #expect(DayValue.serial(-1, since1904: false) == nil)
    #expect(DayValue.serial(.infinity, since1904: false) == nil)
  }

  @Test(arguments: [
    ("eng", "en"), ("English", "en"), ("en_GB", "en_GB"), ("Deutsch", "de"), ("German; English", "de"),
    ("tlh", "tlh"),
  ]) func languages(_ name: String, _ tag: String) { #expect(LanguageTag.of(name) == tag) }

  @Test(arguments: [0, 7, 999, 1_000, 12_345, 1_234_567, -1_000]) func numbersAreGrouped(_ number: Int) {
    let grouped = number.grouped
    #expect(Int(grouped.filter { $0 != "," }) == number)
    let parts: [Substring] = grouped.split(separator: ",")
    #expect(parts.dropFirst().allSatisfy { $0.count == 3 })
  }

  @Test(arguments: ["NaN", "nan", "None", "null", " ", "", "[]", "NA", "-", "N/A"]) func missing(
    _ text: String
  ) {
    #expect(DecodedJSON.isMissing(text))
    #expect(DecodedJSON.string(text).words == nil)
  }

  @Test(arguments: ["Nan", "na", "Nana", "none of it", "\u{2014}"].dropFirst(2)) func present(_ text: String)
  {
    #expect(!DecodedJSON.isMissing(text))
  }
}
