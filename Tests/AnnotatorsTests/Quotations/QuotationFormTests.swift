import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("QuotationAttributor: forms of attribution")
struct QuotationFormTests {
  @Test(
    "denies what nobody said",
    arguments: [
      ("Nobody said the dam was safe.", ["not indirect Nobody: the dam was safe"]),
      (
        "None of the officials said the dam was safe.",
        ["not indirect None of the officials: the dam was safe"]
      ),
      ("No minister said the bank would close.", ["not indirect No minister: the bank would close"]),
      (
        "Neither the firm nor its lawyers said when it would open.",
        ["not indirect its lawyers: when it would open"]
      ),
      (
        "The minister neither confirmed nor denied that talks went on.",
        ["not indirect The minister: that talks went on"]
      ),
      (
        "Not one of the inspectors said the dam was safe.",
        ["not indirect the inspectors: the dam was safe"]
      ),
      ("Jane Doe never said the dam was safe.", ["not indirect Jane Doe: the dam was safe"]),
      ("Jane Doe said the dam was not safe.", ["indirect Jane Doe: the dam was not safe"]),
      (
        "At no point did Jane Doe say the dam was safe.", ["not indirect Jane Doe: the dam was safe"]
      ),
      ("Nowhere does Jane Doe say that it was safe.", ["not indirect Jane Doe: that it was safe"]),
      (
        "At no point did the captain, Tom Hale, say the engine had failed.",
        ["not indirect Tom Hale: the engine had failed"]
      ),
      // She did say it.
      ("Not only did Jane Doe say that it was safe.", ["indirect Jane Doe: that it was safe"]),
    ]
  )
  func negation(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "knows the person behind titles, fields and brackets, and nobody by the name of a body",
    arguments: [
      (
        "The union\u{2019}s lawyer, advocate Priscilla Naidoo, told them that her clients would leave.",
        ["indirect Priscilla Naidoo: that her clients would leave"]
      ),
      (
        "The Mayor of Port Maria, Councillor Fitzroy Bogle, told them that the shop would stay.",
        ["indirect Fitzroy Bogle: that the shop would stay"]
      ),
      (
        "The Press Secretary to the governor, Mr. Seun Akintola, said that the claim was a tale.",
        ["indirect Seun Akintola: that the claim was a tale"]
      ),
      (
        "Committee member for mobility Heinrich van Schoor said the city would wait.",
        ["indirect Heinrich van Schoor: the city would wait"]
      ),
      (
        "A friend of actor Tom Hale said the city would wait.",
        ["indirect A friend of actor Tom Hale: the city would wait"]
      ),
      (
        "“Roses do not wait,” said Kenya Blooms Association (KBA) chief executive Wanjiku Thuo.",
        ["direct Wanjiku Thuo: Roses do not wait,"]
      ),
      (
        "The Trump administration said the law was wrong.",
        ["indirect The Trump administration: the law was wrong"]
      ),
      (
        "Divers had saved many, said Col. Fatma Said.",
        ["indirect Fatma Said: Divers had saved many"]
      ),
      (
        "Ice can melt, notes Ángela Rivas, a geochemist.",
        ["indirect Ángela Rivas: Ice can melt"]
      ),
    ]
  )
  func titles(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "ends where the article tells something else, and not inside a clause",
    arguments: [
      (
        "Doe wants the mine to pay; Roe has warned that it may close.",
        ["indirect Doe: the mine to pay", "indirect Roe: that it may close"]
      ),
      ("Doe said \"We lost,\" and the flag is at half-mast.", ["direct Doe: We lost,"]),
      (
        "Local authorities reported supermarkets and warehouses across the city also were damaged.",
        ["indirect Local authorities: supermarkets and warehouses across the city also were damaged"]
      ),
      (
        "Doe said the text, the history and the 1898 case make clear that they “are citizens”.",
        ["mixed Doe: the text, the history and the 1898 case make clear that they “are citizens”"]
      ),
    ]
  )
  func ends(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "finds the speaker of the paragraph before",
    arguments: [
      (
        "Ann Low of Tarn said it was dry.\n\n“We have no water.”\n\nShe added that the wells were empty.",
        "Ann Low"
      ),
      ("Bob Roe said the depot was shut.\n\nWhen Tom Doe came in, “It is late,” he said.", "Tom Doe"),
      ("Carl Finch said the plan was dead.\n\nAsked by Jan Dorn about it, “No,” he said.", "Carl Finch"),
      ("Tom Roe told the story of Jan Dorn\u{2019}s son.\n\n“He was late,” he said.", "Tom Roe"),
    ]
  )
  func paragraphs(text: String, speaker: String?) {
    let document = Articles.document(text)
    let last = document[Quotation.self].last { !$0.isTopic }
    #expect(last?.speaker?.entity.map { document[Entity.self][$0].name } == speaker)
  }

