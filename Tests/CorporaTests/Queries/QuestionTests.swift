import Corpora
import Documents
import Testing

@Suite struct QuestionTests {
  static let summit = document(
    "President Ann Lee met Bob Ray in Lima on Monday. \"Peace with Bob Ray\" Lee said, GMA reported. Police agreed.",
    source: "summit.txt",
    headline: "Summit",
    outlet: "Post",
    published: CalendarDate(iso: "2016-11-22").map { PublicationDate($0, basis: .metadata) },
    named: [
      .person("Ann Lee", "Lee", roles: ["President"]), .person("Bob Ray"), .thing(.geopolitical, "Lima"),
      .thing(.organization, "GMA"),
    ],
    quoted: [
      Quoted(content: "Peace with Bob Ray", speaker: "Lee", cue: "said", via: ["GMA"]),
      Quoted(content: "agreed", speaker: "Police", kind: .indirect),
    ],
    times: ["Monday": "2016-11-21"]
  )
  static let strike = document(
    "Lima saw a strike in September. Bob Ray stayed.",
    source: "strike.txt",
    outlet: "Gazette",
    named: [.thing(.geopolitical, "Lima"), .person("Bob Ray")],
    times: ["September": "2016-09"]
  )

  @Test func articlesComeBackAsTheyWere() throws {
    var article = Article(
      source: "a \"b\".txt",
      identifier: "x1",
      headline: "H",
      deck: "D",
      authors: ["Ann", "Bob \u{0} O'Neil"],
      outlet: "O",
      dateline: "LIMA",
      url: "https://example.org/?a='",
      language: "en-GB",
      body: "H\r\n\r\nBödy \u{0}; DROP TABLE article; --",
      paragraphs: [],
      notes: ["Read as Windows-1252."]
    )
    article.paragraphs = [
      Paragraph(range: TextRange(0, 1), role: .headline),
      Paragraph(range: TextRange(5, 12), role: .repeatedHeadline),
    ]
    let day = try #require(CalendarDate(iso: "2016-11-17"))
    article.published = PublicationDate(day, basis: .text, proof: [.init("line one", range: TextRange(0, 1))])
    let inferred = PublicationDate(
      day.adding(days: 1),
      basis: .inferred,
      proof: [.init("Friday"), .init("past", range: TextRange(5, 9))],
      runnerUp: day
    )
    var document = Document(article: article, text: Array(article.body.utf8), sentences: [], tokens: [])
    document[PublicationDate.self] = [inferred]
    let stored = try #require(try corpus(document).article(1))
    #expect(stored.article == article)
    #expect(stored.published == inferred)
    #expect(try corpus(document).articles().rows.first?.basis == .inferred)
  }

  @Test func bareArticlesComeBackToo() throws {
    let document = Document(
      article: Article(source: "", body: "", paragraphs: []),
      text: [],
      sentences: [],
      tokens: []
    )
    let stored = try #require(try corpus(document).article(1))
    #expect(stored.article == document.article)
    #expect(stored.published == nil)
    #expect(try corpus(document).articles().rows.first?.basis == PublicationDate.Basis.none)
  }

