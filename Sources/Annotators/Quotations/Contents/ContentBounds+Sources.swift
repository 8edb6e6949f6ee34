import Documents
import WordLists

/// The clause around "according to" and its source.
extension QuotationAssembler {
  /// The clause behind "According to officials who asked for no name," at the beginning of a sentence.
  func clauseBehindSource(_ cue: CueContext) -> [Range<Int>] {
    let sentence = cue.sentence
    guard cue.token <= sentence.lowerBound + 1, let start = endOfSource(cue) else { return [] }
    let clause = trimmed(start..<sentence.upperBound)
    return hasVerb(clause) ? [clause] : []
  }

  /// The main clause on both sides of "according to" and its source, where the spans have only a part of it.
  ///
  /// "According to the club, Jane Doe has been offered a job": from the subject on. "The bridge, according to the
  /// mayor, fell": what stands before the source without a verb of its own goes on behind it.
  func aroundSource(_ spans: [Range<Int>], _ cue: CueContext) -> [Range<Int>] {
    let sentence = cue.sentence
    guard let last = spans.last, tree.shapes[cue.token].low == CueParts.according,
      sentence.count <= Self.longestSentence, sentence.allSatisfy({ tree.quoted[$0] < 0 })
    else { return spans }
    guard let start = endOfSource(cue) else {
      // "The bride and groom, who had stayed, were safe, according to Jane Doe."
      let gap = last.upperBound..<max(last.upperBound, cue.token - 1)
      guard !gap.isEmpty, gap.count <= Self.longestGap, tree.shapes[cue.token - 1].low == CueFeatures.comma,
        cue.speaker.token != nil, reportsNothing(gap)
      else { return spans }
      return spans.dropLast() + [last.lowerBound..<gap.upperBound]
    }
    let behind = trimmed(start..<sentence.upperBound)
    // "Roe was ill and according to the clinic he died"
    if cue.token > sentence.lowerBound, tree.parts[cue.token - 1] == .coordinator, hasVerb(behind) {
      return [behind]
    }
    if cue.token <= sentence.lowerBound + 1 {
      guard let first = spans.first, first.lowerBound > behind.lowerBound, behind.contains(first.lowerBound),
        reportsNothing(behind.lowerBound..<first.lowerBound)
      else { return spans }
      return [behind.lowerBound..<first.upperBound] + spans.dropFirst()
    }
    let before = trimmed(sentence.lowerBound..<cue.token)
    guard !before.isEmpty, spans.allSatisfy({ $0.upperBound <= cue.token }), !hasVerb(before),
      hasVerb(behind),
      tree.shapes[cue.token - 1].low == CueFeatures.comma
    else { return spans }
    return [before, behind]
  }

  /// A span before its cue up to the comma before a speaker and a cue that end the sentence: "It will send 100 soldiers
  /// from Obrane, Jane Doe confirmed".
  func toFinalSpeaker(_ span: Range<Int>, _ cue: CueContext) -> Range<Int> {
    guard let speaker = cue.speakerWords else { return span }
    let comma = min(cue.token, speaker.lowerBound) - 1
    guard span.upperBound < comma, comma - span.upperBound <= Self.longestRest,
      tree.shapes[comma].low == CueFeatures.comma, tree.parts[cue.token] == .verb,
      cue.sentence.upperBound - max(cue.token + 1, speaker.upperBound) <= Self.longestTail
    else { return span }
    let gap = span.upperBound..<comma
    guard reportsNothing(gap), gap.allSatisfy({ tree.document.tokens[$0].kind == .word }) else { return span }
    return span.lowerBound..<comma
  }

  /// The most words between a span and "according to".
  private static let longestGap = 16
  /// The most tokens of a sentence, so that any text takes linear time.
  private static let longestSentence = 400
  /// The most words between a span and the comma before its speaker, and behind the cue and its speaker.
  private static let longestRest = 8
  private static let longestTail = 6

  private func hasVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains { tree.parts[$0] == .verb || tree.parts[$0] == .auxiliary }
  }

  /// The first token behind "according to", its source and the comma behind it; nil where no comma or nothing follows.
  private func endOfSource(_ cue: CueContext) -> Int? {
    let sentence = cue.sentence
    guard let speaker = cue.speaker.token, tree.shapes[cue.token].low == CueParts.according else {
      return nil
    }
    func comma(from start: Int) -> Int? {
      (min(start, sentence.upperBound)..<sentence.upperBound).first {
        tree.shapes[$0].low == CueFeatures.comma && tree.quoted[$0] < 0
      }
    }
    // The comma behind the speaker, or behind what describes the speaker: "a report, seen by Reuters, …".
    let last = Int(tree.rights[speaker])
    var end =
      last + 1 < sentence.upperBound && tree.shapes[last + 1].low == CueFeatures.comma
      ? last + 1 : comma(from: cue.token + 2)
    if let first = end, first + 1 < sentence.upperBound, let next = comma(from: first + 1),
      opensInsertion(first + 1) || isDescription(first + 1..<next)
    {
      end = next
    }
    guard speaker > cue.token, let end, end > speaker, end + 1 < sentence.upperBound else { return nil }
    return end + 1
  }

  /// True for words that describe a person: "formerly the director of the agency".
  private func isDescription(_ words: Range<Int>) -> Bool {
    guard let first = words.first, tree.parts[first] == .adverb || tree.parts[first] == .determiner else {
      return false
    }
    return !hasVerb(words)
      && words.contains { PersonNouns.contains(form: tree.shapes[$0].low, lemma: tree.lemmas[$0]) }
  }

  /// True for "seen", "which" and "who" right behind a comma, which describe the noun before it.
  private func opensInsertion(_ token: Int) -> Bool {
    tree.parts[token] == .verb && tree.form(token) == .pastParticiple
      || Self.relatives.contains(hash: tree.shapes[token].low)
  }
}
