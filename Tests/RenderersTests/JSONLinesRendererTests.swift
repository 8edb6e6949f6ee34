import Figures
import Renderers
import Testing

@Suite struct JSONLinesRendererTests {
  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: nil,
      #"""
      {"name": "Nicolás Maduro", "type": "PERSON", "mentions": 12, "roles": ["president", "leader"], "id": 1}
      {"name": "习近平", "type": "PERSON", "mentions": 7, "roles": [], "id": 2}
      {"name": "نجيب محفوظ", "type": "PERSON", "mentions": 105, "roles": null, "id": 3}
      {"name": "Café 👩‍👧 é", "type": "ORG", "mentions": 1, "roles": ["a|b"], "id": 4}
      """#
    ),
    Golden(
      "passages",
      .passages(Samples.passages),
      width: nil,
      #"""
      {"heading": "Port figures corrected, The Tide, 2 March", "text": "Ines Okafor said on Monday that the earlier figure was wrong.\n\nA second look is under way.", "number": 3}
      {"heading": "", "text": "No heading here.", "number": null}
      """#
    ),
    Golden(
      "bars",
      .chart(Samples.bars),
      width: nil,
      #"""
      {"label": "Okafor", "value": 12}
      {"label": "习近平", "value": 3}
      {"label": "Brandt", "value": 0.5}
      {"label": "none", "value": 0}
      """#
    ),
    Golden(
      "tree",
      .tree(Samples.tree),
      width: nil,
      #"""
      {"label": "quote 3", "children": [{"label": "speaker: Ines Okafor", "children": [{"label": "rule: name before verb", "children": []}]}, {"label": "runner-up: Tomás Brandt", "children": [{"label": "further away from the verb than the speaker that was chosen", "children": []}]}]}
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: nil,
      #"""
      {"section": "only_in_one", "name": "Okafor"}
      {"section": "notes", "message": "Two reports.\nOne agrees."}
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
      {"a_b": "\u001B]0;x\u0007|*b*", "n": 0.123456, "ok": true}
      {"a_b": "tab\there, \"two\"\nlines\\", "n": -2, "ok": false}
      {"a_b": "ls | wc or `c`", "n": null, "ok": null}
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(
      Renderers.render(golden.figure, as: JSONLinesRenderer(), on: Page(width: golden.width)) == golden.text
    )
  }

  @Test func sectionsWithinSectionsNameTheirPath() {
    let table = Table(columns: [Table.Column("section")], rows: [["x"]])
    let figure = Figure.sections([Section("People", .sections([Section("In Both", .table(table))]))])
    let text = Renderers.render(figure, as: JSONLinesRenderer(), on: Page())
    #expect(text == #"{"section": "people.in_both", "section_2": "x"}"# + "\n")
  }
}
