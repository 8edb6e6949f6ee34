import Foundation
import Readers

/// A kind of input of arbitrary size.
struct GrowthText: Sendable {
  var name: String
  /// The maximum size in bytes.
  var size: Int
  /// Returns an input of about the given number of bytes, with a name that determines its format.
  var input: @Sendable (Int) -> Input

  /// Returns a kind of input that repeats one piece of text.
  private static func run(_ name: String, _ piece: String, _ size: Int = 50_000) -> GrowthText {
    GrowthText(name: name, size: size) { bytes in
      plain(String(repeating: piece, count: max(1, bytes / piece.utf8.count)))
    }
  }

  /// Returns a kind of input of pieces that differ by invented words.
  private static func series(
    _ name: String,
    size: Int = 50_000,
    _ piece: @escaping @Sendable (Int) -> String
  ) -> GrowthText {
    GrowthText(name: name, size: size) { bytes in
      var text = ""
      var number = 0
      while text.utf8.count < bytes {
        text += piece(number)
        number += 1
      }
      return plain(text)
    }
  }

  /// Returns a kind of input with one long part of an article, and its other parts as usual.
  private static func part(
    _ name: String,
    _ file: String,
    size: Int = 2_000_000,
    _ text: @escaping @Sendable (Int) -> String
  ) -> GrowthText {
    GrowthText(name: name, size: size) { Input(source: file, bytes: Array(text($0).utf8)) }
  }

  private static func plain(_ text: String) -> Input { Input(source: "growth.txt", bytes: Array(text.utf8)) }

  /// Returns an invented capitalised word for a number; the words of numbers below 8,000, and of
  /// most others, differ.
  static func word(_ number: Int) -> String {
    let starts = [
      "B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Br", "Dr", "Gr", "Kr", "Pl", "Tr",
      "St",
    ]
    let middles = [
      "a", "e", "i", "o", "u", "ai", "ea", "ou", "ar", "el", "in", "on", "ur", "am", "es", "il", "or", "un",
      "at", "en",
    ]
    let ends = [
      "b", "ck", "d", "ff", "k", "ll", "m", "nn", "p", "rr", "ss", "t", "v", "x", "zz", "mo", "na", "ri",
      "sky", "ton",
    ]
    let inner = number / 8000 == 0 ? "" : "l" + word(number / 8000).lowercased()
    return starts[number % 20] + middles[number / 20 % 20] + inner + ends[number / 400 % 20]
  }

  /// All kinds of input: those for which superlinear time has occurred, and those for which it might.
  static let all: [GrowthText] = ordinary + names + speech + mixtures + tokens + marks + parts

  private static let ordinary: [GrowthText] = [
    run(
      "ordinary sentences",
      "Mayor Anna Keller told reporters in Lima on Monday that the bridge would stay closed. ",
      400_000
    ),
    run("a sentence without an end", "Anna Keller said the bridge in Lima was closed and "),
    run("one word", "abc", 2_000_000),
    run("one word of capitals", "ABC", 2_000_000),
    run("one number", "1234567890", 2_000_000),
    run("pronouns", "He said he saw him. "),
    run("pronouns after a name", "Anna Keller said she saw her. He told them his name. "),
    run("paragraphs of a word", "Yes.\n\n"),
    run("paragraphs of a sentence", "Anna Keller came to Lima.\n\n"),
    run("lines without an end", "Anna Keller came to Lima\n"),
    run("items of a list", "- The mayor of Lima\n"),
    run("numbered items", "1. The mayor came\n"),
    run("speakers before colons", "Keller: We will go.\n\n"),
    run("web addresses", "http://example.com/a/b?c=d "),
    run("one web address", "http://example.com/a/b?c=d&", 1_000_000),
    run("relative clauses", "who knew the man "),
    run("phrases with of", "of the mayor "),
    run("clauses with because", "because he said that "),
    run("clauses with that", "said that the mayor "),
    run("hyphenated words", "low-cost-"),
    run("dates", "on 5 May 2024 "),
    run("days and hours", "on Monday at 5 p.m., "),
    run("relative times", "two days after the week before "),
    run("ISO days", "2024-10-14 "),
    run("percentages", "from 5 to 6 percent "),
    run("amounts", "$5 million and "),
    run("deaths", "3 people were killed and 5 were wounded in Lima on 5 May 2024. "),
    run("datelines", "LIMA, Peru (Reuters) - "),
  ]

