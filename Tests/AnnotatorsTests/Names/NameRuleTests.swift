import Documents
import TestSupport
import Testing

@testable import Annotators

/// Every rule is tried on its own example, and must leave its counterexample alone.
///
/// It is tried on what the tagger and the other rules find there, and on names like those with one fault,
/// since the tagger may by now be right where it once needed the rule.
@Suite("NameRefinement: rules act on their examples")
struct NameRuleTests {
  private func refinement(_ text: String) -> NameRefinement {
    var document = Articles.document(text)
    Pipeline.add(Lexicon(), to: &document)
    let words = TokenArray(document[LexicalWord.self])
    let usage = CapitalUsage(document, words)
    return NameRefinement(document, words, usage, RuleNames.candidates(document, words, usage))
  }

  /// A text with its names in the notation of the examples.
  private func notation(_ text: String, _ names: [Name]) -> String {
    MarkedText(text: text, spans: names.map { MarkedText.Span($0.type.rawValue, $0.range) }).notation
  }

  /// The names with a run of capitalised words among them as a person's name, or as one of no common type.
  private func excessive(_ names: [Name], _ refinement: NameRefinement) -> [[Name]] {
    let words = refinement.words
    let starts = words.indices.filter { words[$0].isCapital && ($0 == 0 || !words[$0 - 1].isCapital) }
    return starts.flatMap { start in
      (start...start + 1).flatMap { first -> [[Name]] in
        let end = words[first...].firstIndex { !$0.isCapital } ?? words.count
        let isFree = names.allSatisfy { !$0.tokens.overlaps(first..<max(end, first)) }
        guard first < end, isFree else { return [] }
        return [EntityType.person, .miscellaneous].map { type in
          (names + [refinement.made(first..<end, type, in: 0, "")]).sorted { $0.range.start < $1.range.start }
        }
      }
    }
  }

  /// The names with one of them left out, of another type, without its first or last token, or with two more before it.
  private func faulty(_ names: [Name], _ refinement: NameRefinement) -> [[Name]] {
    names.indices.flatMap { index -> [[Name]] in
      let name = names[index]
      func with(_ others: [Name]) -> [Name] { Array(names[..<index] + others + names[(index + 1)...]) }
      let types = EntityType.allCases.map { type in
        var other = name
        other.type = type
        return with([other])
      }
      let cuts = [name.tokens.dropFirst(), name.tokens.dropLast()].filter { !$0.isEmpty }
      let shorter = cuts.map { with([refinement.made($0, name.type, in: name.sentence, "")]) }
      let start = max(name.tokens.lowerBound - 2, index == 0 ? 0 : names[index - 1].tokens.upperBound)
      let longer = with([refinement.made(start..<name.tokens.upperBound, name.type, in: name.sentence, "")])
      return [with([])] + types + shorter + [longer]
    }
  }

  @Test("a rule finds the names of its example", arguments: NameRefinement.rules.map(\.name))
  func example(name: String) throws {
    let rule = try #require(NameRefinement.rules.first { $0.name == name })
    let text = try MarkedText(rule.example).text
    let refinement = refinement(text)
    let right = refinement.names(.standard)
    #expect(notation(text, right) == rule.example)
    let tried =
      [refinement.names(.standard, without: name)] + faulty(right, refinement)
      + excessive(right, refinement)
    #expect(
      tried.contains {
        notation(text, $0) != rule.example && notation(text, rule.apply(refinement, $0)) == rule.example
      }
    )
  }

  @Test("a rule leaves its counterexample alone", arguments: NameRefinement.rules.map(\.name))
  func counterexample(name: String) throws {
    let rule = try #require(NameRefinement.rules.first { $0.name == name })
    let text = try MarkedText(rule.counterexample).text
    let refinement = refinement(text)
    #expect(notation(text, refinement.names(.standard)) == rule.counterexample)
    #expect(notation(text, refinement.names(.standard, without: name)) == rule.counterexample)
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
