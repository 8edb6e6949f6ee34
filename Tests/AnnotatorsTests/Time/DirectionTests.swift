import Documents
import TestSupport
import Testing
import WordLists

@testable import Annotators

/// Sentences of an article of Thursday 2016-11-17 whose last weekday lies ahead or behind.
@Suite("Direction: whether a time without a year lies ahead")
struct DirectionTests {
  /// Returns the direction of the last weekday of a text, counted from a Thursday.
  private func direction(_ text: String) throws -> Direction {
    let document = Articles.document(text)
    let weekdays = document.tokens.indices.filter { token in
      CalendarWords.weekdayNames.contains(document.string(token: token))
    }
    let token = try #require(weekdays.last)
    let number = 1 + (CalendarWords.weekdayNames.firstIndex(of: document.string(token: token)) ?? 0)
    let ahead = (number - 4 + 7) % 7
    let cue = DirectionCue(tokens: token..<token + 1, grain: .weekday, ahead: ahead, back: 7 - ahead)
    return DirectionModel.standard.direction(of: cue, in: Clauses.of(document))
  }

  @Test(
    "ahead",
    arguments: [
      "The trial continues on Monday.",
      "They hope to beat Rovers on Saturday.",
      "The panel reconvenes Wednesday.",
      "Shops reopen Tuesday.",
      "A victory on Saturday would please them.",
      "They fear the threat of an attack on Sunday.",
      "The hearing is on Monday.",
      "The talks resume on Tuesday in Vienna.",
      "The film festival opens on Saturday.",
      "A vote is due on Tuesday.",
      "The court is to rule on Tuesday.",
      "She is appearing in court on Monday.",
      "The union said its members would walk out on Tuesday.",
      "Schools remain closed until Tuesday.",
      "Tickets go on sale on Friday.",
      "The strike would have begun at 7 a.m. on Monday, the union said.",
      "From Monday the fare costs three euros.",
      "Monday's match kicks off at noon.",
      "Roe, on loan until Monday, is a doubt.",
      "The fete, which is on Saturday, is free.",
      "The bureau has forecast more rain on Saturday.",
      "The forecaster has predicted gales on Friday.",
    ]
  )
  func ahead(text: String) throws {
    #expect(try direction(text).isAhead)
  }

  @Test(
    "behind",
    arguments: [
      "The girl has been missing since Saturday.",
      "The singer died on Monday.",
      "Monday's storm killed two people.",
      "Police were called to the bridge on Sunday night.",
      "Police were called to break up a fight on Sunday.",
      "They were glad after they clung on to beat Rovers on Saturday.",
      "The mayor had resigned on Monday.",
      "Firefighters have been battling the blaze since Sunday.",
      "A funeral will be held next week for the boy who drowned on Sunday.",
      "Shares fell 3 percent on Tuesday.",
      "He was sworn in on Monday.",
      "The minister would not comment on Monday.",
      "Police would not say on Monday how he died.",
      "Monday's defeat is the third in a row.",
      "They have met twice since the talks on Monday.",
      "She will face her greatest test since their debate of Tuesday.",
      "Her victories in Tarnham and Hull on Tuesday will only help her.",
      "The horrific slaughter early Sunday at a nightclub has a uniquely American stamp.",
      "The shooting of two teenagers on Sunday raises the toll to nine.",
    ]
  )
  func behind(text: String) throws {
    #expect(try !direction(text).isAhead)
  }

  @Test("the tense of the clause and not of the sentence decides")
  func clauses() throws {
    let ahead = try direction("The man who was freed said that the trial will begin on Tuesday.")
    let behind = try direction("The trial will begin next month, said the lawyer who was freed on Tuesday.")
    #expect(ahead.probability > behind.probability)
  }

  @Test("reasons name groups of features, the strongest first, and the predicate is that of the clause")
  func reasons() throws {
    let text = "Leaders will meet on Monday."
    let found = try direction(text)
    #expect(found.isAhead)
    #expect(found.confidence == found.probability)
    #expect(found.reasons.count == 3)
    #expect(found.reasons.contains { $0.hasPrefix("+") && $0.hasSuffix("the tense of its clause") })
    #expect(found.predicate == TextRange(13, 17))
    let evidence = found.evidence("weekday", runnerUp: "2016-11-14")
    #expect(evidence.method == .model)
    #expect(evidence.rule.hasPrefix("weekday, ahead: +"))
    #expect(evidence.runnerUp == "2016-11-14")
  }

  @Test("tokens that are not there, or in two sentences, have even odds")
  func noTokens() {
    let document = Articles.document("They met. They left.")
    let clauses = Clauses.of(document)
    for tokens in [0..<0, 2..<4, 4..<90, -3..<1] {
      let cue = DirectionCue(tokens: tokens, grain: .month)
      #expect(DirectionModel.standard.direction(of: cue, in: clauses).probability == 0.5)
      #expect(DirectionModel.standard.probability(of: cue, in: clauses) == 0.5)
    }
  }

  @Test("any expression of any text has a probability, the same with and without reasons", arguments: 0..<30)
  func anyText(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed) &+ 271)
    let document = Articles.document(fuzz.text(count: fuzz.number(1...300)))
    let clauses = Clauses.of(document)
    for token in document.tokens.indices {
      let grain = DirectionCue.Grain.allCases[fuzz.number(0...DirectionCue.Grain.allCases.count - 1)]
      let ahead = fuzz.number(-3...400)
      let cue = DirectionCue(tokens: token..<token + 1, grain: grain, ahead: ahead, back: 365 - ahead)
      let found = DirectionModel.standard.direction(of: cue, in: clauses)
      #expect((0...1).contains(found.probability))
      #expect(found.probability == DirectionModel.standard.probability(of: cue, in: clauses))
    }
  }
}
