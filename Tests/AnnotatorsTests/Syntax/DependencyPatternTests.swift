import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("DependencyPattern: finds what its notation says")
struct DependencyPatternTests {
  /// A pattern at a word of a sentence, and the word that it calls `it`.
  struct Row: CustomTestStringConvertible, Sendable {
    var pattern: String
    var sentence: String
    var start: String
    /// The words that `it` stands for, with spaces; nil where the pattern does not match.
    var expected: String?
    var testDescription: String { "\(pattern) at \(start): \(sentence)" }

    init(_ pattern: String, _ sentence: String, _ start: String, _ expected: String?) {
      (self.pattern, self.sentence, self.start, self.expected) = (pattern, sentence, start, expected)
    }

    static let mayor = "The old mayor of Leeds and her deputy quickly praised Anna Keller, who had left."
    static let all = [
      Row("{praise}=it", mayor, "praised", "praised"), Row("{praised}=it", mayor, "praised", "praised"),
      Row("{blame}=it", mayor, "praised", nil), Row("{!blame|accuse}=it", mayor, "praised", "praised"),
      Row("{VERB}=it", mayor, "praised", "praised"), Row("{NOUN}=it", mayor, "praised", nil),
      Row("{NOUN|VERB, .past}=it", mayor, "praised", "praised"), Row("{.gerund}=it", mayor, "praised", nil),
      Row("{in:verbs/speech|praise}=it", mayor, "praised", "praised"),
      Row("{is:person}=it", mayor, "mayor", "mayor"), Row("{is:person}=it", mayor, "quickly", nil),
      Row("{} >nsubj {}=it", mayor, "praised", "mayor"), Row("{} >obj {}=it", mayor, "praised", "Anna"),
      Row("{} >nsubj|advmod {}=it", mayor, "praised", "mayor quickly"),
      Row("{} >advmod+ {}=it", mayor, "praised", nil), Row("{} >advmod- {}=it", mayor, "praised", "quickly"),
      Row("{} >!punct|advmod {}=it", mayor, "praised", "mayor Anna"),
      Row("{} <nsubj {}=it", mayor, "mayor", "praised"), Row("{} <obj {}=it", mayor, "mayor", nil),
      Row("{} << {VERB}=it", mayor, "old", "praised"), Row("{} <<nsubj {}=it", mayor, "old", "praised"),
      Row("{} >>nmod:poss {}=it", mayor, "praised", "her"),
      Row("{} . {}=it", mayor, "mayor", "of"), Row("{} - {}=it", mayor, "mayor", "old"),
      Row("{} .. {DET}=it", mayor, "mayor", nil), Row("{} -- {DET}=it", mayor, "mayor", "The"),
      Row("{} $ {NOUN}=it", mayor, "quickly", "mayor"),
      Row("{} >[of|for] {}=it", mayor, "mayor", "Leeds"), Row("{} >[for] {}=it", mayor, "mayor", nil),
      Row("{} >conj ({} >nmod:poss {}=it)", mayor, "mayor", "her"),
      Row("{}=it !>conj {}", mayor, "mayor", nil), Row("{}=it !>obj {}", mayor, "mayor", "mayor"),
      Row("{} >nsubj {}=it >obj ({} !> {her})", mayor, "praised", "mayor"),
      Row("{} ~subject {}=it", mayor, "left", "Anna"), Row("{} ~opening {}=it", mayor, "mayor", "The"),
      // One name is one token.
      Row("{} >nsubj {}=it >obj {}=it", mayor, "praised", nil),
      Row("{} >nsubj {}=it >obj ({} -- {}=it)", mayor, "praised", "mayor"),
      Row("{} >nsubj {}=it !>obj ({} .. {}=it)", mayor, "praised", "mayor"),
      Row("{} >nsubj {}=it !>obj ({} -- {}=it)", mayor, "praised", nil),
    ]
  }

  @Test("finds tokens", arguments: Row.all)
  func rows(row: Row) throws {
    let pattern = DependencyPattern(row.pattern)
    #expect(pattern.errors == [])
    let reader = PredicateReader(DependencyTree.of(Articles.document(row.sentence)))
    let document = reader.tree.document
    let start = try #require(document.tokens.indices.first { document.string(token: $0) == row.start })
    let found = pattern.tokens(named: "it", from: start, reader).map { document.string(token: $0) }
    #expect(found.joined(separator: " ") == row.expected ?? "")
    #expect(pattern.matches(start, reader) == (row.expected != nil))
    #expect((pattern.match(start, reader) == nil) == (row.expected == nil))
  }

