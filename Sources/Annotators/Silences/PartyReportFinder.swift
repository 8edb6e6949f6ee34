import Documents
import WordLists

/// Finds the parties that an article accuses, and those that it says would not or could not speak.
struct PartyReportFinder: Annotator {
  var requires: [any Annotation.Type] { [DependencyTree.self, Entity.self, CoreferenceChain.self] }

  func annotations(in document: Document) -> [PartyReport] {
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return [] }
    // Made at the first trigger: many articles have none.
    var made: Tools?
    var reports: [PartyReport] = []
    var seen: Set<Key> = []
    for token in tree.parts.indices {
      guard let rules = rules(at: token, tree) else { continue }
      if Stopping.isWanted { break }
      let tools = made ?? Tools(tree)
      made = tools
      for report in Self.reports(at: token, rules, tools.reader, tools.parties)
      where seen.insert(Key(report)).inserted {
        reports.append(report)
      }
    }
    return reports
  }

  /// The rules that are tried at a token, by its lemma or else by its form; nil for most tokens.
  private func rules(at token: Int, _ tree: DependencyTree) -> [PartyRule]? {
    let (lemma, low) = (tree.lemmas[token], tree.shapes[token].low)
    if PartyRule.triggers.contains(hash: lemma) { return PartyRule.byTrigger[lemma] }
    return PartyRule.triggers.contains(hash: low) ? PartyRule.byTrigger[low] : nil
  }

  /// What reads predicates and parties of an article; an object, since both are too large to be passed around.
  private final class Tools {
    let reader: PredicateReader
    let parties: PartyFinder

    init(_ tree: DependencyTree) {
      reader = PredicateReader(tree)
      parties = PartyFinder(reader)
    }
  }

  /// The reports that the rules find at one token.
  private static func reports(
    at token: Int,
    _ rules: [PartyRule],
    _ reader: PredicateReader,
    _ finder: PartyFinder
  ) -> [PartyReport] {
    let document = reader.tree.document
    var reports: [PartyReport] = []
    var kinds: Set<PartyReport.Kind> = []
    for rule in rules where !kinds.contains(rule.kind) {
      guard let match = rule.match(reader, token), !reader.isConditional(token) else { continue }
      let parties = match.parties.flatMap { finder.parties(of: $0) }
      guard let first = match.words.first, !parties.isEmpty else { continue }
      kinds.insert(rule.kind)
      for party in parties {
        reports.append(
          PartyReport(
            rule.kind,
            party: document.range(ofTokens: party.tokens),
            entity: party.entity,
            words: match.words.map { document.range(ofTokens: $0) },
            sentence: Int(reader.tree.sentences[first.lowerBound]),
            evidence: Evidence(rule.name, trigger: document.tokens[token].range)
          )
        )
      }
    }
    return reports
  }

  /// What tells one report from another: of one party in one sentence there is one of each kind.
  private struct Key: Hashable {
    var kind: PartyReport.Kind
    var entity: Int?
    var party: TextRange?
    var sentence: Int

    init(_ report: PartyReport) {
      (kind, entity, sentence) = (report.kind, report.entity, report.sentence)
      party = report.entity == nil ? report.party : nil
    }
  }
}
