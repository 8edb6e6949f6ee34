import Documents
import WordLists

/// Reporting clauses that end a sentence behind a comma, whatever the content model makes of them.
///
/// The parse of a long sentence often takes the last verb for the main one and hangs what is reported on a part of it.
extension QuotationAssembler {
  /// The report of a sentence that ends with its speaker, a reporting verb and what goes with it.
  ///
  /// Examples are "The gates will be mended, Jane Doe told farmers at a meeting on Friday" and "600 lorries are stuck,
  /// Jane Doe was quoted as saying by Interfax".
  func finalReport(in sentence: Range<Int>, beside drafts: [QuotationDraft]) -> QuotationDraft? {
    guard sentence.count > Self.shortestReport, tree.quoted[sentence.lowerBound] < 0 else { return nil }
    for cue in sentence.dropFirst(Self.shortestReport).reversed().prefix(Self.longestReport)
    where tree.parts[cue] == .verb && tree.quoted[cue] < 0 {
      guard let (subject, speaker, end) = finalClause(cue, in: sentence), end < sentence.upperBound else {
        continue
      }
      var comma = words(of: subject).lowerBound - 1
      // "Collector Jane Doe": the title stands before the name.
      while comma > sentence.lowerBound, tree.words[comma].isCapital { comma -= 1 }
      let clause = sentence.lowerBound..<max(sentence.lowerBound, comma)
      guard comma > sentence.lowerBound, tree.shapes[comma].low == CueFeatures.comma, isWholeReport(clause),
        isTail(end..<sentence.upperBound)
      else { continue }
      let contents = trimmed(clause)
      // What the model found before the clause is as good.
      let isFound = drafts.contains { draft in
        draft.contents.contains {
          $0.overlaps(contents) && (draft.cue != cue || 2 * $0.count > contents.count)
        }
      }
      guard !isFound, !contents.isEmpty else { return nil }
      return QuotationDraft(
        cue: cue,
        score: Self.leastNestedCue,
        speaker: SpeakerModel.Choice(token: speaker, lead: Self.leastLead),
        contents: [contents],
        rules: ["the clause before a reporting clause that ends the sentence"]
      )
    }
    return nil
  }

  /// The subject of a verb of speech or quoting, whom it makes the speaker, and the token behind verb and complement.
  private func finalClause(_ cue: Int, in sentence: Range<Int>) -> (subject: Int, speaker: Int, end: Int)? {
    if tree.lemmas[cue] == Self.quote {
      guard
        let saying = (cue + 1..<min(cue + Self.longestSource, sentence.upperBound)).first(where: {
          tree.shapes[$0].low == CueParts.saying
        }),
        let subject = tree.children(of: cue).filter({ tree.isSubject($0) && $0 < cue }).last,
        let speaker = CueParts(tree, phrases, mentions, cue: cue, speaker: nil).quotedPerson
      else { return nil }
      return (subject, speaker, saying + 1)
    }
    guard isFinite(cue), SpeechVerbs.entry(hash: tree.shapes[cue].low)?.frame == .speech,
      !tree.has(cue, .relativeClause), !tree.has(cue, .adverbialClause), !tree.has(cue, .nounClause),
      let subject = tree.children(of: cue).filter({ tree.has($0, .subject) && $0 < cue }).last,
      words(of: subject).upperBound == cue, !Self.relatives.contains(hash: tree.shapes[subject].low)
    else { return nil }
    return (subject, subject, cue + 1)
  }

  /// True for words with a main clause of their own, outside of quotation marks and in no clause that says when.
  private func isWholeReport(_ clause: Range<Int>) -> Bool {
    guard clause.count >= Self.shortestReport, !opensCircumstance(clause),
      clause.allSatisfy({ tree.quoted[$0] < 0 })
    else { return false }
    // The parse may hang the clause on the last verb, and its subject with it.
    let opensWithSubject = clause.prefix(Self.longestOpening).contains {
      (tree.parts[$0] == .noun || tree.parts[$0] == .properNoun || tree.parts[$0] == .pronoun)
        && Int(tree.lefts[$0]) == clause.lowerBound
        // "A week after she left, Roe told friends"
        && !Self.units.contains(hash: tree.lemmas[$0])
    }
    return clause.contains { token in
      guard isFinite(token),
        case let verb = tree.parts[token] == .auxiliary ? tree.head(of: token) ?? token : token,
        !tree.has(verb, .relativeClause), !tree.has(verb, .nounClause)
      else { return false }
      return opensWithSubject
        || !tree.has(verb, .adverbialClause)
          && tree.children(of: verb).contains { tree.isSubject($0) && $0 < verb && clause.contains($0) }
    }
  }

  /// True for whom something is told to, where and when, up to the full stop: no clause and no quoted words.
  private func isTail(_ words: Range<Int>) -> Bool {
    words.dropLast().allSatisfy { token in
      tree.quoted[token] < 0 && tree.document.tokens[token].kind != .punctuation
        && tree.parts[token] != .auxiliary
        && tree.parts[token] != .subordinator && tree.parts[token] != .coordinator
        && (tree.parts[token] != .verb
          || tree.form(token) != .base && !tree.children(of: token).contains { tree.isSubject($0) })
        && tree.shapes[token].low != Self.that
        && !(tree.shapes[token].low == CueParts.to && token + 1 < words.upperBound
          && tree.form(token + 1) == .base)
    }
  }

  private static let quote = WordHash.of("quote")
  private static let units = WordSet(WordList("calendar/parts-of-time"), words: ["day", "hour", "minute"])
  /// The least tokens of what is reported, and the most of a reporting clause and of a source inside it.
  private static let (shortestReport, longestReport, longestSource) = (4, 30, 12)
  /// The most tokens of the phrase that opens what is reported.
  private static let longestOpening = 6
}
