import Foundation
import Readers

/// The number of web pages that are read into articles in a second, on one core.
struct Pages {
  private let inputs: [Input]
  private let folder: String

  init(_ options: Options) {
    folder = options.pages ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let path = folder
    inputs = names.sorted().filter { $0.hasSuffix(".html") }.compactMap { name in
      FileManager.default.contents(atPath: "\(path)/\(name)").map { Input(source: name, bytes: [UInt8]($0)) }
    }
  }

  func results() -> [Result] {
    guard !inputs.isEmpty else { return [] }
    var speeds: [Double] = []
    for _ in 0..<5 {
      let start = Growth.processorTime
      for input in inputs { _ = try? Readers.articles(in: input, format: "html") }
      speeds.append(Double(inputs.count) / max(Growth.processorTime - start, 1e-9))
    }
    return [
      Result(
        what: "web pages to articles",
        figure: grouped(median(speeds)) + " pages/s",
        on: "\(inputs.count) pages of \(URL(fileURLWithPath: folder).lastPathComponent)"
      )
    ]
  }
}
