import Figures
import Renderers
import Testing

@Suite struct PlainRendererTests {
  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: 30,
      #"""
      #  name            type    mentions  roles
      1  Nicolás Maduro  PERSON        12  president, leader
      2  习近平          PERSON         7
      3  نجيب محفوظ      PERSON       105
      4  Café 👩‍👧 é       ORG            1  a|b
      … 37 more (--top 40 shows more)
      """#
    ),
    Golden(
      "passages",
      .passages(Samples.passages),
      width: 30,
      #"""
      [3] Port figures corrected, The Tide, 2 March
      Ines Okafor said on Monday that the earlier figure was wrong.

      A second look is under way.

      No heading here.

      … 3 more
      """#
    ),
    Golden(
      "bars",
      .chart(Samples.bars),
      width: 30,
      #"""
      Mentions
      Okafor   12
      习近平    3
      Brandt  0.5
      none      0
      """#
    ),
    Golden(
      "tree",
      .tree(Samples.tree),
      width: 30,
      #"""
      quote 3
        speaker: Ines Okafor
          rule: name before verb
        runner-up: Tomás Brandt
          further away from the verb than the speaker that was chosen
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: 30,
      #"""
      Only in one
      name
      Okafor

      Notes
      Two reports.
      One agrees.

      Notes
      No rows.
      """#
    ),
    Golden(
      "hostile",
      .table(Samples.hostile),
      width: 30,
      #"""
      #  a b                          n  ok
      1  ␛]0;x␇|*b*              0.1235  yes
      2  tab here, "two" lines\      -2  no
      3  ls | wc or `c`
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(
      Renderers.render(golden.figure, as: PlainRenderer(), on: Page(width: golden.width)) == golden.text
    )
  }
}
