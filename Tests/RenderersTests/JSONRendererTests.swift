import Figures
import Renderers
import Testing

@Suite struct JSONRendererTests {
  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: nil,
      #"""
      [
        {"name": "Nicolás Maduro", "type": "PERSON", "mentions": 12, "roles": ["president", "leader"], "id": 1},
        {"name": "习近平", "type": "PERSON", "mentions": 7, "roles": [], "id": 2},
        {"name": "نجيب محفوظ", "type": "PERSON", "mentions": 105, "roles": null, "id": 3},
        {"name": "Café 👩‍👧 é", "type": "ORG", "mentions": 1, "roles": ["a|b"], "id": 4}
      ]
      """#
    ),
    Golden(
      "passages",
      .passages(Samples.passages),
      width: nil,
      #"""
      [
        {"heading": "Port figures corrected, The Tide, 2 March", "text": "Ines Okafor said on Monday that the earlier figure was wrong.\n\nA second look is under way.", "number": 3},
        {"heading": "", "text": "No heading here.", "number": null}
      ]
      """#
    ),
    Golden(
      "bars",
      .chart(Samples.bars),
      width: nil,
      #"""
      {
        "title": "Mentions",
        "form": "bars",
        "values": [
          {"label": "Okafor", "value": 12},
          {"label": "习近平", "value": 3},
          {"label": "Brandt", "value": 0.5},
          {"label": "none", "value": 0}
        ]
      }
      """#
    ),
    Golden(
      "tree",
      .tree(Samples.tree),
      width: nil,
      #"""
      {
        "label": "quote 3",
        "children": [
          {
            "label": "speaker: Ines Okafor",
            "children": [
              {"label": "rule: name before verb", "children": []}
            ]
          },
          {
            "label": "runner-up: Tomás Brandt",
            "children": [
              {"label": "further away from the verb than the speaker that was chosen", "children": []}
            ]
          }
        ]
      }
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: nil,
      #"""
      {
        "only_in_one": [
          {"name": "Okafor"}
        ],
        "notes": {"message": "Two reports.\nOne agrees."},
        "notes_2": []
      }
      """#
    ),
    Golden(
      "warning",
      .message(Samples.warning),
      width: nil,
      #"""
      {"message": "no article is named “x”\n  try: articles    lists what is loaded"}
      """#
    ),
    Golden(
      "hostile",
      .table(Samples.hostile),
      width: nil,
      #"""
      [
        {"a_b": "\u001B]0;x\u0007|*b*", "n": 0.123456, "ok": true},
        {"a_b": "tab\there, \"two\"\nlines\\", "n": -2, "ok": false},
        {"a_b": "ls | wc or `c`", "n": null, "ok": null}
      ]
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(Renderers.render(golden.figure, as: JSONRenderer(), on: Page(width: golden.width)) == golden.text)
  }

  @Test(arguments: [
    ("a/b", #""a/b""#), ("习近平 👩‍👧", #""习近平 👩‍👧""#),
    ("\u{7F}\u{9B}\u{2028}\u{202E}", #""\u007F\u009B\u2028\u202E""#),
    ("\r\n\t\u{0}", #""\r\n\t\u0000""#),
  ])
  func strings(text: String, expected: String) {
    let message = Message([StyledText(text)])
    #expect(
      Renderers.render(.message(message), as: JSONRenderer(), on: Page()) == #"{"message": \#(expected)}"#
        + "\n"
    )
  }

  @Test func emptyFiguresAreEmptyValues() {
    let sections: Figure = .sections([
      Section("???", .table(Table(columns: [Table.Column("a")], rows: []))), Section("Not here", .nothing),
      Section("", .sections([])),
    ])
    let text = """
      {
        "section": [],
        "not_here": null,
        "section_2": {}
      }

      """
    #expect(Renderers.render(sections, as: JSONRenderer(), on: Page()) == text)
    let empty = Table(columns: [Table.Column("a")], rows: [])
    #expect(Renderers.render(.table(empty), as: JSONRenderer(), on: Page()) == "[]\n")
  }

  @Test func keysAreUnique() {
    let table = Table(columns: ["a", "a", "a_2", "a"].map { Table.Column($0) }, rows: [[1, 2, 3, 4]])
    let text = Renderers.render(.table(table), as: JSONLinesRenderer(), on: Page())
    #expect(text == #"{"a": 1, "a_2": 2, "a_2_2": 3, "a_3": 4}"# + "\n")
  }
}
