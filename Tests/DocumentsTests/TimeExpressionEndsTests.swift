import Documents
import Testing

@Suite("Ends of ranges")
struct TimeExpressionEndsTests {
  private static func ends(_ words: String, _ value: String) -> [String] {
    let text = Array("So ".utf8) + Array(words.utf8)
    let time = TimeExpression(
      range: TextRange(3, text.count),
      sentence: 0,
      kind: .date,
      value: value,
      evidence: Evidence("test", confidence: 1)
    )
    guard let ends = time.ends(in: text) else { return [] }
    return [ends.first, ends.last].map { end in
      String(decoding: text[end.range.start..<end.range.end], as: UTF8.self) + " = " + end.value
    }
  }

  @Test(
    "Each end has its own words and value",
    arguments: [
      ("June 5-7, 2014", "2014-06-05/2014-06-07", ["June 5 = 2014-06-05", "7, 2014 = 2014-06-07"]),
      ("28–29 May 1953", "1953-05-28/1953-05-29", ["28 = 1953-05-28", "29 May 1953 = 1953-05-29"]),
      (
        "July 13 to 17 of last year", "2018-07-13/2018-07-17",
        ["July 13 = 2018-07-13", "17 of last year = 2018-07-17"]
      ),
      (
        "the 21st to the 23rd of May", "2016-05-21/2016-05-23",
        ["the 21st = 2016-05-21", "the 23rd of May = 2016-05-23"]
      ),
      ("2014-15", "2014/2015", ["2014 = 2014", "15 = 2015"]),
      ("2014/15", "2014/2015", ["2014 = 2014", "15 = 2015"]),
      ("2014", "2014", []), ("the 2014-15 financial year", "FY2015", []), ("2014", "2014/2015", []),
      ("2014-", "2014/2015", []), ("", "2014/2015", []), ("–", "2014/2015", []),
    ]
  )
  func ends(words: String, value: String, wanted: [String]) {
    #expect(Self.ends(words, value) == wanted)
  }

  @Test("Ends of any bytes lie within the expression, the first before the last")
  func anyBytes() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["1", "7", "-", "–", "/", " to ", " ", "th", "May", ",", "é", "\u{1F600}"]
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let text = Array(words.utf8)
      let time = TimeExpression(
        range: TextRange(0, text.count),
        sentence: 0,
        kind: .date,
        value: "2014/2015",
        evidence: Evidence("test", confidence: 1)
      )
      guard let ends = time.ends(in: text) else { continue }
      #expect(ends.first.range.start >= 0 && ends.first.range.end <= ends.last.range.start, "\(words)")
      #expect(
        ends.last.range.end <= text.count && !ends.first.range.isEmpty && !ends.last.range.isEmpty,
        "\(words)"
      )
      #expect(
        String(validating: text[ends.last.range.start..<ends.last.range.end], as: UTF8.self) != nil,
        "\(words)"
      )
    }
  }
}
