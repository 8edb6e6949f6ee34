import Documents
import Testing

@testable import Annotators

/// Persons and organisations that a text speaks of by what they are to others, by their office or as who is spoken to.
struct RelationTests {
  /// The words of the mentions of a document's chains, a chain a row.
  private func chains(_ text: String) -> [[String]] {
    let document = Articles.document(text)
    return document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
  }

  /// Whether a chain has a mention with each of some words.
  private func areTogether(_ words: [String], _ text: String) -> Bool {
    chains(text).contains { chain in words.allSatisfy { word in chain.contains { $0.contains(word) } } }
  }

  @Test(
    "a relation that the text tells names the person again",
    arguments: [
      (
        """
        Rosalind Thackray and her younger brother Giles accepted an offer. Rosalind rejected that version.

        Her brother has said nothing.
        """, ["Giles", "Her brother"]
      ),
      // The other way round.
      (
        "Desmond Orr laughed. It was his granddaughter Zinzi who found out. Her grandfather wants to see it.",
        ["Desmond Orr", "Her grandfather"]
      ),
      // By a predicate.
      (
        """
        Treasurer Hamish Doyle spoke. Doyle, 39, is the younger brother of federal MP Kate Doyle.

        His sister was less playful.
        """, ["Kate Doyle", "His sister"]
      ),
      // Of two in the plural.
      (
        "The charity was set up by sisters Becky and Hannah Polglase. Becky Polglase said it grew. Her sister runs it.",
        ["Hannah Polglase", "Her sister"]
      ),
      // The name comes later.
      (
        """
        A climber is missing, as his sister appealed for help on Monday.

        Euan Strachan, 34, of Portree, set out on Sunday.

        Mr Strachan's sister Catriona flew in.
        """, ["his sister", "Catriona"]
      ),
      (
        "The lawyer Paul Orr, representing Stephen Hale, said his client was ill.",
        ["Stephen Hale", "his client"]
      ),
      (
        "Darren Moss, 46, lied to detectives.\n\nSimon Prewitt, for Moss, said his client had been ashamed.",
        ["Darren Moss", "his client"]
      ),
      (
        """
        Manager Scott Brierly admitted his side was poor. Goals from captain Liam Brierly, the manager's nephew, did not \
        help.

        “We stopped running,” the manager said.
        """, ["Scott Brierly", "the manager"]
      ),
      (
        "Councilwoman Latrice Beal, one of two members to side with Mayor Jane Kowal, asked why. She said it cost more.",
        ["Latrice Beal", "She"]
      ),
    ]
  )
  func relations(text: String, words: [String]) {
    #expect(areTogether(words, text), "\(chains(text))")
  }

  @Test(
    "who has a noun before the name is “the” and that noun",
    arguments: [
      (
        "It was late, said shopkeeper Merlene Gayle. A bridge was gone. He is no relation to the shopkeeper.",
        ["Merlene Gayle", "the shopkeeper"], true
      ),
      // One person by nationality.
      (
        """
        His opposite number, Paulo Quintela, was furious with referee Darren Stubbs.

        "It is never a yellow," the Portuguese said.
        """, ["Paulo Quintela", "the Portuguese"], true
      ),
      (
        "Claire Odendaal dropped it. \"You deserve it,\" said the South African.",
        ["Claire Odendaal", "African"], true
      ),
    ]
  )
  func bearers(text: String, words: [String], isOne: Bool) {
    #expect(areTogether(words, text) == isOne, "\(chains(text))")
  }

  @Test(
    "a noun beside its name names an organisation again",
    arguments: [
      (
        "Volunteers from the Rising Hope charity got the keys. They cheered. The charity feeds 140 families.",
        ["Rising Hope", "The charity"], true
      ),
      (
        "The lawsuit was brought by Trout Commons, a Boise nonprofit. It was filed in May. The nonprofit has won.",
        ["Trout Commons", "The nonprofit"], true
      ),
      (
        "The town met Holme Council. A spokesman for the authority said it would help.",
        ["Holme Council", "the authority"], true
      ),
      // Its office.
      (
        "The suit was brought by Trout Commons on Monday. Its director, Wes Lindqvist, was glad.",
        ["Trout Commons", "Its"], true
      ),
      // Another one without a name came between.
      (
        """
        Corvane Ltd makes paint. It was fined. It was sued. It was late.

        A company from Texas wants to buy a mill. The company said it was glad.
        """, ["Corvane", "The company"], false
      ),
    ]
  )
  func descriptions(text: String, words: [String], isOne: Bool) {
    #expect(areTogether(words, text) == isOne, "\(chains(text))")
  }

  @Test("“you” is who is spoken to, and never who speaks")
  func addressees() {
    let text = """
      "Mr. President, I want them to know how much you did," Senator Ann Hatfield said.

      "If it is serious you lose points," said Tom Reid.
      """
    #expect(areTogether(["Mr. President", "you"], text), "\(chains(text))")
    #expect(!chains(text).contains { $0.contains("Mr.") })
    #expect(!areTogether(["Reid", "you"], text))
  }

