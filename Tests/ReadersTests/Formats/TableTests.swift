import Documents
import Testing

@testable import Readers

/// Tables as text: their dialects, their damage, their columns.
@Suite struct TableTests {
  /// Tables of two articles, "A" with a comma and a quotation mark in its text, and "B".
  static let dialects: [(name: String, text: String)] = [
    ("commas", "title,text,date\nA,\"One, \"\"two\"\".\",2024-05-03\nB,Three four.,2024-05-04\n"),
    (
      "carriage returns",
      "title,text,date\r\nA,\"One, \"\"two\"\".\",2024-05-03\r\nB,Three four.,2024-05-04\r\n"
    ),
    ("old Macintosh", "title,text,date\rA,\"One, \"\"two\"\".\",2024-05-03\rB,Three four.,2024-05-04\r"),
    (
      "semicolons",
      "\u{FEFF}Titel;Text;Datum\r\nA;\"One, \"\"two\"\".\";3.5.2024\r\nB;Three four.;4.5.2024\r\n"
    ),
    ("stated", "sep=;\r\nTitel;Text;Datum\r\nA;\"One, \"\"two\"\".\";3.5.2024\r\nB;Three four.;4.5.2024\r\n"),
    (
      "tabs, bare quotation marks",
      "title\ttext\tdate\nA\tOne, \"two\".\t2024-05-03\nB\tThree four.\t2024-05-04"
    ),
    ("bars", "title|text|date\nA|One, \"two\".|2024-05-03\nB|Three four.|2024-05-04\n"),
    ("backslashes", "title,text,date\nA,\"One, \\\"two\\\".\",2024-05-03\nB,\"Three four.\",2024-05-04\n"),
    ("not doubled", "title,text,date\nA,\"One, \"two\".\",2024-05-03\nB,\"Three four.\",2024-05-04\n"),
    ("bare delimiters", "title,text,date\nA,One, \"two\".,2024-05-03\nB,Three four.,2024-05-04\n"),
    ("blanks", "title, text, date\nA, \"One, \"\"two\"\".\" , 2024-05-03\nB, \"Three four.\", 2024-05-04\n"),
    (
      "delimiters at the end",
      "title,text,date,,\nA,\"One, \"\"two\"\".\",2024-05-03,,\nB,Three four.,2024-05-04,,\n"
    ),
    (
      "a title above",
      "Export of 5 May,,\n,,\ntitle,text,date\nA,\"One, \"\"two\"\".\",2024-05-03\nB,Three four.,2024-05-04\n"
    ),
    (
      "numbers of rows",
      ",title,text,date\n0,A,\"One, \"\"two\"\".\",2024-05-03\n1,B,Three four.,2024-05-04\n"
    ),
  ]

  @Test(arguments: dialects.indices) func everyDialectIsRead(_ row: Int) {
    let (name, text) = Self.dialects[row]
    let found = Found(text, "a.csv")
    #expect(found.failures == [], "\(name)")
    #expect(found.articles.map(\.headline) == ["A", "B"], "\(name)")
    #expect(found.articles.map(\.body) == ["One, \"two\".", "Three four."], "\(name)")
    #expect(found.articles.map { $0.published?.date.iso } == ["2024-05-03", "2024-05-04"], "\(name)")
    #expect(found.remarks.contains { $0.contains("Columns: ") }, "\(name)")
  }

  /// Tables that are damaged, their headlines, and what is said.
  static let damaged: [(text: String, headlines: [String], said: [String])] = [
    (
      "id,title,text,date\n1,A,\"One goes,2024-05-03\n2,B,\"Two, three.\",2024-05-04\n3,C,Four.,2024-05-05\n",
      ["B", "C"], ["line 2: a quotation mark is never closed"]
    ),
    (
      "id,title,date,text\n1,A,2024-05-03,\"One goes\n2,B,2024-05-04,\"Two, three.\"\n3,C,2024-05-05,Four.\n",
      ["B", "C"], ["line 2: a quotation mark is never closed"]
    ),
    (
      "id,title,date,text\n1,A,2024-05-03,One.\n2,B,2024-05-04,\"Two goes\n",
      ["A"], ["line 3: a quotation mark is never closed"]
    ),
    ("id,title,date,text\n1,A,2024-05-03,One.\n2,B,2024-05-04,\n", ["A"], ["row 2: no text"]),
    ("id,name,price\n1,Chair,5\n", [], ["none of its columns is a text: \u{201C}id\u{201D}"]),
    (
      "id,publish_date,title,url\n1,2024-05-03,A,https://e.example/a\n2,2024-05-03,B,https://e.example/b\n",
      [], ["has no articles: 2 links without text; save the pages and load them"]
    ),
    ("", [], ["is empty"]),
    ("title,text\n", [], ["is empty"]),
  ]