  @Test(
    "knows who speaks behind a noun for a body or its owner, and who passes it on",
    arguments: [
      (
        "The industry group Lindvale said in an e-mail that the paper was wrong.",
        ["indirect Lindvale: that the paper was wrong"]
      ),
      (
        "The layoffs should lift margins, Harbor & Pine LLC\u{2019}s Joel Roe wrote in a note.",
        ["indirect Joel Roe: The layoffs should lift margins"]
      ),
      (
        "They were going to a contest, according to the mayor of Tarn via news agency Interfax.",
        ["indirect the mayor of Tarn<Interfax: They were going to a contest"]
      ),
      (
        "Jane Doe told BBC Radio Alban that there was a chance.",
        ["indirect Jane Doe<BBC Radio Alban: that there was a chance"]
      ),
      // Who asks has no name, and what was asked about does not speak.
      (
        "It was late. Asked about the post, Paul Doe said he understood the family's anger.",
        ["indirect Paul Doe: he understood the family's anger"]
      ),
      // The wording of a thing is nobody's.
      (
        """
        "We will see," Jane Doe said. The proposed question is: "Should the country approve the treaty of Obrane?"
        """,
        ["direct Jane Doe: We will see,", "direct ?: Should the country approve the treaty of Obrane?"]
      ),
    ]
  )
  func bodiesAndRelays(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "has the whole clause around a source",
    arguments: [
      (
        "On Sunday in Obrane, according to the police, a man entered a shop.",
        ["indirect the police: On Sunday in Obrane | a man entered a shop"]
      ),
      // The tagger finds no verb in it.
      (
        "According to the Quarry Safety Board (QSB), 12 sites in the valley lack fences.",
        ["indirect Quarry Safety Board: 12 sites in the valley lack fences"]
      ),
      (
        "The bridge, according to the mayor, fell at noon.", ["indirect the mayor: The bridge | fell at noon"]
      ),
      (
        "According to sources at the club, Rwandan striker Patrick Keza has been offered a deal, although he has one.",
        [
          "indirect sources at the club: "
            + "Rwandan striker Patrick Keza has been offered a deal, although he has one"
        ]
      ),
      (
        "The bride and groom, who had stayed behind, were safe, according to Jane Doe.",
        ["indirect Jane Doe: The bride and groom, who had stayed behind, were safe"]
      ),
      (
        "Orlandia will send 100 soldiers from Obrane, its spokesman Jan Doe confirmed in an e-mail.",
        ["indirect Jan Doe: Orlandia will send 100 soldiers from Obrane"]
      ),
      // Who says it in the passive stands behind "by", also behind quoted words.
      (
        "The man was described as \u{201C}knife-obsessed\u{201D} by the police.",
        ["mixed the police: The man | knife-obsessed"]
      ),
      ("A film based on the \u{201C}Hale Blog\u{201D} has been shown at the Lund Festival.", []),
    ]
  )
  func wholeClauses(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "reads the parts of a quotation that each open with a mark",
    arguments: [
      (
        """
        "The mud got in," Robb added. "He had a course of it. We hoped for more. "But he played well. "Look at them \
        last year. It is a battle." Stevens was there.
        """,
        [
          "direct Robb: The mud got in, | He had a course of it. We hoped for more. | But he played well. | "
            + "Look at them last year. It is a battle."
        ]
      ),
      (
        """
        Mr Cutter said: "Phil did not cause it, he's not to blame. "But I'm not surprised they sued." A judge left.
        """,
        ["direct Cutter: Phil did not cause it, he's not to blame. | But I'm not surprised they sued."]
      ),
      (
        "\u{201C}We looked,\u{201D} Jane Doe said. \u{201C}It rained. It was dark. \u{201C}We went home.\u{201D}",
        ["direct Jane Doe: We looked, | It rained. It was dark. | We went home."]
      ),
    ]
  )
  func partsWithOpeningMarks(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "reads a reporting clause between two commas",
    arguments: [
      (
        "Passengers, said inspector Marta Ruiz, had been left for hours.",
        ["indirect Marta Ruiz: Passengers | had been left for hours"]
      ),
      ("Prices, warned Ann Doe, will rise.", ["indirect Ann Doe: Prices | will rise"]),
      (
        "Tom Hale met the board. It was, he admitted, already late.",
        ["indirect Tom Hale: It was | already late"]
      ),
      (
        "\"The smell was bad,\" recalled Ida Moor, a retired nurse from Hull, \"and then the noise.\"",
        ["direct Ida Moor: The smell was bad, | and then the noise."]
      ),
    ]
  )
  func insertions(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "leaves the time of saying and what belongs to the cue out of the content",
    arguments: [
      (
        "The firm Avigora said on Tuesday it had joined forces with a rival.",
        ["indirect Avigora: it had joined forces with a rival"]
      ),
      (
        "Police said Wednesday evening two men had been arrested.",
        ["indirect Police: two men had been arrested"]
      ),
      ("The bank said Monday night in a statement it would close.", ["indirect The bank: it would close"]),
      ("The bank said last week it would close.", ["indirect The bank: it would close"]),
      ("The mayor said Tuesday was a good day.", ["indirect The mayor: Tuesday was a good day"]),
      (
        "The union said Thursday's strike would go ahead.",
        ["indirect The union: Thursday's strike would go ahead"]
      ),
      (
        "The court was told that Tom Hale had left in May.",
        ["indirect ?: that Tom Hale had left in May"]
      ),
      ("Jane Doe said: \"He called me 'a thief.'\"", ["direct Jane Doe: He called me 'a thief.'"]),
      ("“We won today, Ann Lee said. “It was hard.”", ["direct Ann Lee: We won today | It was hard."]),
      ("\"We are leaving, said Tom Hale, the mayor.", ["direct Tom Hale: We are leaving"]),
    ]
  )
  func extent(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test(
    "knows an outlet by its words and by what it does",
    arguments: [
      ("She told Radio Velo she was tired.", "<Radio Velo"),
      ("Tom Hale told Channel 9 he was tired.", "<Channel 9"),
      ("“We are done,” Tom Hale said on Radio Velo's breakfast show.", "<Radio Velo"),
      ("“We are done,” Tom Hale said in an email to Reuters.", "<Reuters"),
      ("“No comment,” Tom Hale said when contacted by Reuters.", "<Reuters"),
      ("The border is shut, Interfax reported, citing a customs officer.", "a customs officer<Interfax"),
      ("“We are done,” Ann Lee had said, GMA News reported.", "Ann Lee<GMA News"),
      ("The minister said he was ill, Channel 9 reported.", "The minister<Channel 9"),
      ("Police quoted a witness as saying the car was red.", "a witness<Police: the car was red"),
      ("He told state television that the war was over.", "He<state television"),
      ("“It is over,” he told a BBC reporter.", "he<BBC"),
      ("“It is over,” he wrote in the Moor Gazette.", "he<Moor Gazette"),
      ("Tom Hale told Microsoft he would leave.", "Tom Hale:"),
      ("Tom Hale told Parliament the fund was empty.", "Tom Hale:"),
    ]
  )
  func relays(text: String, part: String) {
    let lines = QuotationLines.of(text)
    #expect(lines.count == 1 && lines[0].contains(part), "\(lines)")
  }

  @Test(
    "finds speakers beside the words",
    arguments: [
      ("“The bill is a mess, and it will hurt farmers.” – Senator Ann Lee", "Ann Lee"),
      ("“As I wrote last week, the bill is a mess for farmers.”\n\n— Tom Hale, union leader", "Tom Hale"),
      ("From the pen of Tom Hale, poet\n\n“The rivers run dry in the summer months.”", "Tom Hale"),
      ("“We saw nothing at all that night.” Those were the words of Ann Lee, who ran the yard.", "Ann Lee"),
      ("“We saw nothing at all that night.” So said Tom Hale, the mayor.", "Tom Hale"),
      ("“We saw nothing at all that night.” Such was the reaction of Tom Hale, a baker.", "Tom Hale"),
      ("“It was a mistake.” That is Ann Lee's view.", "Ann Lee"),
      ("He met his sister Ann Lee, who laughed and said, “It is over.”", "Ann Lee"),
      ("“Why was I not told?” Tom Hale queried.", "Tom Hale"),
      ("Tom Hale spoke first. For Ann Lee it is over. “They took all of it and ran.”", "Ann Lee"),
    ]
  )
  func speakers(text: String, speaker: String) {
    #expect(
      QuotationLines.of(text).last?.hasPrefix("direct \(speaker):") == true,
      "\(QuotationLines.of(text))"
    )
  }

