import Documents
import Testing

@testable import Readers

/// HTML in the values of records.
@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<p>One.</p><p>Two.</p>", ["One.", "Two."]), ("One.<br><br>Two.", ["One.", "Two."]),
    ("One\n\nTwo", ["One", "Two"]),
    ("<p>One &amp; two&nbsp;three</p>", ["One & two three"]), ("a &lt; b and c &gt; d", ["a < b and c > d"]),
    ("<ul><li>One</li><li>Two</li></ul>", ["One", "Two"]),
    ("<div>One <b>two</b> three</div>", ["One two three"]),
    ("<figure><img><figcaption>A boat</figcaption></figure><p>One.</p>", ["A boat", "One."]), ("", []),
    ("<script>x</script>", []), ("5 < 6", ["5 < 6"]),
  ]) func paragraphs(_ fragment: String, _ expected: [String]) {
    #expect(HTMLFragment.paragraphs(of: fragment).map(\.text) == expected)
  }

  @Test func captions() {
    let roles = HTMLFragment.paragraphs(
      of: "<figure><img><figcaption>A boat</figcaption></figure><p>One.</p>"
    )
    .map(\.role)
    #expect(roles == [.caption, .body])
  }

  @Test(arguments: [
    ("Tom &amp; Jerry", "Tom & Jerry"), ("It&amp;#39;s", "It's"), ("<em>One</em> two", "One two"),
    ("Plain", "Plain"),
    ("AT&T", "AT&T"), ("a < b", "a < b"), ("&#8217;", "’"),
  ]) func plain(_ text: String, _ expected: String) {
    #expect(HTMLFragment.plain(text) == expected)
  }

  @Test(arguments: [
    ("<p>One</p>", true), ("</p>", true), ("<br/>", true), ("a < b", false), ("<3", false),
    ("<Bo Lund>", false), ("", false), ("<", false),
    ("x <em>y</em>", true), ("<h2>x", true),
  ]) func isMarkup(_ text: String, _ expected: Bool) {
    #expect(HTMLFragment.isMarkup(text) == expected)
  }

  @Test(arguments: [
    (#"{"a": "b"}"#, "b"), (#"{"a": ["", "c"]}"#, "c"), (#"{"a": {"name": "d"}}"#, "d"),
    (#"{"a": "é\n"}"#, "é\n"),
    (#"{"a": "he said "yes" to it", "b": 1}"#, "he said \"yes\" to it"), (#"x = {"a": 5,};"#, "5"),
    (#"{"a": "\ud83d\ude00"}"#, "😀"),
  ]) func looseData(_ json: String, _ value: String) {
    #expect(LinkedData(Array(json.utf8))?["a"]?.text == value)
  }

  @Test(arguments: ["", "{", "[[[[", "{\"a\"", "{\"a\":", "\"", "]}", "{,}", "{\"a\": \"b"]) func brokenData(
    _ json: String
  ) {
    _ = LinkedData(Array(json.utf8))?.objects()
  }

  @Test func namesAreInTheOrderOfTheCases() {
    for (name, tag) in [
      ("html", HTMLTag.html), ("p", .p), ("figcaption", .figcaption), ("h6", .h6), ("rt", .rt),
    ] {
      #expect(HTMLTag.byHash[HTMLHash.of(name.utf8)] == tag)
    }
    for (name, attribute) in [
      ("id", HTMLTree.Name.id), ("class", .class), ("title", .title), ("value", .value),
    ] {
      #expect(HTMLTree.attributeNames[HTMLHash.of(name.utf8)] == attribute)
    }
  }
}
