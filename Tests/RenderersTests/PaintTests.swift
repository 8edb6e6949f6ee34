import Figures
import Renderers
import Testing

@Suite struct PaintTests {
  private func text(_ words: StyledText, theme: Theme? = nil, hasLinks: Bool = false, width: Int? = nil)
    -> String
  {
    let page = Page(width: width, theme: theme, hasLinks: hasLinks)
    return Renderers.render(.message(Message([words])), as: TableRenderer(), on: page)
  }

  @Test func linksAreWrittenOnlyWhereThePageTakesThem() {
    let words = StyledText("Storm", .strong).linked(to: "https://e.org/1") + " today"
    #expect(text(words) == "Storm today\n")
    #expect(text(words, hasLinks: true) == "\u{1B}]8;;https://e.org/1\u{1B}\\Storm\u{1B}]8;;\u{1B}\\ today\n")
    #expect(
      text(words, theme: .neutral, hasLinks: true)
        == "\u{1B}]8;;https://e.org/1\u{1B}\\\u{1B}[1mStorm\u{1B}[0m\u{1B}]8;;\u{1B}\\ today\n"
    )
  }

  @Test func aLinkOverSeveralLinesIsALinkOnEach() {
    let words = StyledText("one two three").linked(to: "https://e.org")
    let lines = text(words, hasLinks: true, width: 10).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.allSatisfy {
        $0.hasPrefix("\u{1B}]8;;https://e.org\u{1B}\\") && $0.hasSuffix("\u{1B}]8;;\u{1B}\\")
      }
    )
  }

  @Test(arguments: ["javascript:x", "", "https://e.org/\u{1B}\\\u{7}", "ftp://x"])
  func addressesCannotEndTheirSequence(address: String) {
    let shown = text(StyledText("x").linked(to: address), hasLinks: true)
    let escapes = shown.unicodeScalars.filter { $0 == "\u{1B}" || $0 == "\u{7}" }.count
    #expect(escapes == (address.hasPrefix("https") ? 4 : 0))
  }

  @Test func markdownHasLinksToo() {
    let words = StyledText("Storm [1]", .strong).linked(to: "https://e.org/a(b)") + " today"
    let text = Renderers.render(.message(Message([words])), as: MarkdownRenderer(), on: Page())
    #expect(text == "[**Storm \\[1\\]**](<https://e.org/a(b)>) today\n")
  }

  @Test(arguments: Theme.allCases) func everyThemeTellsNamesApart(theme: Theme) {
    let roles: [StyledText.Role] = [.person, .organization, .place, .group, .plain, .match]
    #expect(Set(roles.map { theme.style(of: $0) }).count == roles.count)
    #expect(theme.style(of: .plain) == nil)
    if theme == .light {
      for role in StyledText.Role.allCases { #expect(theme.style(of: role)?.contains("33") != true) }
    }
  }
}
