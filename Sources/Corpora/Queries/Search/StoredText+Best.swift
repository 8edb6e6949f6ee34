import Documents

extension StoredText {
  /// The sentence with most of some matches, the earliest of equals, and those matches in its own bytes.
  ///
  /// The headline is shown beside the sentence in a list, so that it is none itself: where only it matches, the text
  /// begins.
  func best(_ matches: [TextRange], article: Int, headline: String?) -> (StoredPassage, [TextRange]) {
    var counts: [Int: Int] = [:]
    var sentence = 0
    for match in matches {
      while sentence < sentences.count, sentences[sentence].end <= match.start { sentence += 1 }
      if sentence < sentences.count, sentences[sentence].overlaps(match) { counts[sentence, default: 0] += 1 }
    }
    if let heading = headline.flatMap({ self.sentences(of: $0) }) {
      for position in heading { counts[position] = nil }
      let title = sentences[heading.lowerBound].start..<sentences[heading.upperBound].end
      let isOnlyThere = matches.allSatisfy { title.contains($0.start) }
      if isOnlyThere, !matches.isEmpty, heading.upperBound + 1 < sentences.count {
        return (passage(article, beginning(behind: heading.upperBound + 1)), [])
      }
    }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    if let best {
      let passage = passage(article, best)
      return (passage, inside(passage.range, matches))
    }
    guard let first = matches.first else {
      let range = sentences.first ?? TextRange(0, 0)
      let text = headline ?? string(range)
      return (StoredPassage(article: article, sentence: nil, range: TextRange(0, 0), text: text), [])
    }
    // A match outside all sentences, as in a byline: its line is shown.
    let start = bytes[..<min(first.start, bytes.count)].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[min(first.end, bytes.count)...].firstIndex(of: 10) ?? bytes.count
    let range = TextRange(start, end)
    return (
      StoredPassage(article: article, sentence: nil, range: range, text: string(range)),
      inside(range, matches)
    )
  }

  /// The sentences near the beginning that are the headline, which may itself be of several; nil if it is
  /// elsewhere.
  private func sentences(of headline: String) -> ClosedRange<Int>? {
    let wanted = headline.split(whereSeparator: \.isWhitespace).map(String.init)
    let first = sentences.prefix(8).map { string($0).split(whereSeparator: \.isWhitespace).map(String.init) }
    for start in first.indices {
      var words: [String] = []
      for end in start..<first.count where words.count < wanted.count {
        words += first[end]
        if words == wanted { return start...end }
      }
    }
    return nil
  }

  /// The first sentence from a position that says something; a date line such as "LIMA -" has few words.
  private func beginning(behind start: Int) -> Int {
    let near = start..<min(start + 4, sentences.count)
    return near.first { string(sentences[$0]).split(whereSeparator: \.isWhitespace).count >= 6 } ?? start
  }

  private func inside(_ range: TextRange, _ matches: [TextRange]) -> [TextRange] {
    matches.filter { range.contains($0) }.map { TextRange($0.start - range.start, $0.end - range.start) }
  }
}
