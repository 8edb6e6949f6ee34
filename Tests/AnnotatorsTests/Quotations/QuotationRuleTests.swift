import Documents
import Testing

@testable import Annotators

/// Every rule is tested on its own example: on the predictions of the models, and on the words themselves,
/// since a model may now be right where it once needed the rule.
@Suite("QuotationAssembler: rules act on their examples")
struct QuotationRuleTests {
  private typealias Cue = (context: CueContext, paths: CuePaths)

  private func assembler(_ text: String) -> QuotationAssembler {
    QuotationAssembler(DependencyTree.of(Articles.document(text)), QuotationAttributor())
  }

  /// Returns the tokens that can be cues, regardless of their score.
  private func cues(_ assembler: QuotationAssembler) -> [Cue] {
    let tree = assembler.tree
    return tree.document.sentences.flatMap { sentence in
      assembler.models.cues.cues(in: sentence.tokens, tree, least: Int.min).map { cue in
        let paths = CuePaths(tree, cue: cue.token, window: ContentModel.window(tree, cue.token))
        return (assembler.context(of: cue, paths, in: sentence.tokens), paths)
      }
    }
  }

  @Test("a speaker rule applies to a choice", arguments: QuotationAssembler.speakerRules.map(\.name))
  func speakers(name: String) throws {
    let rule = try #require(QuotationAssembler.speakerRules.first { $0.name == name })
    let assembler = assembler(rule.example)
    let tokens: [Int?] = [nil] + assembler.tree.parts.indices.map { $0 }
    #expect(
      cues(assembler).contains { cue, _ in
        tokens.contains { rule.apply(assembler, SpeakerModel.Choice(token: $0, lead: 0), cue.token) != nil }
      }
    )
  }

  @Test(
    "a speaker rule leaves its counterexample alone",
    arguments: QuotationAssembler.speakerRules.map(\.name)
  )
  func keptSpeakers(name: String) throws {
    let rule = try #require(QuotationAssembler.speakerRules.first { $0.name == name })
    guard let counterexample = rule.counterexample else { return }
    let assembler = assembler(counterexample)
    for (cue, _) in cues(assembler) where cue.score > QuotationAssembler.leastCue {
      #expect(rule.apply(assembler, cue.speaker, cue.token) == nil)
    }
  }

  @Test(
    "an exclusion leaves its counterexample alone",
    arguments: QuotationAssembler.draftExclusions.map(\.name)
  )
  func keptDrafts(name: String) throws {
    let rule = try #require(QuotationAssembler.draftExclusions.first { $0.name == name })
    guard let counterexample = rule.counterexample else { return }
    let assembler = assembler(counterexample)
    for (cue, paths) in cues(assembler) {
      #expect(!rule.applies(assembler, cue, assembler.contents(cue, paths)))
    }
  }

  @Test("a content rule changes spans", arguments: QuotationAssembler.contentRules.map(\.name))
  func contents(name: String) throws {
    let rules = QuotationAssembler.contentRules
    let rule = try #require(rules.first { $0.name == name })
    let assembler = assembler(rule.example)
    let quoted = assembler.tree.spans.map(\.tokens)
    #expect(
      cues(assembler).contains { cue, paths in
        var spans = assembler.models.contents.contents(
          assembler.tree,
          cue: cue.token,
          paths: paths,
          speaker: cue.speakerWords
        ).spans
        for earlier in rules.prefix(while: { $0.name != name }) {
          spans = earlier.apply(assembler, spans, cue)
        }
        // Predictions that a model may make: the quoted words, or the first words after the cue.
        let start = cue.token + 1
        let beginnings = (start..<max(start, cue.sentence.upperBound)).map { [start..<$0 + 1] }
        return ([spans, quoted] + beginnings).contains { rule.apply(assembler, $0, cue) != $0 }
      }
    )
  }

  @Test("a fallback finds contents", arguments: QuotationAssembler.contentFallbacks.map(\.name))
  func fallbacks(name: String) throws {
    let rule = try #require(QuotationAssembler.contentFallbacks.first { $0.name == name })
    let assembler = assembler(rule.example)
    #expect(cues(assembler).contains { !rule.apply(assembler, [], $0.context).isEmpty })
  }

  @Test("an exclusion leaves a cue out", arguments: QuotationAssembler.draftExclusions.map(\.name))
  func exclusions(name: String) throws {
    let exclusion = try #require(QuotationAssembler.draftExclusions.first { $0.name == name })
    let assembler = assembler(exclusion.example)
    let quoted = assembler.tree.spans.map(\.tokens)
    #expect(
      cues(assembler).contains { cue, paths in
        [assembler.contents(cue, paths), quoted].contains {
          !$0.isEmpty && exclusion.applies(assembler, cue, $0)
        }
      }
    )
  }
}
