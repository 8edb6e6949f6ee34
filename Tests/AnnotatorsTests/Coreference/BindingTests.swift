import Documents
import Testing

@testable import Annotators

/// Pronouns and names that the structure of a sentence joins or keeps apart, and descriptions that a clause names.
struct BindingTests {
  /// A text with the last of some words and those that the mention before it in its chain has; nil for none.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var words: String
    var antecedent: String?
    var testDescription: String { "“\(words)” is \(antecedent ?? "nobody before")" }
  }

  private static let cases = [
    // Whom the content names is not who says it.
    Case(
      text:
        "Peter Nilsen said that John Hume had gone. “We will decide,” he said. He said that Hume might be asked.",
      words: "He",
      antecedent: "he"
    ),
    Case(
      text: "John Hume met Peter Nilsen on Friday. He said that Hume had been late.",
      words: "He",
      antecedent: "Peter Nilsen"
    ),
    // A name in an adverbial clause before it may be the same.
    Case(text: "When John Hume was asked, he said that it was late.", words: "he", antecedent: "John Hume"),
    // Reflexive pronouns are the subject.
    Case(
      text: "The company behind the Hale Hotel sold itself to a rival.",
      words: "itself",
      antecedent: "The company behind the Hale Hotel"
    ),
    Case(
      text: "The program that installs itself is slow.",
      words: "itself",
      antecedent: "The program that installs itself"
    ),
    Case(
      text: "The minister told the chairman that he had hurt himself.",
      words: "himself",
      antecedent: "he"
    ),
    // A clause with “is” gives the described person a name.
    Case(
      text: "The first witness was Pavel Drozd. He said it was late.",
      words: "Pavel Drozd",
      antecedent: "The first witness"
    ),
    Case(
      text: "The drivers are angry. One is Rui Cardoso, a father of two. “Why?” he asks.",
      words: "he",
      antecedent: "Rui Cardoso, a father of two"
    ),
    Case(text: "The winner was not Pavel Drozd.", words: "Pavel Drozd", antecedent: nil),
    // Whom an apposition only mentions is not who goes on.
    Case(
      text: "Jan Mull was late. Councillor Tom Roe, a cousin of Jan, said he would come.",
      words: "he",
      antecedent: "Councillor Tom Roe, a cousin of Jan"
    ),
    // A clause gives the described person a name.
    Case(
      text: "The attacker, identified as Sudesh Aman, was watched by the police.",
      words: "Sudesh Aman",
      antecedent: "The attacker, identified as Sudesh Aman"
    ),
    Case(
      text: "It was made by the man who calls himself Salam Pax. Pax was late.",
      words: "Pax",
      antecedent: "Salam Pax"
    ),
    Case(
      text: "“It is late,” said a protester using the pseudonym Katya. Katya left.",
      words: "Katya",
      antecedent: "the pseudonym Katya"
    ),
    Case(text: "A man named the killer as Sudesh Aman on Monday.", words: "Sudesh Aman", antecedent: nil),
    // Who speaks of the officer is another.
    Case(
      text: "Detective Samuel Roe left. Roe said the officer had left too.",
      words: "the officer",
      antecedent: nil
    ),
    // Somebody else's name.
    Case(
      text: "The attacker called Sudesh Aman on Monday.",
      words: "Sudesh Aman",
      antecedent: nil
    ),
    // The speaker of the sentence before goes on, also behind a description in an apposition.
    Case(
      text: """
        A spokesman said it was late. Lind has 40 clients, said David Theriault, standards and regulatory liaison for \
        Lind. He said that it was growing.
        """,
      words: "He",
      antecedent: "David Theriault, standards and regulatory liaison for Lind"
    ),
    // What is spoken of is not who speaks, and she did not make herself.
    Case(
      text: "Nora Brandt sat on the floor. Her daughter had been a bridesmaid, she said.",
      words: "she",
      antecedent: "Her"
    ),
    Case(
      text: "Nora Brandt makes violins. The first one she made was dreadful.",
      words: "she",
      antecedent: "Nora Brandt"
    ),
    // A second sentence may be about the same person.
    Case(
      text:
        "It was the last trip of Nora Brandt. She and the mayor spoke on Sunday; Brandt told reporters so.",
      words: "Brandt",
      antecedent: "She"
    ),
    // One of several is still one.
    Case(
      text: "Nora Brandt and their two children are at a centre. She said it was late.",
      words: "She",
      antecedent: "Nora Brandt"
    ),
    // Couples, and lawyers with their clients.
    Case(
      text: """
        Among them is Gordon Hale, who has 140 cows. His wife, Nora Hale, is at a centre. She said her husband would call.
        """,
      words: "her husband",
      antecedent: "His"
    ),
    Case(
      text:
        "Gordon Hale was charged with theft. His lawyer, Nora Brandt, said her client had lived in his car.",
      words: "her client",
      antecedent: "His"
    ),
    Case(
      text:
        "Nora Hale was charged with theft. Her attorney Curtis Bell argued that luck had driven his client.",
      words: "his client",
      antecedent: "Her"
    ),
    // Firms that go on, also behind a noun that says what they are, and with "&" in their names.
    Case(
      text: "Accountancy firm Roe & Hale said that taxes would rise. It said revenues would be lower.",
      words: "It",
      antecedent: "Accountancy firm Roe & Hale"
    ),
    // The lawyer, and not her client, of whom she speaks.
    Case(
      text: """
        Nora Hale left. Her barrister, Felicity Grange KC, claimed it was an accident. Her client had tripped over a \
        hose, she said, and the drink went.
        """,
      words: "she",
      antecedent: "Her"
    ),
    // An age alone is a description.
    Case(
      text:
        "Daniel Mack, 57, has fished for years. “They’re counting prawns,” said the 57-year-old, who left.",
      words: "the 57-year-old, who left",
      antecedent: "Daniel Mack, 57"
    ),
    // The network on which something was posted is no firm.
    Case(
      text:
        "The owner, Blue Lines, did not answer. In a statement on Facebook, the company said it was sorry.",
      words: "the company",
      antecedent: "Blue Lines"
    ),
    // One given name and two surnames are two persons.
    Case(text: "Governor Ruth Vane left. Ruth Moss stayed.", words: "Ruth Moss", antecedent: nil),
    // A day is no person.
    Case(
      text: "Mr Friday Osagie said it was open. The town met on Friday.",
      words: "Friday",
      antecedent: nil
    ),
  ]

  @Test("the structure of a sentence decides", arguments: cases)
  func structure(_ one: Case) {
    let document = Articles.document(one.text)
    var found: (start: Int, antecedent: String?)?
    for chain in document[CoreferenceChain.self] {
      for (index, mention) in chain.mentions.enumerated() where document.string(mention.range) == one.words {
        guard found.map({ $0.start < mention.range.start }) ?? true else { continue }
        let before = index > 0 ? document.string(chain.mentions[index - 1].range) : nil
        found = (mention.range.start, before)
      }
    }
    #expect(found?.antecedent == one.antecedent)
  }
}
