import Figures
import Renderers
import Testing

@Suite struct BoxRendererTests {
  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: 60,
      #"""
      ┌───┬────────────────┬────────┬──────────┬─────────────────┐
      │ # │ name           │ type   │ mentions │ roles           │
      ├───┼────────────────┼────────┼──────────┼─────────────────┤
      │ 1 │ Nicolás Maduro │ PERSON │       12 │ president,      │
      │   │                │        │          │ leader          │
      │ 2 │ 习近平         │ PERSON │        7 │                 │
      │ 3 │ نجيب محفوظ     │ PERSON │      105 │                 │
      │ 4 │ Café 👩‍👧 é      │ ORG    │        1 │ a|b             │
      └───┴────────────────┴────────┴──────────┴─────────────────┘
      … 37 more (--top 40 shows more)
      """#
    ),
    Golden(
      "words below",
      .table(Samples.quotes),
      width: 60,
      #"""
      ┌───┬────────────────────────────┬────────┬────────────────┐
      │ # │ speaker                    │ kind   │ said           │
      │     quote                                                │
      ├───┬────────────────────────────┬────────┬────────────────┤
      │ 1 │ Harbour Master Ines Okafor │ direct │ 2026-03-02     │
      │     “We counted every container twice, and the number we │
      │     published on Monday was wrong; nobody hid it.”       │
      ├───┬────────────────────────────┬────────┬────────────────┤
      │ 2 │ Tomás Brandt               │ mixed  │                │
      │     “a scandal”                                          │
      └──────────────────────────────────────────────────────────┘
      """#
    ),
    Golden(
      "narrow",
      .table(Samples.people),
      width: 30,
      #"""
      ┌───┬────────────────────────┐
      │ # │ name                   │
      ├───┼────────────────────────┤
      │ 1 │ Nicolás Maduro         │
      │     type: PERSON           │
      │     mentions: 12           │
      │     roles: president,      │
      │     leader                 │
      ├───┬────────────────────────┤
      │ 2 │ 习近平                 │
      │     type: PERSON           │
      │     mentions: 7            │
      ├───┬────────────────────────┤
      │ 3 │ نجيب محفوظ             │
      │     type: PERSON           │
      │     mentions: 105          │
      ├───┬────────────────────────┤
      │ 4 │ Café 👩‍👧 é              │
      │     type: ORG              │
      │     mentions: 1            │
      │     roles: a|b             │
      └────────────────────────────┘
      … 37 more (--top 40 shows
      more)
      """#
    ),
    Golden(
      "a page without an edge",
      .table(Samples.hostile),
      width: nil,
      #"""
      ┌───┬────────────────────────┬────────┬─────┐
      │ # │ a b                    │      n │ ok  │
      ├───┼────────────────────────┼────────┼─────┤
      │ 1 │ ␛]0;x␇|*b*             │ 0.1235 │ yes │
      │ 2 │ tab here, "two" lines\ │     -2 │ no  │
      │ 3 │ ls | wc or `c`         │        │     │
      └───┴────────────────────────┴────────┴─────┘
      """#
    ),
    Golden(
      "no boxes on a sliver",
      .table(Table(columns: [Table.Column("name")], rows: [["Okafor"]])),
      width: 12,
      #"""
      #  name
      ─────────
      1  Okafor
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: 40,
      #"""
      Only in one
      ┌────────┐
      │ name   │
      ├────────┤
      │ Okafor │
      └────────┘

      Notes
      Two reports.
      One agrees.

      Notes
      No rows.
      """#
    ),
  ]) func writes(golden: Golden) {
    #expect(Renderers.render(golden.figure, as: BoxRenderer(), on: Page(width: golden.width)) == golden.text)
  }
}
