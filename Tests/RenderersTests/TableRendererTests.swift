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
         type: ORG   roles: a|b
      … 37 more (--top 40 shows
      more)
      """#
    ),
    Golden(
      "quotes at 80",
      .table(Samples.quotes),
      width: 80,
      #"""
      #  speaker                     kind    said
         quote
      ────────────────────────────────────────────────────────────────────────────────
      1  Harbour Master Ines Okafor  direct  2026-03-02
         “We counted every container twice, and the number we published on Monday was
         wrong; nobody hid it.”
      2  Tomás Brandt                mixed
         “a scandal”
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
         quote
      ──────────────────────────────
      1  Harbour Master Ines  direct
         Okafor
         “We counted every container
         twice, and the number we
         published on Monday was
         wrong; nobody hid it.”
         said: 2026-03-02
      2  Tomás Brandt         mixed
         “a scandal”
      """#
    ),
    Golden(
      "headlines at 60: above their rows, since they begin them",
      .table(
        Table(
          columns: [
            Table.Column("headline"), Table.Column("outlet"), Table.Column("published"),
            Table.Column("words", alignment: .trailing),
          ],
          rows: [
            [
              "Ferry strike ends after eleven days as crews accept new contract", "Bay Courier", "2026-03-02",
              431,
            ],
            ["Council meets", "Radio Bay", .missing, 90],
          ]
        )
      ),
      width: 60,
      #"""
      #  headline
         outlet       published   words
      ────────────────────────────────────────────────────────────
      1  Ferry strike ends after eleven days as crews accept new
         contract
         Bay Courier  2026-03-02    431
      2  Council meets
         Radio Bay                   90
      """#
    ),
    Golden(
      "numbers before a headline stand on its line",
      .table(
        Table(
          columns: [
            Table.Column("article", alignment: .trailing), Table.Column("headline"), Table.Column("outlet"),
            Table.Column("published"),
          ],
          rows: [
            [
              12, "Ferry strike ends after eleven days as crews accept new contract", "Bay Courier",
              "2026-03-02",
            ]
          ],
          firstRowNumber: nil
        )
      ),
      width: 62,
      #"""
      article  headline
               outlet       published
      ──────────────────────────────────────────────────────────────
           12  Ferry strike ends after eleven days as crews accept
               new contract
               Bay Courier  2026-03-02
      """#
    ),
    Golden(
      "names are whole, lists and headings give way",
      .table(
        Table(
          columns: [
            Table.Column("name"), Table.Column("share", heading: "% of quotes", alignment: .trailing),
            Table.Column("roles"),
          ],
          rows: [
            ["Port Velmar Fire Service", 7, .list(["fire service", "brigade of the port", "rescuers"])],
            ["Ines Okafor", 12, .list(["harbour master"])],
          ]
        )
      ),
      width: 60,
      #"""
      #  name                        % of  roles
                                   quotes
      ────────────────────────────────────────────────────────────
      1  Port Velmar Fire Service       7  fire service, brigade
                                           of the port, rescuers
      2  Ines Okafor                   12  harbour master
      """#
    ),
    Golden(
      "short columns below a row share a line",
      .table(
        Table(
          columns: [
            Table.Column("name"), Table.Column("one", heading: "first number", alignment: .trailing),
            Table.Column("two", heading: "second number", alignment: .trailing), Table.Column("first"),
            Table.Column("last"),
          ],
          rows: [["Ines Okafor, Harbour Master of Bay", 1, 2, "2026-03-02", "2026-03-09"]],
          note: "A remark on all of this."
        )
      ),
      width: 60,
      #"""
      #  name                                    first      second
                                                number      number
      ────────────────────────────────────────────────────────────
      1  Ines Okafor, Harbour Master of Bay          1           2
         first: 2026-03-02   last: 2026-03-09
      A remark on all of this.
      """#
    ),
    Golden(
      "one long name is broken where a column below would cost more lines",
      .table(
        Table(
          columns: [Table.Column("name"), Table.Column("outlet"), Table.Column("published")],
          rows: [
            ["Ines Okafor", "Port Velmar Courier", "2026-03-02"],
            ["Tomás Brandt", "Tidewatch", "2026-03-03"],
            ["Association of the Ferry Crews", "Tidewatch", "2026-03-04"],
          ]
        )
      ),
      width: 60,
      #"""
      #  name                      outlet               published
      ────────────────────────────────────────────────────────────
      1  Ines Okafor               Port Velmar Courier  2026-03-02
      2  Tomás Brandt              Tidewatch            2026-03-03
      3  Association of the Ferry  Tidewatch            2026-03-04
         Crews
      """#
    ),
    Golden(
      "empty columns are not shown, but for those that must",
      .table(
        Table(
          columns: [
            Table.Column("name"), Table.Column("roles"), Table.Column("via"),
            Table.Column("b", staysWhenEmpty: true),
          ],
          rows: [
            ["Ines Okafor", .list([]), .missing, .missing], ["Tomás Brandt", .list([]), "", .missing],
          ],
          firstRowNumber: nil
        )
      ),
      width: 60,
      #"""
      name          b
      ───────────────
      Ines Okafor
      Tomás Brandt
      """#
    ),
    Golden(
      "running text is no wider than the eye can follow",
      .message(Message([StyledText(Array(repeating: "eleven chars", count: 9).joined(separator: " "))])),
      width: 200,
      #"""
      eleven chars eleven chars eleven chars eleven chars eleven chars eleven chars eleven chars
      eleven chars eleven chars
      """#
    ),
    Golden(
      "pieces that are left out name what shows them",
      .passages(
        Passages(
          [Passages.Passage(paragraphs: ["One."])],
          total: 3,
          moreHint: "'quotes Okafor' shows them all"
        )
      ),
      width: 60,
      #"""
      One.

      … 2 more ('quotes Okafor' shows them all)
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

  /// The escape character is written as ^ in the expected text.
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
