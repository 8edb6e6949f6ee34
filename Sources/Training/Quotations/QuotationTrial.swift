import Annotators
import Documents
import Foundation

/// A run of the quotation attributor with weights outside the program, for a scorer.
enum QuotationTrial {
  /// Reads articles as JSON lines with "id" and "text", and writes lines with "id", "entities" and "quotes".
  static func run(weights: String, articles: String, to output: String, without: Ablation? = nil) throws {
    let pipeline = Pipeline.belowQuotations.without(without)
    let tables = try ["cues", "speakers", "contents"].map {
      try TrainingFiles.weights("\(weights)/quotation-\($0).bin")
    }
    let drafts = try? TrainingFiles.trees("\(weights)/quotation-drafts.bin")
    let finder = QuotationAttributor(
      cues: tables[0],
      speakers: tables[1],
      contents: tables[2],
      drafts: drafts ?? .empty
    )
    var lines = ""
    for line in try CompressedLines.of(articles).split(separator: "\n") {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let text = object["text"] as? String, let id = object["id"]
      else { continue }
      let document = pipeline.document(for: PlainArticle.of(text))
      let codePoints = CodePointOffsets(text)
      let quotes = finder.annotations(in: document).enumerated().map { number, quote -> [String: Any] in
        var speaker: [String: Any] = ["mention": NSNull(), "entity": NSNull()]
        if let source = quote.speaker { speaker["mention"] = codePoints.points(source.range) }
        if let entity = quote.speaker?.entity { speaker["entity"] = "e\(entity)" }
        return [
          "id": "q\(number)", "kind": quote.kind.rawValue,
          "content": quote.content.map { codePoints.points($0) },
          "cue": quote.cue.map { [codePoints.points($0)] } ?? [], "speaker": speaker,
          "sure": quote.evidence.confidence, "doubt": quote.evidence.runnerUp != nil,
          "rule": quote.evidence.rule,
        ]
      }
      let entities = document[Entity.self].enumerated().map { number, entity -> [String: Any] in
        ["id": "e\(number)", "type": entity.type.rawValue, "name": entity.name, "mentions": [Any]()]
      }
      let result: [String: Any] = ["id": id, "text": text, "entities": entities, "quotes": quotes]
      lines += String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self) + "\n"
    }
    try lines.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
