import Documents
import Testing

@testable import Annotators

/// Antecedents that the words of a sentence decide or rule out.
@Suite("ChainResolver: what agrees and what does not")
struct AgreementTests {
  private func chains(_ text: String) -> [[String]] {
    let document = Articles.document(text)
    return document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
  }

  @Test(
    "who is meant",
    arguments: [
      ("The flowers are for the victims and their families.", ["the victims", "their"]),
      ("Leeds and Fulham will replay their match on Monday.", ["Leeds and Fulham", "their"]),
      ("Spain's only other title came in 2000, when they beat Australia.", ["Spain's", "they"]),
      ("The coach said the captain himself had left.", ["the captain himself", "himself"]),
      (
        "Germany was pleased. The troops came to Iraq after rebels took a third of the country.",
        ["Iraq", "the country"]
      ),
      (
        "Ian Wood was put in touch with the group, of which Tom Kerr is a member, after he had asked for help.",
        ["Ian Wood", "he"]
      ),
      (
        "Worker Nomvula Sithole walked to work. Her employer, she said, had threatened to dock her pay.",
        ["Worker Nomvula Sithole", "Her", "she", "her"]
      ),
      ("The United Nations said it was alarmed.", ["The United Nations", "it"]),
      ("Mark urged Caroline to leave. She refused.", ["Caroline", "She"]),
      (
        "Tadhg Breslin laughed. He accused Mr Rafter of lying and demanded that he appear in court.",
        ["Mr Rafter", "he"]
      ),
      (
        "Winifred Aduba has died. Her granddaughter, the broadcaster Lola Hughes, said she died at home.",
        ["Winifred Aduba", "Her", "she"]
      ),
      ("Lennon left. Asked whether he had won, Mr Rafter laughed.", ["he", "Mr Rafter"]),
      ("A spokeswoman for Tarn County Council said it had warned them.", ["Tarn County Council", "it"]),
      (
        "The MP for Tarnham East, Sir Desmond Crane, has left. He was ill.",
        ["The MP for Tarnham East, Sir Desmond Crane", "He"]
      ),
      (
        "The Peoples Renewal Party condemned it. The opposition party said Ann Dokubo should go.",
        ["The Peoples Renewal Party", "The opposition party"]
      ),
      (
        "The United Rubber Workers, which has 6,200 members, said it was late. The union said so.",
        ["The United Rubber Workers, which has 6,200 members", "it", "The union"]
      ),
      (
        "The Association of Nigerian Teachers (ANT) extended its strike. The union's president left.",
        ["The Association of Nigerian Teachers (ANT)", "its", "The union's"]
      ),
      (
        "Graham Tull, 46, fell in May. The 46-year-old joiner could not work.",
        ["Graham Tull, 46", "The 46-year-old joiner"]
      ),
      (
        "Farmer Ramesh Pawar, who lost three of his goats, demanded compensation. “It is bad,” he said.",
        ["Farmer Ramesh Pawar, who lost three of his goats", "his", "he"]
      ),
      ("Leland Fontenot was jailed. Ricky Thibaut testified against him.", ["Leland Fontenot", "him"]),
      ("Tom Hill was late. Liezl van Tonder asked why he had not called.", ["Tom Hill", "he"]),
      (
        "Sunil Bhargava was arrested. His lawyer said he had been in Delhi.",
        ["Sunil Bhargava", "His", "he"]
      ),
      (
        "Judge Tom Roe told Ann Doe that she should expect a sentence and remanded her in custody.",
        ["Ann Doe", "she", "her"]
      ),
      (
        "Shares in Marlowe Foods Ltd fell. The London-based company lost money.",
        ["Marlowe Foods Ltd", "The London-based company"]
      ),
      ("Hartwell Stores Ltd fell 3%. The retailer was weak.", ["Hartwell Stores Ltd", "The retailer"]),
      ("John Rowe, himself a farmer, said he was glad.", ["John Rowe, himself", "himself", "he"]),
      (
        "Actor Mary Collins praised Angela Weber. She said the film was good.", ["Actor Mary Collins", "She"]
      ),
    ]
  )
  func meant(text: String, chain: [String]) { #expect(chains(text).contains(chain)) }

  @Test(
    "who is not meant",
    arguments: [
      ("There is no confusion, it is a matter of common sense.", "no confusion", "it"),
      ("Ian Wood campaigned in Iowa. He said much of the country was cold.", "Iowa", "the country"),
      ("Vice President Ann Roe spoke. The president was ill.", "Vice President Ann Roe", "The president"),
      ("“We won,” said Jane Fox. “We lost,” said Ian Wood.", "We", "We"),
      ("A spokesman for him said he was ill.", "A spokesman for him", "him"),
      ("MMC Capital, the company's private equity firm, was shut.", "MMC Capital", "the company's"),
      ("Ellen Roe left early. Her mother, she said, was ill.", "Her mother", "she"),
      (
        "Roy Navalny is a critic of Vladimir Putin, and his associates alleged fraud.", "Vladimir Putin",
        "his"
      ),
      ("The Tories oppose the law. It would ban hunting.", "The Tories", "It"),
      ("Tom Dale spoke. Asked whether Rupert Haldane would go, he said so.", "Rupert Haldane", "he"),
    ]
  )
  func notMeant(text: String, one: String, other: String) {
    #expect(!chains(text).contains { $0.contains { $0.hasPrefix(one) } && $0.dropFirst().contains(other) })
  }

  @Test(
    "the company that speaks is the one that acts before",
    arguments: [
      ("Novartis bought a plant from Pfizer. The company said it was glad.", "Novartis"),
      ("Novartis fined Pfizer. The company said it would appeal.", "Pfizer"),
      ("Acme Corp closed its plant. The union called a strike. The company said it was sorry.", "Acme Corp"),
      (
        "Acme Corp cut its costs. The firm has been hit by strikes. The company said it was sorry.",
        "Acme Corp"
      ),
      // Nothing tells what it is.
      ("Kralex bought a plant from Pfizer. The company said it was glad.", nil),
      ("The airline is fighting Boeing. The company said it was sorry.", nil),
    ]
  )
  func companies(text: String, company: String?) {
    let found = chains(text).first { $0.contains("The company") }
    #expect(found?.first == company ?? "The company")
  }
}
