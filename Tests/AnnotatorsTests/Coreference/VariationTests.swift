import Documents
import Testing

@testable import Annotators

/// Other words for persons who have been named: callings, nationalities, surnames, aliases.
struct VariationTests {
  /// A text with words that mean a person, and the name of that person; nil where the text leaves it open.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var words: String
    var person: String?
    var testDescription: String { "“\(words)” is \(person ?? "nobody before")" }
  }

  private static let callings = [
    Case(
      text: "Ingrid Solberg is late. “I missed the bus,” says the novelist.",
      words: "the novelist",
      person: "Ingrid Solberg"
    ),
    Case(
      text: "Its chief, Ida Moss, met Ann Doe. “She hates to lose,” Roe wrote of Moss, “but loves to win.”",
      words: "She",
      person: "Ida Moss"
    ),
    Case(
      text: "Tom Hale left. That angered head coach Lewis Roe, who fined him at once.",
      words: "him",
      person: "Tom Hale"
    ),
    // The first of the two is a part of the name.
    Case(
      text:
        "Tom Lund played. The 71-year-old former star Bo Hale left. The 71-year-old former star said he was glad.",
      words: "The 71-year-old former star",
      person: "Bo Hale"
    ),
    Case(
      text: "Doreen Hale came home. The widow, of Leeds, sobbed.",
      words: "The widow, of Leeds",
      person: "Doreen Hale"
    ),
    // "Solons" are several, so that "the solon" is who is spoken of.
    Case(
      text: "Two solons met. Rep. Rosa Menchu is on her second term. The solon warned that it was late.",
      words: "The solon",
      person: "Rosa Menchu"
    ),
    Case(
      text: "Senator Rosa Menchu asked where the money had gone. “Show us,” the lawmaker said.",
      words: "the lawmaker",
      person: "Rosa Menchu"
    ),
    // The subject of the sentence before, and not whom he speaks of.
    Case(
      text: "Paolo Ricci praised Tom Hale on Friday. “He had a cold,” said the Italian.",
      words: "the Italian",
      person: "Paolo Ricci"
    ),
    Case(
      text: "Drago Almasi headed the ball on to the post but the striker soon had another chance.",
      words: "the striker",
      person: "Drago Almasi"
    ),
    Case(
      text:
        "Opposition leader Daliso Roe called on the president to go. The retired general said he had failed.",
      words: "The retired general",
      person: "Daliso Roe"
    ),
    Case(
      text: "Owen Pryce, whose son plays the bassoon, said so. “I wished her luck,” the ex-BBC man said.",
      words: "the ex-BBC man",
      person: "Owen Pryce"
    ),
    // The name of the shop has hers in it.
    Case(
      text:
        "Trish Hale was cleaning the floor of Hale's News & Lotto. One was armed, the mother of four said. “Go,” Mrs Hale said.",
      words: "the mother of four",
      person: "Trish Hale"
    ),
    Case(
      text:
        "Her daughter, Bonnie Hale, begged her to take a few days off.\n\n“Mum's got a bad hip,” the nurse said.",
      words: "the nurse",
      person: "Bonnie Hale"
    ),
    // What somebody else is: the patient is "she".
    Case(
      text: "Her daughter, Bonnie Hale, said she was fine.\n\n“She has lost blood,” the nurse said.",
      words: "the nurse",
      person: nil
    ),
    Case(
      text:
        "“I did,” said Callum Tosh. He shook his head. Lord Aber asked if he wished to rest. “No,” the witness replied.",
      words: "the witness",
      person: "Callum Tosh"
    ),
    Case(
      text:
        "The levy was proposed by the Patriotic Renewal Movement. Its leader, Gift Roe, said the party would pay.",
      words: "the party",
      person: "Patriotic Renewal Movement"
    ),
    Case(
      text:
        "Casting the lone vote was Frank Roe, a retired state trooper. “It is wrong,” the former trooper said.",
      words: "the former trooper",
      person: "Frank Roe"
    ),
    // Who is introduced by the same noun, and not the one who bears it as a title.
    Case(
      text:
        "“It is late,” said its engineer, Ann Roe. A junior engineer said it broke. “It came back,” the engineer said.",
      words: "the engineer",
      person: nil
    ),
    // Who is in the same clause is somebody else.
    Case(
      text: "She had been seeing her ex, Tom Roe, behind the businessman's back.",
      words: "the businessman's",
      person: nil
    ),
    Case(
      text:
        "Ann Roe wept outside court on Friday after her fiancé, Sizwe Hale, was charged with murder.\n\nThe accused left.",
      words: "The accused",
      person: "Sizwe Hale"
    ),
    Case(
      text: "Ann Roe's manager, Bo Hale, refused to discuss his client. His client would not speak.",
      words: "His client",
      person: "Ann Roe"
    ),
    // The lawyer of whom no word tells the gender.
    Case(
      text:
        "“He is innocent,” said Ann Roe, for Tom Hale. “Her client” meant nothing. Counsel Ann Roe said her client left.",
      words: "her client",
      person: "Tom Hale"
    ),
    // The pronoun behind the description tells whom it is not.
    Case(
      text: "Tom Hale met Ann Roe at the club. The 28-year-old smiled as she left.",
      words: "The 28-year-old",
      person: "Ann Roe"
    ),
    // What somebody says may be about another.
    Case(
      text:
        "Tom Hale has died. Ann Roe lives in Toledo. The 66-year-old said the family joked that he was a spy.",
      words: "The 66-year-old",
      person: "Ann Roe"
    ),
    // A coach is not called by what his players are.
    Case(
      text: "Coach Owen Pryce says that much is at stake. The winger has a bad knee.",
      words: "The winger",
      person: nil
    ),
    // A calling of which somebody was spoken without a name is his.
    Case(
      text: "A novelist met Ingrid Solberg. The novelist was late.",
      words: "The novelist",
      person: nil
    ),
    // Nationalities, with an age or with what somebody plays for.
    Case(
      text: "Olav Brekke declined to speak. “I am sorry,” the Tongan international said.",
      words: "the Tongan international",
      person: "Olav Brekke"
    ),
    Case(
      text: "For Olav Brekke the find is a triumph. The 83-year-old Norwegian says they laughed.",
      words: "The 83-year-old Norwegian",
      person: "Olav Brekke"
    ),
    // A member of a party, and what a source was, also behind “according to”.
    Case(
      text: "Nora Finch told members to leave it. The Labour councillor said it was late.",
      words: "The Labour councillor",
      person: "Nora Finch"
    ),
    Case(
      text:
        "Nora Finch insisted that the clerk was wrong. According to the former Majority Leader, it is late.",
      words: "the former Majority Leader",
      person: "Nora Finch"
    ),
    // Another party's councillor is somebody else.
    Case(
      text:
        "Councillor Joe Mull said no. Nora Finch told members to leave it. The Labour councillor said it was late.",
      words: "The Labour councillor",
      person: "Nora Finch"
    ),
    // Titles that begin a name call their bearers.
    Case(
      text:
        "Pastor Ron Gale said it was late. Tom Hale ran into the church. “He was loud,” Gale said. The pastor left.",
      words: "The pastor",
      person: "Ron Gale"
    ),
    Case(
      text: "It was his last term as president, Ann Roe said. The president left.",
      words: "The president",
      person: nil
    ),
    Case(
      text:
        "Ann Low, counsel for the bank, spoke. Counsel for the city, Jan Dorn, asked for time. The lawyer left.",
      words: "The lawyer",
      person: "Jan Dorn"
    ),
    Case(
      text: "Madrid midfielder Drago Almasi has no plans. “I am not leaving,” the Orlandia captain said.",
      words: "the Orlandia captain",
      person: "Drago Almasi"
    ),
    Case(
      text: "Owen Pryce said it was late. And the ex-Wallaby added: “They lost.”",
      words: "the ex-Wallaby",
      person: "Owen Pryce"
    ),
    Case(
      text: "Grace Keller lamented it. “They sent us home,” the 67-year-old trader said.",
      words: "the 67-year-old trader",
      person: "Grace Keller"
    ),
    // A wider word for a coach.
    Case(
      text: "Coach Owen Pryce was less than amused. “I heard it on the radio,” the tactician said.",
      words: "the tactician",
      person: "Owen Pryce"
    ),
    Case(
      text: """
        Orlandia coach Tom Hale likes him. “He is good,” the former Tarnland assistant coach told reporters.
        """,
      words: "the former Tarnland assistant coach",
      person: "Tom Hale"
    ),
    Case(
      text: "Its founder, Victor Hale, called it a step. The billionaire has said so.",
      words: "The billionaire",
      person: "Victor Hale"
    ),
    Case(
      text: "Dunne's nephew Colm was man of the match. The wing-back dedicated it to his father.",
      words: "The wing-back",
      person: "Colm"
    ),
    // Who was called so before.
    Case(
      text:
        "A grandmother has won.\n\nNora Brandt, 74, was asleep when the man came. The plucky grandmother hit him.",
      words: "The plucky grandmother",
      person: "Nora Brandt"
    ),
    // The former mayor is not the mayor.
    Case(
      text: "Mayor Tom Hale sacked his deputy. The former mayor said it was wrong.",
      words: "The former mayor",
      person: nil
    ),
    // Who sells rings belongs to the shop.
    Case(
      text: "Ruth Moss bought a ring. “It was cheap,” the jeweller said.",
      words: "the jeweller",
      person: nil
    ),
    // What restricts it further makes it somebody else.
    Case(
      text: "Ingrid Solberg is late. The novelist who lives next door is not.",
      words: "The novelist who lives next door",
      person: nil
    ),
  ]

  private static let speakers = [
    Case(
      text:
        "Rosa Menchu, who left in May, was asked backstage what had changed.\n\n“Me, mostly,” she replied.",
      words: "she",
      person: "Rosa Menchu"
    ),
    // The given name is a man's in the tables, but nobody else is there.
    Case(
      text:
        "Analyst Wanjiru Mbugua said that it would worry the town. “You cannot airlift votes,” she observed.",
      words: "she",
      person: "Wanjiru Mbugua"
    ),
    Case(
      text: "Rosa Menchu, who is his niece, was in a lesson. “We kept writing,” she recalled.",
      words: "she",
      person: "Rosa Menchu"
    ),
    Case(
      text: """
        The returning officer, Halima Abdi, read the result. A detective, who wanted no name, said that clerks had been \
        recorded. “We have the phones,” said the officer.
        """,
      words: "the officer",
      person: nil
    ),
    Case(
      text:
        "Session clerk Hamish Dunn, an elder for 47 years, accused them. “It outlasted them,” he told the paper.",
      words: "he",
      person: "Hamish Dunn"
    ),
  ]

  private static let descriptions = [
    Case(
      text: "Rohani Yusof, 67, said she felt cheated. “He is generous,” said the retired seamstress.",
      words: "the retired seamstress",
      person: "Rohani Yusof"
    ),
    Case(
      text:
        "Tom Quek said that he was sorry. Asked about the sign, the father of three said he had painted it.",
      words: "the father of three",
      person: "Tom Quek"
    ),
    Case(
      text:
        "Mick Hollins, an agent, claims that his son heard it on the news. “He's sad,” said the former captain.",
      words: "the former captain",
      person: "Mick Hollins"
    ),
    Case(
      text: "Fintan Hanly, chairman of the residents and a son of the founder, was angry.",
      words: "a son of the founder",
      person: "Fintan Hanly"
    ),
  ]

  private static let names = [
    Case(
      text:
        "Jerome Clarke was shot. His mother, Marcia Clarke, wept. Clarke was washing his car, police said.",
      words: "Clarke",
      person: "Jerome Clarke"
    ),
    Case(
      text:
        "Wilhelmina Batiste, who built fiddles, died. Her daughter Yvette Batiste said so. Mrs. Batiste was 91.",
      words: "Batiste",
      person: "Wilhelmina Batiste"
    ),
    Case(
      text: "Jerome Clarke, otherwise called ‘Bigga’, was shot. Friends say Bigga had paid.",
      words: "Bigga",
      person: "Jerome Clarke"
    ),
    Case(
      text: "Ellen Simon, known to her readers as Queen of the Sky, was fired. Queen of the Sky wrote on.",
      words: "Queen of the Sky",
      person: "Ellen Simon"
    ),
    Case(
      text: """
        Donna Clark, whose daughter Lana was found dead, sued the firm. Ms Clark said it had killed Lana Clark, and \
        Ms Clark wept.
        """,
      words: "Clark",
      person: "Donna Clark"
    ),
    Case(
      text: "Senator Anna Villar met Antonio Villar. Villar said it was late. She left.",
      words: "Villar",
      person: "Anna Villar"
    ),
    Case(
      text: "Senator Anna Villar met Antonio Villar. Villar said it was late. He left.",
      words: "Villar",
      person: "Antonio Villar"
    ),
    Case(
      text:
        "Wrestler Jon Huber, who performed for years under the ring name Luke Harper, died. Harper was 41.",
      words: "Harper",
      person: "Jon Huber"
    ),
    Case(
      text: "Jon Huber met a man who sang under the name Luke Harper. Harper was 41.",
      words: "Harper",
      person: "Luke Harper"
    ),
    Case(
      text: "Wilhelmina Batiste died on Saturday. Born Wilhelmina Guillory in 1933, she built fiddles.",
      words: "Wilhelmina Guillory",
      person: "Wilhelmina Batiste"
    ),
  ]

  @Test("a calling is another word for a person named before", arguments: callings)
  func otherWords(_ one: Case) { #expect(person(one) == one.person) }

  @Test("who speaks in the sentence before goes on", arguments: speakers + descriptions)
  func nextSpeakers(_ one: Case) { #expect(person(one) == one.person) }

  @Test("a surname is that of the person in question, and aliases are names", arguments: names)
  func surnamesAndAliases(_ one: Case) { #expect(person(one) == one.person) }

  /// The person whom the last mention with some words names.
  private func person(_ one: Case) -> String? {
    let document = Articles.document(one.text)
    let found = document[Entity.self].flatMap { entity in
      entity.mentions.filter { document.string($0.range) == one.words }.map { ($0.range.start, entity.name) }
    }
    return found.max { $0.0 < $1.0 }?.1
  }

  @Test("words in quotation marks go on after the sentence that reports their speaker")
  func reports() {
    let document = Articles.document(
      """
      The firm said it wanted a “patent commons”. Adam Jollans, a manager, said the move was meant well. “We believe \
      that it will work. It is about people.”
      """
    )
    let quotation = document[Quotation.self].last
    let speaker = quotation?.speaker?.entity.map { document[Entity.self][$0].name }
    #expect(quotation?.kind == .direct)
    #expect(speaker == "Adam Jollans")
  }
}
