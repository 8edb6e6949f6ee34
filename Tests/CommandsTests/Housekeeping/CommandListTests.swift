import Figures
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct CommandListTests {
  @Test(arguments: Commands.all.map(\.name)) func everyCommandExplainsItself(name: String) throws {
    let command = try Interpreter().command(named: name)
    #expect(command.name == name)
    #expect(name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") })
    #expect(!command.summary.isEmpty && !command.summary.hasSuffix("."))
    #expect(command.summary.count <= 80)
    #expect(!command.examples.isEmpty)
    #expect(command.examples.allSatisfy { !$0.shows.isEmpty && !$0.shows.hasSuffix(".") })
    #expect(command.parameters.allSatisfy { !$0.help.isEmpty && !$0.help.hasSuffix(".") })
    #expect(Set(command.parameters.map(\.name)).count == command.parameters.count)
    let positionals = command.parameters.filter(\.form.isPositional)
    #expect(command.parameters.allSatisfy { $0.defaultText?.contains { "(.[".contains($0) } != true })
    #expect(positionals.dropLast().allSatisfy { $0.form == .word && !$0.isList })
  }

  @Test func namesAndAliasesAreUnique() {
    let names = Commands.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test func commandsStandGroupByGroup() {
    let order = CommandGroup.allCases
    let places = Commands.all.compactMap { order.firstIndex(of: $0.group) }
    #expect(places == places.sorted())
  }

  static let examples = Commands.all.flatMap { command in command.examples.map { (command.name, $0) } }

  /// Returns a line with its files in a folder, since all tests share the working directory.
  private func placed(_ line: String, in folder: Folder) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      [".news", ".session"].contains { word.hasSuffix($0) } ? folder.path + "/" + word : String(word)
    }.joined(separator: " ")
  }

  /// Every example runs, with its files in a separate folder, including scripts.
  @Test(arguments: examples) func examplesRun(name: String, example: Example) async throws {
    let folder = try Folder()
    _ = try folder.write("status\nhelp set\n", to: "morning.news")
    _ = try folder.write("news> status\nnews> help set\n", to: "lesson.news")
    var session = try Sessions.empty()
    for line in example.setUp {
      _ = try await Interpreter().figure(of: placed(line, in: folder), in: &session)
    }
    let figure = try await Interpreter().figure(of: placed(example.line, in: folder), in: &session)
    let silent = ["mode", "set", "quit"]
    #expect(figure != .nothing || silent.contains(name))
    #expect(try Interpreter().invocations(in: Line(example.line)).contains { $0.command.name == name })
  }

  @Test func theReadmeHasTheCommands() throws {
    let readme = Project.root.appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    #expect(MarkdownReference.updated(text) == text, "Scripts/record brings the tables up to date")
    #expect(MarkdownReference.block("keys", in: text)?.contains("Ctrl-R") == true)
  }

  @Test func theTableIsPutBetweenItsMarks() {
    let text = "a\n<!-- commands -->\nold\n<!-- /commands -->\nb"
    let updated = MarkdownReference.updated(text)
    #expect(updated.hasPrefix("a\n<!-- commands -->\n| command |"))
    #expect(updated.hasSuffix("|\n<!-- /commands -->\nb"))
    #expect(MarkdownReference.updated(updated) == updated)
    #expect(updated.contains("| `set [NAME] [VALUE] [--unset]` | shows or changes the settings |"))
    #expect(MarkdownReference.updated("no block") == "no block")
  }
}
