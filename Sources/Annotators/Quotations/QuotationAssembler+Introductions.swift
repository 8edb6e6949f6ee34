import Documents
import WordLists

/// Clauses that introduce quoted words with a colon and without a reporting verb: "He paid her a compliment: “…”".
extension QuotationAssembler {
  /// The subject of the last clause before a colon right before quoted words, where another cue stands before it.
  ///
  /// "Reid said both were wrong, but he paid one a compliment: “…”": what "said" reports is something else.
  func introduction(before quotation: Int, behind cue: Int) -> Int? {
    let colon = quotation - 1
    guard colon > cue, tree.shapes[colon].low == CueFeatures.colon else { return nil }
    let start = max(tree.document.sentences[Int(tree.sentences[colon])].tokens.lowerBound, cue + 1)
    let subject = (start..<max(start, colon)).last { token in
      guard tree.has(token, .subject), tree.quoted[token] < 0, canIntroduce(token),
        let verb = tree.head(of: token), verb > token, verb < colon, tree.parts[verb] == .verb,
        tree.quoted[verb] < 0
      else { return false }
      return !Self.subordinate.contains(tree.relations[verb])
        && !(tree.heads[verb] == Int32(cue) && tree.has(verb, .clause) && tree.has(cue, .conjunct))
    }
    guard let subject, let verb = tree.head(of: subject), tree.heads[cue] != Int32(verb),
      !tree.children(of: cue).contains(subject)
    else { return nil }
    return subject
  }

  /// The subject of the clause that a colon right before quoted words ends, where nothing in it reports.
  ///
  /// An example is "The captain was blunter: “…”".
  func subject(introducing quotation: Int) -> Int? {
    let colon = quotation - 1
    guard colon > 0, tree.shapes[colon].low == CueFeatures.colon else { return nil }
    let start = tree.document.sentences[Int(tree.sentences[colon])].tokens.lowerBound
    return (start..<colon).last { token in
      guard tree.isSubject(token), tree.quoted[token] < 0,
        canIntroduce(token), let predicate = tree.head(of: token), predicate > token, predicate < colon,
        tree.quoted[predicate] < 0
      else { return false }
      return !Self.subordinate.contains(tree.relations[predicate])
    }
  }

  /// True for quoted words that a clause before a colon gives as those of a thing: "The question is: “…”".
  func isWordingOfThing(_ quotation: Int) -> Bool {
    let colon = quotation - 1
    guard colon > 1, tree.shapes[colon].low == CueFeatures.colon, tree.parts[colon - 1] == .auxiliary else {
      return false
    }
    let start = tree.document.sentences[Int(tree.sentences[colon])].tokens.lowerBound
    return (start..<colon).contains { token in
      tree.has(token, .subject) && tree.parts[token] == .noun && tree.quoted[token] < 0
        && !canIntroduce(token)
    }
  }

  /// True for a person, an organisation, and a pronoun for one.
  private func canIntroduce(_ token: Int) -> Bool {
    if let mention = mentions[token] { return mention.isPerson || mention.type == .organization }
    if tree.parts[token] == .pronoun {
      return FunctionWords.pronouns[tree.shapes[token].low].map { $0 != .neuter } ?? false
    }
    return PersonNouns.contains(form: tree.shapes[token].low, lemma: tree.lemmas[token])
      || OrganizationNouns.all.contains(hash: tree.lemmas[token])
  }

  /// The relations of verbs in clauses that describe something else.
  private static let subordinate: Set<UInt64> = Set(
    [DependencyTree.Relation.relativeClause, .nounClause, .adverbialClause].map(\.number)
  )
}