  @Test("knows who asks and who answers in an interview")
  func interview() {
    let turns = """
      Port Courier: Why did you sell the mill?

      Ann Lee: We had no orders for a year.

      Q: Will the workers be paid?

      A: Every penny, before May.
      """
    let lines = QuotationLines.of(turns, headline: "The end of the mill")
    #expect(lines.last == "direct Ann Lee: Every penny, before May.")
    let initials = "\n\nPC: And nobody warned you?\n\nAL: The bank wrote once."
    #expect(
      QuotationLines.of(String(turns.prefix { $0 != "Q" }) + initials, headline: "The end of the mill")
        .suffix(2)
        == ["direct Port Courier: And nobody warned you?", "direct Ann Lee: The bank wrote once."]
    )
    let unknown = QuotationLines.of(
      "Tom Hale met Ann Lee.\n\nQ: Why?\n\nA: We had none left.\n\nQ: None at all?"
    )
    #expect(unknown.contains("direct A: We had none left."), "\(unknown)")
    let known = QuotationLines.of(
      "Ann Lee spoke to Tom Hale in Lima.\n\nQ: Why?\n\nA: We had none left.\n\nQ: None at all?",
      headline: "The end of the mill",
      by: ["Tom Hale"]
    )
    #expect(
      known == [
        "direct Tom Hale: Why?", "direct Ann Lee: We had none left.", "direct Tom Hale: None at all?",
      ]
    )
  }

  @Test("reads labels of turns with a full stop where questions and answers take turns")
  func turnsWithStops() {
    let lines = QuotationLines.of(
      "Q. Will the mill close?\n\nA. Yes, in May. We are sad.\n\nQ. Who decided that?",
      headline: "Ann Lee on the end of the mill"
    )
    #expect(lines.contains("direct Ann Lee: Yes, in May. We are sad."), "\(lines)")
    #expect(lines.contains { $0.hasSuffix(": Will the mill close?") }, "\(lines)")
    let list = QuotationLines.of("A. The mill closed in May.\n\nB. The port stayed open.")
    #expect(!list.contains { $0.hasPrefix("direct") }, "\(list)")
  }

  @Test(
    "takes the clause before a colon and not an earlier cue",
    arguments: [
      (
        "Reid said both were wrong, but Ann Lee paid him a compliment: “You never have to guess where he stands.”",
        "Ann Lee"
      ),
      (
        "We know how hard that can be. Tom Hale called them on it:\n\n“They never asked us what we wanted.”",
        "Tom Hale"
      ),
    ]
  )
  func introductions(text: String, speaker: String) {
    #expect(
      QuotationLines.of(text).contains { $0.hasPrefix("direct \(speaker):") },
      "\(QuotationLines.of(text))"
    )
  }

  @Test("gives the words that somebody disputes to who said them")
  func disputedClaim() {
    #expect(
      QuotationLines.of("Tom Hale denied a claim by his rival Ann Lee that he had lied.")
        .contains("indirect Ann Lee: that he had lied")
    )
  }

  @Test("leaves out what the article says itself")
  func ownWords() {
    #expect(QuotationLines.of("It would be recalled that gunmen had blown up the line.").isEmpty)
    #expect(QuotationLines.of("But experience shows that binding targets do two things.").isEmpty)
  }

  @Test(
    "finds the speaker in long phrases and clauses",
    arguments: [
      // A spokeswoman for the minister is not the minister.
      (
        "A spokeswoman for Emergency Services Minister Tom Hale said the trucks were late.",
        ["indirect A spokeswoman for Emergency Services Minister Tom Hale: the trucks were late"]
      ),
      (
        "Her colleague, Bayan-Lupa party-list Rep. Tom Hale, said he would file a bill.",
        ["indirect Tom Hale: he would file a bill"]
      ),
      (
        "The President of the Gbara Parents Forum, Chief (Mrs) Ngozi Hale, said that it was late.",
        ["indirect Ngozi Hale: that it was late"]
      ),
      // Who was shown something reports nothing.
      (
        "Inspector Tom Hale was shown a cellar that residents said had been flooded for weeks.",
        ["indirect residents: had been flooded for weeks"]
      ),
      (
        "She maintained that she reported the matter to Tom Hale.",
        ["indirect She: that she reported the matter to Tom Hale"]
      ),
      (
        "Tom Hale will say Labour “can no longer win the votes of the town”.",
        ["mixed Tom Hale: Labour “can no longer win the votes of the town”"]
      ),
      // What somebody disputes is said by another, and not by him.
      (
        "Tom Hale rejected an allegation by union chief Ann Roe that he had ignored alarms.",
        ["indirect Ann Roe: that he had ignored alarms"]
      ),
      (
        "“It is late,” Ann Roe told radio station dyRC in a phone interview.",
        ["direct Ann Roe<dyRC: It is late,"]
      ),
      // The noun of a claim and its maker stay together, wherever the parser hangs them.
      (
        "The mayor, Tom Hale, dismissed an allegation by trade unionist Litia Roe that he had taken the grant.",
        ["indirect Litia Roe: that he had taken the grant"]
      ),
      ("“We held on,” Ann Roe told radio station Wave.", ["direct Ann Roe<radio station Wave: We held on,"]),
      (
        "Mediator Ann Roe rejected claims by the two sides that she had left.",
        ["indirect the two sides: that she had left"]
      ),
      ("Nonsense, counters Tom Hale.", ["indirect Tom Hale: Nonsense"]),
      ("She told Network Ten she was relieved.", ["indirect She<Network Ten: she was relieved"]),
      ("Asked if she would go, Ann Roe shook her head. “Where to?”", ["direct Ann Roe: Where to?"]),
      (
        "Oona Strand shook her head. “Three winters, and still no heat.”",
        ["direct Oona Strand: Three winters, and still no heat."]
      ),
    ]
  )
  func longPhrases(text: String, lines: [String]) {
    #expect(QuotationLines.of(text) == lines)
  }

  @Test("marks quotations of the headline")
  func headline() {
    let document = Articles.document(
      headline: "Brackwater says it will cut jobs",
      "The firm Brackwater said on Monday it would cut jobs."
    )
    let found = document[Quotation.self]
    #expect(found.filter(\.isHeadline).allSatisfy { $0.sentence == 0 })
    #expect(found.contains { !$0.isHeadline })
  }
}
