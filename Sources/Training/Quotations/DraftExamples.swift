import Annotators
import Documents

/// Drafts of quotations in articles with gold quotations, each with whether it is one.
enum DraftExamples {
  /// A draft with the numbers that decision trees see.
  struct Example {
    var evidence: [Int16]
    /// True if the contents and the speaker are those of a gold quotation.
    var isRight: Bool
  }

  /// The examples in some texts that the models of an attributor were not trained on.
  static func all(_ texts: [QuotedText], _ models: QuotationAttributor) -> [Example] {
    texts.flatMap { text -> [Example] in
      let gold = text.quotes.map { (Set($0.contents.joined()), $0.speaker) }
      return DraftCandidates(text.features.document, models).all.map { candidate in
        let own = Set(candidate.contents.joined())
        let found = gold.filter { words, _ in
          own.intersection(words).count * 10 >= 3 * max(own.count, words.count)
        }
        let isRight = found.contains { _, speaker in
          guard let speaker else { return true }
          return candidate.speaker?.overlaps(speaker) ?? false
        }
        return Example(evidence: candidate.evidence, isRight: isRight)
      }
    }
  }
}
