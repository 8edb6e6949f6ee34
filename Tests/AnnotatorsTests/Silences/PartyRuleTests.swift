import Documents
import Testing

@testable import Annotators

@Suite("PartyRule: rules act on their examples and on nothing like them")
struct PartyRuleTests {
  /// A rule with one of its sentences.
  struct Row: CustomTestStringConvertible, Sendable {
    var rule: String
    var kind: PartyReport.Kind
    var sentence: String
    var testDescription: String { "\(rule): \(sentence)" }

    static let examples = PartyRule.all.flatMap { rule in
      rule.examples.map { Row(rule: rule.name, kind: rule.kind, sentence: $0) }
    }
    static let counterexamples = PartyRule.all.flatMap { rule in
      rule.counterexamples.map { Row(rule: rule.name, kind: rule.kind, sentence: $0) }
    }
  }

  /// The text of a sentence with brackets, and the bytes inside them.
  private func parties(_ marked: String) -> (text: String, ranges: [TextRange]) {
    var text = ""
    var ranges: [TextRange] = []
    var start = 0
    for character in marked {
      switch character {
      case "[": start = text.utf8.count
      case "]": ranges.append(TextRange(start, text.utf8.count))
      default: text.append(character)
      }
    }
    return (text, ranges)
  }

  @Test("finds the parties", arguments: Row.examples)
  func examples(row: Row) {
    let (text, ranges) = parties(row.sentence)
    let document = Articles.document(text)
    let found = document[PartyReport.self].filter { $0.kind == row.kind }
    let entities = document[Entity.self]
    for range in ranges {
      #expect(
        found.contains { report in
          report.evidence.rule == row.rule
            && (report.party.overlaps(range)
              || report.entity.map { entities[$0].mentions.contains { $0.range.overlaps(range) } } ?? false)
        },
        "\(text[...]) \(found)"
      )
    }
    #expect(found.count == ranges.count, "\(found.map { document.string($0.party) })")
  }

  @Test("finds nobody", arguments: Row.counterexamples)
  func counterexamples(row: Row) {
    let document = Articles.document(row.sentence)
    let named = document[PartyReport.self].filter { $0.kind == row.kind && $0.evidence.rule == row.rule }
    #expect(named.map { document.string($0.party) } == [])
  }
}
