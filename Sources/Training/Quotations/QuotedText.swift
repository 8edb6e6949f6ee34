import Annotators
import Documents
import Foundation

/// An article with gold quotations.
struct QuotedText {
  /// A quotation by its tokens.
  struct Quote {
    /// The head of the cue.
    var cue: Int
    /// All tokens of the cue.
    var cueTokens: Range<Int>
    var speaker: Range<Int>?
    var contents: [Range<Int>]
  }

  var features: QuotationFeatures
  var quotes: [Quote]

  /// The period of the articles that are left out for measurement: every tenth in the order of the file.
  static let measurementPeriod = 10

  /// Reads articles as JSON lines with "text" and "quotes", without those for measurement.
  static func read(_ path: String, without: Ablation? = nil) throws -> [QuotedText] {
    let pipeline = Pipeline.belowQuotations.without(without)
    var texts: [QuotedText] = []
    for (number, line) in try CompressedLines.of(path).split(separator: "\n").enumerated()
    where number % measurementPeriod != 0 {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let text = object["text"] as? String, let quotes = object["quotes"] as? [[String: Any]]
      else { continue }
      texts.append(QuotedText(text, quotes, pipeline))
    }
    return texts
  }

  private init(_ text: String, _ quotes: [[String: Any]], _ pipeline: Pipeline) {
    let document = pipeline.document(for: PlainArticle.of(text))
    let offsets = PlainArticle.offsets(of: text)
    features = QuotationFeatures(document)
    func tokens(_ span: [Int]) -> Range<Int>? {
      guard span.count == 2, span[0] < span[1], span[1] < offsets.count else { return nil }
      let tokens = document.tokens(in: TextRange(offsets[span[0]], offsets[span[1]]))
      return tokens.isEmpty ? nil : tokens
    }
    self.quotes = []
    for quote in quotes {
      let cues = (quote["cue"] as? [[Int]] ?? []).compactMap { tokens($0) }
      guard let words = cues.first, let cue = features.head(of: words) else { continue }
      let speaker = (quote["speaker"] as? [String: Any])?["mention"] as? [Int]
      let contents = (quote["content"] as? [[Int]] ?? []).compactMap { tokens($0) }
      self.quotes.append(
        Quote(cue: cue, cueTokens: words, speaker: speaker.flatMap { tokens($0) }, contents: contents)
      )
    }
  }
}
