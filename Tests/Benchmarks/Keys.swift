import Annotators
import Corpora
import Documents
import Foundation
import TestSupport

/// The latency of a key and of Tab at the prompt with 100,000 names loaded: from the key to
/// the updated screen.
struct Keys {
  private static let articles = 500
  private static let namesAnArticle = 200
  private static let historyLines = 10_000

  private let options: Options

  init(_ options: Options) { self.options = options }

  func results() throws -> [Result] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newshound-keys-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = folder.appendingPathComponent("names.news.db").path
    let names = try Keys.fill(session)
    try Keys.writeHistory(in: folder)
    let terminal = try PseudoTerminal(
      options.program,
      arguments: ["--no-rc", "--session", session],
      environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      columns: 100,
      rows: 40
    )
    let prompt = "news \(Keys.articles)>"
    try terminal.wait(forLastLine: prompt)
    // Users do not type within the first half second after the start.
    usleep(500_000)
    let first = try seconds { try press("\t", "profile Qaro", "more", on: terminal, prompt) }
    var keys: [Double] = []
    var tabs: [Double] = []
    for round in 0..<40 {
      // No earlier line has this prefix, so the whole history and all names are searched for a suggestion.
      let name = names[(round * 2_477) % names.count].split(separator: " ")[1].lowercased()
      terminal.send("\u{15}")
      try terminal.wait(forLastLine: prompt)
      var typed = "profile "
      terminal.send(typed)
      try terminal.wait(for: "the line") { $0.lines.last?.hasPrefix("\(prompt) profile") ?? false }
      for letter in name.prefix(5) {
        typed.append(letter)
        keys.append(
          try seconds {
            terminal.send(String(letter))
            try terminal.wait(for: typed) { $0.lines.last?.hasPrefix("\(prompt) \(typed)") ?? false }
          }
        )
      }
      let before = terminal.output.count
      tabs.append(
        try seconds {
          terminal.send("\t")
          try terminal.wait(for: "an answer to Tab") { _ in terminal.output.count > before }
        }
      )
      usleep(20_000)
    }
    let on = "\(grouped(Double(names.count))) names, \(grouped(Double(Keys.historyLines))) lines of history"
    return [
      Result(what: "a key at the prompt", figure: rounded(median(keys) * 1000, "ms"), on: on),
      Result(
        what: "the slowest of \(keys.count) keys",
        figure: rounded((keys.max() ?? 0) * 1000, "ms"),
        on: on
      ),
      Result(what: "a Tab", figure: rounded(median(tabs) * 1000, "ms"), on: on),
      Result(
        what: "the slowest of \(tabs.count) Tabs",
        figure: rounded((tabs.max() ?? 0) * 1000, "ms"),
        on: on
      ),
      Result(what: "the first Tab after a start", figure: rounded(first * 1000, "ms"), on: on),
    ]
  }

  private func press(
    _ key: String,
    _ typed: String,
    _ text: String,
    on terminal: PseudoTerminal,
    _ prompt: String
  )
    throws
  {
    terminal.send(typed)
    terminal.send(key)
    try terminal.wait(for: text)
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(work)
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  /// Creates a session file whose articles name many invented people once each; returns their names.
  private static func fill(_ path: String) throws -> [String] {
    let corpus = try Corpus(path: path)
    let step = try corpus.beginStep("load names", kind: .load)
    var names: [String] = []
    for article in 0..<articles {
      let own = (0..<namesAnArticle).map { name(article * namesAnArticle + $0) }
      names += own
      _ = try corpus.insert([document(own, number: article)], step: step)
    }
    try corpus.finishStep(step)
    return names
  }

  private static func document(_ names: [String], number: Int) -> Document {
    let text = names.map { "\($0) was there." }.joined(separator: " ")
    let bytes = Array(text.utf8)
    var article = Article(
      source: "made/\(number)",
      headline: "Report \(number)",
      outlet: nil,
      body: text,
      paragraphs: []
    )
    article.paragraphs = [Paragraph(range: TextRange(0, bytes.count))]
    var document = Segmenter().document(for: article)
    var start = 0
    document[Entity.self] = names.map { name in
      let range = TextRange(start, start + name.utf8.count)
      start = range.end + " was there. ".utf8.count
      let mention = Mention(
        range: range,
        tokens: document.tokens(in: range),
        sentence: document.sentence(at: range.start) ?? 0,
        kind: .name,
        evidence: Evidence("made")
      )
      return Entity(type: .person, name: name, aliases: [], roles: [], mentions: [mention])
    }
    return document
  }

  /// Returns a name of two invented words, which is different for each number below 160,000.
  private static func name(_ number: Int) -> String {
    let starts = ["Qa", "Be", "Di", "Fo", "Gu", "Ha", "Je", "Ki", "Lo", "Mu"]
    let ends = ["ron", "sal", "tim", "vey", "wick", "xan", "yor", "zell", "bar", "dov"]
    func word(_ value: Int) -> String { starts[value % 10] + "ro" + ends[value / 10 % 10] }
    func last(_ value: Int) -> String {
      starts[value / 10 % 10] + ["la", "mi", "no", "pu"][value / 100 % 4] + ends[value % 10]
        + ends[value / 400 % 10]
    }
    return word(number % 100) + " " + last(number / 100)
  }

  private static func writeHistory(in home: URL) throws {
    let folder = home.appendingPathComponent(".local/state/newshound")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lines = (0..<historyLines).map { #"{"c":"search words \#($0) of a line","s":"bench","t":\#($0)}"# }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(
      to: folder.appendingPathComponent("history.jsonl")
    )
  }
}
