import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("QuotationAttributor")
struct QuotationTests {
  /// Returns the quotations as "KIND SPEAKER/CUE<VIA: CONTENT | CONTENT".
  private func quotations(_ text: String) -> [String] {
    let document = Articles.document(text)
    let entities = document[Entity.self]
    func name(_ source: Quotation.Source) -> String {
      source.entity.map { entities[$0].name } ?? document.string(source.antecedent ?? source.range)
    }
    return document[Quotation.self].filter { !$0.isTopic }.map { quotation in
      let speaker = quotation.speaker.map(name) ?? "?"
      let via = quotation.via.map { "<" + name($0) }.joined()
      let content = quotation.content.map { document.string($0) }.joined(separator: " | ")
      return "\(quotation.kind.rawValue) \(speaker)/\(quotation.cueLemma ?? "-")\(via): \(content)"
    }
  }

  @Test(
    "finds what is said, by whom, and who passes it on",
    arguments: [
      ("“We won,” Jane Doe said.", ["direct Jane Doe/say: We won,"]),
      ("Jane Doe said, “We won today.”", ["direct Jane Doe/say: We won today."]),
      ("“We won,” said Jane Doe, the mayor.", ["direct Jane Doe/say: We won,"]),
      ("“We won,\" Jane Doe added.", ["direct Jane Doe/add: We won,"]),
      ("“We won,” Jane Doe said. “We danced.”", ["direct Jane Doe/say: We won, | We danced."]),
      (
        "Her neighbour Tom Akers said: \"They treat us like mud.\"",
        ["direct Tom Akers/say: They treat us like mud."]
      ),
      (
        "“We came,” Jane Doe said, “and we won the whole thing.”",
        ["direct Jane Doe/say: We came, | and we won the whole thing."]
      ),
      (
        "Jane Doe spoke. “I want it,” GMA News quoted her as saying.",
        ["direct Jane Doe/quote<GMA News: I want it,"]
      ),
      (
        "Nobody believed Jane Doe, who said that the bridge would close.",
        ["indirect Jane Doe/say: that the bridge would close"]
      ),
      ("Jane Doe said that the bridge would close.", ["indirect Jane Doe/say: that the bridge would close"]),
      ("Jane Doe said Tuesday the bridge would close.", ["indirect Jane Doe/say: the bridge would close"]),
      (
        "Ferry owner Delia Montano denied on Monday that her company had cut corners.",
        ["indirect Delia Montano/deny: that her company had cut corners"]
      ),
      (
        "Banners read “No more deaths” and “Justice now”.",
        ["direct Banners/read: No more deaths | Justice now"]
      ),
      (
        "Musa Garba spoke on Monday. According to him, “any contractor that stays away will be blacklisted.”",
        ["direct Musa Garba/according to: any contractor that stays away will be blacklisted."]
      ),
      (
        "Her husband, the retired teacher Peter Quell, said that he had counted ninety lorries.",
        ["indirect Peter Quell/say: that he had counted ninety lorries"]
      ),
      (
        "Also speaking, a lawyer and activist, Barrister Chidi Okoro, described the situation as “a disgrace”.",
        ["mixed Chidi Okoro/describe: the situation as “a disgrace”"]
      ),
      (
        "An official requesting anonymity said that only two of the nine teams had vehicles.",
        ["indirect An official requesting anonymity/say: that only two of the nine teams had vehicles"]
      ),
      (
        "Councillor Imran Sheikh branded the reopening 'a disgrace', while group leader Fiona Hartley-Jones insisted the pumps had been 'tested to destruction'.",
        [
          "mixed Imran Sheikh/brand: the reopening 'a disgrace'",
          "mixed Fiona Hartley-Jones/insist: the pumps had been 'tested to destruction'",
        ]
      ),
      (
        "Senate President Elena Roxas-Vidal, for her part, said she would support a hearing.",
        ["indirect Elena Roxas-Vidal/say: she would support a hearing"]
      ),
      (
        "Asked whether the pumps had been running on Monday, Jane Doe said the matter was under review.",
        ["indirect Jane Doe/say: the matter was under review"]
      ),
      (
        "Paulina Arce, asked whether she regretted the secrecy, replied: “I regret the leak.”",
        ["direct Paulina Arce/reply: I regret the leak."]
      ),
      (
        "Paulina Arce, who asked whether the roof was safe, left early.",
        ["indirect Paulina Arce/ask: whether the roof was safe"]
      ),
      (
        "The report, leaked to the Kingswear Gazette, said that the roof leaks. It also said three walls might fall.",
        [
          "indirect The report/say: that the roof leaks",
          "indirect The report/say: three walls might fall",
        ]
      ),
      (
        "The Kingswear Gazette printed the report. It also said three walls might fall.",
        ["indirect Kingswear Gazette/say: three walls might fall"]
      ),
      // A noun whose phrase was a speaker before can be a speaker again.
      (
        "A deckhand, who spoke on condition of anonymity, said the boats were old. The deckhand said he had told his union.",
        [
          "indirect A deckhand/say: the boats were old",
          "indirect A deckhand/say: he had told his union",
        ]
      ),
      (
        "An official of the port said the pump was old. “We knew,” said the official, who asked not to be named.",
        [
          "indirect An official of the port/say: the pump was old",
          "direct An official of the port/say: We knew,",
        ]
      ),
      (
        "Two members voted against it. One of them, the surgeon Jane Doe, called the plan \"a slow goodbye.\"",
        ["mixed Jane Doe/call: the plan \"a slow goodbye.\""]
      ),
      (
        "Jane Doe said three men had waited six hours, according to ward records seen by Harbour Radio.",
        [
          "indirect ward records/according to<Harbour Radio: Jane Doe said three men had waited six hours",
          "indirect Jane Doe/say<ward records: three men had waited six hours",
        ]
      ),
      // A relative clause about the source is not part of the words under which it is listed.
      (
        "A board official, who asked not to be named, said the head had resigned. The official said two nurses had left as well.",
        [
          "indirect A board official/say: the head had resigned",
          "indirect A board official/say: two nurses had left as well",
        ]
      ),
      (
        "A council spokesman said: “It is safe.” He left. Asked again, the spokesman said it would stay open.",
        [
          "direct A council spokesman/say: It is safe.",
          "indirect A council spokesman/say: it would stay open",
        ]
      ),
      (
        "A lawmaker on Wednesday called for an inquiry into a project that was never built.",
        ["indirect A lawmaker/call: an inquiry into a project that was never built"]
      ),
      (
        "According to a report by the Transport Board, seen by Coastline News, the two boats sank within minutes.",
        [
          "indirect a report by the Transport Board/according to<Coastline News: the two boats sank within minutes"
        ]
      ),
      (
        "One survivor, who asked that his name not be used because he is a witness, said: “We fought.”",
        ["direct One survivor/say: We fought."]
      ),
      (
        "It was, in the words of operations chief Paul Roe, “a stab in the back of every commuter”.",
        ["direct Paul Roe/in the words of: a stab in the back of every commuter"]
      ),
      (
        "The strike, in Jane Doe's words, “went on and on”.",
        ["direct Jane Doe/in the words of: went on and on"]
      ),
      (
        "It was “a stab in the back”, in the words of Paul Roe.",
        ["direct Paul Roe/in the words of: a stab in the back"]
      ),
      ("The strike was called “the long week” by locals.", ["mixed locals/call: The strike | the long week"]),
      (
        "Paul Roe left. A trader who declined to be named because he is not authorised to speak to the media said it was over.",
        ["indirect A trader/say: it was over"]
      ),
      (
        "Union leader Jane Doe said the decision would cost jobs and accused the bank of hiding behind its models.",
        ["indirect Jane Doe/say: the decision would cost jobs"]
      ),
      (
        "“There was no snare, no bullet,” senior warden Paul Roe said by telephone. “We suspect poison.”",
        ["direct Paul Roe/say: There was no snare, no bullet, | We suspect poison."]
      ),
      (
        "“We keep quiet. These people have guns,” one herder, who gave his name as Lekakeny, said through an interpreter.",
        ["direct Lekakeny/say: We keep quiet. These people have guns,"]
      ),
      (
        "Paul Roe sighed when asked if he would stay in the job.",
        ["indirect ?/ask: if he would stay in the job"]
      ),
      (
        "Local herders see it differently: they say that armed men drive through the gates at night.",
        ["indirect Local herders/say: that armed men drive through the gates at night"]
      ),
      (
        "A man who asked that his name not be printed because he still has two of the books at home said he was sorry.",
        ["indirect A man/say: he was sorry"]
      ),
      ("Protesters chanted “Shame on you” for an hour.", ["direct Protesters/chant: Shame on you"]),
      (
        "Jane Doe told reporters that the bridge would close.",
        ["indirect Jane Doe/tell: that the bridge would close"]
      ),
      (
        "The leak began at five on Monday, when a valve failed in the plant on Pier 7, according to the Obrane Fire Service.",
        [
          "indirect Obrane Fire Service/according to: "
            + "The leak began at five on Monday, when a valve failed in the plant on Pier 7"
        ]
      ),
      (
        "A senior official, who asked not to be named because the talks go on, said the bridge would close.",
        ["indirect A senior official/say: the bridge would close"]
      ),
      (
        "Jane Doe told reporters that Paul Roe “had a wild plan,” adding, “He lost all of the votes in the north.”",
        [
          "mixed Jane Doe/tell: that Paul Roe “had a wild plan,”",
          "direct Jane Doe/add: He lost all of the votes in the north.",
        ]
      ),
      (
        "Jane Doe sent a long message to supporters stating, “We shall win the vote in the north.”",
        ["direct Jane Doe/state: We shall win the vote in the north."]
      ),
      (
        "Said old Jane Doe, the mayor of Obrane, the bridge will close.",
        ["indirect Jane Doe/say: the bridge will close"]
      ),
      (
        "Alarm was off on night of the leak, Acme Cold Storage says",
        ["indirect Acme Cold Storage/say: Alarm was off on night of the leak"]
      ),
      (
        "An official who had left the talks early said on Monday that the bridge would close.",
        ["indirect An official/say: that the bridge would close"]
      ),
      (
        "The firm said in a statement that it was helping the fire service and that it regretted the distress.",
        ["indirect The firm/say: that it was helping the fire service and that it regretted the distress"]
      ),
      (
        "According to two officials who spoke on condition of anonymity, the cabinet will meet on Tuesday.",
        ["indirect two officials/according to: the cabinet will meet on Tuesday"]
      ),
      ("The footage shows that the gate was open.", ["indirect The footage/show: that the gate was open"]),
      ("The bridge will close, officials said.", ["indirect officials/say: The bridge will close"]),
      (
        "Nine people died, according to police data cited by Rappler.",
        ["indirect police data/according to<Rappler: Nine people died"]
      ),
      (
        "Jane Doe said that he had a “long talk” with aides.",
        ["mixed Jane Doe/say: that he had a “long talk” with aides"]
      ),
      (
        "Jane Doe left, declaring her country's “separation” from its ally.",
        ["mixed Jane Doe/declare: her country's “separation” from its ally"]
      ),
      (
        "Its spokeswoman, Jane Doe, said the plant was safe.",
        ["indirect Jane Doe/say: the plant was safe"]
      ),
      (
        "Later that day Jane Doe posted a map of the harbour on her page, writing “Here is the map you say is not there. "
          + "The harbour office made it. Please look again.”",
        [
          "direct Jane Doe/write: Here is the map you say is not there. The harbour office made it. Please look again."
        ]
      ),
      ("“Why?” Jane Doe asked.", ["direct Jane Doe/ask: Why?"]),
      ("Jane Doe said \"hello there friends\" on Monday.", ["direct Jane Doe/say: hello there friends"]),
      ("\"The bridge,\" said Jane Doe, \"is safe.\"", ["direct Jane Doe/say: The bridge, | is safe."]),
      ("Jane Doe replied: \"No.\"", ["direct Jane Doe/reply: No."]),
      ("Jane Doe: \"We won the whole thing.\"", ["direct Jane Doe/-: We won the whole thing."]),
      (
        "Jane Doe of the Red Cross told reporters that help had come.",
        ["indirect Jane Doe/tell: that help had come"]
      ),
      (
        "Fire Chief Jane Doe spoke. “It is over,” Fire Chief Jane Doe said.",
        ["direct Jane Doe/say: It is over,"]
      ),
      ("Jane Doe: no deal", ["indirect Jane Doe/-: no deal"]),
      (
        "Jane Doe: We won.\n\nPaul Roe: You lost.\n\nJane Doe: I said that we won.",
        [
          "direct Jane Doe/-: We won.", "direct Paul Roe/-: You lost.",
          "direct Jane Doe/-: I said that we won.",
        ]
      ),
      (
        "Q: Will it close?\n\nA: No. It is safe.\n\nQ: Why?",
        ["direct Q/-: Will it close?", "direct A/-: No. It is safe.", "direct Q/-: Why?"]
      ),
      (
        "Two councillors, quoted by Radio Kestrel on Sunday, said they would vote against it.",
        ["indirect Two councillors/say<Radio Kestrel: they would vote against it"]
      ),
      (
        "Two residents interviewed by the BBC said the smell was awful.",
        ["indirect Two residents/say<BBC: the smell was awful"]
      ),
      (
        "Two residents questioned by police said the smell was awful.",
        ["indirect Two residents/say: the smell was awful"]
      ),
      (
        "Local shops are suffering too: “I sold three loaves today,” said Hilda Grant, who owns the bakery.",
        ["direct Hilda Grant/say: I sold three loaves today,"]
      ),
      (
        "Jane Doe said the bridge would close, according to Reuters.",
        [
          "indirect Reuters/according to: Jane Doe said the bridge would close",
          "indirect Jane Doe/say<Reuters: the bridge would close",
        ]
      ),
      ("LIMA: The bridge closed.", []),
      ("Paul Roe did not answer messages from the Gazette left at his home.", []),
      (
        "A senior official, speaking on condition of anonymity, told Reuters that the count “was never checked”.",
        ["mixed A senior official/tell<Reuters: that the count “was never checked”"]
      ),
      ("There were sixteen states in the union.", []),
      ("He plays in a band called “The Slow Bells” on Fridays.", []),
      ("The so-called “peace” lasted a day.", []),
      (
        "Jane Doe was quoted as saying by Reuters that taxes would rise.",
        ["indirect Jane Doe/quote<Reuters: that taxes would rise"]
      ),
      (
        "Jane Doe was blunt.\n\n“We lost the vote, and we lost it badly.”",
        ["direct Jane Doe/-: We lost the vote, and we lost it badly."]
      ),
      (
        "“This is the first part.\n\n“And this is the second,” Jane Doe said.",
        ["direct Jane Doe/say: This is the first part. | And this is the second,"]
      ),
    ]
  )
  func cases(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test(
    "finds words in marks by their form where no word of saying takes them, and no titles",
    arguments: [
      ("Jane Doe spoke. “Filth out!” she wrote, and left.", ["direct Jane Doe/write: Filth out!"]),
      (
        "Jane Doe spoke. “Savage,” she said, meaning that he is “radical enough for everybody”.",
        ["direct Jane Doe/say: Savage,"]
      ),
      (
        "There was this headline from the Tarn Gazette, which hit home where people live: “Rents double in a year.”",
        ["direct Tarn Gazette/headline: Rents double in a year."]
      ),
      (
        "Paul Roe ran on the slogan “Experience Counts” in 1960.",
        ["direct Paul Roe/slogan: Experience Counts"]
      ),
      (
        "Jane Doe has coined a new phrase, “undocumented voters,” for those without papers.",
        ["direct Jane Doe/phrase: undocumented voters,"]
      ),
      (
        "Sunday's crowd broke into chants of “lock the gate” there.",
        ["direct Sunday's crowd/chant: lock the gate"]
      ),
      (
        "‘There will be no toll this year,’ Jane Doe told the Senedd. ‘Drivers’ patience has been tested enough.’",
        ["direct Jane Doe/tell: There will be no toll this year, | Drivers’ patience has been tested enough."]
      ),
      (
        "« C’est fini », said a driver, Luc Roe. „Wir warten seit Stunden“, complained another.",
        ["direct Luc Roe/say: C’est fini", "direct another/complain: Wir warten seit Stunden"]
      ),
      ("The rally had one message: “Dump the plan.”", ["direct The rally/message: Dump the plan."]),
      (
        "Paul Roe wore a hat reading “Make Obrane Great Again” on Monday.",
        ["direct Paul Roe/read: Make Obrane Great Again"]
      ),
      (
        "“How big is that wall?” asked the boy, who wore a red hat.",
        ["direct the boy/ask: How big is that wall?"]
      ),
      (
        "One has to “be realistically considered among the leading contenders for the post” there.",
        ["direct ?/-: be realistically considered among the leading contenders for the post"]
      ),
      ("She starred in “The Man Who Came to Dinner With His Eleven Cats” in May.", []),
      ("He drove a “fairly new” car to the harbour.", []),
      (
        "Chief executive Ian Read met reporters in Obrane. “We like the deal,” Read said on Monday.",
        ["direct Ian Read/say: We like the deal,"]
      ),
      (
        "Jane Doe told ‘em in a letter: “The residents’ mood is good today.”",
        ["direct Jane Doe/tell: The residents’ mood is good today."]
      ),
    ]
  )
  func forms(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test("never gives a speaker what a later paragraph's speaker says")
  func boundaries() {
    let found = quotations(
      "“We were told nothing,” Ida Brunn said.\n\nAcme Ltd. said in a statement that it was sorry."
    )
    #expect(
      found == ["direct Ida Brunn/say: We were told nothing,", "indirect Acme Ltd./say: that it was sorry"]
    )
  }

  @Test("survives quotation marks that never close")
  func openEnded() {
    let found = quotations("“We were told nothing, Ida Brunn said.\n\n“They lied,” Paul Roe said.")
    #expect(found.contains("direct Paul Roe/say: They lied,"))
  }

  @Test("replaces a pronominal source by the entity of its chain")
  func pronouns() {
    let found = quotations("The researchers looked at Lima. They said that the sea was warm.")
    #expect(found.contains("indirect The researchers/say: that the sea was warm"))
  }

  @Test("says why a sentence gave no quotation")
  func reasons() throws {
    let document = Articles.document(
      "The ferry left at noon. He plays in a band called “The Slow Bells” here."
    )
    let first = QuotationReasons(sentence: 0, of: document).candidates
    #expect(first.allSatisfy { $0.verdict == .tooWeak } && !first.isEmpty)
    #expect(QuotationReasons(sentence: 1, of: document).candidates.last?.verdict == .noSentence)
    #expect(QuotationReasons(sentence: 99, of: document).candidates.isEmpty)
  }

  /// Headlines may have the content first, and the speaker after a colon.
  @Test(
    arguments: [
      ("‘They left us to drown’: residents fume at council", "residents"),
      ("“We won”: Jane Doe hails vote", "Jane Doe"),
      ("“Night Train”: a new film about sleep", nil),
      ("‘No end in sight’: floods hit the valley", nil),
    ] as [(String, String?)]
  )
  func headlines(headline: String, speaker: String?) {
    let document = Articles.document(
      headline: headline,
      "Jane Doe is the mayor. The residents met on Monday."
    )
    let found = document[Quotation.self].first { $0.sentence == 0 && $0.kind == .direct }
    #expect(found?.speaker.map { document.string($0.range) } == speaker)
  }

  @Test("takes any characters as they come", arguments: 0..<24)
  func anyCharacters(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "\u{201C}", "\u{201D}", "\"", "said", "Jane Doe", ",", ".", "\n\n", "«", "»", "who", "according to",
      "told", ":", "—", "(", "I", "they", " ", "\u{0}", "é", "a", "and accused", "asked", "name",
      "in the words of", "citing", "Those were the words of", "denied a claim by", "that",
      "The court was told",
      "Radio", "Channel 9", "on Tuesday", "nobody", "neither", "nor", "For", "Q:", "A:", "warning",
      "GMA News reported",
    ]
    for _ in 0..<8 {
      let words = (0..<(40 + seed * 10)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      let document = Articles.document(words.joined(separator: seed % 2 == 0 ? " " : ""))
      for quotation in document[Quotation.self] {
        #expect(!quotation.content.isEmpty)
        for range in quotation.content {
          #expect(range.start < range.end && range.end <= document.text.count)
        }
      }
      for chain in document[CoreferenceChain.self] { #expect(chain.mentions.count > 1) }
    }
  }
}
