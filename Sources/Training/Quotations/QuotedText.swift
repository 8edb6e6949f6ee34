import Annotators
import Documents
import Foundation

/// An article whose quotations are known.
struct QuotedText {
  /// A quotation by its tokens.
  struct Quote {
    /// The token that the cue hangs on.
    var cue: Int
    /// The tokens of the whole cue.
    var cueTokens: Range<Int>
    var speaker: Range<Int>?
    var contents: [Range<Int>]
  }

  var features: QuotationFeatures
  var quotes: [Quote]

  /// Of the articles in the order of the file, every tenth is for measuring and never learnt from.
  static let measured = 10

  /// Reads articles as JSON lines with "text" and "quotes", but for those that are for measuring.
  static func read(_ path: String, without: Ablation? = nil) throws -> [QuotedText] {
    let pipeline = Pipeline.belowQuotations.without(without)
    var texts: [QuotedText] = []
    for (number, line) in try CompressedLines.of(path).split(separator: "\n").enumerated()
    where number % measured != 0 {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let text = object["text"] as? String, let quotes = object["quotes"] as? [[String: Any]]
      else { continue }
      texts.append(QuotedText(text, quotes, pipeline))
    }
    return texts
  }

  private init(_ text: String, _ quotes: [[String: Any]], _ pipeline: Pipeline) {
    let document = pipeline.document(for: PlainArticle.of(text))
    let places = PlainArticle.offsets(of: text)
    features = QuotationFeatures(document)
    func tokens(_ span: [Int]) -> Range<Int>? {
      guard span.count == 2, span[0] < span[1], span[1] < places.count else { return nil }
      let tokens = document.tokens(in: TextRange(places[span[0]], places[span[1]]))
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
