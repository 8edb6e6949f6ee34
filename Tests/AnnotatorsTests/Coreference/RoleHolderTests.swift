import Documents
import Testing
import WordLists

@testable import Annotators

/// Descriptions of persons by what they did, or by a former office.
struct RoleHolderTests {
  /// A text with a description, and the words of the mention that it refers to; nil where it is left to the model.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var description: String
    var person: String?
    var testDescription: String { "“\(description)” is \(person ?? "nobody before")" }
  }

  private static let cases = [
    // The new description of who goes on to speak.
    Case(
      text: "The driver, Tom Roe, said he saw nobody in his mirrors. “I felt a bump,” the witness said.",
      description: "the witness",
      person: "Tom Roe"
    ),
    Case(
      text:
        "Ida Moss told the court that he had lied. The driver, Tom Roe, said he saw nobody.\n\nThe witness left.",
      description: "The witness",
      person: "Ida Moss"
    ),
    // Who runs a thing, who sits for a place, and whose deputy somebody is.
    Case(
      text: "Trish Roe, who runs the Levin hostel, phoned police. The sergeant praised the hostel owner.",
      description: "the hostel owner",
      person: "Trish Roe"
    ),
    Case(
      text: "Sinn Féin health spokesman Ruairí Roe accused the Government of waste.\n\n"
        + "“It comes every January,” the Sligo TD said.",
      description: "the Sligo TD",
      person: "Ruairí Roe"
    ),
    Case(
      text: "Josephat Kiprono survived. Activist Hassan Guyo left. "
        + "Mr Kiprono’s deputy, Ms Esther Bett, who fell out with him in January, was absent.",
      description: "him",
      person: "Josephat Kiprono"
    ),
    Case(
      text: "Bo Santos was there. “So what are we doing here?” Emmanuel Dizon asked.\n\n"
        + "Committee chair Victor Roe, a cousin of the senator, overruled him.",
      description: "him",
      person: "Emmanuel Dizon"
    ),
    Case(
      text:
        "Coach Rui Ferreira was sacked on Sunday. The Portuguese, who took charge in July, was told so by phone.",
      description: "The Portuguese, who took charge in July",
      person: "Rui Ferreira"
    ),
    // The member of a party whose short form is told.
    Case(
      text: "Ada Roe of the All Progressives Congress beat Bo Hale of the Peoples Democratic Party (PDP). "
        + "Prof. Musa Lee declared it. Reacting, the PDP candidate rejected the result.",
      description: "the PDP candidate",
      person: "Bo Hale"
    ),
    Case(
      text: "Cork TD Ann Roe said it was late. Bo Hale agreed. “It is wrong,” the Cork TD said.",
      description: "the Cork TD",
      person: "Ann Roe"
    ),
    Case(
      text: "A petition was filed on Monday by Ann Roe. Tom Hale spoke for the petitioner.",
      description: "the petitioner",
      person: "Ann Roe"
    ),
    Case(
      text: "Wilkes was struck twice. His attorney, Simone Roe, left. “My client sat there,” Roe said.",
      description: "My client",
      person: "Wilkes"
    ),
    Case(
      text:
        "The company was founded by brothers Nikos and Stavros Pappas. Nikos Pappas, who stepped down in March, "
        + "declined to comment. In a post, his brother apologised to workers.",
      description: "his brother",
      person: "Stavros Pappas"
    ),
    Case(
      text:
        "One father of five said he had no food. “They told me,” said the man, who gave his name only as Yousif.",
      description: "One father of five",
      person: "Yousif"
    ),
    Case(
      text: "Jonas Pell denies two counts of theft. The jury heard that the defendant had a key.",
      description: "the defendant",
      person: "Jonas Pell"
    ),
    Case(
      text:
        "Jonas Pell, 39, denies being concerned in the supply of drugs. Police said that the accused was stopped.",
      description: "the accused",
      person: "Jonas Pell"
    ),
    Case(
      text: "The Municipal Chief Executive for Tarn, Yaw Darko, ordered it. The MCE said so.",
      description: "MCE",
      person: "Yaw Darko"
    ),
    Case(
      text: "Maria Dunne testified on Monday. Counsel then asked the witness about the night of the fire.",
      description: "the witness",
      person: "Maria Dunne"
    ),
    Case(
      text: "Ida Karlsen was stabbed in a park. Doctors said the victim would recover.",
      description: "the victim",
      person: "Ida Karlsen"
    ),
    Case(
      text: "Nadia Brandt flew home on Monday. That evening the former minister met her sister.",
      description: "the former minister",
      person: "Nadia Brandt"
    ),
    // Titles and owners of an office tell who is meant.
    Case(
      text: "Mr Justice Fergal Tierney said the plan was sound. The report was clear, the judge said.",
      description: "the judge",
      person: "Fergal Tierney"
    ),
    Case(
      text:
        "HDA general manager Rodolfo Estrella said no. Nora Brandt asked why. The HDA chief said he would go.",
      description: "The HDA chief",
      person: "Rodolfo Estrella"
    ),
    Case(
      text:
        "On Friday, senior coroner Dr Philippa Marsden said there were three. “It is late,” the coroner said.",
      description: "the coroner",
      person: "Philippa Marsden"
    ),
    Case(
      text: """
        Shadow foreign secretary Michael Ann told them so. Foreign Secretary Jack Strand denied it. Mr Ann said it was \
        late. The foreign secretary hit back.
        """,
      description: "The foreign secretary",
      person: "Jack Strand"
    ),
    Case(
      text: "HDA spokesman Rodolfo Estrella said no. Nora Brandt asked why. The HDA chief said he would go.",
      description: "The HDA chief",
      person: nil
    ),
    // Two persons were charged: the text leaves open who is meant.
    Case(
      text:
        "Jonas Pell was charged with theft. Rolf Amsel was charged with fraud. The court told the defendant to sit.",
      description: "the defendant",
      person: nil
    ),
  ]

  private static let leads = [
    Case(
      text: """
        A dairy farmer who threw milk at a bailiff has been fined.

        Nora Brandt (67), of Mill Lane, told the court she was sorry.
        """,
      description: "A dairy farmer who threw milk at a bailiff",
      person: "Nora Brandt"
    ),
    Case(
      text: """
        A lorry driver told an inquest that he had begged his manager to fix the brakes.

        Desmond Appleby said he had rung the depot twice.
        """,
      description: "A lorry driver",
      person: "Desmond Appleby"
    ),
    // News gives no age of a judge.
    Case(
      text: """
        A judge has fined a farmer for the noise of a cock.

        Nora Brandt (67), of Mill Lane, told the court she was sorry.
        """,
      description: "a farmer",
      person: "Nora Brandt"
    ),
    Case(
      text: """
        A judge has jailed the former finance director of Lakeview Schools.

        Nora Brandt, 58, admitted in May that she had taken the money.
        """,
      description: "the former finance director of Lakeview Schools",
      person: "Nora Brandt"
    ),
    // Who is named may be the baker or the farmer.
    Case(
      text: """
        A baker has met a farmer about the noise of a cock.

        Kim Brandt (67), of Mill Lane, told the court the noise was loud.
        """,
      description: "a farmer",
      person: nil
    ),
    Case(
      text: """
        A grandmother has told how she fought off an intruder.

        Nora Brandt, 74, was asleep when he came.
        """,
      description: "A grandmother",
      person: "Nora Brandt"
    ),
    Case(
      text:
        "The home secretary has defended the law. Judges did not like it. New Home Secretary Nora Brandt said so.",
      description: "The home secretary",
      person: "Nora Brandt"
    ),
    Case(
      text: "The home secretary has defended the law. Finance Secretary Nora Brandt said so.",
      description: "The home secretary",
      person: nil
    ),
    Case(
      text:
        "Aviation Minister Hardip Puri said 18 had died. Both pilots had. The local health minister said so.",
      description: "The local health minister",
      person: nil
    ),
    Case(
      text: "Housing Minister Ole Brandt was pleased. The Minister for Transport said it was late.",
      description: "The Minister",
      person: nil
    ),
  ]

  @Test("the lead describes the person whom the next paragraph names", arguments: leads)
  func subjectsOfLeads(_ one: Case) {
    let document = Articles.document(one.text)
    let person = document[Entity.self].first { entity in
      entity.mentions.contains { document.string($0.range) == one.description }
    }
    #expect(person?.name == one.person)
  }

  @Test("a description by a deed refers to the only one who did it", arguments: cases)
  func holders(_ one: Case) throws {
    let document = Articles.document(one.text)
    let holder = document[Entity.self].first { entity in
      entity.mentions.contains { document.string($0.range) == one.description }
    }
    #expect(holder?.name == one.person)
  }

  @Test("the deeds of nouns are verbs, some with a noun")
  func deeds() throws {
    let defendant = try #require(DeedRoles.deeds(of: WordHash.of("defendant")))
    #expect(defendant.done.contains { $0.verb == WordHash.of("deny") && $0.noun == WordHash.of("count") })
    #expect(defendant.suffered.contains { $0.verb == WordHash.of("charge") && $0.noun == 0 })
    #expect(DeedRoles.deeds(of: WordHash.of("table")) == nil)
  }
}
