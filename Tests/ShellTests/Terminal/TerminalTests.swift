import Commands
import Renderers
import Testing

@testable import Shell

@Suite struct TerminalTests {
  private func terminal(_ environment: [String: String], isTerminal: Bool = true) -> Terminal {
    Terminal(
      isInputTerminal: isTerminal,
      isOutputTerminal: isTerminal,
      isErrorTerminal: isTerminal,
      environment: environment
    )
  }

  @Test(arguments: [
    (["TERM": "xterm"], true, ColorChoice.auto, true), (["TERM": "xterm"], false, .auto, false),
    (["TERM": "xterm", "NO_COLOR": "1"], true, .auto, false),
    (["TERM": "xterm", "NO_COLOR": ""], true, .auto, true),
    (["TERM": "dumb"], true, .auto, false), ([:], true, .auto, false),
    (["NO_COLOR": "1"], false, .always, true),
    (["TERM": "xterm"], true, .never, false),
  ]) func wantsColor(
    environment: [String: String],
    isTerminal: Bool,
    choice: ColorChoice,
    expected: Bool
  ) {
    #expect(terminal(environment, isTerminal: isTerminal).wantsColor(choice) == expected)
  }

  @Test(
    arguments: [
      ([:], ThemeChoice.auto, Theme.neutral), (["COLORFGBG": "15;0"], .auto, .dark),
      (["COLORFGBG": "0;15"], .auto, .light), (["COLORFGBG": "0;default;7"], .auto, .light),
      (["COLORFGBG": "12;8"], .auto, .dark), (["COLORFGBG": "x"], .auto, .neutral),
      (["COLORFGBG": "0;15"], .dark, .dark), ([:], .light, .light),
    ] as [([String: String], ThemeChoice, Theme)]
  ) func choosesColors(environment: [String: String], choice: ThemeChoice, theme: Theme) {
    #expect(terminal(environment).theme(choice) == theme)
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], true, HyperlinkChoice.auto, false),
      (["TERM": "xterm-kitty"], true, .auto, true),
      (["TERM": "xterm-kitty"], false, .auto, false),
      (["TERM": "xterm-256color", "VTE_VERSION": "7001"], true, .auto, true),
      (["TERM": "xterm-256color", "VTE_VERSION": "4200"], true, .auto, false),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], true, .auto, true),
      (["TERM": "tmux-256color", "TERM_PROGRAM": "WezTerm"], true, .auto, false),
      (["TERM": "xterm-256color", "WT_SESSION": "x", "TMUX": "y"], true, .auto, false),
      (["TERM": "dumb", "WT_SESSION": "x"], true, .on, false), (["TERM": "xterm"], true, .on, true),
      (["TERM": "xterm"], false, .on, false), (["TERM": "xterm-kitty"], true, .off, false),
    ] as [([String: String], Bool, HyperlinkChoice, Bool)]
  ) func choosesLinks(
    environment: [String: String],
    isTerminal: Bool,
    choice: HyperlinkChoice,
    expected: Bool
  ) {
    #expect(terminal(environment, isTerminal: isTerminal).wantsLinks(choice) == expected)
  }

  @Test(
    arguments: [
      ("plain", 5), ("\u{1B}[1;31mred\u{1B}[0m!", 4),
      ("\u{1B}]8;;https://a.b/mm\u{1B}\\link\u{1B}]8;;\u{1B}\\s", 5),
      ("\u{1B}]8;;file:///m\u{1B}\\\u{1B}[1m安\u{1B}[0m\u{1B}]8;;\u{1B}\\", 2),
    ]
  ) func measuresPaintedLines(line: String, columns: Int) { #expect(Surface.columns(of: line) == columns) }

  @Test(arguments: [
    ([:], 80, 24), (["COLUMNS": "100", "LINES": "50"], 100, 50), (["COLUMNS": "0", "LINES": "x"], 80, 24),
    (["COLUMNS": "99999999999999999999"], 80, 24),
  ]) func takesSizeFromEnvironment(environment: [String: String], columns: Int, rows: Int) {
    #expect(Terminal.size(environment: environment) == Terminal.Size(columns: columns, rows: rows))
  }

  @Test(arguments: [
    (["TERM": "xterm"], true, true), (["TERM": "dumb"], true, false), (["TERM": "xterm"], false, false),
    ([:], true, false),
  ]) func editsOnlyOnATerminal(environment: [String: String], isTerminal: Bool, expected: Bool) {
    #expect(terminal(environment, isTerminal: isTerminal).allowsEditing == expected)
  }

  @Test(
    arguments: [
      (["PAGER": "less -S"], "LESS=FRX; export LESS; \(found("less"))less -S \(prompt)"),
      (["PAGER": "/usr/bin/less", "LESS": ""], "\(found("/usr/bin/less"))/usr/bin/less \(prompt)"),
      (["PAGER": "less -PsMine"], "LESS=FRX; export LESS; \(found("less"))less -PsMine"),
      (["PAGER": "less", "LESS": "-R --prompt=Mine"], "\(found("less"))less"),
      (["PAGER": "less", "LESS": "RPsMine"], "\(found("less"))less"),
      (["PAGER": "less | tee x"], "LESS=FRX; export LESS; \(found("less"))less | tee x"),
      (["PAGER": "most -w"], "LESS=FRX; export LESS; \(found("most"))most -w"),
      (["PAGER": "A=1 less"], "LESS=FRX; export LESS; A=1 less"),
      (["PAGER": ""], nil), (["PAGER": " cat "], nil),
    ] as [([String: String], String?)]
  ) func choosesPager(environment: [String: String], command: String?) {
    #expect(Pager(terminal: terminal(environment), width: \.count).command == command)
  }

  /// Returns the shell command that detects a missing pager before the shell reports it.
  private static func found(_ program: String) -> String {
    "command -v \(program) >/dev/null 2>&1 || exit 127; "
  }

  private static let prompt = #"'-PsSpace\: on   b\: back   /WORD\: finds   q\: leaves ?e (end).$'"#

  @Test(arguments: [
    ("", 0), ("a", 1), ("a\n", 1), ("a\n\nb\n", 3), ("12345\n123456\n", 3), ("12345678901", 3),
  ]) func countsRows(text: String, rows: Int) {
    #expect(Pager.rows(of: text, columns: 5, width: \.count) == rows)
  }

  @Test(
    arguments: [
      (0, nil, "news> ", "....> "), (8, nil, "news 8> ", "......> "), (8, 3, "news 3/8> ", "........> "),
    ] as [(Int, Int?, String, String)]
  ) func thePromptTellsTheState(articles: Int, chosen: Int?, text: String, continuation: String) {
    let prompt = StyledPrompt.state(articles: articles, chosen: chosen)
    #expect(prompt.text == text)
    #expect(prompt.continuation.text == continuation)
  }

  @Test(arguments: [("news> ", "news> "), ("né\n\u{1B}> ", "n???> "), ("", "")])
  func keepsThePromptASCII(text: String, shown: String) {
    #expect(StyledPrompt(text).text == shown)
  }
}
