import Foundation

/// The benchmark of a whole process that loads one article and answers `entities`, alternately with a peer.
struct Start {
  private let options: Options

  init(_ options: Options) { self.options = options }

  func results() throws -> [Result] {
    let source = options.article ?? "sample:apec/1"
    let own = [options.program, "--no-rc", source, "-c", "entities"]
    let peer = options.peer.map { ["/bin/sh", "-c", $0] }
    var seconds: [Double] = []
    var peaks: [Double] = []
    var ratios: [Double] = []
    var peerSeconds: [Double] = []
    _ = try Run(own)
    for _ in 0..<(peer == nil ? 30 : 9) {
      let run = try Run(own)
      guard run.status == 0 else { throw Run.Failure.cannotStart(own.joined(separator: " ")) }
      seconds.append(run.seconds)
      peaks.append(run.peak)
      if let peer {
        let other = try Run(peer)
        peerSeconds.append(other.seconds)
        ratios.append(other.seconds / run.seconds)
      }
    }
    var kept: [Double] = []
    let session = FileManager.default.temporaryDirectory.appendingPathComponent(
      "start-\(UUID().uuidString).session"
    )
    for _ in 0..<30 {
      let run = try Run([options.program, "--no-rc", "--session", session.path, source, "-c", "entities"])
      try FileManager.default.removeItem(at: session)
      guard run.status == 0 else { throw Run.Failure.cannotStart(session.path) }
      kept.append(run.seconds)
    }
    let article = options.article.map { URL(fileURLWithPath: $0).lastPathComponent } ?? source
    var results = [
      Result(
        what: "start, load an article, `entities`, exit",
        figure: rounded(median(seconds) * 1000, "ms"),
        on: article
      ),
      Result(
        what: "the same with a new session file",
        figure: rounded(median(kept) * 1000, "ms"),
        on: article
      ),
      Result(what: "peak memory of the first", figure: rounded(median(peaks) / 1_048_576, "MB"), on: article),
    ]
    if peer != nil {
      results.append(
        Result(
          what: "the peer on the same article",
          figure: rounded(median(peerSeconds) * 1000, "ms"),
          on: article
        )
      )
      results.append(
        Result(what: "times as fast as the peer", figure: rounded(median(ratios), "×"), on: "pair by pair")
      )
    }
    return results
  }
}
