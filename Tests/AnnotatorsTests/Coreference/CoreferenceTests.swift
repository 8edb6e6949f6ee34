import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("CoreferenceResolver")
struct CoreferenceTests {
  /// Returns the entities as "NAME = alias, alias (role; role)".
  private func entities(_ text: String) -> [String] {
    Articles.document(text)[Entity.self].map { entity in
      var line = entity.name
      if !entity.aliases.isEmpty { line += " = " + entity.aliases.joined(separator: ", ") }
      if !entity.roles.isEmpty { line += " (" + entity.roles.map(\.text).joined(separator: "; ") + ")" }
      return line
    }
  }

  @Test(
    "joins the names of one person, body or place",
    arguments: [
      ("Rodrigo Duterte spoke. Duterte left.", ["Rodrigo Duterte = Duterte"]),
      ("Duterte left. Rodrigo Duterte came back.", ["Rodrigo Duterte = Duterte"]),
      ("Donald Trump and Melania Trump met John Smith.", ["Donald Trump", "Melania Trump", "John Smith"]),
      ("The U.S. and the United States agreed.", ["United States = U.S."]),
      (
        "The World Fish Council (WFC) met. The WFC voted.", ["World Fish Council = WFC"]
      ),
      (
        "Mari Lloyd-Hughes spoke first in the hall. Later, Lloyd-Hughes replied to questions.",
        ["Mari Lloyd-Hughes = Lloyd-Hughes"]
      ),
      ("Jan Van Dyk left; Van Dyk said nothing.", ["Jan Van Dyk = Van Dyk"]),
      (
        "Lena Adler spoke. Mr. Adler is no relation. Adler left.",
        ["Lena Adler = Adler", "Mr. Adler = Adler"]
      ),
      ("Mr Clarke left. Mrs Clarke stayed.", ["Mr Clarke = Clarke", "Mrs Clarke = Clarke"]),
      ("Mr Clarke left. Mr Clarke stayed.", ["Clarke = Mr Clarke"]),
    ]
  )
  func clusters(text: String, expected: [String]) {
    #expect(entities(text) == expected)
  }

  /// Forms of one name: nicknames, accents, hyphens, two surnames, initials; and bearers of one surname, told apart by
  /// forms of address and kinship.
  @Test(
    "joins the forms of a person's name and keeps namesakes apart",
    arguments: [
      ("Robert Tennant resigned. Bob Tennant was ill.", ["Robert Tennant | Bob Tennant"]),
      ("Elizabeth Marlow left. “Liz was ill,” he said.", ["Elizabeth Marlow | Liz"]),
      (
        "Andrés Ulloa flew to Lima. Andres Ulloa is 58. Mr. Ulloa said so.",
        ["Andrés Ulloa | Andres Ulloa | Ulloa"]
      ),
      ("Søren Ødegård won. Soren Odegard is 40.", ["Søren Ødegård | Soren Odegard"]),
      (
        "José Peña Iglesias won the seat. Peña thanked voters.", ["José Peña Iglesias | Peña"]
      ),
      ("Ellie-Mae Braithwaite was cold. Ellie-Mae wept.", ["Ellie-Mae Braithwaite | Ellie-Mae"]),
      ("Nguyen Van Thanh sold his boat. Mr Thanh left.", ["Nguyen Van Thanh | Thanh"]),
      ("K. R. Senthil left. Senthil is a farmer.", ["K. R. Senthil | Senthil"]),
      (
        "Prosecutor Harriet Osei-Bonsu KC rose. Mrs Osei-Bonsu sat down.",
        ["Harriet Osei-Bonsu | Osei-Bonsu"]
      ),
      (
        "Declan Rourke denies theft. Rourke's wife, Sinead, left him. Mrs Rourke said so. Rourke wept.",
        ["Declan Rourke | Rourke | Rourke", "Sinead | Rourke"]
      ),
      (
        "Robin Sharpe is 60. Mr Sharpe's wife, Pat, said she was glad. Mrs Sharpe is a nurse.",
        ["Robin Sharpe | Sharpe", "Pat | Sharpe"]
      ),
      (
        "Alex Morden died. Her husband, Sam Morden, was held. Mr Morden lied. Mrs Morden had two sons.",
        ["Alex Morden | Morden", "Sam Morden | Morden"]
      ),
      (
        "Jack Orme was shot. His mother, Lynn Orme, wept. Mrs Orme collapsed.",
        ["Jack Orme", "Lynn Orme | Orme"]
      ),
    ]
  )
  func persons(text: String, expected: [String]) {
    let document = Articles.document(text)
    let persons = document[Entity.self].filter { $0.type == .person }.map { entity in
      entity.mentions.filter { $0.kind == .name }.map { document.string($0.range) }.joined(separator: " | ")
    }
    #expect(persons == expected)
  }