  private static let names: [GrowthText] = [
    series("persons with one surname") { "\(word($0)) Smith said Smith left. " },
    series("persons with one first name") { "Anna \(word($0)) said Anna left. " },
    series("persons with one title and surname") {
      "Mayor \(word($0)) Keller spoke. The mayor left. She said Mayor Keller left. "
    },
    series("initials with one surname") {
      "\(word($0).prefix(1)). \(word($0)) Smith met \(word($0).prefix(1)). Smith. "
    },
    series("different persons") { "\(word($0)) \(word($0 + 7)) said she left. " },
    series("honorifics") { "Mr. \(word($0)) met Mrs. \(word($0)). " },
    series("surnames of two words") { "\(word($0)) Van Dyk said Van Dyk left. " },
    series("a list of names") { "\(word($0)), " },
    series("a list of full names") { "\(word($0)) \(word($0 + 3)), " },
    series("names joined by and") { "\(word($0)) and " },
    series("names in title case") { "\(word($0)) " },
    series("names in capitals") { word($0).uppercased() + " " },
    series("appositions") { "\(word($0)) Smith, mayor of \(word($0 + 5)), friend of \(word($0 + 9)), " },
    series("role phrases") { "The \(word($0)) minister said so. The minister left. " },
    series("chairs of boards") {
      "\(word($0)), the chair of the \(word($0 + 3)) board, said so. The chair left. "
    },
    series("acronyms") {
      "The \(word($0)) \(word($0 + 3)) Group (\(word($0).prefix(1))\(word($0 + 3).prefix(1))G) said so. "
    },
    series("organisations that begin alike") { "Brackwater \(word($0)) Ltd. said Brackwater left. " },
    series("organisations that end alike") { "The \(word($0)) Corporation said the corporation left. " },
    series("places") { "\(word($0)), Peru, and " },
    series("countries and their leaders") { "President \(word($0)) of France met the French president. " },
    run("one surname", "Smith "),
    run("one name", "Anna Keller "),
    run("possessives", "Anna's "),
    run("possessive pronouns", "his "),
  ]

  private static let speech: [GrowthText] = [
    run("quotations", "“We will go,” Anna Keller said. “Nobody will stay.” "),
    run("quotations with pronouns", "“I will go,” he said. “You stay,” she told him. "),
    run("quotations that are never closed", "“We will go. "),
    run("paragraphs that open a quotation", "“We will go.\n\n"),
    run("quotations inside quotations", "“She said ‘he said "),
    run("quotations without a speaker", "“We will go.” "),
    run("words in quotation marks", "\"so\" "),
    run("said", "said "),
    run("said and comma", "said, "),
    run("would not say", "would not say whether it "),
    run("declined to comment", "Acme declined to comment. "),
    run("according to", "according to Anna Keller "),
    series("a chain of speakers") { "\(word($0)) Smith said that " },
    series("speakers behind their words") { "It will rain, \(word($0)) Smith said. " },
  ]

  /// Words alternating with punctuation.
  private static let mixtures: [GrowthText] =
    [
      "a, ", "A-", "a-b-", "O'", "a'a", "1/", "1-", "1.", "1,", "$1", "a.b.", "U.S.", "a...", "a@b.c, ",
      "#a ", "@a ",
      "(a ", "a) ", "[a ", "(a) ", "((a)) ", "“a ", "a” ", "“a” ", "‘a ", "\"a ", "\"a\" ", "\"A\", ",
      "``a'' ", "'a' ",
      "a/b/", "a & b & ", "A & B & ", "A and B and ", "A, B and ", "A of B of ", "A's B's ",
      "of the A of the ", "Mr. ",
      "Dr. A. ", "St. ", "No. 5 ", "Inc., ", "5 p.m. ", "5:30 ", "5-6 May ", "May 5-6, ", "1990s ", "Q1 ",
      "in 2024 ",
      "since Monday until Tuesday ", "one of two of ", "half a million ", "10th ", "III ", "he, she, ",
      "who, who, ",
      "it is it ", "that that he said ", "said he said ", "\"he said\" said ", "told him told ",
      "which said which ",
      "not only but also ", "if he goes if ", "<b>a</b> ", "&amp; ", "a: b: ", "A: “b” ", "a; b; ",
      "a — b — ", "a -- ",
      "* a\n", "> a\n", "| a | b |\n", "A\nB\n", "A B\n\n", "\u{2022} A\n", "中国，", "Ünal ", "АБ ", "a\u{301}",
      "\u{200B}a", "👩\u{200D}👧 ", "\u{FEFF}a ",
    ].map { piece in
      let shown = piece.replacingOccurrences(of: "\n", with: "⏎").replacingOccurrences(of: "|", with: "\\|")
      return run("'\(shown)' over and over", piece, 10_000)
    }

  /// Runs of one word.
  private static let tokens: [GrowthText] = [
    "the", "of", "and", "that", "not", "to", "who", "Monday", "12", "1,000", "U.S.", "a", "is", "very", "but",
    "I", "you", "it", "both", "million", "percent", "May", "$", "last", "two", "mayor", "Lima",
  ].map { run("the word \($0) over and over", $0 + " ", 10_000) }

