import Figures
import Renderers
import Testing

@Suite struct TableRendererFigureTests {
  @Test(arguments: [
    Golden(
      "passages at 80",
      .passages(Samples.passages),
      width: 80,
      #"""
      [3] Port figures corrected, The Tide, 2 March
      Ines Okafor said on Monday that the earlier figure was wrong.

      A second look is under way.

      No heading here.

      … 3 more
      """#
    ),
    Golden(
      "passages at 30",
      .passages(Samples.passages),
      width: 30,
      #"""
      [3] Port figures corrected,
      The Tide, 2 March
      Ines Okafor said on Monday
      that the earlier figure was
      wrong.

      A second look is under way.

      No heading here.

      … 3 more
      """#
    ),
    Golden(
      "bars at any width",
      .chart(Samples.bars),
      width: nil,
      #"""
      Mentions
      Okafor  ████████████████████████████████████████   12
      习近平  ██████████                                  3
      Brandt  █▋                                        0.5
      none                                                0
      """#
    ),
    Golden(
      "bars at 40",
      .chart(Samples.bars),
      width: 40,
      #"""
      Mentions
      Okafor  ███████████████████████████   12
      习近平  ██████▊                        3
      Brandt  █▏                           0.5
      none                                   0
      """#
    ),
    Golden(
      "longbars at 40",
      .chart(Samples.longBars),
      width: 40,
      #"""
      Harbour           ███████████████      8
      Authority of the
      Northern Bay
      nobody
      x                                     -1
      all               ▏                0.001
      """#
    ),
    Golden(
      "strip at 80",
      .chart(Samples.strip),
      width: 80,
      #"""
      Events a day  highest: 8
       █▆▄▂█▇▅▃ █▆▄▂█▇▅▃ █▆▄▂█▇▅▃
      2026-02-01        2026-02-28
      """#
    ),
    Golden(
      "strip at 10",
      .chart(Samples.strip),
      width: 10,
      #"""
      Events a
      day
      highest:
      12, 3
      values a
      column
      █████████
      2026-02-01
      –
      2026-02-28
      """#
    ),
    Golden(
      "tree at 80",
      .tree(Samples.tree),
      width: 80,
      #"""
      quote 3
      ├─ speaker: Ines Okafor
      │  └─ rule: name before verb
      └─ runner-up: Tomás Brandt
         └─ further away from the verb than the speaker that was chosen
      """#
    ),
    Golden(
      "tree at 30",
      .tree(Samples.tree),
      width: 30,
      #"""
      quote 3
      ├─ speaker: Ines Okafor
      │  └─ rule: name before verb
      └─ runner-up: Tomás Brandt
         └─ further away from the
            verb than the speaker
            that was chosen
      """#
    ),
    Golden(
      "sections at 80",
      Samples.sections,
      width: 80,
      #"""
      Only in one
      name
      ──────
      Okafor

      Notes
      Two reports.
      One agrees.

      Notes
      No rows.
      """#
    ),
    Golden(
      "warning at 80",
      .message(Samples.warning),
      width: 80,
      #"""
      warning: no article is named “x”
        try: articles    lists what is loaded
      """#
    ),
    Golden(
      "warning at 30",
      .message(Samples.warning),
      width: 30,
      #"""
      warning: no article is named
      “x”
        try: articles    lists what
        is loaded
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(
      Renderers.render(golden.figure, as: TableRenderer(), on: Page(width: golden.width)) == golden.text
    )
  }
}
