import Foundation
import TestSupport
import Testing

/// Free answers of lessons that are written in an editor, each editor a script on a pseudoterminal.
@Suite("Free answers in an editor")
struct LessonEditorTests {
  static let lesson = """
    # Editor

    ? free thoughts 4
    What do you think?
    rubric: 4 = much, 0 = nothing

    ? free more 1
    And what more?
    rubric: 1 = more, 0 = nothing
    """

  static func withLesson(
    editor: String?,
    variables: [String: String] = [:],
    arguments: [String] = [],
    _ work: (_ terminal: PseudoTerminal, _ home: URL) throws -> Void
  ) throws {
    try Fixtures.withTemporaryFolder { home in
      try Data(lesson.utf8).write(to: home.appendingPathComponent("editor.lesson"))
      let folder = home.appendingPathComponent("a folder")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var environment = [
        "HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
        "TMPDIR": folder.path,
      ]
      if let editor {
        let script = home.appendingPathComponent("editor.sh")
        try Data("#!/bin/sh\n\(editor)\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
        environment["EDITOR"] = "'\(script.path)'"
      }
      environment.merge(variables) { $1 }
      let terminal = try PseudoTerminal(
        try BuiltProgram.path(),
        arguments: ["--no-rc"] + arguments,
        environment: environment,
        folder: home.path,
        columns: 80,
        rows: 40
      )
      try terminal.wait(forLastLine: "news>")
      try type("lesson editor.lesson", then: "news [1/2]>", terminal)
      try work(terminal, home)
      let rest = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(rest.isEmpty, "nothing is left of the text: \(rest)")
      terminal.hangUp()
    }
  }

  static func type(_ line: String, then last: String, _ terminal: PseudoTerminal) throws {
    terminal.send(line + "\r")
    try terminal.wait(for: last) { $0.lines.last == last && $0.text.contains("> \(line)") }
  }

  static func log(_ home: URL) throws -> String {
    try String(
      contentsOf: home.appendingPathComponent(".local/state/newshound/lessons/editor.jsonl"),
      encoding: .utf8
    )
  }

  @Test("what is saved is the answer, in a file that nobody else can read")
  func saves() throws {
    let script = #"""
      [ "$(stat -c %a "$(dirname "$1")")" = 700 ] || exit 3
      grep -q 'What do you think?' "$1" || exit 4
      { printf 'Erste Zeile: für.\n\nThird line.\n'; cat "$1"; } > "$1.new" && mv "$1.new" "$1"
      """#
    try Self.withLesson(editor: script) { terminal, home in
      try Self.type("Typed before.", then: "news [1/2]>", terminal)
      try Self.type("answer", then: "news [1/2]>", terminal)
      try terminal.wait(for: "Third line.")
      try Self.type(".", then: "news [2/2]>", terminal)
      let kept = try Self.log(home)
      #expect(kept.contains(#""answer":"Erste Zeile: für.\n\nThird line.\nTyped before.","attempt":1"#))
      #expect(!kept.contains("What do you think"))
    }
  }

  @Test(
    "an editor that fails, is not there or changes nothing leaves the text as it was",
    arguments: [
      ("echo lost > \"$1\"; exit 1", "failed (status 1)"), ("exit 127", "there is no editor"),
      ("exit 0", "Nothing was saved"), ("rm \"$1\"", "Nothing was saved"),
      ("printf '\\377\\376' > \"$1\"", "no UTF-8"), ("head -c 5000000 /dev/zero > \"$1\"", "too long"),
      ("mkdir \"$1.d\"; rm \"$1\"; mv \"$1.d\" \"$1\"", "Nothing was saved"),
    ]
  )
  func fails(_ editor: String, _ words: String) throws {
    try Self.withLesson(editor: editor) { terminal, home in
      try Self.type("Typed before.", then: "news [1/2]>", terminal)
      try Self.type("answer", then: "news [1/2]>", terminal)
      try terminal.wait(for: words) { screen in
        screen.text.filter { !$0.isWhitespace }.contains(words.filter { !$0.isWhitespace })
      }
      try Self.type(".", then: "news [2/2]>", terminal)
      #expect(try Self.log(home).contains(#""answer":"Typed before.","attempt":1"#))
    }
  }

  @Test("an empty file is an empty text, and no answer")
  func empties() throws {
    try Self.withLesson(editor: ": > \"$1\"") { terminal, home in
      try Self.type("Use capitals before.", then: "news [1/2]>", terminal)
      try terminal.wait(for: "Kept.")
      try Self.type("answer", then: "news [1/2]>", terminal)
      try terminal.wait(for: "Your text is empty now.")
      try Self.type(".", then: "news [1/2]>", terminal)
      try terminal.wait(for: "there is no text yet")
    }
  }

  @Test("the terminal is as before when an editor is killed, also in another size")
  func restores() throws {
    let script = #"""
      stty raw -echo
      printf '\033[?1049h\033[?25lEDITING'
      echo 'Saved before the end.' > "$1"
      while [ ! -e "$HOME/go" ]; do sleep 0.1; done
      kill -9 $$
      """#
    try Self.withLesson(editor: script) { terminal, home in
      terminal.send("answer\r")
      try terminal.wait(for: "EDITING")
      terminal.resize(columns: 50, rows: 30)
      try Data().write(to: home.appendingPathComponent("go"))
      try terminal.wait(for: "Saved before the end.")
      try terminal.wait(forLastLine: "news [1/2]>")
      terminal.send("?\r")
      try terminal.wait(for: "the question in fifty columns") { screen in
        screen.lines.contains("Type your text, as many lines as you like, and")
          && screen.lines.last == "news [1/2]>"
      }
      #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?25h"))
    }
  }

  @Test("VISUAL is asked before EDITOR, but not on a dumb terminal, and neither in a safe session")
  func chooses() throws {
    let visual = ["VISUAL": "printf 'By VISUAL.' >"]
    try Self.withLesson(editor: "echo By EDITOR. > \"$1\"", variables: visual) { terminal, _ in
      try Self.type("answer", then: "news [1/2]>", terminal)
      try terminal.wait(for: "By VISUAL.")
    }
    try Self.withLesson(
      editor: "echo By EDITOR. > \"$1\"",
      variables: visual.merging(["TERM": "dumb"]) { $1 }
    ) { terminal, _ in
      try Self.type("answer", then: "news [1/2]>", terminal)
      try terminal.wait(for: "By EDITOR.")
    }
    try Self.withLesson(editor: "echo no > \"$1\"", arguments: ["--safe"]) { terminal, _ in
      try Self.type("answer", then: "news [1/2]>", terminal)
      try terminal.wait(for: "no editor can be opened") { $0.text.contains("no editor can be opened") }
    }
  }

  @Test("lines of an answer are kept when the program is killed")
  func keepsDraft() throws {
    try Self.withLesson(editor: nil) { terminal, home in
      try Self.type("A line that must not be lost.", then: "news [1/2]>", terminal)
      terminal.signal(9)
      let again = try PseudoTerminal(
        try BuiltProgram.path(),
        arguments: ["--no-rc"],
        environment: ["HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
        folder: home.path
      )
      try again.wait(forLastLine: "news>")
      again.send("lesson editor.lesson\r")
      try again.wait(for: "A line that must not be lost.")
      again.hangUp()
    }
  }
}
