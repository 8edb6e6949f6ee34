import Figures
import Renderers
import Testing

@Suite struct CSVRendererTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+Fair", "'+Fair"), ("-5", "-5"), ("+5.25", "+5.25"), ("-5-3", "'-5-3"), ("-", "'-"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("＝1", "'＝1"), ("'=1", "''=1"), ("'tis", "'tis"),
    ("a=b", "a=b"),
    ("", ""), ("'", "'"), ("1.2.3", "1.2.3"), ("-1.2.3", "'-1.2.3"), ("=1,2", "\"'=1,2\""),
  ]) func textsAreNoFormulas(text: String, field: String) {
    let table = Table(
      columns: [Table.Column("a"), Table.Column("n")],
      rows: [[.text(StyledText(text)), -7]]
    )
    #expect(Renderers.render(.table(table), as: CSVRenderer(), on: Page()) == "a,n\n\(field),-7\n")
    let list = Table(
      columns: [Table.Column("a"), Table.Column("n")],
      rows: [[.list([text]), .number(-0.5)]]
    )
    #expect(Renderers.render(.table(list), as: CSVRenderer(), on: Page()) == "a,n\n\(field),-0.5\n")
  }

  @Test func programsSeeEmptyColumnsAndNoRemarks() {
    let table = Table(
      columns: [Table.Column("a"), Table.Column("b")],
      rows: [["x", .missing]],
      note: "A remark."
    )
    #expect(Renderers.render(.table(table), as: CSVRenderer(), on: Page()) == "a,b\nx,\n")
    #expect(Renderers.render(.table(table), as: TSVRenderer(), on: Page()) == "a\tb\nx\t\n")
    let formula = Table(columns: [Table.Column("a"), Table.Column("b")], rows: [["=1", 1]])
    #expect(Renderers.render(.table(formula), as: TSVRenderer(), on: Page()) == "a\tb\n=1\t1\n")
  }

  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: nil,
      #"""
      name,type,mentions,roles,id
      Nicolás Maduro,PERSON,12,president; leader,1
      习近平,PERSON,7,,2
      نجيب محفوظ,PERSON,105,,3
      Café 👩‍👧 é,ORG,1,a|b,4
      """#
    ),
    Golden(
      "passages",
      .passages(Samples.passages),
      width: nil,
      #"""
      heading,text,number
      "Port figures corrected, The Tide, 2 March","Ines Okafor said on Monday that the earlier figure was wrong.

      A second look is under way.",3
      ,No heading here.,
      """#
    ),
    Golden(
      "bars",
      .chart(Samples.bars),
      width: nil,
      #"""
      label,value
      Okafor,12
      习近平,3
      Brandt,0.5
      none,0
      """#
    ),
    Golden(
      "tree",
      .tree(Samples.tree),
      width: nil,
      #"""
      level,label
      0,quote 3
      1,speaker: Ines Okafor
      2,rule: name before verb
      1,runner-up: Tomás Brandt
      2,further away from the verb than the speaker that was chosen
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: nil,
      #"""
      section,name
      only_in_one,Okafor

      section,message
      notes,Two reports.
      notes,One agrees.

      section,name
      """#
    ),
    Golden(
      "warning",
      .message(Samples.warning),
      width: nil,
      #"""
      message
      no article is named “x”
      "  try: articles    lists what is loaded"
      """#
    ),
    Golden(
      "hostile",
      .table(Samples.hostile),
      width: nil,
      #"""
      a_b,n,ok
      \#u{1B}]0;x\#u{7}|*b*,0.123456,true
      "tab\#there, ""two""
      lines\",-2,false
      ls | wc or `c`,,
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(Renderers.render(golden.figure, as: CSVRenderer(), on: Page(width: golden.width)) == golden.text)
  }

  @Test func anEmptyFieldIsNoEmptyLine() {
    let table = Table(columns: [Table.Column("a")], rows: [[.missing], ["x"]])
    #expect(Renderers.render(.table(table), as: CSVRenderer(), on: Page()) == "a\n\"\"\nx\n")
  }

  @Test func sectionsWithTheSameColumnsAreOneTable() {
    let table = Table(columns: [Table.Column("a")], rows: [["x"]])
    let figure = Figure.sections([Section("One", .table(table)), Section("Two", .table(table))])
    #expect(Renderers.render(figure, as: CSVRenderer(), on: Page()) == "section,a\none,x\ntwo,x\n")
  }

  @Test func controlsAreVisibleOnATerminal() {
    let table = Table(columns: [Table.Column("a")], rows: [["\u{1B}[2J\n,"]])
    #expect(Renderers.render(.table(table), as: CSVRenderer(), on: Page(width: 80)) == "a\n\"␛[2J\n,\"\n")
  }
}
