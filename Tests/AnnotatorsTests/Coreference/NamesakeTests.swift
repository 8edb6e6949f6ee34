import Documents
import Testing

@testable import Annotators

/// Persons of one surname, and whom "he" and "she" mean beside them.
struct NamesakeTests {
  /// A text with the names of the speakers of its quotations, in order.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var speakers: [String]
    var testDescription: String { text }

    init(_ text: String, _ speakers: String...) { (self.text, self.speakers) = (text, speakers) }
  }

  private static let cases = [
    // A surname alone stays with whom it stood for; "her husband" has a title.
    Case(
      """
      Anita Prewitt warned them. “We can pay now,” Prewitt said.

      Her husband, Councilman Gerald Prewitt, left. “She knows me,” he said.

      Rita Salas came too. Prewitt said it would cost a million.
      """,
      "Anita Prewitt",
      "Gerald Prewitt",
      "Anita Prewitt"
    ),
    // "Tierney … when he": the one of the two who is a man.
    Case(
      """
      John Tierney robbed his aunt, Bridie Tierney, in 2019. Outside, Tierney wept when he was held.

      “I am glad you came,” Tierney told her.
      """,
      "John Tierney"
    ),
    // A person without a name is introduced by the fragment before.
    Case(
      "A fee has been agreed. Not according to Gerry Hale.\n\n“Ollie is my player today,” he said.",
      "Gerry Hale"
    ),
    // The family name stands first.
    Case(
      "Goh Siew Lan and her sister Goh Siew Meng came. “I did nothing,” Siew Meng said. “Nor did I,” said Goh Siew Lan.",
      "Goh Siew Meng",
      "Goh Siew Lan"
    ),
    Case("President Tran Dai Nam urged calm. “The law is clear,” Mr Nam said.", "Tran Dai Nam"),
    // Who is only named further down as a relative is another.
    Case(
      """
      Mr Jamieson said he was tired.

      His daughter-in-law, Steph Jamieson, has come. “It is dirt,” Ms Jamieson said.
      """,
      "Mr Jamieson",
      "Steph Jamieson"
    ),
    // "Dean" is a given name where it stands behind "her husband".
    Case(
      "The farmer, Meredith Voller, said it was late. Her husband, Dean Voller, told the court he had left.",
      "Meredith Voller",
      "Dean Voller"
    ),
    // The one just named, whose given name no table has.
    Case(
      "Declan Twomey was jailed. The new chairman, Pádraig Twomey, came. “It is sad,” Mr Twomey said.",
      "Pádraig Twomey"
    ),
    // Not the uncle, who is named once; the younger and the elder of two.
    Case(
      """
      Ieuan Prosser died on Friday. He was taught by his uncle, Idris Prosser.

      “I sing,” Mr Prosser said once.
      """,
      "Ieuan Prosser"
    ),
    Case(
      """
      Mayor Bo Lim Jr. said it was late. His father, Rep. Bo Lim Sr., said he would ask.

      The younger Lim appealed for water. “We have rice,” he said. The elder Lim said it was late.
      """,
      "Bo Lim Jr.",
      "Bo Lim Sr.",
      "Bo Lim Jr.",
      "Bo Lim Sr."
    ),
    // A title means who has one.
    Case(
      """
      “It is late,” said butcher Dai Davies.

      His sister-in-law, Councillor Eirlys Davies, said she was angry. Cllr Davies told them that it would close.
      """,
      "Dai Davies",
      "Eirlys Davies",
      "Eirlys Davies"
    ),
    // Who reports goes on, and not those of whom it is reported.
    Case(
      "Tom Sneddon told the court that Mr Jackson had lied to him. He said the singer had left.",
      "Tom Sneddon",
      "Tom Sneddon"
    ),
    Case(
      "That is wrong, according to engineer Bill Hale, the minister’s uncle. He said his nephew had lied.",
      "Bill Hale",
      "Bill Hale"
    ),
    Case(
      "Wanjiru Kamau, who chairs the traders' association, said: “We have one tap.”\n\n“We queue,” she added.",
      "Wanjiru Kamau",
      "Wanjiru Kamau"
    ),
    Case("Sandra Howe left. As for Kelly Howe, she is glad. “It is over,” she said.", "Kelly Howe"),
    Case(
      "The minister, Tom Roe, was absent. Reacting to the charge, Congress MLA Suresh Gowda, who lives there, "
        + "dismissed it as “baseless”. “I will go,” he said.",
      "Suresh Gowda",
      "Suresh Gowda"
    ),
  ]

  @Test(arguments: NamesakeTests.cases)
  func speaker(row: Case) {
    let document = Articles.document(row.text)
    let entities = document[Entity.self]
    let speakers = document[Quotation.self].filter { !$0.isTopic }.map { quotation in
      quotation.speaker?.entity.map { entities[$0].name } ?? "?"
    }
    #expect(speakers == row.speakers)
  }

  @Test(
    "of two with one surname a title, or a form of address, tells who is meant",
    arguments: [
      (
        "Padraig Heneghan (61) pleaded guilty. His brother, Fr Michael Heneghan, a priest, spoke. “He was kind,” said Fr Heneghan.",
        "Michael Heneghan"
      ),
      (
        "Halvard has bought Pico & Sons, Inc., a mill. Miguel Pico III, grandson of the founder, will run the Pico plants. “We started small,” Mr. Pico said.",
        "Miguel Pico III"
      ),
    ]
  )
  func titles(text: String, speaker: String) {
    let document = Articles.document(text)
    let last = document[Quotation.self].last?.speaker?.entity
    #expect(last.map { document[Entity.self][$0].name } == speaker)
  }

  @Test(
    "whom a pronoun or description means",
    arguments: [
      ("A visitor, Mats Ekström, filmed the crowd. He was asked to stop.", "He", "Mats Ekström"),
      (
        "Martin Scorsese lost. Many expected this to be Scorsese's year, but he lost.", "he",
        "Martin Scorsese"
      ),
    ]
  )
  func pronouns(text: String, pronoun: String, name: String) {
    let document = Articles.document(text)
    let found = document[Entity.self].first { entity in
      entity.mentions.contains { $0.kind == .pronoun && document.string($0.range) == pronoun }
    }
    #expect(found?.name == name)
  }

  @Test("a description inside a role is somebody else")
  func roles() {
    let document = Articles.document(
      "According to U.S. Attorney Josh Bash, the manifesto if written by the suspect could help. The suspect left."
    )
    let person = document[Entity.self].first { $0.name == "Josh Bash" }
    #expect(person?.roles.map(\.text) == ["U.S. Attorney"])
    #expect(person?.mentions.map(\.kind) == [.name])
  }

  @Test(
    "a source with a name is a named person, whatever stands before it",
    arguments: [
      "His sister, Tanya Bell, a former council member, agreed. “I was part of it,” she told them.",
      "A spokeswoman for Buckeye Hauling, Erin Castellano, said it was late.",
      "Team member Rodaba Noori said it was late.",
      "NLC President, Comrade Ibrahim Danjuma, said it was over.",
    ]
  )
  func sources(text: String) {
    let document = Articles.document(text)
    #expect(document[Quotation.self].last?.sourceKind == .person)
  }
}
