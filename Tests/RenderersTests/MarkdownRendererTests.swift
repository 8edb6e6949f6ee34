import Figures
import Renderers
import Testing

@Suite struct MarkdownRendererTests {
  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: nil,
      #"""
      | name | type | mentions | roles |
      | --- | --- | ---: | --- |
      | Nicolás Maduro | PERSON | 12 | president, leader |
      | 习近平 | PERSON | 7 |  |
      | نجيب محفوظ | PERSON | 105 |  |
      | Café 👩‍👧 é | ORG | 1 | a\|b |

      … 37 more (`--top 40` shows more)
      """#
    ),
    Golden(
      "passages",
      .passages(Samples.passages),
      width: nil,
      #"""
      **\[3\] Port figures corrected, The Tide, 2 March**

      Ines Okafor said on Monday that the earlier figure was wrong.

      A second look is under way.

      No heading here.

      … 3 more
      """#
    ),
    Golden(
      "bars",
      .chart(Samples.bars),
      width: nil,
      #"""
      **Mentions**

      | label | value |
      | --- | ---: |
      | Okafor | 12 |
      | 习近平 | 3 |
      | Brandt | 0.5 |
      | none | 0 |
      """#
    ),
    Golden(
      "tree",
      .tree(Samples.tree),
      width: nil,
      #"""
      - quote 3
        - speaker: Ines Okafor
          - rule: name before verb
        - runner-up: Tomás Brandt
          - further away from the verb than the speaker that was chosen
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: nil,
      #"""
      ## Only in one

      | name |
      | --- |
      | Okafor |

      ## Notes

      Two reports.\
      One agrees.

      ## Notes

      No rows.
      """#
    ),
    Golden(
      "warning",
      .message(Samples.warning),
      width: nil,
      #"""
      **warning:** no article is named “x”\
      try: articles    lists what is loaded
      """#
    ),
    Golden(
      "hostile",
      .table(Samples.hostile),
      width: nil,
      #"""
      | a b | n | ok |
      | --- | ---: | --- |
      | ␛\]0;x␇\|\*b\* | 0.1235 | yes |
      | tab here, "two" lines\\ | -2 | no |
      | `ls \| wc` or **\`c\`** |  |  |
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(
      Renderers.render(golden.figure, as: MarkdownRenderer(), on: Page(width: golden.width)) == golden.text
    )
  }

  @Test(arguments: [
    ("# no heading", "\\# no heading"), ("- no list", "\\- no list"), ("1. no list", "1\\. no list"),
    ("2016 was", "2016 was"),
    ("    no code", "no code"),
    ("a_b *c* <d> [e] `f` ~~g~~", "a\\_b \\*c\\* \\<d\\> \\[e\\] \\`f\\` \\~\\~g\\~\\~"),
    ("\u{1B}[0m", "␛\\[0m"),
  ])
  func paragraphsMeanNothingToMarkdown(text: String, expected: String) {
    let passages = Passages([Passages.Passage(paragraphs: [StyledText(text)])])
    #expect(Renderers.render(.passages(passages), as: MarkdownRenderer(), on: Page()) == expected + "\n")
  }

  @Test(arguments: [
    ("https://example.org/a", "[x](<https://example.org/a>)\n"), ("file:///home/me/a.txt", "x\n"),
  ]) func linksLeadOnlyToTheWeb(address: String, expected: String) {
    let message = Message([StyledText("x").linked(to: address)])
    #expect(Renderers.render(.message(message), as: MarkdownRenderer(), on: Page()) == expected)
  }

  @Test func anAnswerBehindAnotherIsParted() {
    let table = Figure.table(Table(columns: [Table.Column("a")], rows: [["b"]], note: "1. A remark."))
    let first = Renderers.render(table, as: MarkdownRenderer(), on: Page())
    #expect(first == "| a |\n| --- |\n| b |\n\n1\\. A remark.\n")
    #expect(Renderers.render(table, as: MarkdownRenderer(), on: Page(isContinued: true)) == "\n" + first)
    #expect(Renderers.render(.nothing, as: MarkdownRenderer(), on: Page(isContinued: true)).isEmpty)
  }

  @Test func emphasisIsJoinedAndLeavesSpacesOutside() {
    let text =
      StyledText("a ") + StyledText(" b", .strong) + StyledText("c ", .match) + StyledText("load x", .command)
    let rendered = Renderers.render(.message(Message([text])), as: MarkdownRenderer(), on: Page())
    #expect(rendered == "a  **bc** `load x`\n")
  }
}
