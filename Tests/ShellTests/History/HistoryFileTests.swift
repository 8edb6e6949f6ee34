import Foundation
import TestSupport
import Testing

@testable import Shell

@Suite struct HistoryFileTests {
  private func withHistory(_ content: String? = nil, _ work: (String) throws -> Void) throws {
    try Fixtures.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("state/history.jsonl")
      if let content {
        let parent = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(content.utf8).write(to: file)
      }
      try work(file.path)
    }
  }

  @Test func keepsCommandsForTheNextSession() throws {
    try withHistory { path in
      let first = HistoryFile(path: path, session: "one")
      first.add("entities --top 5", time: 1)
      first.add("quotes \"Renée\"\nsecond row / 安倍", time: 2)
      let second = HistoryFile(path: path, session: "two")
      second.add("load a.txt", time: 3)
      let entries = HistoryFile(path: path).entries
      #expect(
        entries.map(\.command) == ["entities --top 5", "quotes \"Renée\"\nsecond row / 安倍", "load a.txt"]
      )
      #expect(entries.map(\.session) == ["one", "one", "two"])
      #expect(entries.map(\.time) == [1, 2, 3])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test(arguments: [
    ("", 0), ("   ", 0), (" secret", 0), ("help", 1), ("help\u{0}", 1),
  ]) func decidesWhatIsKept(command: String, count: Int) throws {
    try withHistory { path in
      let history = HistoryFile(path: path)
      history.add(command)
      #expect(history.entries.count == count)
      #expect(HistoryFile(path: path).entries.map(\.command) == history.entries.map(\.command))
    }
  }

  @Test func doesNotKeepADirectRepeat() throws {
    try withHistory { path in
      let history = HistoryFile(path: path)
      for command in ["a", "a", "b", "a"] { history.add(command) }
      #expect(history.entries.map(\.command) == ["a", "b", "a"])
      history.isRecording = false
      history.add("c")
      #expect(HistoryFile(path: path).entries.map(\.command) == ["a", "b", "a"])
    }
  }

  @Test func sessionsShareWhatTheyType() throws {
    try withHistory(#"{"c":"old","s":"z","t":1}"# + "\n") { path in
      let one = HistoryFile(path: path, session: "one")
      let two = HistoryFile(path: path, session: "two")
      one.add("first of one")
      two.add("first of two")
      one.add("second of one")
      two.refresh()
      #expect(two.entries.map(\.command) == ["old", "first of one", "first of two", "second of one"])
      #expect(two.ownLast == ["old", "first of one", "second of one", "first of two"])
      one.refresh()
      one.refresh()
      #expect(one.entries.map(\.command) == two.entries.map(\.command))
      #expect(one.ownLast == ["old", "first of two", "first of one", "second of one"])
      // A line that is being written is read only when it is complete.
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data(#"{"c":"slow","#.utf8))
      one.refresh()
      try file.write(contentsOf: Data((#""s":"x","t":1}"# + "\n").utf8))
      #expect(one.entries.count == 4)
      one.refresh()
      #expect(one.entries.last?.command == "slow")
      #expect(one.badLineCount == 0)
      try one.clear()
      two.add("after")
      two.refresh()
      one.refresh()
      #expect(two.entries.map(\.command) == ["after"])
      #expect(one.entries.map(\.command) == ["after"])
    }
  }

  @Test func tellsOfDamagedLines() throws {
    try withHistory("nonsense\n") { path in
      let history = HistoryFile(path: path)
      #expect(history.entries.isEmpty)
      #expect(history.takeNote() == "One line of the history is damaged and was left out (\(path)).")
      #expect(history.takeNote() == nil)
    }
  }

  @Test func skipsAndCountsBadLines() throws {
    let lines = [
      #"{"c":"one","s":"x","t":1}"#, "nonsense", #"{"c":5}"#, "", #"{"c":"two","s":"x","t":2,"more":[1]}"#,
      #"{"c":"cut"#,
    ]
    try withHistory(lines.joined(separator: "\n")) { path in
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data([0x0A, 0x22, 0xFF, 0xFE, 0x22, 0x0A, 0x7B]))
      try file.close()
      let history = HistoryFile(path: path)
      #expect(history.entries.map(\.command) == ["one", "two"])
      #expect(history.badLineCount == 5)
      // A line that follows a truncated line is not lost with it.
      history.add("three")
      #expect(HistoryFile(path: path).entries.map(\.command) == ["one", "two", "three"])
    }
  }

  @Test func holdsTheNewestOnly() throws {
    let lines = (1...HistoryFile.limit + 5).map { #"{"c":"\#($0)","s":"x","t":1}"# }
    try withHistory(lines.joined(separator: "\n") + "\n") { path in
      let history = HistoryFile(path: path)
      history.add("last")
      #expect(history.entries.count == HistoryFile.limit)
      #expect(history.entries.first?.command == "7")
      #expect(history.entries.last?.command == "last")
    }
  }

  @Test(arguments: [
    ("nico", ["quotes Nicolás Maduro"]), ("QUOTES", ["quotes Nicolás Maduro", "quotes"]), ("x", []),
  ]) func searchesWithoutCapitalsAndAccents(text: String, found: [String]) throws {
    try withHistory { path in
      let history = HistoryFile(path: path)
      for command in ["help", "quotes Nicolás Maduro", "quotes"] { history.add(command) }
      #expect(history.search(text).map(\.command) == found)
    }
  }

  /// The program does not wait for the other end of a named pipe, and reports a history that
  /// cannot be written.
  @Test(arguments: [("a named pipe, not a file", true), ("a folder", false)])
  func aHistoryThatIsNoFile(words: String, isPipe: Bool) throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("history.jsonl").path
      if isPipe {
        #expect(unsafe mkfifo(path, 0o600) == 0)
      } else {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
      let history = HistoryFile(path: path)
      history.add("one")
      #expect(history.takeNote() == "history is not saved: cannot write \"\(path)\": it is \(words)")
      let failure = HistoryStorage.Failure(path: path, reason: "it is \(words)")
      #expect(throws: failure) { try history.clear() }
      #expect("\(failure)" == "cannot write the history \"\(path)\": it is \(words)")
    }
  }

  @Test func forgetsEverything() throws {
    try withHistory { path in
      let history = HistoryFile(path: path)
      try history.clear()
      history.add("one")
      try history.clear()
      #expect(history.entries.isEmpty)
      history.add("two")
      #expect(HistoryFile(path: path).entries.map(\.command) == ["two"])
    }
  }

  @Test func tellsOnceThatItCannotWrite() throws {
    try Fixtures.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file")
      try Data().write(to: file)
      let path = file.path + "/below/history.jsonl"
      let history = HistoryFile(path: path)
      history.add("one")
      history.add("two")
      let note = "history is not saved: cannot write \"\(path)\": not a directory"
      #expect(history.takeNote() == note)
      #expect(history.takeNote() == nil)
      #expect(history.entries.map(\.command) == ["one", "two"])
    }
  }

  @Test func threadsTearNoLine() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "newshound-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("history.jsonl").path
    await withTaskGroup { group in
      for writer in 0..<8 {
        group.addTask {
          let history = HistoryFile(path: path, session: "\(writer)")
          for number in 0..<100 {
            // All lines differ, since a repetition of the last line is not recorded.
            history.add("\(number) " + String(repeating: "\(writer)", count: 1 + number * 20))
          }
        }
      }
    }
    let history = HistoryFile(path: path)
    #expect(history.entries.count == 800)
    #expect(history.badLineCount == 0)
    for writer in 0..<8 {
      let own = history.entries.filter { $0.session == "\(writer)" }
      #expect(own.map { $0.command.prefix { $0 != " " } } == (0..<100).map { "\($0)" })
    }
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/newshound/history.jsonl"),
    (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/newshound/history.jsonl"),
    (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/newshound/history.jsonl"),
    (["HOME": "/h"], "/h/.local/state/newshound/history.jsonl"),
  ]) func findsItsPlace(environment: [String: String], path: String) {
    #expect(HistoryFile.standardPath(environment: environment) == path)
  }
}
