import Corpora
import Documents
import Foundation
import TestSupport

extension KillTrial {
  /// A sequence of loads of 20 articles each: the acknowledged ones exist, and every article
  /// has its findings.
  static let loading = KillTrial(description: "load") { stage, fuzz in
    let loads = 30
    for number in 0..<loads {
      try stage.writeArticles(number * 20..<number * 20 + 20, to: "\(number).jsonl")
    }
    let lines = (0..<loads).flatMap { ["-c", "load \($0).jsonl"] }
    let killed = try stage.kill(["--session", "s.db"] + lines, milliseconds: fuzz.number(5...500))
    guard FileManager.default.fileExists(atPath: stage.path("s.db")) else { return [] }
    var faults = try stage.damage("s.db")
    guard faults.isEmpty else { return faults }
    let corpus = try Corpus(path: stage.path("s.db"))
    let answered = killed.output.components(separatedBy: "Loaded 20 articles").count - 1
    let articles = try corpus.articles().rows
    if articles.count < answered * 20 {
      faults.append("\(answered) loads answered, \(articles.count) articles")
    }
    let people = try corpus.entities().rows.filter { $0.type == .person }
    if people.count != articles.count {
      faults.append("\(people.count) people in \(articles.count) articles")
    }
    if Set(articles.map(\.headline)).count != articles.count { faults.append("an article twice") }
    return faults.isEmpty && killed.hadEnded ? [ended] : faults
  }

  /// Corrections and undo: the file has the acknowledged steps, or one step more.
  static let correcting = KillTrial(description: "rename, merge, undo") { stage, fuzz in
    try stage.writeArticles(0..<100, to: "a.jsonl")
    var lines: [String] = []
    // The number of corrections in force after each line.
    var counts = [0]
    for number in 0..<100 {
      let kind = fuzz.number(0...3)
      if kind == 0, let last = counts.last, last > 0 {
        lines.append("undo")
        counts.append(last - 1)
      } else if kind == 1, number > 0, number < 99 {
        lines.append("retype \"Anna Berg\(number)\" to org")
        counts.append((counts.last ?? 0) + 1)
      } else {
        lines.append("rename \"Anna Berg\(number)\" to \"Name\(number)\"")
        counts.append((counts.last ?? 0) + 1)
      }
    }
    try Data((["load a.jsonl"] + lines).joined(separator: "\n").utf8)
      .write(to: stage.folder.appendingPathComponent("lines.news"))
    let arguments = ["--session", "s.db", "-f", "lines.news"]
    let killed = try stage.kill(arguments, after: "Loaded 100 articles", milliseconds: fuzz.number(0...300))
    var faults = try stage.damage("s.db")
    guard faults.isEmpty else { return faults }
    let corpus = try Corpus(path: stage.path("s.db"))
    let answers = killed.output.components(separatedBy: "Loaded 100 articles").last ?? ""
    let done = answers.split(separator: "\n").count {
      $0.contains("Took back: ") || $0.contains("undo takes it back")
    }
    let found = try corpus.corrections().count
    let expected = counts[min(done, lines.count)...min(done + 1, lines.count)]
    if !expected.contains(found) {
      faults.append("\(done) lines answered, \(found) corrections: \(expected)")
    }
    if try corpus.articleCount() != 100 { faults.append("articles are missing") }
    return faults.isEmpty && killed.hadEnded ? [ended] : faults
  }

  /// A session that is repeatedly saved over others: each file is complete, and no temporary file
  /// remains beside it.
  static let saving = KillTrial(description: "save --force") { stage, fuzz in
    try stage.writeArticles(0..<30, to: "a.jsonl")
    try stage.writeArticles(30..<60, to: "b.jsonl")
    let saves = (0..<30).map { "save \(["t", "u"][$0 % 2]).db --force" }
    let lines = ["load a.jsonl", "save t.db --force", "load b.jsonl"] + saves
    try Data(lines.joined(separator: "\n").utf8).write(to: stage.folder.appendingPathComponent("lines.news"))
    let arguments = ["-f", "lines.news"]
    let killed = try stage.kill(arguments, after: "Loaded 30 articles", milliseconds: fuzz.number(0...600))
    var faults: [String] = []
    for name in ["t.db", "u.db"] where FileManager.default.fileExists(atPath: stage.path(name)) {
      faults += try stage.damage(name)
      guard faults.isEmpty else { return faults }
      let count = try Corpus(path: stage.path(name)).articleCount()
      if count != 30, count != 60 { faults.append("\(name) has \(count) articles") }
    }
    if killed.output.contains("Saved 60 articles in \"u.db\""), !(try stage.names).contains("u.db") {
      faults.append("u.db was saved and is not there")
    }
    // The next save removes the leftovers of the killed one.
    let again = ["load a.jsonl", "save t.db --force", "save u.db --force"].flatMap { ["-c", $0] }
    _ = try stage.kill(again, after: "u.db\"", milliseconds: 5000)
    let left = try stage.names.filter { $0.contains(".saving-") }
    if !left.isEmpty { faults.append("left: \(left)") }
    return faults.isEmpty && killed.hadEnded ? [ended] : faults
  }

  /// A session at the prompt that was not saved: it can be recovered after any kind of end.
  static let atThePrompt = KillTrial(description: "at the prompt: SIGKILL, SIGHUP, SIGTERM, terminal gone") {
    stage,
    fuzz in
    let terminal = try PseudoTerminal(
      stage.program,
      arguments: ["--no-rc"],
      environment: ["HOME": stage.folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      columns: 100,
      rows: 40
    )
    try terminal.wait(forLastLine: "news>")
    terminal.send("load sample:apec\r")
    try terminal.wait(for: "Loaded 3 articles")
    let ways = [
      "rename Duterte to RD\r", "entities\r", "set top 5\r", "help load\r", "quit\r", "\u{4}", "ent\t", "",
    ]
    terminal.send(fuzz.pick(ways) ?? "")
    usleep(useconds_t(fuzz.number(0...60_000)))
    switch fuzz.number(0...5) {
    case 0: terminal.signal(SIGKILL)
    case 1: terminal.signal(SIGHUP)
    case 2: terminal.signal(SIGTERM)
    default: terminal.hangUp()
    }
    _ = try terminal.exitStatus()
    let back = try stage.kill(
      ["-c", "open --recover", "-c", "articles", "-c", "save kept.db"],
      after: "Saved",
      milliseconds: 5000
    )
    var faults: [String] = []
    if !back.output.contains("Brought back 3 articles") { faults.append("not brought back: \(back.output)") }
    if FileManager.default.fileExists(atPath: stage.path("kept.db")) { faults += try stage.damage("kept.db") }
    return faults
  }
}
