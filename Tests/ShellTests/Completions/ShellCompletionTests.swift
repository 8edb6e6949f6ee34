import Commands
import Foundation
import TestSupport
import Testing

@testable import Shell

/// The completion scripts compared with the table of options, and run if the shell is installed.
@Suite struct ShellCompletionTests {
  @Test(arguments: SystemShellName.allCases) func knowsEveryOptionAndCommand(shell: SystemShellName) {
    let script = ShellCompletions.script(for: shell)
    for option in OptionDescription.all {
      #expect(script.contains(shell == .fish ? "-l \(option.name)" : "--\(option.name)"))
      guard case .choices(let choices) = option.values else { continue }
      #expect(script.contains(choices.joined(separator: " ")))
    }
    #expect(script.contains(CommandReference.commands.map(\.name).joined(separator: " ")))
    for form in Program.allCases where form != .newshound { #expect(script.contains(form.rawValue)) }
    #expect(script.hasSuffix("\n"))
  }

  /// The typed words, the last of which is at the cursor, and the candidates that bash offers.
  static let rows: [(words: [String], offered: [String])] = [
    (["--mo"], ["--mode"]), (["--mode", "js"], ["json", "jsonl"]),
    (["--mode", "=", "js"], ["json", "jsonl"]),
    (["--color", "n"], ["never"]), (["-c", "ent"], ["entities"]), (["ex"], ["extract"]),
    (["extract", "--to"], ["--tokens"]), (["extract", "--mo"], []),
    (["check", "--"], ["--trust", "--update", "--help", "--version"]),
    (["a.txt", "--completions", ""], ["bash", "zsh", "fish"]), (["-f", ""], ["c d.news", "folder"]),
    (["check", "c"], ["c d.news"]), (["a.t"], ["a.txt"]), (["--session", "a"], ["a.txt"]),
    (["extract", "nothing"], []),
  ]

  @Test(arguments: rows) func bashOffers(words: [String], offered: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    try Fixtures.withTemporaryFolder { folder in
      for name in ["a.txt", "c d.news"] { try Data().write(to: folder.appendingPathComponent(name)) }
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("folder"),
        withIntermediateDirectories: false
      )
      let typed = (["newshound"] + words).map(ShellCompletions.quoted).joined(separator: " ")
      let script = """
        \(BashCompletion.script)
        COMP_WORDS=(\(typed)); COMP_CWORD=\(words.count); _newshound
        for word in "${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done
        """
      let found = try output(of: "/bin/bash", ["--norc", "-c", script], in: folder)
      #expect(found == offered)
    }
  }

  @Test(
    arguments: [
      ("newshound --mode js", ["json", "jsonl"]), ("newshound -c ent", ["entities"]),
      ("newshound ex", ["extract"]),
      ("newshound extract --to", ["--tokens"]), ("newshound check --mo", []),
    ]
  ) func fishOffers(line: String, offered: [String]) throws {
    guard let fish = ["/usr/bin/fish", "/bin/fish"].first(where: FileManager.default.isExecutableFile) else {
      return
    }
    try Fixtures.withTemporaryFolder { folder in
      let script = FishCompletion.script + "\ncomplete -C '\(line)' | string replace -r '\\t.*' ''"
      let found = try output(of: fish, ["--no-config", "-c", script], in: folder)
      #expect(found == offered)
    }
  }

  @Test func zshReadsItsScript() throws {
    guard let zsh = ["/usr/bin/zsh", "/bin/zsh"].first(where: FileManager.default.isExecutableFile) else {
      return
    }
    try Fixtures.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("_newshound")
      try Data(ZshCompletion.script.utf8).write(to: file)
      let check =
        "autoload -Uz compinit; compinit -u -d dump; source ./_newshound; print ${_comps[newshound]}"
      let found = try output(of: zsh, ["-f", "-c", check], in: folder)
      #expect(found == ["_newshound"])
    }
  }

  private func output(of program: String, _ arguments: [String], in folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
