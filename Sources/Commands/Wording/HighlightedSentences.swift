import Corpora
import Documents
import Figures

/// Sentences of an article with highlighted words.
struct HighlightedSentences {
  /// The maximum number of sentences of a passage.
  private static let longest = 6

  /// A span to highlight, and its role; of two overlapping highlights the earlier in the list wins.
  typealias Highlight = (range: TextRange, role: StyledText.Role)

  /// Returns the sentences that overlap a span of an article, under a heading that names the article.
  static func passage(
    _ span: TextRange,
    of article: Int,
    highlights: [Highlight],
    heading: StyledText? = nil,
    in corpus: Corpus
  ) throws(StoreError) -> Passages.Passage {
    let touched = try corpus.sentences(of: article).filter {
      $0.range.overlaps(span) || $0.range.contains(span)
    }
    var paragraphs: [StyledText] = []
    for sentence in touched.prefix(longest) {
      paragraphs.append(styled(sentence.text, at: sentence.range, highlights: highlights))
    }
    if paragraphs.isEmpty, let words = try text(span, of: article, in: corpus) {
      paragraphs = [styled(words, at: span, highlights: highlights)]
    }
    if let heading { return Passages.Passage(heading: heading, paragraphs: paragraphs) }
    return Passages.Passage(heading: try self.heading(of: article, in: corpus), paragraphs: paragraphs)
  }

  /// Returns a figure with one passage.
  static func figure(
    _ span: TextRange,
    of article: Int,
    highlights: [Highlight],
    in corpus: Corpus
  ) throws(StoreError) -> Figure {
    .passages(Passages([try passage(span, of: article, highlights: highlights, in: corpus)]))
  }

  /// Returns the heading of an article: its number, its outlet and its day.
  static func heading(of article: Int, in corpus: Corpus) throws(StoreError) -> StyledText {
    let summary = try corpus.articles(in: .articles([article])).rows.first
    let parts = ["article \(article)", summary?.outlet, summary?.published?.iso].compactMap(\.self)
    return StyledText(parts.joined(separator: ", "), .dim)
  }

  /// Returns the words of a span on one line; nil if there are none.
  static func text(
    _ span: TextRange,
    of article: Int,
    in corpus: Corpus
  ) throws(StoreError) -> String? {
    guard let body = try corpus.article(article)?.article.body else { return nil }
    let bytes = Array(body.utf8)
    let start = min(max(span.start, 0), bytes.count)
    let words = OneLine.text(
      String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
    )
    return words.isEmpty ? nil : words
  }

  /// Returns a text from a range of the body, with the highlights inside the range; line
  /// breaks become spaces.
  static func styled(_ text: String, at range: TextRange, highlights: [Highlight]) -> StyledText {
    let bytes = Array(text.utf8)
    var painted = HighlightedText(bytes)
    for highlight in highlights.reversed() {
      let start = min(max(highlight.range.start - range.start, 0), bytes.count)
      let end = min(max(highlight.range.end - range.start, start), bytes.count)
      painted.highlight(TextRange(start, end), .match, highlight.role)
    }
    painted.finish()
    return painted.styled(TextRange(0, bytes.count))
  }
}

extension Facts {
  /// Adds the evidence for a finding: the rule or the decision of a model, the trigger, the runner-up
  /// and the confidence.
  mutating func add(
    _ evidence: Evidence,
    rule: String = "rule",
    of article: Int,
    in corpus: Corpus
  ) throws(StoreError) {
    add(evidence.method == .model ? "model" : rule, Table.Cell(evidence.rule.isEmpty ? nil : evidence.rule))
    if let trigger = evidence.trigger,
      let words = try HighlightedSentences.text(trigger, of: article, in: corpus)
    {
      add("trigger", Table.Cell(words, .cue))
    }
    add("runner-up", Table.Cell(evidence.runnerUp ?? "none"))
    add("confidence", .number(evidence.confidence))
  }
}
