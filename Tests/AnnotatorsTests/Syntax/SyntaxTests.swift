import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite struct SyntaxTests {
  private func document(_ text: String) -> Document {
    Pipeline.standard.document(for: Articles.article(text))
  }

  @Test(arguments: [
    ("The mayors were paying them.", "the/DET mayor/NOUN be/AUX pay/VERB they/PRON ./PUNCT"),
    (
      "She has written three better books.",
      "she/PRON have/AUX write/VERB three/NUM good/ADJ book/NOUN ./PUNCT"
    ),
    ("Brandt didn't pay in Lima.", "Brandt/PROPN do/AUX not/PART pay/VERB in/ADP Lima/PROPN ./PUNCT"),
    (
      "They said that prices fell quickly.",
      "they/PRON say/VERB that/SCONJ price/NOUN fall/VERB quickly/ADV ./PUNCT"
    ),
  ]) func tags(text: String, expected: String) {
    let document = document(text)
    let found = zip(document.tokens.indices, document[Tag.self]).map { token, tag in
      "\(tag.lemma.lemma(of: document.string(token: token)))/\(tag.part.rawValue)"
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("The minister resigned.", "det(minister, The) nsubj(resigned, minister) punct(resigned, .)"),
    (
      "Prices of bread rose sharply.",
      "case(bread, of) nmod(Prices, bread) nsubj(rose, Prices) advmod(rose, sharply) punct(rose, .)"
    ),
    (
      "The bridge was closed by the police.",
      "det(bridge, The) nsubj:pass(closed, bridge) aux:pass(closed, was) case(police, by) det(police, the) "
        + "obl:agent(closed, police) punct(closed, .)"
    ),
  ]) func parses(text: String, expected: String) {
    let document = document(text)
    let found = zip(document.tokens.indices, document[Dependency.self]).compactMap { token, arc in
      arc.head.map { "\(arc.relation)(\(document.string(token: $0)), \(document.string(token: token)))" }
    }
    let wanted = expected.split(separator: ") ").map { $0.hasSuffix(")") ? String($0) : $0 + ")" }
    #expect(Set(found) == Set(wanted))
  }

  /// Every sentence has one root, and every head is in the sentence.
  @Test(arguments: 0..<40) func anyTextHasTrees(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed) &+ 77)
    let document = document(fuzz.text(count: fuzz.number(0...400)))
    #expect(document[Tag.self].count == document.tokens.count)
    let arcs = document[Dependency.self]
    #expect(arcs.count == document.tokens.count)
    for sentence in document.sentences {
      #expect(sentence.tokens.count { arcs[$0].head == nil } == 1)
      for token in sentence.tokens {
        if let head = arcs[token].head { #expect(sentence.tokens.contains(head) && head != token) }
      }
    }
  }

  @Test func aSentenceWithoutEndIsParsedInParts() {
    let document = document(String(repeating: "and so the dog ", count: 5_000))
    #expect(document[Dependency.self].count == document.tokens.count)
    #expect(document[Dependency.self].count { $0.head == nil } == document.sentences.count)
  }

  /// The words of the cluster table decide between the stems that an ending allows.
  @Test(arguments: [
    ("touted", WordForm.past, LemmaRule(removed: 1), "tout"), ("ruled", .past, LemmaRule(removed: 2), "rule"),
    ("slammed", .past, LemmaRule(removed: 2), "slam"),
    ("shouting", .gerund, LemmaRule(removed: 3, added: "e"), "shout"),
    ("quoted", .past, LemmaRule(removed: 1), "quote"),
    ("Underscored", .past, LemmaRule(removed: 2), "underscore"),
    ("seeing", .gerund, LemmaRule(removed: 3), "see"),
    ("tried", .past, LemmaRule(removed: 3, added: "y"), "try"),
    ("watches", .thirdPerson, LemmaRule(removed: 2), "watch"), ("went", .past, LemmaRule(), "went"),
    ("zxqvbed", .past, LemmaRule(removed: 2), "zxqvb"), ("ed", .past, LemmaRule(removed: 2), "ed"),
  ]) func knownWordsChooseStems(word: String, form: WordForm, predicted: LemmaRule, lemma: String) {
    let text = Array(word.utf8)
    let rule = VerbStem(.standard).rule(text, TextRange(0, text.count), form, predicted: predicted)
    #expect(rule.lemma(of: word) == lemma)
  }

  @Test(arguments: [
    (LemmaRule(), "Houses", "houses"), (LemmaRule(removed: 3, added: "y"), "cities", "city"),
    (LemmaRule(removed: 1, keepsCase: true), "Americans", "American"), (LemmaRule(removed: 9), "a", "a"),
    (LemmaRule(added: "é", keepsCase: true), "caf", "café"),
  ]) func rulesMakeLemmas(rule: LemmaRule, word: String, lemma: String) {
    #expect(rule.lemma(of: word) == lemma)
    #expect(LemmaRules.parse(LemmaRules.line(of: rule)) == [rule])
  }

  @Test(arguments: [
    (DependencyTree.Relation.root, "root"), (.nounClause, "acl"), (.relativeClause, "acl:relcl"),
    (.adverbialClause, "advcl"), (.modifier, "advmod"), (.adjective, "amod"), (.apposition, "appos"),
    (.auxiliary, "aux"), (.passive, "aux:pass"), (.caseMarker, "case"), (.coordinator, "cc"),
    (.clause, "ccomp"),
    (.compound, "compound"), (.particle, "compound:prt"), (.conjunct, "conj"), (.copula, "cop"),
    (.clausalSubject, "csubj"), (.dependent, "dep"), (.determiner, "det"), (.discourse, "discourse"),
    (.dislocated, "dislocated"), (.expletive, "expl"), (.fixed, "fixed"), (.flat, "flat"),
    (.goesWith, "goeswith"),
    (.indirectObject, "iobj"), (.list, "list"), (.marker, "mark"), (.nounModifier, "nmod"),
    (.owner, "nmod:poss"),
    (.subject, "nsubj"), (.passiveSubject, "nsubj:pass"), (.numeric, "nummod"), (.object, "obj"),
    (.oblique, "obl"),
    (.agent, "obl:agent"), (.time, "obl:tmod"), (.orphan, "orphan"), (.parataxis, "parataxis"),
    (.punctuation, "punct"), (.reparandum, "reparandum"), (.vocative, "vocative"), (.openClause, "xcomp"),
  ]) func relationNumbers(relation: DependencyTree.Relation, name: String) {
    #expect(relation.number == Relations.numberPlusOne(of: name))
  }

  @Test func everyRelationHasACase() {
    #expect(DependencyTree.Relation.allCases.count == Relations.names.count)
  }
}
