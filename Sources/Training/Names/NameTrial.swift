import Annotators
import Documents
import Foundation

/// A run of the name tagger with weights outside the program, for a scorer.
enum NameTrial {
  /// Reads articles as JSON lines with "id" and "text", and writes lines with "id" and "entities".
  static func run(weights: String, articles: String, to output: String) throws {
    let tables = try ["names.bin", "names-document.bin"].map { try TrainingFiles.weights("\(weights)/\($0)") }
    let tagger = NameTagger(first: tables[0], second: tables[1])
    var lines = ""
    for line in try String(contentsOfFile: articles, encoding: .utf8).split(separator: "\n") {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let text = object["text"] as? String, let id = object["id"]
      else { continue }
      var document = Segmenter().document(for: PlainArticle.of(text))
      document = Pipeline.words(of: document)
      Pipeline.add(EntityRecognizer(tagger: tagger), to: &document)
      let entities = document[Name.self].map { name -> [String: Any] in
        let start = String(decoding: document.text[..<name.range.start], as: UTF8.self).unicodeScalars.count
        let count = document.string(name.range).unicodeScalars.count
        let mention: [String: Any] = ["start": start, "end": start + count, "kind": "name"]
        return [
          "id": start, "type": name.type.rawValue, "name": document.string(name.range), "mentions": [mention],
        ]
      }
      let result: [String: Any] = ["id": id, "text": text, "entities": entities]
      lines += String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self) + "\n"
    }
    try lines.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
