import Figures
import Renderers
import Testing

@Suite struct TableRendererTests {
  @Test(arguments: [
    Golden(
      "people at any width",
      .table(Samples.people),
      width: nil,
      #"""
      #  name            type    mentions  roles
      ──────────────────────────────────────────────────────
      1  Nicolás Maduro  PERSON        12  president, leader
      2  习近平          PERSON         7
      3  نجيب محفوظ      PERSON       105
      4  Café 👩‍👧 é       ORG            1  a|b
      … 37 more (--top 40 shows more)
      """#
    ),
    Golden(
      "people at 40",
      .table(Samples.people),
      width: 40,
      #"""
      #  name            type    mentions
         roles
      ────────────────────────────────────────
      1  Nicolás Maduro  PERSON        12
         president, leader
      2  习近平          PERSON         7
      3  نجيب محفوظ      PERSON       105
      4  Café 👩‍👧 é       ORG            1
         a|b
      … 37 more (--top 40 shows more)
      """#
    ),
    Golden(
      "people at 30",
      .table(Samples.people),
      width: 30,
      #"""
      #  name            mentions
      ──────────────────────────────
      1  Nicolás Maduro        12
         type: PERSON
         roles: president, leader
      2  习近平                 7
         type: PERSON
      3  نجيب محفوظ           105
         type: PERSON
      4  Café 👩‍👧 é              1
         type: ORG
         roles: a|b
      … 37 more (--top 40 shows
      more)
      """#
    ),
    Golden(
      "quotes at 80",
      .table(Samples.quotes),
      width: 80,
      #"""
      #  speaker              kind    quote                                 said
      ────────────────────────────────────────────────────────────────────────────────
      1  Harbour Master Ines  direct  “We counted every container twice,    2026-03-02
         Okafor                       and the number we published on
                                      Monday was wrong; nobody hid it.”
      2  Tomás Brandt         mixed   “a scandal”
      """#
    ),
    Golden(
      "quotes at 40",
      .table(Samples.quotes),
      width: 40,
      #"""
      #  speaker            kind    said
         quote
      ────────────────────────────────────────
      1  Harbour Master     direct  2026-03-02
         Ines Okafor
         “We counted every container twice,
         and the number we published on Monday
         was wrong; nobody hid it.”
      2  Tomás Brandt       mixed
         “a scandal”
      """#
    ),
    Golden(
      "quotes at 30",
      .table(Samples.quotes),
      width: 30,
      #"""
      #  speaker              kind
      ──────────────────────────────
      1  Harbour Master Ines  direct
         Okafor
         quote: “We counted every
         container twice, and the
         number we published on
         Monday was wrong; nobody
         hid it.”
         said: 2026-03-02
      2  Tomás Brandt         mixed
         quote: “a scandal”
      """#
    ),
    Golden(
      "hostile at 30",
      .table(Samples.hostile),
      width: 30,
      #"""
      #  a b                  n  ok
      ──────────────────────────────
      1  ␛]0;x␇|*b*      0.1235  yes
      2  tab here,           -2  no
         "two" lines\
      3  ls | wc or `c`
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(
      Renderers.render(golden.figure, as: TableRenderer(), on: Page(width: golden.width)) == golden.text
    )
  }

  /// The escape character is shown as ^.
  @Test func colors() {
    let text = Renderers.render(
      .table(Samples.quotes),
      as: TableRenderer(),
      on: Page(width: 60, theme: .neutral)
    )
    #expect(
      String(text.map { $0 == "\u{1B}" ? "^" : $0 }) == #"""
        ^[1m#^[0m  ^[1mspeaker^[0m                     ^[1mkind^[0m    ^[1msaid^[0m
           ^[1mquote^[0m
        ^[2m────────────────────────────────────────────────────────────^[0m
        ^[2m1^[0m  ^[1;36mHarbour Master Ines Okafor^[0m  direct  ^[33m2026-03-02^[0m
           ^[3m“We counted every container twice, and the number we^[0m
           ^[3mpublished on Monday was wrong; nobody hid it.”^[0m
        ^[2m2^[0m  ^[1;36mTomás Brandt^[0m                mixed
           ^[3m“a scandal”^[0m
        """# + "\n"
    )
  }

  @Test func aTextOfManyLinesStandsBelowItsRow() {
    let table = Table(
      columns: [Table.Column("who"), Table.Column("sentence")],
      rows: [["Okafor", .text(StyledText(Array(repeating: "harbour", count: 60).joined(separator: " ")))]]
    )
    let lines = Renderers.render(.table(table), as: TableRenderer(), on: Page(width: 80)).split(
      separator: "\n"
    )
    #expect(lines.prefix(2) == ["#  who", "   sentence"])
    #expect(lines.count == 11)
  }

  @Test func noRows() {
    let table = Table(columns: [Table.Column("name")], rows: [])
    #expect(Renderers.render(.table(table), as: TableRenderer(), on: Page(width: 80)) == "No rows.\n")
  }
}