  /// A firm with its short forms, its acronym and the term that a release defines for it.
  @Test(
    "joins the forms of a firm's name",
    arguments: [
      (
        "Tees & Moor Buses said so. A spokesman for Tees & Moor left.", ["Tees & Moor Buses | Tees & Moor"]
      ),
      (
        "The U.S. Food and Drug Administration (FDA) met. The FDA said so.",
        ["U.S. Food and Drug Administration | FDA | FDA"]
      ),
      (
        "Corvane Therapeutics lost. Corvane Therapeutics, Inc. is small. Corvane left.",
        ["Corvane Therapeutics | Corvane Therapeutics, Inc. | Corvane"]
      ),
      (
        "The University of Tarn left. The University of Tarn Press stayed.",
        ["University of Tarn", "University of Tarn Press"]
      ),
    ]
  )
  func firms(text: String, expected: [String]) {
    let document = Articles.document(text)
    let firms = document[Entity.self].filter { $0.type == .organization }.map { entity in
      entity.mentions.filter { $0.kind == .name }.map { document.string($0.range) }.joined(separator: " | ")
    }
    #expect(firms == expected)
  }

  @Test("takes “the Company” for the firm with a legal form")
  func definedTerm() {
    let document = Articles.document(
      "On Monday Corvane Therapeutics, Inc. met Sorrel Bank. Corvane is small. The Company will cut jobs."
    )
    let firm = document[Entity.self].first { $0.name == "Corvane Therapeutics, Inc." }
    #expect(firm?.mentions.map { document.string($0.range) }.contains("The Company") == true)
  }

  @Test(
    "finds the roles behind a degree and on both sides of “and”",
    arguments: [
      ("Ann Roe resigned as finance minister on Monday.", "finance minister"),
      ("Deputy municipal commissioner Ann Roe left.", "Deputy municipal commissioner"),
      ("He met former independent MP Martin Bell.", "former independent MP"),
      ("Member of Parliament Pearnel Whyte left.", "Member of Parliament"),
      (
        "The Member of Parliament for Asante Tarn, Nana Yaa Boadu, left.",
        "Member of Parliament for Asante Tarn"
      ),
      ("Archaeologist Dr Freya Lindsay left.", "Archaeologist"),
      ("The town's MP, Labour's Jonathan Speight, left.", "MP"),
      ("The Chairman of the agency, retired Brigadier-General Yusuf Bature, left.", "Chairman of the agency"),
      ("It was announced by her son and manager, Cheick Sow, who wept.", "manager"),
      ("Deputy commissioner of police Vivek Bhonsle said so.", "Deputy commissioner of police"),
      ("Tom Bell will step down as the chairman of the board.", "chairman"),
      ("His successor is Nomvula Khoza, now chief operating officer, who left.", "chief operating officer"),
      ("Hospital superintendent Dr. Ann Roe said no.", "Hospital superintendent"),
      ("Attorney-General Sefo Tui left.", "Attorney-General"),
      ("Earlier, ex-Conservative chancellor Ken Hale left.", "ex-Conservative chancellor"),
      ("Ex-mayor Ann Roe left.", "Ex-mayor"),
      ("Deputy Commissioner of Police (Crime) Ravi Menon left.", "Deputy Commissioner of Police"),
      ("The Speaker, Clement Hale, left.", "Speaker"),
      ("In 1958 she married Denzil Kean, a boatbuilder, who died.", "boatbuilder"),
      ("He was furious with referee Dewi Prior, who sent him off.", "referee"),
      (
        "“We won,” said Anjali Ramaswamy, Ph.D., President and Chief Executive Officer.",
        "President and Chief Executive Officer"
      ),
      ("The Governor of Tarn, Rt. Hon. Festus Okonjo, left.", "Governor of Tarn"),
      ("The governor's Chief Press Secretary, Malam Idris Baba, left.", "Chief Press Secretary"),
      ("The state chairman of the union, Comrade Gideon Hale, left.", "state chairman of the union"),
      ("The head of the Tarn Forum, Chief (Mrs) Ngozi Hale, left.", "head of the Tarn Forum"),
      ("Det Con Leanne Hale left.", "Det Con"),
      ("The Democrats' candidate for president, Mia Long, spoke.", "candidate for president"),
      ("One of the two survivors, Dana Whitlock, told them so.", "One of the two survivors"),
      ("A next-door neighbour who saw it, Peter Osei, left.", "next-door neighbour"),
      ("Lead investigator for the NTSB Marta Klein said no.", "Lead investigator for the NTSB"),
      (
        "Longtime Dayton resident and retired nurse Carol Yates left.",
        "Longtime Dayton resident and retired nurse"
      ),
      (
        "Co-founder and chief technology officer Priya Raman left.", "Co-founder and chief technology officer"
      ),
      ("Mother-of-three Kelly Dunne said no.", "Mother-of-three"),
      ("The senior of the three judges, Lord Justice Harker, said no.", "senior of the three judges"),
      ("The firm's chief executive since 2019, Hannah Lindqvist, left.", "chief executive"),
      ("She met Det Insp Sarah Cole.", "Det Insp"),
      ("Peter, a boda boda rider, left.", "boda boda rider"),
      ("Work and Pensions Secretary Ann Roe left.", "Work and Pensions Secretary"),
      ("Women's Affairs Minister Tola Bako left.", "Women's Affairs Minister"),
      ("Veterans' Affairs Minister Tola Bako left.", "Veterans' Affairs Minister"),
      (
        "Transport, Housing and Urban Affairs Minister Lee Park left.",
        "Transport, Housing and Urban Affairs Minister"
      ),
      (
        "Deputy Prime Minister and Finance Minister Sam Otieno left.",
        "Deputy Prime Minister and Finance Minister"
      ),
      ("The Prime Minister and Finance Minister Sam Otieno left.", "Finance Minister"),
      ("He met Director of Health Services Dr Grace Wanjiru.", "Director of Health Services"),
      (
        "The Municipal Director of the Environmental Protection Agency (EPA), Dr Kofi Adu, left.",
        "Municipal Director of the Environmental Protection Agency"
      ),
    ]
  )
  func roles(text: String, role: String) {
    #expect(Articles.document(text)[Entity.self].flatMap(\.roles).map(\.text).contains(role))
  }

