import Figures
import Foundation
import FoundationXML
import Renderers
import Testing

@Suite struct HTMLRendererTests {
  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: nil,
      #"""
      <table>
      <thead>
      <tr><th scope="col" class="number">#</th><th scope="col">name</th><th scope="col">type</th><th scope="col" class="number">mentions</th><th scope="col">roles</th></tr>
      </thead>
      <tbody>
      <tr><th scope="row" class="number">1</th><td><span class="person">Nicolás Maduro</span></td><td>PERSON</td><td class="number">12</td><td>president, leader</td></tr>
      <tr><th scope="row" class="number">2</th><td><span class="person">习近平</span></td><td>PERSON</td><td class="number">7</td><td></td></tr>
      <tr><th scope="row" class="number">3</th><td><span class="person">نجيب محفوظ</span></td><td>PERSON</td><td class="number">105</td><td></td></tr>
      <tr><th scope="row" class="number">4</th><td><span class="organization">Café 👩‍👧 é</span></td><td>ORG</td><td class="number">1</td><td>a|b</td></tr>
      </tbody>
      </table>
      <p class="more">… 37 more (<code>--top 40</code> shows more)</p>
      """#
    ),
    Golden(
      "passages",
      .passages(Samples.passages),
      width: nil,
      #"""
      <article>
      <h2>[3] Port figures corrected, The Tide, 2 March</h2>
      <blockquote>
      <p><span class="person">Ines Okafor</span> said on <span class="time">Monday</span> that the earlier figure was wrong.</p>
      <p>A second look is under way.</p>
      </blockquote>
      </article>
      <article>
      <blockquote>
      <p>No heading here.</p>
      </blockquote>
      </article>
      <p class="more">… 3 more</p>
      """#
    ),
    Golden(
      "bars",
      .chart(Samples.bars),
      width: nil,
      #"""
      <figure>
      <figcaption>Mentions</figcaption>
      <table class="chart">
      <tbody>
      <tr><th scope="row">Okafor</th><td><span class="bar" style="width:100.0%"></span></td><td class="number">12</td></tr>
      <tr><th scope="row">习近平</th><td><span class="bar" style="width:25.0%"></span></td><td class="number">3</td></tr>
      <tr><th scope="row">Brandt</th><td><span class="bar" style="width:4.2%"></span></td><td class="number">0.5</td></tr>
      <tr><th scope="row">none</th><td><span class="bar" style="width:0.0%"></span></td><td class="number">0</td></tr>
      </tbody>
      </table>
      </figure>
      """#
    ),
    Golden(
      "tree",
      .tree(Samples.tree),
      width: nil,
      #"""
      <ul class="tree">
      <li>quote 3
      <ul>
      <li>speaker: <span class="person">Ines Okafor</span>
      <ul>
      <li>rule: name before verb</li>
      </ul>
      </li>
      <li>runner-up: Tomás Brandt
      <ul>
      <li>further away from the verb than the speaker that was chosen</li>
      </ul>
      </li>
      </ul>
      </li>
      </ul>
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: nil,
      #"""
      <section>
      <h2>Only in one</h2>
      <table>
      <thead>
      <tr><th scope="col">name</th></tr>
      </thead>
      <tbody>
      <tr><td>Okafor</td></tr>
      </tbody>
      </table>
      </section>
      <section>
      <h2>Notes</h2>
      <p class="answer">Two reports.<br/>
      One agrees.</p>
      </section>
      <section>
      <h2>Notes</h2>
      <p class="more">No rows.</p>
      </section>
      """#
    ),
    Golden(
      "warning",
      .message(Samples.warning),
      width: nil,
      #"""
      <p class="warning"><strong>warning:</strong> no article is named “x”<br/>
        try: articles    lists what is loaded</p>
      """#
    ),
    Golden(
      "hostile",
      .table(Samples.hostile),
      width: nil,
      #"""
      <table>
      <thead>
      <tr><th scope="col" class="number">#</th><th scope="col">a b</th><th scope="col" class="number">n</th><th scope="col">ok</th></tr>
      </thead>
      <tbody>
      <tr><th scope="row" class="number">1</th><td>␛]0;x␇|*b*</td><td class="number">0.1235</td><td>yes</td></tr>
      <tr><th scope="row" class="number">2</th><td>tab here, &quot;two&quot; lines\</td><td class="number">-2</td><td>no</td></tr>
      <tr><th scope="row" class="number">3</th><td><code>ls | wc</code> or <strong>`c`</strong></td><td class="number"></td><td></td></tr>
      </tbody>
      </table>
      """#
    ),
  ]) func golden(golden: Golden) {
    #expect(Renderers.render(golden.figure, as: HTMLRenderer(), on: Page()) == golden.text)
  }

  /// For any text the output is well-formed, and its text content equals the original.
  @Test func isWellFormedWhateverTheTextIs() throws {
    var generator = Generator(seed: 11)
    for _ in 0..<300 {
      let figure = generator.figure { $0.noise(0...12) + "<b onclick=\"x\">&amp;</b>" + $0.words(0...3) }
      for page in [Page(isWholeFile: true), Page()] {
        let text = Renderers.render(figure, as: HTMLRenderer(), on: page)
        let document = page.isWholeFile ? text : "<body>\(text)</body>"
        if text.isEmpty { continue }
        let parser = XMLParser(data: Data(document.utf8))
        let listener = Listener()
        parser.delegate = listener
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") in \(document)")
        #expect(!listener.names.contains("b"))
        #expect(!listener.attributes.contains("onclick"))
      }
    }
  }

  private final class Listener: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var attributes: Set<String> = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      names.insert(name)
      self.attributes.formUnion(attributes.keys)
    }
  }

  @Test(
    arguments: [
      (
        "https://example.org/a?b=1&c=2",
        "<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\">x</a>"
      ),
      ("javascript:alert(1)", "x"),
      (
        "https://e.org/\"onclick=\"y",
        "<a href=\"https://e.org/%22onclick=%22y\" rel=\"noopener noreferrer nofollow\">x</a>"
      ),
      ("file:///home/me/a b.txt", "x"), ("FILE:///x", "x"), ("file://host/x", "x"), ("", "x"),
      ("HTTP://e.org/\u{1B}]", "<a href=\"HTTP://e.org/%1B]\" rel=\"noopener noreferrer nofollow\">x</a>"),
    ]
  ) func linksLeadOnlyToPages(address: String, expected: String) {
    let message = Message([StyledText("x").linked(to: address)])
    let text = Renderers.render(.message(message), as: HTMLRenderer(), on: Page())
    #expect(text == "<p class=\"answer\">\(expected)</p>\n")
  }

  @Test("on a page only words too long for a line may be broken anywhere")
  func longWords() {
    let address = "https://example.org/a/very/long/path/without/any/space"
    let table = Table(
      columns: [Table.Column("what"), Table.Column("where \"it\" is")],
      rows: [["a short one", Table.Cell(address)]]
    )
    let text = Renderers.render(.table(table), as: HTMLRenderer(), on: Page(isWholeFile: true))
    #expect(text.contains("<td data-label=\"what\">a short one</td>"))
    #expect(text.contains("<td class=\"long\" data-label=\"where &quot;it&quot; is\">\(address)</td>"))
  }

  @Test func aFileOfItsOwnIsAPage() {
    let text = Renderers.render(.table(Samples.people), as: HTMLRenderer(), on: Page(isWholeFile: true))
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>"))
    #expect(text.hasSuffix("</body>\n</html>\n"))
    #expect(text.contains("<h1>Newshound</h1>"))
    #expect(text.contains("<td class=\"number\" data-label=\"mentions\">12</td>"))
    let titled = Page(isWholeFile: true, title: "people <3")
    #expect(
      Renderers.render(.table(Samples.people), as: HTMLRenderer(), on: titled).contains(
        "<h1>people &lt;3</h1>"
      )
    )
    #expect(Renderers.render(.nothing, as: HTMLRenderer(), on: Page(isWholeFile: true)).isEmpty)
  }
}
