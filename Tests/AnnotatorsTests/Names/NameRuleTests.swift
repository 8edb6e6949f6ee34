import Documents
import TestSupport
import Testing

@testable import Annotators

/// Every rule is tried on its own example, which it must change, and on its counterexample, which it must not.
@Suite("NameRefinement: rules act on their examples")
struct NameRuleTests {
  /// The names of a text in the notation of the examples, by all rules but one.
  private func notation(_ text: String, without rule: String? = nil) -> String {
    var document = Articles.document(text)
    Pipeline.add(Lexicon(), to: &document)
    let words = document[LexicalWord.self]
    let usage = CapitalUsage(document, words)
    let candidates = RuleNames.candidates(document, words, usage)
    let names = NameRefinement(document, words, usage, candidates).names(.standard, without: rule)
    return MarkedText(text: text, spans: names.map { MarkedText.Span($0.type.rawValue, $0.range) }).notation
  }

  @Test("a rule changes its example", arguments: NameRefinement.rules.map(\.name))
  func example(name: String) throws {
    let rule = try #require(NameRefinement.rules.first { $0.name == name })
    let text = try MarkedText(rule.example).text
    #expect(notation(text) == rule.example)
    #expect(notation(text, without: name) != rule.example)
  }

  @Test("a rule leaves its counterexample alone", arguments: NameRefinement.rules.map(\.name))
  func counterexample(name: String) throws {
    let rule = try #require(NameRefinement.rules.first { $0.name == name })
    let text = try MarkedText(rule.counterexample).text
    #expect(notation(text) == rule.counterexample)
    #expect(notation(text, without: name) == rule.counterexample)
  }

  @Test("no two rules have one name")
  func namesAreUnique() {
    #expect(Set(NameRefinement.rules.map(\.name)).count == NameRefinement.rules.count)
  }

  @Test("a name that a rule made says so")
  func evidence() {
    let names = Articles.document("The builder, Crane & Lowe of Dunmore, did not respond.")[Name.self]
    #expect(names.first?.evidence.rule == "firm with an ampersand")
  }
}
