import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("Clauses on the dependency parse")
struct ClausesTests {
  /// A clause as "predicate: relation, tense, and what else is not usual".
  private func described(_ index: Int, _ clauses: Clauses) -> String {
    let clause = clauses[index]
    let document = clauses.tree.document
    var words = [clause.relation.rawValue, clause.tense?.rawValue ?? "no tense"]
    if clause.form != .finite { words.append(clause.form.rawValue) }
    if clause.modality != .asserted { words.append(clause.modality.rawValue) }
    if clause.isPerfect { words.append("perfect") }
    if clause.isProgressive { words.append("progressive") }
    if clause.isPassive { words.append("passive") }
    if clause.isNegated { words.append("negated") }
    if clause.isReporting { words.append("reporting") }
    if clause.isReported { words.append("reported") }
    let predicate = clauses.predicate(of: index).map { document.string(token: $0) }.joined(separator: " ")
    return predicate + ": " + words.joined(separator: ", ")
  }

  @Test("predicate, relation, tense, aspect, modality and polarity", arguments: ClauseRows.meanings)
  func meaning(row: ClauseRow) {
    let clauses = Clauses.of(Articles.document(row.text))
    #expect(clauses.all.indices.map { described($0, clauses) } == row.expected)
  }

  @Test("roles through passives, control, coordination and relative clauses", arguments: ClauseRows.roles)
  func roles(row: ClauseRow) {
    let document = Articles.document(row.text)
    let clauses = Clauses.of(document)
    let found = clauses.all.indices.flatMap { index in
      clauses.arguments(of: index).map {
        "\($0.role.rawValue)(\(document.string(token: clauses[index].head)), \(document.string(token: $0.head)))"
      }
    }
    #expect(found == row.expected)
  }

  @Test(
    "spans leave out relative, adverbial and reported clauses and keep what completes a predicate",
    arguments: ClauseRows.spans
  )
  func spans(row: ClauseRow) {
    let document = Articles.document(row.text)
    let clauses = Clauses.of(document)
    let found = clauses.all.indices.filter {
      clauses[$0].relation != .open && clauses[$0].relation != .nominal
    }
    .map { index in
      clauses.spans(of: index).map { document.string(document.range(ofTokens: $0)) }.joined(separator: " … ")
    }
    #expect(found == row.expected)
  }

  @Test("a chain leads from the first predicate to the event, and back")
  func chains() throws {
    let document = Articles.document("She is expected to agree to resign on Friday.")
    let clauses = Clauses.of(document)
    let chain = clauses.chain(of: 0)
    #expect(chain.map { document.string(token: clauses[$0].head) } == ["expected", "agree", "resign"])
    #expect(chain.map { clauses.top(of: $0) } == [0, 0, 0])
    let friday = try #require(document.tokens.indices.first { document.string(token: $0) == "Friday" })
    let clause = try #require(clauses.clause(governing: friday..<friday + 1))
    #expect(clauses[clause].tense == .future)
  }

  @Test("an extent cuts no name and no quoted words")
  func extents() {
    let document = Articles.document(
      "The mayor of Lima said \u{201C}the old bridge will be closed\u{201D} on Monday."
    )
    let clauses = Clauses.of(document)
    for index in clauses.all.indices {
      let extent = clauses.extent(of: index)
      for span in document[QuotedSpan.self] {
        let isCut = extent.overlaps(span.tokens) && !extent.contains(span.tokens.lowerBound)
        #expect(!isCut || extent.lowerBound >= span.tokens.lowerBound)
      }
    }
  }

  @Test("a document without a parse has clauses without verbs")
  func noParse() {
    var document = Articles.document("They met on Monday.")
    document[Dependency.self] = []
    let clauses = ClauseBuilder.clauses(of: DependencyTree(document))
    #expect(clauses.all.allSatisfy { $0.form == .verbless && $0.tense == nil })
  }

  /// Each token has a clause of its own sentence, parents lead to a main clause, and spans lie in the sentence.
  private func expectSound(_ clauses: Clauses, _ document: Document) {
    var owned = 0
    for (index, clause) in clauses.all.enumerated() {
      #expect(clauses.clause(of: clause.head) == index)
      let sentence = document.sentences[clause.sentence].tokens
      #expect(sentence.contains(clause.head))
      let extent = clauses.extent(of: index)
      #expect(
        extent.isEmpty || sentence.contains(extent.lowerBound) && sentence.contains(extent.upperBound - 1)
      )
      owned += clauses.ownTokens(of: index).count
      var above = clause.parent
      var steps = 0
      while let parent = above, steps <= clauses.all.count {
        above = clauses[parent].parent
        steps += 1
      }
      #expect(above == nil)
      #expect((clause.parent == nil) == (clause.relation == .main))
      for span in clauses.spans(of: index) { #expect(!span.isEmpty) }
      for argument in clauses.arguments(of: index) {
        #expect(document.tokens.indices.contains(argument.head))
      }
    }
    #expect(owned <= document.tokens.count)
  }

  @Test("any text has sound clauses", arguments: 0..<40)
  func anyText(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed) &+ 1973)
    let document = Articles.document(fuzz.text(count: fuzz.number(0...400)))
    let clauses = Clauses.of(document)
    expectSound(clauses, document)
    #expect(document.tokens.indices.allSatisfy { clauses.clause(of: $0) != nil })
  }

  /// Heads from elsewhere may lead in circles and into other sentences.
  @Test("any heads and relations give sound clauses", arguments: 0..<60)
  func anyParse(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed) &+ 411)
    var document = Articles.document(
      "The mayor, who left, said that the bridge will be closed and opened. They agreed to meet on Monday if it rained."
    )
    for sentence in document.sentences {
      for token in sentence.tokens {
        document[Dependency.self][token] = Dependency(
          head: fuzz.number(0...9) == 0
            ? nil : sentence.tokens.lowerBound + fuzz.number(0...sentence.tokens.count - 1),
          relation: fuzz.pick(Relations.names) ?? "dep"
        )
      }
    }
    expectSound(ClauseBuilder.clauses(of: DependencyTree(document)), document)
  }

  @Test("a sentence of ten thousand tokens has clauses in reasonable number")
  func longSentence() {
    let document = Articles.document(String(repeating: "he said that she knew, ", count: 1700) + "and left.")
    let clauses = Clauses.of(document)
    #expect(document.tokens.count > 10_000)
    #expect(clauses.all.count > 100)
    #expect(clauses.all.indices.reduce(0) { $0 + clauses.ownTokens(of: $1).count } == document.tokens.count)
  }
}
