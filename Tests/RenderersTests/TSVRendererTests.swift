import Figures
import Renderers
import Testing

@Suite struct TSVRendererTests {
  @Test(arguments: [
    Golden(
      "people",
      .table(Samples.people),
      width: nil,
      #"""
      name\#ttype\#tmentions\#troles\#tid
      Nicolás Maduro\#tPERSON\#t12\#tpresident; leader\#t1
      习近平\#tPERSON\#t7\#t\#t2
      نجيب محفوظ\#tPERSON\#t105\#t\#t3
      Café 👩‍👧 é\#tORG\#t1\#ta|b\#t4
      """#
    ),
    Golden(
      "passages",
      .passages(Samples.passages),
      width: nil,
      #"""
      heading\#ttext\#tnumber
      Port figures corrected, The Tide, 2 March\#tInes Okafor said on Monday that the earlier figure was wrong.\n\nA second look is under way.\#t3
      \#tNo heading here.\#t
      """#
    ),
    Golden(
      "tree",
      .tree(Samples.tree),
      width: nil,
      #"""
      level\#tlabel
      0\#tquote 3
      1\#tspeaker: Ines Okafor
      2\#trule: name before verb
      1\#trunner-up: Tomás Brandt
      2\#tfurther away from the verb than the speaker that was chosen
      """#
    ),
    Golden(
      "sections",
      Samples.sections,
      width: nil,
      #"""
      section\#tname
      only_in_one\#tOkafor

      section\#tmessage
      notes\#tTwo reports.
      notes\#tOne agrees.

      section\#tname
      """#
    ),
    Golden(
      "hostile",
      .table(Samples.hostile),
      width: nil,
      #"""
      a_b\#tn\#tok
      \#u{1B}]0;x\#u{7}|*b*\#t0.123456\#ttrue
      tab\there, "two"\nlines\\\#t-2\#tfalse
      ls | wc or `c`\#t\#t
      """#
    ),
  ])
  func golden(golden: Golden) {
    #expect(Renderers.render(golden.figure, as: TSVRenderer(), on: Page(width: golden.width)) == golden.text)
  }
}
