import Annotators
import Documents
import Foundation
import Readers

/// The throughput of the whole analysis as users run it: `extract` and `load`, with reading, writing and storing.
struct WholeAnalysis {
  private let articles: [Article]
  private let program: String

  /// The least number of articles of a run.
  private static let least = 300
  /// The number of runs of each command.
  private static let rounds = 5

  init(_ articles: [Article], program: String) { (self.articles, self.program) = (articles, program) }

  func results() throws -> [Result] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newshound-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("many.jsonl").path
    let count = try write(to: file)
    var tokens = 0
    for case .success(let article) in try ArticleStream([file], standardInput: { nil }) {
      tokens += Segmenter().document(for: article).tokens.count
    }
    var (extracting, loading): ([Double], [Double]) = ([], [])
    for round in 0..<Self.rounds {
      extracting.append(try Run([program, "extract", "-j", "1", file]).processor)
      let session = folder.appendingPathComponent("\(round).news.db").path
      loading.append(try Run([program, "--no-rc", "--session", session, file, "-c", "status"]).processor)
    }
    return [("`extract`", extracting), ("`load` into a session file", loading)].map { command, seconds in
      Result(
        what: "**whole analysis by \(command)**",
        figure: grouped(Double(tokens) / max(median(seconds), 1e-9)) + " tokens/s",
        on: "\(count) articles, \(tokens) tokens, processor time of all threads"
      )
    }
  }

  /// Writes copies of the articles; a last line of its own makes each of them an article that is not loaded yet.
  private func write(to file: String) throws -> Int {
    var lines = Data()
    let copies = max(1, Self.least / max(1, articles.count))
    for copy in 0..<copies {
      for article in articles {
        let record = ["text": article.body + "\n\nThis is copy \(copy)."]
        lines += try JSONSerialization.data(withJSONObject: record) + Data("\n".utf8)
      }
    }
    try lines.write(to: URL(fileURLWithPath: file))
    return copies * articles.count
  }
}
