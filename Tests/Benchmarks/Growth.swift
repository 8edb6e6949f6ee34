import Annotators
import Documents
import Foundation

/// How the time of the whole analysis grows with an article, a sentence and a word of unusual length.
struct Growth {
  func results() -> [Result] {
    let sentence = "Mayor Anna Keller told reporters in Lima on Monday that the bridge would stay closed. "
    let clause = "Anna Keller said the bridge in Lima was closed and "
    return [
      result("an article of 5 MB", sentence, 5_000_000),
      result("a sentence of 100,000 words", clause, 100_000 * clause.utf8.count / 10),
      result("a word of 1 MB", "abc", 1_000_000),
    ]
  }

  private func result(_ what: String, _ piece: String, _ size: Int) -> Result {
    let (small, large) = (seconds(piece, size / 10), seconds(piece, size))
    let times = String(format: "%.1f", large / max(small, 1e-9))
    return Result(
      what: "\(what), with tags and trees",
      figure: String(format: "%.2f s", large),
      on: "\(times) times a tenth of it"
    )
  }

  private func seconds(_ piece: String, _ size: Int) -> Double {
    let text = String(repeating: piece, count: max(1, size / piece.utf8.count))
    var article = Article(source: "growth", headline: nil, outlet: nil, body: text, paragraphs: [])
    article.paragraphs = [Paragraph(range: TextRange(0, text.utf8.count))]
    let whole = article
    var times: [Double] = []
    for _ in 0..<3 {
      let elapsed = ContinuousClock().measure { _ = Pipeline.standard.document(for: whole).tokens.count }
      times.append(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
    }
    return median(times)
  }
}
