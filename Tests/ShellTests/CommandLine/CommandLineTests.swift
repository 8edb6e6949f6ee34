import Testing

@testable import Shell

@Suite struct CommandLineTests {
  private func options(_ arguments: String...) throws -> Request.Options {
    let request = try Request(["newshound"] + arguments)
    guard case .converse(let options) = request.action else { return Request.Options() }
    return options
  }

  @Test func takesOptionsAnywhere() throws {
    let options = try options(
      "a.txt",
      "-c",
      "status",
      "b.txt",
      "--mode=csv",
      "-fx.news",
      "--keep",
      "--",
      "-c"
    )
    #expect(options.files == ["a.txt", "b.txt"])
    // Words after a script are arguments of the script.
    #expect(options.arguments == ["-c"])
    #expect(options.programs == [.command("status"), .script("x.news")])
    #expect(options.settings == [Request.SettingOption(name: "mode", value: "csv")])
    #expect(options.keepsGoing)
  }

  @Test func editsUnlessToldOtherwise() throws {
    #expect(try options("a.txt").allowsEditing)
    #expect(try !options("--no-edit", "a.txt").allowsEditing)
  }

  @Test func takesADashAsAFile() throws { #expect(try options("-").files == ["-"]) }

  @Test(arguments: [
    (["--frob"], CommandLineError.unknownOption("--frob", program: .newshound)),
    (["-x"], .unknownOption("-x", program: .newshound)),
    (["-c"], .missingValue("-c", placeholder: "COMMAND")),
    (["--mode"], .missingValue("--mode", placeholder: "FORMAT")),
    (["--echo=yes"], .unexpectedValue("--echo=yes")),
    (["--e", "--se"], .missingValue("--session", placeholder: "FILE")),
    (["extract", "--jobs", "0"], .badValue("0", option: "--jobs", reason: "is not a number from 1 to 1024")),
    (["extract", "--mode", "csv"], .unknownOption("--mode", program: .extract)),
    (["check"], .nothingToCheck),
    (["--m"], .ambiguousOption("--m", candidates: ["--mode", "--man"])),
    (["--co=x"], .ambiguousOption("--co", candidates: ["--command", "--color", "--completions"])),
    (["--completions"], .missingValue("--completions", placeholder: "SHELL")),
    (
      ["--completions", "tcsh"],
      .badValue("tcsh", option: "--completions", reason: "is none of bash, zsh, fish")
    ),
  ]) func refuses(arguments: [String], error: CommandLineError) {
    #expect(throws: error) { try Request(["newshound"] + arguments) }
  }

  @Test func helpListsEveryOption() {
    for program in Program.allCases {
      let text = Usage.text(of: program)
      for option in OptionDescription.all(of: program) { #expect(text.contains("--\(option.name)")) }
      for line in text.split(separator: "\n") { #expect(line.count <= 100) }
    }
  }

  @Test(arguments: [
    (
      CommandLineError.unknownOption("-x", program: .check),
      "no option \"-x\"; 'newshound check --help' lists them"
    ),
    (.ambiguousOption("--m", candidates: ["--mode", "--man"]), "\"--m\" could be --mode or --man"),
    (
      .ambiguousOption("--co", candidates: ["--command", "--color", "--completions"]),
      "\"--co\" could be --command, --color or --completions"
    ),
    (.missingValue("-c", placeholder: "COMMAND"), "\"-c\" needs a value: -c COMMAND"),
    (.unexpectedValue("--echo=yes"), "\"--echo=yes\" gives a value to an option that takes none"),
    (.badValue("0", option: "--jobs", reason: "is wrong"), "--jobs: \"0\" is wrong"),
    (.badValue("x", option: "--mode", reason: "\"x\" is wrong"), "--mode: \"x\" is wrong"),
    (.nothingToCheck, "'newshound check' needs a transcript: newshound check TRANSCRIPT…"),
  ]) func saysWhatIsWrong(error: CommandLineError, words: String) { #expect("\(error)" == words) }

  @Test(arguments: [
    (OutputError.closed, "the output is closed"),
    (.failed("no space left"), "cannot write the output: no space left"),
    (.commandFailed("wc -z", status: 1), "\"wc -z\" ended with status 1"),
    (
      .commandFailed("frob", status: 127),
      "\"frob\" cannot be run; write a command of the system after \"|\", as in '| less'"
    ),
  ]) func saysWhatHappenedToAnAnswer(error: OutputError, words: String) { #expect("\(error)" == words) }

  @Test(arguments: [
    (ScriptError.cannotRead("a", reason: "gone"), "cannot read \"a\": gone"),
    (.cannotWrite("a", reason: "full"), "cannot write \"a\": full"),
    (.notUTF8("a", line: 2), "the line is not in UTF-8; convert the file, as 'iconv -t UTF-8' does"),
  ]) func saysWhatIsWrongWithAScript(error: ScriptError, words: String) { #expect("\(error)" == words) }

  @Test(arguments: [
    (["a.txt"], "load a.txt"), (["sample:apec", "b c.txt"], "load sample:apec \"b c.txt\""),
    (["--x", "a\"b\\c", ""], "load \"--x\" \"a\\\"b\\\\c\" \"\""),
  ]) func writesALineThatLoads(files: [String], line: String) {
    #expect(Starting.line(loading: files) == line)
  }
}