  @Test func duplicates() throws {
    let corpus = try Corpus()
    let outcomes = try load(
      [
        document("One text here.", source: "a"), document("One  text\nhere.", source: "b"),
        document("One text here.", source: "a"), document("One text there.", source: "a"),
      ],
      into: corpus
    )
    #expect(
      outcomes == [.added(1), .duplicate(of: 1, .sameRecord), .duplicate(of: 1, .sameSource), .added(2)]
    )
    _ = try corpus.undo()
    #expect(try load([document("One text here.", source: "a")], into: corpus) == [.added(1)])
  }

  @Test func scopes() throws {
    let corpus = try corpus(QuestionTests.summit, QuestionTests.strike)
    let second = Scope.articles([2, 99])
    #expect(try corpus.articles(in: second).rows.map(\.id) == [2])
    #expect(try lines(corpus, in: second) == ["Bob Ray PERSON 1", "Lima GPE 1"])
    #expect(try corpus.entities(in: second, limit: 1).total == 2)
    #expect(try corpus.search("lima", in: second).rows.map(\.article.id) == [2])
    #expect(try corpus.quotations(in: second).total == 0)
    #expect(try corpus.events(in: second).rows.map(\.date) == ["2016-09"])
    #expect(try corpus.articles(in: .articles([])).total == 0)
    #expect(try corpus.articleCount() == 2)
    _ = try corpus.undo()
    #expect(try corpus.articles(in: second).total == 0)
  }

  @Test func entityListsAndDetails() throws {
    let corpus = try corpus(QuestionTests.summit, QuestionTests.strike)
    let people = try corpus.entities(types: [.person], limit: 1)
    #expect(people.total == 2)
    let bob = try #require(people.rows.first)
    #expect(bob.name == "Bob Ray" && bob.mentions == 3 && bob.articles == 2)
    #expect(try corpus.entities(minimumMentions: 3).rows.map(\.name) == ["Bob Ray"])
    #expect(try corpus.entities(matching: "le").rows.map(\.name) == ["Ann Lee"])
    let ann = try #require(try corpus.entity(number("Ann Lee", in: corpus)))
    #expect(ann.aliases == [CountedText(text: "Lee", count: 1)])
    #expect(ann.roles == [CountedText(text: "President", count: 1)])
    #expect(try corpus.roles(of: ann.id).first?.evidence.rule == "title")
    #expect(try corpus.appearances(of: bob.id).map(\.mentions) == [2, 1])
    let companions = try corpus.companions(of: bob.id)
    #expect(companions.map(\.entity.name).first == "Lima" || companions.first?.entity.name == "Ann Lee")
    #expect(companions.first { $0.entity.name == "Lima" }?.articles == 2)
    #expect(companions.first { $0.entity.name == "Ann Lee" }?.sentences == 2)
  }

  @Test func mentionsKeepTheirEvidence() throws {
    let corpus = try corpus(QuestionTests.summit)
    let page = try corpus.mentions(of: number("Ann Lee", in: corpus), limit: 1)
    #expect(page.total == 2)
    let row = try #require(page.rows.first)
    #expect(row.text == "Ann Lee" && row.name == "Ann Lee" && row.range == TextRange(10, 17))
    #expect(
      row.evidence == Evidence("searched", trigger: TextRange(10, 17), runnerUp: "none", confidence: 0.5)
    )
    #expect(try corpus.mention(row.id) == row)
    #expect(try corpus.mention(9999) == nil)
    #expect(try corpus.sentence(row.sentence, of: 1)?.text.hasPrefix("President Ann Lee met") == true)
    #expect(try corpus.sentences([(1, 2), (1, 99), (7, 0)]).map(\.text) == ["Police agreed."])
  }

  @Test func quotations() throws {
    let corpus = try corpus(QuestionTests.summit)
    let ann = try number("Ann Lee", in: corpus)
    let bob = try number("Bob Ray", in: corpus)
    let gma = try number("GMA", in: corpus)
    #expect(try corpus.quotations().total == 2)
    let row = try #require(try corpus.quotations(where: QuotationFilter(speaker: .entity(ann))).rows.first)
    #expect(row.content == "Peace with Bob Ray" && row.speaker?.name == "Ann Lee" && row.cue?.text == "said")
    #expect(row.speaker?.spot?.text == "Lee")
    #expect(row.via.map(\.name) == ["GMA"])
    #expect(try corpus.quotation(row.id) == row)
    #expect(try corpus.quotations(where: QuotationFilter(about: bob)).total == 1)
    #expect(try corpus.quotations(where: QuotationFilter(about: ann)).total == 0)
    #expect(try corpus.quotations(where: QuotationFilter(via: gma)).total == 1)
    #expect(
      try corpus.quotations(where: QuotationFilter(kind: .indirect)).rows.map(\.speaker?.name) == ["Police"]
    )
    #expect(try corpus.quotations(where: QuotationFilter(cue: "SAID")).total == 1)
    #expect(try corpus.quotations(where: QuotationFilter(text: "peace'")).total == 0)
    #expect(try corpus.quotations(where: QuotationFilter(speaker: .words("police"))).total == 1)
    #expect(try corpus.speakers().rows.map(\.name) == ["Police", "Ann Lee"])
    #expect(try corpus.cues(of: ann) == [CountedText(text: "said", count: 1)])
  }

  @Test("Speakers known by a pronoun alone are one open row at the end")
  func openSpeakers() throws {
    let text = "They said it rained. I said it snowed. Police said \"no\"."
    let corpus = try corpus(
      document(
        text,
        quoted: [
          Quoted(content: "it rained", speaker: "They", cue: "said", kind: .indirect),
          Quoted(content: "it snowed", speaker: "I", cue: "said", kind: .indirect),
          Quoted(content: "no", speaker: "Police", cue: "said"),
        ]
      )
    )
    let speakers = try corpus.speakers().rows
    #expect(speakers.map(\.name) == ["Police", ""])
    #expect(speakers.map(\.quotations) == [1, 2])
  }

  @Test("Somebody introduced without a name is a source of one article; police are the same everywhere")
  func namelessSpeakers() throws {
    let words = [
      "A witness said \"no\". Police said \"go\".", "A witness said \"yes\". Police said \"stay\".",
    ]
    let corpus = try corpus(
      document(
        words[0],
        source: "one.txt",
        quoted: [
          Quoted(content: "no", speaker: "A witness", cue: "said"),
          Quoted(content: "go", speaker: "Police", cue: "said"),
        ]
      ),
      document(
        words[1],
        source: "two.txt",
        quoted: [
          Quoted(content: "yes", speaker: "A witness", cue: "said"),
          Quoted(content: "stay", speaker: "Police", cue: "said"),
        ]
      )
    )
    let speakers = try corpus.speakers().rows
    #expect(speakers.map(\.name) == ["Police", "A witness", "A witness"])
    #expect(speakers.map(\.quotations) == [2, 1, 1])
    #expect(Set(speakers.map(\.key)).count == 3)
    #expect(try corpus.speech()[speakers[1].key]?.words == 1)
  }

  @Test func eventsAndTimes() throws {
    let corpus = try corpus(QuestionTests.summit, QuestionTests.strike)
    let events = try corpus.events().rows
    #expect(events.map(\.date) == ["2016-09", "2016-11-21"])
    #expect(events.last?.participants.map(\.name) == ["Ann Lee", "Bob Ray", "Lima"])
    #expect(events.last?.time?.text == "Monday")
    #expect(events.last?.reported?.iso == "2016-11-22")
    #expect(try corpus.events(from: CalendarDate(iso: "2016-09-30")).total == 2)
    #expect(try corpus.events(from: CalendarDate(iso: "2016-10-01")).total == 1)
    #expect(try corpus.events(until: CalendarDate(iso: "2016-09-01")).total == 1)
    #expect(try corpus.events(with: number("Ann Lee", in: corpus)).total == 1)
    #expect(try corpus.times(kinds: [.date]).rows.map(\.expression.value) == ["2016-11-21", "2016-09"])
    #expect(try corpus.times(kinds: [.set]).total == 0)
    #expect(try corpus.event(events[0].id) == events[0])
  }

  @Test func quantities() throws {
    var counted = document("More than 40 people came.")
    let quantity = Quantity(
      range: TextRange(0, 19),
      sentence: 0,
      value: 40,
      unit: "people",
      hedge: "more than",
      context: ["come"]
    )
    counted[Quantity.self] = [quantity]
    let corpus = try corpus(counted)
    #expect(try corpus.quantities().rows.map(\.quantity) == [quantity])
    #expect(try corpus.quantities(unit: "people").rows.first?.text == "More than 40 people")
    #expect(try corpus.quantities(unit: "$").total == 0)
  }

  @Test(arguments: [
    ("bob ray", "Bob Ray"), ("Ray", "Bob Ray"), ("lee", "Ann Lee"), ("LIM", "Lima"), ("lima", "Lima"),
    ("ann", "Ann Lee"), ("Limma", "none: Lima"), ("Anne Lee", "none: Ann Lee"), ("zzzzzz", "none: "),
    ("", "none: "),
    ("' OR 1=1 --", "none: "), ("%", "none: "),
  ]) func resolving(_ typed: String, _ expected: String) throws {
    let corpus = try corpus(QuestionTests.summit, QuestionTests.strike)
    let answer =
      switch try corpus.entity(named: typed) {
      case .one(let name): name.name
      case .several(let names): "several: " + names.map(\.name).joined(separator: ", ")
      case .none(let nearest): "none: " + nearest.joined(separator: ", ")
      }
    #expect(answer == expected)
  }

  @Test func ambiguousNames() throws {
    let corpus = try corpus(
      document("Ann Lee and Lee.", named: [.person("Ann Lee", "Lee")]),
      document("Bob Lee and Lee.", named: [.person("Bob Lee", "Lee")])
    )
    guard case .several(let names) = try corpus.entity(named: "lee") else {
      Issue.record("two people of one name are not one")
      return
    }
    #expect(Set(names.map(\.name)) == ["Ann Lee", "Bob Lee"])
  }

  @Test func completion() throws {
    let corpus = try corpus(
      document("Nicolás Maduro and Rosa Nicol.", named: [.person("Nicolás Maduro"), .person("Rosa Nicol")])
    )
    #expect(try corpus.names(beginning: "nico").map(\.name) == ["Nicolás Maduro", "Rosa Nicol"])
    #expect(try corpus.names(beginning: "nicolás ").map(\.name) == ["Nicolás Maduro"])
    #expect(try corpus.names(beginning: "nico", types: [.organization]).isEmpty)
    #expect(try corpus.names(containing: "adur").map(\.name) == ["Nicolás Maduro"])
    #expect(try corpus.names(beginning: "", limit: 1).count == 1)
  }
}

@Suite struct FormOfAddressTests {
  @Test func formsOfAddressAreAliases() throws {
    let corpus = try corpus(
      document("Ann Lee came. Lee left.", named: [.person("Ann Lee", "Lee", "Mrs. Lee")])
    )
    let ann = try #require(corpus.entities().rows.first)
    #expect(ann.aliases.map(\.text) == ["Lee", "Mrs. Lee"])
    let scoped = try corpus.entities(in: .articles([1])).rows.first
    #expect(scoped?.aliases.map(\.text) == ["Lee", "Mrs. Lee"])
  }
}