  @Test("a given name stands for its token, and nothing else")
  func given() throws {
    let reader = PredicateReader(DependencyTree.of(Articles.document(Row.mayor)))
    let document = reader.tree.document
    let verb = try #require(document.tokens.indices.first { document.string(token: $0) == "praised" })
    let pattern = DependencyPattern("{} >nsubj|obj {}=it")
    for child in reader.tree.children(of: verb) {
      let isArgument = reader.tree.has(child, .subject) || reader.tree.has(child, .object)
      #expect((pattern.match(verb, reader, given: [("it", child)]) != nil) == isArgument)
    }
  }

  @Test(
    "tells where a text is wrong",
    arguments: [
      ("", 0, "a token is expected"), ("{", 1, "a condition is expected"), ("{a", 2, "'}' is expected"),
      ("{}=", 3, "a name is expected"), ("{} a", 3, "a step is expected"), ("{} >", 4, "a token is expected"),
      ("{} >obj", 7, "a token is expected"), ("{} >object {}", 10, "no such relation: object"),
      ("{} >(", 5, "a token is expected"), ("{} > ({}", 8, "')' is expected"),
      ("{NOUNS}", 6, "no such part of speech: NOUNS"), ("{.late}", 6, "no such form"),
      ("{in:no/list}", 11, "no such list: in:no/list"), ("{is:odd}", 7, "no such condition: is:odd"),
      ("{} ~odd {}", 7, "no such relation: odd"), ("{} >[] {}", 5, "a preposition is expected"),
      ("{} >[of {}", 7, "']' is expected"), ("{} )", 3, "a step or the end is expected"),
      ("{a|}", 3, "a condition is expected"),
    ]
  )
  func errors(text: String, position: Int, message: String) {
    let pattern = DependencyPattern("{}", text)
    #expect(pattern.errors == [PatternError(text: text, position: position, message: message)])
    #expect(pattern.alternatives.count == 1)
  }

  @Test("finds what trying all tokens finds")
  func naive() throws {
    var random = SplitMix64(seed: 25)
    var matching = 0
    for _ in 0..<3000 {
      let sentence = NaiveSentence(&random)
      let reader = try #require(sentence.reader)
      let naive = NaivePattern.random(2, &random)
      let pattern = DependencyPattern(naive.notation)
      #expect(pattern.errors == [])
      for token in sentence.heads.indices {
        let expected = Set(naive.matches(at: token, in: sentence))
        let found = Set(
          pattern.matches(at: token, reader).map { match in
            Dictionary(
              uniqueKeysWithValues: pattern.names.compactMap { name in match[name].map { (name, $0) } }
            )
          }
        )
        // There is a limit to the number of matches.
        let isRight = expected.count < 30 ? found == expected : found.isSubset(of: expected)
        #expect(isRight, "\(naive.notation) at \(token) of \(sentence)")
        #expect(pattern.matches(token, reader) == !expected.isEmpty)
        if !expected.isEmpty { matching += 1 }
      }
    }
    #expect(matching > 1000)
  }

  @Test("takes any bytes for a text")
  func oddTexts() {
    var random = SplitMix64(seed: 7)
    let pieces = Array("{}=()!<>.-~$[]|, aNOUN:/é").map(String.init) + ["in:", "is:", "nsubj", "{}", ">"]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      let pattern = DependencyPattern(text.joined())
      #expect(pattern.errors.count + pattern.alternatives.count == 1)
    }
  }

  @Test("patterns of rules are well formed")
  func wellFormed() {
    let rules = PartyRule.all.map { ($0.name, $0.pattern) }
    var quotations: [(String, DependencyPattern)] = QuotationAssembler.speakerRules.compactMap { rule in
      rule.pattern.map { (rule.name, $0) }
    }
    for rule in QuotationAssembler.contentRules + QuotationAssembler.contentFallbacks {
      if let pattern = rule.pattern { quotations.append((rule.name, pattern)) }
    }
    for rule in QuotationAssembler.draftExclusions { quotations += rule.patterns.map { (rule.name, $0) } }
    #expect(quotations.count >= 8)
    let pleonastic = PleonasticPronouns.rules.map { ($0.name, $0.pattern) }
    for (name, pattern) in rules + quotations + pleonastic + PatternTerms.patterns {
      #expect(pattern.errors == [], "\(name)")
      #expect(!pattern.alternatives.isEmpty, "\(name)")
    }
    #expect(rules.allSatisfy { $0.1.names.contains("party") })
  }
}
