import Annotators
import Documents
import Foundation

/// A run of the coreference resolver with weights outside the program, for a scorer.
enum ChainTrial {
  /// Reads articles as JSON lines with "id" and "text", and writes lines with "id", "text" and "coreference".
  static func run(weights: String, articles: String, to output: String, without: Ablation? = nil) throws {
    let pipeline = Pipeline.belowChains.without(without)
    let resolver = ChainResolver(
      weights: try TrainingFiles.weights("\(weights)/links.bin"),
      trees: try TrainingFiles.trees("\(weights)/link-trees.bin")
    )
    var lines = ""
    for line in try CompressedLines.of(articles).split(separator: "\n") {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let text = object["text"] as? String, let id = object["id"]
      else { continue }
      let document = pipeline.document(for: PlainArticle.of(text))
      let codePoints = CodePointOffsets(text)
      let chains = resolver.annotations(in: document).map { chain -> [String: Any] in
        [
          "mentions": chain.mentions.map { mention in
            let points = codePoints.points(mention.range)
            return [
              "start": points[0], "end": points[1], "kind": mention.kind.rawValue,
              "sure": mention.evidence.confidence,
            ] as [String: Any]
          }
        ]
      }
      let result: [String: Any] = ["id": id, "text": text, "coreference": chains]
      lines += String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self) + "\n"
    }
    try lines.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
