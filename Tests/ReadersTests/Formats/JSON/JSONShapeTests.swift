import Documents
import Testing

@testable import Readers

/// Where records stand in JSON, and what of broken JSON is still read.
@Suite struct JSONShapeTests {
  static let ferry = #"{"title": "A", "text": "The ferry goes."}"#
  static let gulls = #"{"title": "B", "text": "Gulls stole chips."}"#

  /// Inputs of the two articles "A" and "B".
  static let both: [(name: String, text: String)] = [
    ("array", "[\(ferry), \(gulls)]"),
    ("lines", "\(ferry)\n\(gulls)\n"),
    ("lines with commas", "\(ferry),\n\(gulls),\n"),
    ("no comma", "[\(ferry) \(gulls)]"),
    ("a comma too many", "[\(ferry), \(gulls),]"),
    ("a bracket behind each", "[\(ferry)]\n[\(gulls)]\n"),
    ("a bracket before the comma", "[\(ferry)], \(gulls)]"),
    ("pretty objects one behind another", "{\n\"title\": \"A\",\n\"text\": \"The ferry goes.\"}\n\(gulls)"),
    ("data", #"{"data": [\#(ferry), \#(gulls)], "meta": {"found": 2}}"#),
    ("results in a response", #"{"response": {"status": "ok", "results": [\#(ferry), \#(gulls)]}}"#),
    ("results in articles", #"{"articles": {"results": [\#(ferry), \#(gulls)], "totalResults": 2}}"#),
    ("hits of a search", #"{"hits": {"hits": [{"_source": \#(ferry)}, {"_source": \#(gulls)}]}}"#),
    ("by day", #"{"2024-05-03": [\#(ferry)], "2024-05-04": [\#(gulls)]}"#),
    ("rows by number", #"{"0": \#(ferry), "1": \#(gulls)}"#),
    (
      "columns",
      #"{"title": {"0": "A", "1": "B"}, "text": {"0": "The ferry goes.", "1": "Gulls stole chips."}}"#
    ),
    (
      "columns by day",
      #"{"title": {"d1": "A", "d2": "B"}, "text": {"d1": "The ferry goes.", "d2": "Gulls stole chips."}}"#
    ),
    ("columns as arrays", #"{"title": ["A", "B"], "text": ["The ferry goes.", "Gulls stole chips."]}"#),
    (
      "columns, index and data",
      #"{"columns": ["title", "text"], "index": [0, 1], "data": [["A", "The ferry goes."], ["B", "Gulls stole chips."]]}"#
    ),
    ("rows", #"[["title", "text"], ["A", "The ferry goes."], ["B", "Gulls stole chips."]]"#),
    (
      "rows as lines",
      "[\"title\", \"text\"]\n[\"A\", \"The ferry goes.\"]\n[\"B\", \"Gulls stole chips.\"]\n"
    ),
    ("a call of a script", "show({\"articles\": [\(ferry), \(gulls)]});"),
    (
      "Python",
      "[{'title': 'A', 'text': 'The ferry goes.'}, {'title': 'B', 'text': 'Gulls stole chips.', 'x': None}]"
    ),
  ]

  @Test(arguments: both.indices) func recordsAreFound(_ row: Int) throws {
    let (name, text) = Self.both[row]
    let suffix = name.contains("lines") ? "jsonl" : "json"
    let found = Found(text, "a.\(suffix)")
    #expect(found.articles.map(\.headline) == ["A", "B"], "\(name)")
    #expect(
      found.articles.map(\.body).map { $0.contains("goes") || $0.contains("stole") } == [true, true],
      "\(name)"
    )
    #expect(found.failures == [], "\(name)")
  }

  /// Inputs that are damaged, the titles of their articles, and what is said.
  static let damaged: [(text: String, titles: [String], said: [String])] = [
    (
      "[\(ferry), \(gulls), {\"title\": \"C\", \"text\": \"Cut in",
      ["A", "B"], ["element 3: cut off in the middle"]
    ),
    (
      "[\n  \(ferry),\n  {\"title\": \"C\", \"text\": \"Gulls \"stole\" chips},\n  \(gulls)\n]",
      ["A", "B"], ["element 2: cut off in the middle"]
    ),
    ("[\(ferry), {\"title\": }, \(gulls)]", ["A", "B"], ["element 2: not valid JSON"]),
    ("\(ferry)\n{oops\n\(gulls)\n", ["A", "B"], ["line 2: not valid JSON"]),
    ("[\(ferry), 7, \"text\", \(gulls)]", ["A", "B"], ["element 2: not a JSON object"]),
    (
      "\(ferry)\n{\"title\": \"C\", \"url\": \"https://echo.example/c\"}\n",
      ["A"], ["line 2: a link without text"]
    ),
    ("[\(ferry), {\"id\": 7, \"rank\": 2}]", ["A"], ["element 2: no text; its keys are id, rank"]),
    (
      #"{"base": "USD", "rates": {"EUR": 1.1}}"#, [], ["no object in it has a text; its keys are base, rates"]
    ),
    ("[]", [], ["is empty"]),
    (
      #"{"articles": [{"url": "https://echo.example/a", "title": "A", "domain": "echo.example"}]}"#,
      [], ["has no articles: 1 link without text; save the page and load that"]
    ),
  ]

  @Test(arguments: damaged.indices) func damageIsSaid(_ row: Int) {
    let (text, titles, said) = Self.damaged[row]
    let found = Found(text, text.contains("\n{") && !text.hasPrefix("[") ? "a.jsonl" : "a.json")
    #expect(found.articles.map { $0.headline ?? "" } == titles)
    #expect(found.failures.count == said.count)
    for (failure, words) in zip(found.failures, said) { #expect(failure.contains(words)) }
  }

  @Test func statedNumbersAreKept() throws {
    let text = #"{"status": "ok", "totalResults": 38, "articles": [\#(Self.ferry)]}"#
    let cursor = try JSONReader().open(ByteStream(source: "a.json", bytes: Array(text.utf8)))
    while cursor.next() != nil {}
    #expect(cursor.announced == 38)
  }

  /// An array is read element by element, so that a large one is never in memory as a whole.
  @Test func arraysAreReadInPieces() throws {
    var sent = 0
    let stream = ByteStream(source: "a.json") { () throws(ReadError) -> [UInt8] in
      sent += 1
      if sent == 1 { return Array("[".utf8) }
      return sent < 3_000 ? Array((Self.ferry + ",\n").utf8) : []
    }
    let cursor = try JSONReader().open(stream)
    _ = cursor.next()
    #expect(sent < 1_000)
    var count = 1
    while cursor.next() != nil { count += 1 }
    #expect(count == 2_998)
  }

  @Test func wideTextIsRead() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "[\(Self.ferry)]".utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try Readers.articles(in: Input(source: "a.json", bytes: bytes)).count == 1)
  }
}
