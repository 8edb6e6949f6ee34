import Foundation

/// The benchmark of loading many articles into a session file, and of queries on it.
struct CorpusLoad {
  private let options: Options

  init(_ options: inout Options) { self.options = options }

  func results() throws -> [Result] {
    guard FileManager.default.fileExists(atPath: options.corpus) else {
      return [Result(what: "corpus figures", figure: "not measured", on: "no file \(options.corpus)")]
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newshound-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = folder.appendingPathComponent("corpus.news.db").path
    let name = URL(fileURLWithPath: options.corpus).lastPathComponent
    let base = [options.program, "--no-rc", "--session", session]
    let load = try Run(base + ["-c", "load \(options.corpus)"])
    let unsaved = try Run([options.program, "--no-rc", "-c", "load \(options.corpus)"])
    let size = (try? FileManager.default.attributesOfItem(atPath: session)[.size] as? Int) ?? 0
    var results = [
      Result(what: "load into a session file", figure: rounded(load.seconds, "s"), on: name),
      Result(what: "peak memory of that", figure: rounded(load.peak / 1_048_576, "MB"), on: name),
      Result(
        what: "peak memory without a session file",
        figure: rounded(unsaved.peak / 1_048_576, "MB"),
        on: name
      ),
      Result(what: "size of the session file", figure: rounded(Double(size) / 1_048_576, "MB"), on: name),
    ]
    let open = try median(times(base + ["-c", "status"]))
    results.append(Result(what: "open it, `status`, exit", figure: rounded(open * 1000, "ms"), on: name))
    for question in [
      "entities --top 20", "search oil AND prices", "search \"interest rates\"", "quotes --top 20",
      "timeline --top 20", "timeline --best 30", "timeline --by month", "when interest rates",
      "calendar 1987-04",
      "today 1987-04-07", "pace", "numbers", "numbers barrels",
      "kwic oil", "kwic [lemma=say] [upos=ADP]", "collocates oil", "key 1-500", "dispersion oil", "trend oil",
      "readability", "vocabulary", "ngrams 2",
      "duplicates --top 20", "versions --top 20", "use --no-copies", "stories --top 20", "use story:1",
      "wire --top 20", "network", "network --link sentence", "set published a1 1987-05-04; undo",
      "sources", "voices", "unheard", "drift", "numbers --disputed", "articles | group by month",
      "quotes | count by speaker --top 20", "use 1-15000; voices",
    ] {
      let seconds = try median(times(base + ["-c", question]))
      results.append(
        Result(
          what: "`\(question)` beyond that",
          figure: rounded(max(0, seconds - open) * 1000, "ms"),
          on: name
        )
      )
    }
    return results
  }

  private func times(_ arguments: [String]) throws -> [Double] {
    try (0..<7).map { _ in try Run(arguments).seconds }
  }
}