  /// Runs of one character, with and without spaces between them.
  private static let marks: [GrowthText] = [
    "`", "\"", "'", "“", "”", "‘", "’", "«", "(", ")", "[", "]", "{", "-", "—", "…", ".", ",", ";", ":", "!",
    "?",
    "*", "#", "@", "/", "\\", "&", "%", "$", "_", "|", "<", ">", "=", "+", "~", "^", "0", "é", "中", "🙂",
    "\u{301}",
    "\u{200D}", "\u{A0}", "\n", "\t",
  ].flatMap { mark in
    let name = mark.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
    let shown =
      mark.unicodeScalars.allSatisfy { $0.properties.isWhitespace || !$0.properties.isGraphemeBase }
      ? "" : " " + mark
    return [
      run("a run of U+\(name)\(shown)", mark, 10_000),
      run("U+\(name)\(shown) with blanks", mark + " ", 10_000),
    ]
  }

  /// Parts of an article that are rarely long.
  private static let parts: [GrowthText] = [
    part("a headline in JSON", "growth.jsonl") {
      #"{"headline": "\#(String(repeating: "x", count: $0))", "text": "Keller came.\n\nShe left."}"#
    },
    part("a headline of words in JSON", "growth.jsonl") {
      #"{"headline": "\#(String(repeating: "The bridge closes ", count: $0 / 18))", "text": "Keller came.\n\nShe left."}"#
    },
    part("a title in front matter", "growth.md") {
      "---\ntitle: \(String(repeating: "bridge ", count: $0 / 7))\n---\nKeller came.\n\nShe left.\n"
    },
    part("a deck in JSON", "growth.jsonl") {
      #"{"deck": "\#(String(repeating: "bridge ", count: $0 / 7))", "text": "Keller came.\n\nShe left."}"#
    },
    part("an outlet in JSON", "growth.jsonl") {
      #"{"outlet": "\#(String(repeating: "Post ", count: $0 / 5))", "text": "Keller came.\n\nShe left."}"#
    },
    part("authors in JSON", "growth.jsonl", size: 200_000) {
      #"{"authors": "\#(String(repeating: "Anna Keller and ", count: $0 / 16))Ann", "text": "Keller came."}"#
    },
    part("a list of authors in JSON", "growth.jsonl", size: 200_000) {
      #"{"authors": [\#(String(repeating: #""Anna Keller", "#, count: $0 / 15))"Ann"], "text": "Keller came."}"#
    },
    part("a day in JSON", "growth.jsonl") {
      #"{"date": "\#(String(repeating: "May 5 ", count: $0 / 6))", "text": "Keller came."}"#
    },
    part("a dateline in JSON", "growth.jsonl") {
      #"{"dateline": "\#(String(repeating: "LIMA, ", count: $0 / 6))", "text": "Keller came."}"#
    },
    part("lists inside lists in JSON", "growth.jsonl") {
      #"{"text": "Keller came.", "x": \#(String(repeating: "[", count: $0 / 2))\#(String(repeating: "]", count: $0 / 2))}"#
    },
    part("keys in JSON", "growth.jsonl") { bytes in
      #"{"text": "Keller came.""# + (0..<bytes / 16).map { #", "key\#($0)": 1"# }.joined() + "}"
    },
    part("articles in a JSON list", "growth.json", size: 100_000) {
      "[" + String(repeating: #"{"text": "Keller came."}, "#, count: $0 / 26) + #"{"text": "She left."}]"#
    },
    part("header lines", "growth.txt", size: 64_000) {
      String(repeating: "Author: Anna Keller\n", count: $0 / 20) + "\nKeller came."
    },
    part("front matter", "growth.md", size: 64_000) {
      "---\n" + String(repeating: "- tag\n", count: $0 / 6) + "---\nKeller came."
    },
    part("a byline", "growth.txt", size: 200_000) {
      "Bridge closes\n\nBy \(String(repeating: "Anna Keller, ", count: $0 / 13))\n\nShe came."
    },
    part("empty lines", "growth.txt") { "Bridge closes" + String(repeating: "\n", count: $0) + "She came." },
    part("blocks inside blocks in Markdown", "growth.md", size: 100_000) {
      String(repeating: ">", count: $0) + " She came."
    },
    part("lists inside lists in Markdown", "growth.md", size: 100_000) {
      String(repeating: "- ", count: $0 / 2) + "She came."
    },
    part("links that stay open in Markdown", "growth.md", size: 32_000) {
      String(repeating: "[a](", count: $0 / 4)
    },
    part("stars in Markdown", "growth.md", size: 32_000) { String(repeating: "*a ", count: $0 / 3) },
    part("headings in Markdown", "growth.md", size: 32_000) {
      String(repeating: "# Keller came\n\n", count: $0 / 15)
    },
    part("paragraphs in Markdown", "growth.md", size: 64_000) {
      String(repeating: "Keller came.\n\n", count: $0 / 14)
    },
  ]
}
