import Commands
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

  @Test(arguments: [
    ([:], false), (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true),
    (["LANG": "de_DE.utf8@euro"], true),
    (["LANG": "en_US.UTF-8", "LC_ALL": "C"], false),
    (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], true),
    (["LC_CTYPE": "UTF-8"], true),
  ]) func knowsUTF8(environment: [String: String], expected: Bool) {
    #expect(terminal(environment).isUTF8 == expected)
  }

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
      (["PAGER": "less -S"], "LESS=FRX; export LESS; less -S"), (["PAGER": "less", "LESS": ""], "less"),
      (["PAGER": ""], nil), (["PAGER": " cat "], nil),
    ] as [([String: String], String?)]
  ) func choosesPager(environment: [String: String], command: String?) {
    #expect(Pager(terminal: terminal(environment), width: \.count).command == command)
  }

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