  @Test(arguments: damaged.indices) func damageIsSaid(_ row: Int) {
    let (text, headlines, said) = Self.damaged[row]
    let found = Found(text, "a.csv")
    #expect(found.articles.map { $0.headline ?? "" } == headlines)
    #expect(found.failures.count == said.count)
    for (failure, words) in zip(found.failures, said) { #expect(failure.contains(words)) }
  }

  /// A field with a blank line and lines that look like rows is left whole, since its marks are doubled.
  @Test func linesInFieldsAreNoRows() {
    let text =
      "id,title,text,date\n1,A,\"He said \"\"yes\"\".\n\n2, no 3, yes\",2024-05-03\n2,B,Two.,2024-05-04\n"
    let found = Found(text, "a.csv")
    #expect(found.articles.map(\.headline) == ["A", "B"])
    #expect(found.failures == [])
  }

  @Test func marksAtTheEndOfALineAreWithinAField() {
    let text = "title,text,source\nA,\"One \"two\"\nand three.\",Echo\nB,\"Four.\",Echo\n"
    let found = Found(text, "a.csv")
    #expect(found.articles.map(\.outlet) == ["Echo", "Echo"])
    #expect(found.articles.first?.body == "One \"two\"\nand three.")
  }

  @Test func windowsTextIsRead() {
    let bytes =
      Array("title;text\nF".utf8) + [0xE4] + Array("hre;Die F".utf8) + [0xE4] + Array("hre geht.\n".utf8)
    let found = Found(bytes, "a.csv")
    #expect(found.articles.map(\.body) == ["Die Fähre geht."])
    #expect(found.remarks.last == "Not valid UTF-8; read as Windows-1252.")
  }

  @Test func wideTextIsRead() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "title\ttext\tdate\nA\t\"One, two.\"\t2024-05-03\n".utf16 {
      bytes += [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    #expect(Found(bytes, "a.txt").articles.map(\.body) == ["One, two."])
  }

  /// Tables without known names, and what their columns are taken for.
  @Test(arguments: [
    (
      "\"3\",\"Bears claw back again\",\"Tarn Wire - Sellers, a dwindling band of cynics, are seeing green again.\"\n"
        + "\"2\",\"Ferry is to retire\",\"The ferry company said on Friday it would replace its oldest boat.\"\n",
      "Bears claw back again"
    ),
    (
      "a1,b1,c1\n2024-05-03,Bears claw back again,\"Tarn Wire - Sellers, a dwindling band of cynics, are seeing green.\"\n",
      "Bears claw back again"
    ),
  ]) func columnsAreGuessed(_ text: String, _ headline: String) {
    let found = Found(text, "a.csv")
    #expect(found.articles.first?.headline == headline)
    #expect(found.articles.first?.body.hasPrefix("Tarn Wire - Sellers") == true)
    #expect(found.remarks.contains { $0.contains("is the text (a guess)") })
  }

  @Test func columnsAreMapped() throws {
    let text = "a,b,text\n\"The ferry goes on.\",Echo,Not this one.\n"
    let map = try ColumnMap("text=a, outlet=2")
    let article = try #require(
      Found(text, "a.csv", reader: TableReader().reader(mappedBy: map)).articles.first
    )
    #expect(article.body == "The ferry goes on.")
    #expect(article.outlet == "Echo")
    let other = Found(text, "a.csv", reader: TableReader(map: try ColumnMap("text=z")))
    #expect(other.failures.first?.contains("there is no column \"z\"; there are \u{201C}a\u{201D}") == true)
  }

  @Test(arguments: ["0", "-1", "4", "-9223372036854775808", "9223372036854775807"])
  func numbersOfNoColumn(_ number: String) throws {
    let reader = TableReader(map: try ColumnMap("text=\(number)"))
    let found = Found("a,b,text\nOne.,Echo,Two.\n", "a.csv", reader: reader)
    #expect(found.failures.first?.contains("there is no column") == true)
  }

  @Test(arguments: [
    ("text", "\"text\" names no column"),
    ("rank=b", "\"rank\" is no field of an article; there are text, headline"),
    ("", "names no column"),
  ]) func mapsWithFaults(_ text: String, _ message: String) {
    let fault = #expect(throws: ColumnMap.Fault.self) { try ColumnMap(text) }
    #expect(fault?.message.contains(message) == true)
  }

  /// Only what is a table is taken for one.
  @Test(arguments: [
    ("a.txt", "title\ttext\tdate\nA\tOne two.\t2024-05-03\n", true),
    ("a.txt", "Ferry stops, pier to blame\nBy Jane Doe, Harbour Post\nThe pier broke, he said.\n", false),
    ("a.md", "title,text\nA,B\n", false), ("a.csv", "x", true),
    ("-", "title,text,date\nA,One.,2024-05-03\n", true),
    ("-", "Title: A\nDate: 3 May 2024\n\nThe pier broke.\n", false),
  ]) func tablesAreRecognized(_ name: String, _ text: String, _ isTable: Bool) {
    #expect(TableReader().recognizes(Input(source: name, bytes: Array(text.utf8))) == isTable)
  }
}