  /// Mentions are whole phrases: an apposition is part of the phrase that it explains.
  @Test func chainsHoldWholePhrases() {
    let text = """
      The union's chief negotiator, Ida Brunn, came on Monday. Brunn said that the offer was poor. Her colleague, Tomas
      Vek, left early. The workers and their families marched to the Harbour Court. The Harbour Court was closed.
      """
    let document = Articles.document(text)
    let chains = document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
    #expect(
      chains == [
        ["The union's chief negotiator, Ida Brunn", "Brunn", "Her"], ["The workers", "their"],
        ["the Harbour Court", "The Harbour Court"],
      ]
    )
  }

  /// "They" is no single person of known gender, and "she" is not "he", whichever mention is nearer.
  @Test(
    arguments: [
      ("The guards came. Her daughter Lena Adler fell ill. They slept.", "They", "Lena"),
      ("Lena Adler saw her brother. She was glad that he came and she thanked him.", "she", "he"),
      ("Paul Roe met Lena Adler. He was glad that she came and he thanked her.", "he", "she"),
    ]
  )
  func genderAndNumberKeepApart(text: String, one: String, other: String) {
    let document = Articles.document(text)
    for chain in document[CoreferenceChain.self] {
      let words = chain.mentions.map { document.string($0.range).lowercased() }
      let isBoth =
        words.contains(one.lowercased())
        && words.contains { $0.split(separator: " ").contains(Substring(other.lowercased())) }
      #expect(!isBoth, "\(words)")
    }
  }

  /// Returns the mentions in the order of their heads.
  private func mentions(_ text: String) -> [String] {
    let document = Articles.document(text)
    return MentionFinder(DependencyTree.of(document)).mentions().map {
      document.string(document.range(ofTokens: $0.tokens))
    }
  }

  @Test(
    "finds phrases with what belongs to them, and names inside names",
    arguments: [
      ("The port's owner left its office.", ["The port's", "The port's owner", "its", "its office"]),
      ("You guys saw it. We all left.", ["You guys", "it", "We all"]),
      ("The mayor saw 'em in 1801.", ["The mayor", "'em", "1801"]),
      ("Only the mayor spoke.", ["the mayor"]),
      ("The future is only peace.", ["The future", "peace"]),
      ("Those who came left.", ["Those who came"]),
      ("Boats or trains will run.", ["Boats or trains", "Boats", "trains"]),
      ("She and his wife Ida Brunn came.", ["She", "his", "his wife Ida Brunn"]),
      ("Let's see. Let’s go.", ["'s", "’s"]),
      (
        "Both left. All of the crew slept, and all the boats sank.",
        ["Both", "All of the crew", "the crew", "all the boats"]
      ),
      ("The Kestrel plant closed.", ["Kestrel", "The Kestrel plant"]),
      ("Lena crossed the “paper bridge” alone.", ["Lena", "the “paper bridge”"]),
      (
        "Boats left New York. The New York Times wrote.",
        ["Boats", "New York", "New York", "The New York Times"]
      ),
    ]
  )
  func phrases(text: String, expected: [String]) {
    #expect(mentions(text) == expected)
  }

  @Test(
    "finds roles before and behind a name",
    arguments: [
      ("Russian President Vladimir Putin spoke.", "Vladimir Putin (Russian President)"),
      ("They met outgoing U.S. President Barack Obama.", "Barack Obama (outgoing U.S. President)"),
      ("They met U.S. President-elect Donald Trump.", "Donald Trump (U.S. President-elect)"),
      ("Dmitry Orlan, the ministry's spokesman, spoke.", "Dmitry Orlan (ministry's spokesman)"),
      ("The union sent its general secretary, Ida Brunn, to talk.", "Ida Brunn (general secretary)"),
      (
        "The chair of the builders' union, Engr. Tunde Balogun, spoke.",
        "Tunde Balogun = Engr. Tunde Balogun (chair of the builders' union)"
      ),
      ("The state's police spokesman, ASP Yusuf Lawal, spoke.", "Yusuf Lawal (police spokesman)"),
      ("The Governor of Kesari State, Musa Garba, spoke.", "Musa Garba (Governor of Kesari State)"),
      ("US Secretary of State Anna Keller left.", "Anna Keller (US Secretary of State)"),
      ("Minister of State for Planning Aoife Dunne left.", "Aoife Dunne (Minister of State for Planning)"),
      ("They met shadow home secretary David Doe.", "David Doe (shadow home secretary)"),
      (
        "Liberal Democrat constitutional affairs spokesman David Doe left.",
        "David Doe (Liberal Democrat constitutional affairs spokesman)"
      ),
      ("So did design engineer Takeo Saka.", "Takeo Saka (design engineer)"),
      ("Chinese President President Xi Jinping came.", "Xi Jinping (Chinese President)"),
      ("According to Zora Milic, a driver told her that the car was empty.", "Zora Milic"),
    ]
  )
  func roles(text: String, expected: String) {
    #expect(entities(text).contains(expected))
  }

  /// "The bank" is not the only bank with a name if a bank without one was mentioned before.
  @Test func aBodyWithoutANameIsNoOther() {
    let text = """
      The central bank of Orlandia kept its rates. Ida Brunn of Nordhavn Bank was not surprised. She had waited. Others
      had not. The bank expects little growth.
      """
    let document = Articles.document(text)
    let named = document[Entity.self].first { $0.name == "Nordhavn Bank" }
    #expect(named?.mentions.map { document.string($0.range) } == ["Nordhavn Bank"])
  }

  /// In each case a description or pronoun is in brackets, with the person to whom it refers.
  @Test(
    "resolves descriptions and pronouns",
    arguments: [
      "Russian President Vladimir Putin came. On Monday [Vladimir_Putin he] left.",
      "Norwegian President Olga Fersen arrived. [Olga_Fersen The Norwegian leader] smiled.",
      "Jane Doe met Paul Roe. [Jane_Doe She] thanked [Paul_Roe him].",
      "Mayor Ana Silva spoke. Nobody listened to [Ana_Silva the mayor].",
      "Despite [Paul_Roe his] age, Paul Roe ran.",
      "Olga Lind, 24, met Ann Bell. [Olga_Lind The 24-year-old] smiled.",
      "Paul Roe was held. [Paul_Roe His] family said [Paul_Roe the 48-year-old] went to a wedding.",
    ]
  )
  func references(notation: String) throws {
    let marked = try MarkedText(notation)
    let document = Articles.document(marked.text)
    let spans = document[Entity.self].flatMap { entity in
      entity.mentions.filter { $0.kind != .name }.map {
        MarkedText.Span(entity.name.split(separator: " ").joined(separator: "_"), $0.range)
      }
    }
    #expect(MarkedText(text: marked.text, spans: spans).notation == marked.notation)
  }

  /// "Minister" in a headline refers to the only minister of the text; with two ministers it
  /// refers to neither.
  @Test(
    arguments: [
      (
        "Revenue minister assures farmers", "Revenue Minister Venkat Rao spoke to farmers on Monday.",
        "Venkat Rao"
      ),
      ("Minister assures farmers", "Revenue Minister Venkat Rao spoke to farmers on Monday.", "Venkat Rao"),
      ("Former minister assures farmers", "Revenue Minister Venkat Rao spoke to farmers on Monday.", nil),
      (
        "Minister sees minister", "Revenue Minister Venkat Rao met Finance Minister Ana Silva on Monday.", nil
      ),
    ] as [(String, String, String?)]
  )
  func headlines(headline: String, text: String, expected: String?) throws {
    let document = Articles.document(headline: headline, text)
    let meant = document[Entity.self].first { entity in
      entity.mentions.contains { $0.kind == .nominal && $0.sentence == 0 }
    }
    #expect(meant?.name == expected)
  }
}
