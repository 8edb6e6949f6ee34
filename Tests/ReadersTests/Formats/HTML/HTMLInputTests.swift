import Documents
import Testing

@testable import Readers

/// Which inputs are pages, their encodings, errors, and damaged pages.
@Suite struct HTMLInputTests {
  @Test(arguments: [
    ("<!DOCTYPE html><html>", "a.txt", true), ("\u{FEFF}\n <HTML>", "-", true),
    ("<!-- saved from url=(0021)https://echo.example/ -->\n<html>", "a", true),
    ("<?xml version=\"1.0\"?><!DOCTYPE html><html>", "a", true), ("<p>One.</p>", "a.html", true),
    ("<p>One.</p>", "a.txt", false), ("Ferry <b>stops</b>", "a.txt", false),
    ("{\"a\": \"<html>\"}", "a.json", false),
    ("<?xml version=\"1.0\"?><rss>", "a.xml", false), ("<!DOCTYPE nitf><nitf>", "a", false),
    ("Plain", "a.html", false),
  ]) func recognizes(_ text: String, _ source: String, _ isPage: Bool) {
    #expect(HTMLReader().recognizes(Input(source: source, bytes: Array(text.utf8))) == isPage)
  }

  static let sentence = "Zoë’s gulls stole chips at the café on Saturday, and nobody saw how they did it."

  private static func page(_ charset: String, _ sentence: [UInt8]) -> [UInt8] {
    Array("<html><head>\(charset)<title>x</title></head><body><p>".utf8) + sentence
      + Array("</p></body></html>".utf8)
  }

  private static let latin = sentence.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }

  private static let wide = String(decoding: page("", Array(sentence.utf8)), as: UTF8.self).utf16

  static let pages: [[UInt8]] = [
    page("", Array(sentence.utf8)),
    page("<meta charset=\"iso-8859-1\">", latin),
    page("<meta charset=\"utf-8\">", latin),
    page("", latin),
    page("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">", latin),
    page("<meta charset=\"iso-8859-1\">", Array(sentence.utf8)),
    [0xEF, 0xBB, 0xBF] + page("", Array(sentence.utf8)),
    [0xFF, 0xFE] + wide.reduce(into: []) { $0 += [UInt8($1 & 255), UInt8($1 >> 8)] },
  ]

  @Test(arguments: pages) func encodings(_ page: [UInt8]) throws {
    #expect(texts(try HTMLReader.article(page: page, source: "a.html"), .body) == [Self.sentence])
  }

  @Test(arguments: [
    ("shift_jis", [0x83, 0x74, 0x83, 0x46, 0x83, 0x8A, 0x81, 0x5B] as [UInt8], "フェリー"),
    ("windows-1251", [0xCF, 0xE0, 0xF0, 0xEE, 0xEC], "Паром"),
    ("gb2312", [0xB6, 0xC9, 0xC2, 0xD6], "渡轮"),
    ("iso-8859-2", [0xBE, 0xE9], "žé"),
  ]) func nationalEncodings(_ charset: String, _ bytes: [UInt8], _ word: String) throws {
    let text = bytes + Array(" is the word for the ferry, and it has been for a hundred years.".utf8)
    let article = try HTMLReader.article(
      page: Self.page("<meta charset=\"\(charset)\">", text),
      source: "a.html"
    )
    #expect(
      texts(article, .body) == ["\(word) is the word for the ferry, and it has been for a hundred years."]
    )
  }

  @Test func mixedEncodings() throws {
    let mixed =
      Array("The café, ".utf8) + [0x92] + Array(" said Zo".utf8) + [0xEB]
      + Array(", is open on all days of the week.".utf8)
    let article = try HTMLReader.article(page: Self.page("<meta charset=\"utf-8\">", mixed), source: "a.html")
    #expect(texts(article, .body) == ["The café, ’ said Zoë, is open on all days of the week."])
    #expect(article.notes == [TextDecoder.windowsNote])
  }

  @Test(arguments: [
    "<html><body></body></html>", "<html><body><nav><a href=\"/\">Home</a></nav></body></html>",
  ])
  func pagesWithoutText(_ page: String) {
    #expect(throws: ReadError.noArticles(source: "a.html", found: "a page without running text")) {
      try HTMLPageTests.read(page)
    }
  }

  @Test func emptyPage() {
    #expect(throws: ReadError.empty(source: "a.html")) { try HTMLPageTests.read(" \n ") }
  }

  @Test(arguments: 0..<60) func damagedPages(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 6151 &+ 5)
    let pieces =
      HTMLPageTests.furniture + HTMLPageTests.layouts + HTMLPageTests.kept.map(\.piece)
      + HTMLFieldTests.data.map { "<script type=\"application/ld+json\">\($0)</script>" }
    for _ in 0..<20 {
      var page = Array(
        HTMLPageTests.page(
          head: pieces.randomElement(using: &random) ?? "",
          between: pieces.randomElement(using: &random) ?? "",
          after: pieces.randomElement(using: &random) ?? ""
        ).utf8
      )
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let place = Int.random(in: 0..<page.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: page[place] = UInt8.random(in: 0...255, using: &random)
        case 1: page.removeSubrange(place..<min(page.count, place + Int.random(in: 1...200, using: &random)))
        case 2: page.insert(contentsOf: page[place..<min(page.count, place + 300)], at: place)
        case 3:
          page.insert(contentsOf: Array("<\"'>&#x;<!--<script".utf8).shuffled(using: &random), at: place)
        default: page.removeSubrange(place...)
        }
        if page.isEmpty { page = [60] }
      }
      do throws(ReadError) {
        let article = try HTMLReader.article(page: page, source: "a.html")
        #expect(flaws(article) == [], "\(String(decoding: page, as: UTF8.self))")
      } catch {
        #expect(!error.message.isEmpty)
      }
      let text = String(decoding: page, as: UTF8.self)
      for paragraph in HTMLFragment.paragraphs(of: text) { #expect(!paragraph.text.isEmpty) }
      _ = HTMLFragment.plain(text)
    }
  }
}
