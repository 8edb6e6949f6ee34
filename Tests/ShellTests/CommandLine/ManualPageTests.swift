import Commands
import Foundation
import TestSupport
import Testing

@testable import Shell

/// The manual page and `--help` compared with the tables from which they are generated.
@Suite struct ManualPageTests {
  private let page = ManualPage.text

  private func has(_ text: String) -> Bool { page.contains(Roff.escaped(text)) }

  @Test func tellsEveryOptionAndFormOfTheCommandLine() {
    for option in OptionDescription.all {
      #expect(has("--\(option.name)"))
      if case .choices(let choices) = option.values { for choice in choices { #expect(has(choice)) } }
    }
    for form in Program.allCases.flatMap(Usage.forms) { #expect(has(form.form)) }
  }

  @Test func tellsEveryCommandWithItsParametersAndExamples() {
    for command in CommandReference.commands {
      #expect(has(command.usage))
      for parameter in command.parameters { #expect(has(parameter.form)) }
      for example in command.examples { #expect(has(example.line)) }
      for alias in command.aliases { #expect(has(alias)) }
    }
  }

  @Test func tellsEverySettingKeyAndExitStatus() {
    for setting in CommandReference.settings { #expect(has("\(setting.name) \(setting.values)")) }
    for row in KeyReference.rows { #expect(has(row.keys)) }
    for status in ExitStatus.allCases {
      #expect(page.contains("\\fB\(status.rawValue)\\fP"))
      #expect(Usage.text(of: .newshound).contains("\(status.rawValue) \(status.meaning)"))
    }
  }

  /// Every variable that the sources read by its name is in the table, and so in the page.
  @Test func tellsEveryVariableOfTheEnvironmentThatIsRead() throws {
    let root = Project.root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /environment\["([A-Z_]+)"\]|getenv\("([A-Z_]+)"\)/) {
        if let name = match.output.1 ?? match.output.2 { names.insert(String(name)) }
      }
    }
    #expect(names.count >= 7)
    for name in names { #expect(EnvironmentVariable(rawValue: name) != nil, "\(name) is missing") }
    for variable in EnvironmentVariable.allCases { #expect(has(variable.rawValue)) }
  }

  @Test(
    arguments: [
      ("plain words", "plain words"), (".SH x", "\\&.SH x"), ("'quoted' a.b", "\\&\\(aqquoted\\(aq a.b"),
      ("--mode a\\b", "\\-\\-mode a\\eb"),
      ("…“安” ~`^", "\\[u2026]\\[u201C]\\[u5B89]\\[u201D] \\(ti\\(ga\\(ha"),
      ("two\nlines", "two lines"), ("", ""),
    ]
  ) func escapesForRoff(text: String, escaped: String) { #expect(Roff.escaped(text) == escaped) }

  /// Except for the macros of the page itself, no line begins like a macro.
  @Test func hasNoMacroThatWasText() {
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(line.wholeMatch(of: /\.(TH .*|S[HS] ".*"|PP|TP|RS|RE|br)/) != nil, "\(line)")
    }
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
  }
}