  @Test("the label of a turn is nobody who is spoken to")
  func labels() {
    let text = "WN: Do you like it?\n\nPaul Orr: Yes.\n\n((WN)) Do you sell it?"
    #expect(!areTogether(["WN", "you"], text), "\(chains(text))")
  }

  @Test(
    "who is sentenced is not who pleads for another",
    arguments: [
      """
      Lorraine Tedder, 57, stole £41,000 from a school.

      Defending, Sarah Penfold told the court that her client was ashamed.

      Judge Roland Ames sentenced her to two years.
      """
    ]
  )
  func counsel(text: String) {
    let sentenced = chains(text).first { $0.contains("Sarah Penfold") } ?? []
    #expect(sentenced.filter { $0 == "her" }.count == 1, "\(chains(text))")
  }

  @Test(
    "the lead's person is no one of a list, and not the subject of a clause inside it",
    arguments: [
      (
        """
        A 67-year-old retired bank manager lost his savings to fraudsters.

        Two persons, Ganesh Lokhande (31) and Sahil Momin (26), have been held.
        """, ["manager", "Lokhande"], false
      ),
      (
        """
        Mountain rescue teams resumed their search on Wednesday for a climber who failed to return.

        Euan Strachan, 34, a joiner from Portree, set out on Sunday.
        """, ["a climber", "Euan Strachan"], true
      ),
    ]
  )
  func leads(text: String, words: [String], isOne: Bool) {
    #expect(areTogether(words, text) == isOne, "\(chains(text))")
  }

  @Test(
    "who goes on to speak",
    arguments: [
      // Who reports words is none of those in them.
      (
        """
        Defending, Sarah Penfold told the court that the firm had failed.

        Tom Tedder had sold the house to pay, she added.
        """, ["Sarah Penfold", "she"]
      ),
      // The possessor in what somebody reports.
      (
        "Len Treloar was glad. Café owner Stelios Andreou wondered whether the lunches might take his trade.",
        ["Stelios Andreou", "his"]
      ),
    ]
  )
  func speakers(text: String, words: [String]) {
    #expect(areTogether(words, text), "\(chains(text))")
  }

  @Test(
    "objects are antecedents too",
    arguments: [
      // Who is given something.
      (
        "Nacho Novo scored twice. It gave Rangers manager Alex McLeish his first victory of the year.",
        ["McLeish", "his"]
      ),
      // Who is blamed for something.
      ("The mayor met him. The paper chided Tom Reid for leaving his post.", ["Tom Reid", "his"]),
      // Who appears for another is the lawyer.
      (
        "Peter Lanchester, for Stokoe, said his client was ashamed. It was late, the barrister told the judge.",
        ["Peter Lanchester", "the barrister"]
      ),
      // The phrase that a pronoun takes up.
      ("“My brother, he loved the sea,” said Ann Roe.", ["My brother", "he"]),
      // The body that goes on to speak.
      (
        """
        The Harbour Trust said that it would open a pier.

        The pier would cost a million, it added.
        """, ["Harbour Trust", "it"]
      ),
      (
        "The teachers union has not voted, but its president, Corey Bloom, was worried.",
        ["The teachers union", "its"]
      ),
    ]
  )
  func objects(text: String, words: [String]) {
    #expect(areTogether(words, text), "\(chains(text))")
  }

  @Test(
    "a place is “the town” where no other place can be meant",
    arguments: [
      (
        "The ban in Wisconsin began in May. Many voters welcomed it. A judge in the state stopped it.",
        ["Wisconsin", "the state"], true
      ),
      (
        "The ban in Wisconsin began in May. It began in Ohio in June. A judge in the state stopped it.",
        ["Wisconsin", "the state"], false
      ),
      // Mexico is a country, though it has a state of that name.
      ("He fled to Mexico in May. He wrote on matters of the state.", ["Mexico", "the state"], false),
      (
        "They met Gov. John Kasich of Ohio on Monday. He left. It was a step that the Ohio governor had planned.",
        ["John Kasich", "the Ohio governor"], true
      ),
      // Another senator is meant.
      (
        "They met Sen. Ted Cruz of Texas on Monday. He left. It was a step that the Florida senator had planned.",
        ["Ted Cruz", "the Florida senator"], false
      ),
    ]
  )
  func places(text: String, words: [String], isOne: Bool) {
    #expect(areTogether(words, text) == isOne, "\(chains(text))")
  }

  @Test(
    "a name ends before remarks, and a place with its country",
    arguments: [
      ("Athens (Greek: Athína) is old. Athens is loud.", "Athens"),
      ("Ann Roe (left) met Tom Reid. Ann Roe was glad.", "Ann Roe"),
      ("Ann Roe on her new book: it is late. Ann Roe laughed.", "Ann Roe"),
      ("They live in Portland, Oregon. Portland is wet.", "Portland, Oregon"),
      ("They flew to Lima, Peru and Quito. Lima is loud.", "Lima"),
    ]
  )
  func ends(text: String, mention: String) {
    #expect(chains(text).contains { $0.first == mention }, "\(chains(text))")
  }
}
