import TestSupport
import Testing

@testable import Annotators

/// Reports whose parse is corrected, and the sources beside them.
@Suite("QuotationAttributor: reports that the parser takes apart")
struct ReportParseTests {
  @Test(
    "a report has its whole content",
    arguments: [
      ("Norvex said profit before tax rose 8%.", ["indirect Norvex: profit before tax rose 8%"]),
      (
        "The bank said demand for loans after Christmas fell sharply.",
        ["indirect The bank: demand for loans after Christmas fell sharply"]
      ),
      ("Roe said sales before Christmas were strong.", ["indirect Roe: sales before Christmas were strong"]),
      ("Pat Bell told his lawyer he would run.", ["indirect Pat Bell: he would run"]),
      // A reporting clause with all that goes with it ends the sentence.
      (
        "Sluice gates that have not moved since the 2015 floods will be mended before the monsoon sets in, Collector P. Roe told farmers at a meeting here on Friday.",
        [
          "indirect P. Roe: Sluice gates that have not moved since the 2015 floods will be mended before the monsoon sets in"
        ]
      ),
      (
        "The only ferry to Tarn Island will stay tied up through the weekend, Ann Roe told passengers in a letter pinned to the door.",
        ["indirect Ann Roe: The only ferry to Tarn Island will stay tied up through the weekend"]
      ),
      (
        "Some 600 lorries are stuck on the far side, Ann Roe, the head of the department, was quoted as saying by Interfax.",
        ["indirect Ann Roe<Interfax: Some 600 lorries are stuck on the far side"]
      ),
      (
        "A week after she left, Ann Roe told friends at a party that she was ill.",
        ["indirect Ann Roe: that she was ill"]
      ),
      (
        "Most of it was spent on betting, Ann Roe told Bo Hale SC, prosecuting.",
        ["indirect Ann Roe: Most of it was spent on betting"]
      ),
      ("Osei-Boyd's lawyer, Bo Hale, said his client was sorry.", ["indirect Bo Hale: his client was sorry"]),
      ("“Who had it?” asked counsel to the inquiry, Ann Roe.", ["direct Ann Roe: Who had it?"]),
      (
        "Ann Brandt told the court in the Norvian town of Karsk she was hired to tidy up.",
        ["indirect Ann Brandt: she was hired to tidy up"]
      ),
      (
        "“Our year was strong,” chairman and chief executive Richard Tolan said.",
        ["direct Richard Tolan: Our year was strong,"]
      ),
      // Titles, works and places whose words the parser takes for something else.
      (
        "Party leader and Prime Minister Boris Hale said he was glad.",
        ["indirect Boris Hale: he was glad"]
      ),
      (
        "Passion of the Christ director Mel Gibson has vowed not to campaign for an Oscar.",
        ["indirect Mel Gibson: not to campaign for an Oscar"]
      ),
      (
        "Jeb Bush called him “unhinged.” Sen. Marco Rubio called the statement “offensive.”",
        ["mixed Jeb Bush: him “unhinged.”", "direct Marco Rubio: offensive."]
      ),
      (
        "Kirk issued a statement at his golf club outside Washington, D.C. saying, “It is far from over.”",
        ["direct Kirk: It is far from over."]
      ),
      (
        "Joe Bell looked at his boots. It was, he said, “a bad day”.",
        ["mixed Joe Bell: It was | a bad day"]
      ),
      (
        "Karen Maddox said crews had “thrown everything at it” but could not promise that it would help.",
        [
          "mixed Karen Maddox: crews had “thrown everything at it”",
          "not indirect Karen Maddox: that it would help",
        ]
      ),
      (
        "A spokesman said it would not comment but that work on the site would resume.",
        ["indirect A spokesman: it would not comment but that work on the site would resume"]
      ),
      ("A nurse said at least four women had died.", ["indirect A nurse: at least four women had died"]),
      ("The union said about 900 jobs were at risk.", ["indirect The union: about 900 jobs were at risk"]),
      ("Theo Kostas told the court Mr Hale was ill.", ["indirect Theo Kostas: Mr Hale was ill"]),
      (
        "“He told me to say that he holds no grudges,” Ann Roe said, to laughter.",
        ["direct Ann Roe: He told me to say that he holds no grudges,"]
      ),
      (
        "Hale, who was convicted in 2004, died in prison; his lawyers say to this day that he was joking.",
        ["indirect his lawyers: that he was joking"]
      ),
      (
        "Jo Hartley said: 'We got nothing. Not so much as a text.\n\n'My neighbour saw it.'",
        ["direct Jo Hartley: We got nothing. Not so much as a text. | My neighbour saw it."]
      ),
      (
        "Officials said talks had failed, and the minister called the plan “a farce”.",
        ["indirect Officials: talks had failed", "mixed the minister: the plan “a farce”"]
      ),
    ]
  )
  func contents(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "who speaks is not what stands near",
    arguments: [
      ("The boat sank, with local media reporting no survivors were found.", "local media"),
      ("Brandt signed the law, called a “job killer” by union leader Ilsa Tolan.", "Ilsa Tolan"),
      ("The car hit a wall in Karsk according to police.", "police"),
      ("The airline, Qantas, said flights would resume.", "Qantas"),
      ("Its parent company, Norsk Hydro, said work had begun.", "Norsk Hydro"),
      (
        "A spokesperson for the contractor, Balder Rail, said work had begun.",
        "A spokesperson for the contractor, Balder Rail"
      ),
      ("The letter was sent by a man who said he was a vet.", "a man"),
      ("Mary Cole sat down. She laughed. “I'd last a week.”", "Mary Cole"),
      ("The baker, Tom Reid, was blunt. “They lied to us.”", "Tom Reid"),
      ("It was claimed in court that Bell lied.", "?"), ("She opened the letter. “You are fired.”", "?"),
    ]
  )
  func speakers(text: String, speaker: String) { expect(speaker, of: text) }

  @Test(
    "“who” is the person right before it",
    arguments: [
      (
        "Most backed the motion tabled by Majority Leader Esther Nekesa, who accused Bo Barasa of lying.",
        "Esther Nekesa"
      ),
      (
        "She is survived by two grandchildren and a brother, Arthur Pascoe, 97, who said she owed him money.",
        "Arthur Pascoe"
      ),
      ("It was found in the kitchen of a neighbor, who said it was stray.", "a neighbor"),
      ("The vote was put off after testimony from residents who said it was dangerous.", "residents"),
      ("“I ran,” said a vendor who gave her name only as Miss Pansy.", "Pansy"),
      (
        "Dairy farmer Graeme Tuckwell, whose 300 cows spent two nights on the road, said it was about time.",
        "Graeme Tuckwell"
      ),
      ("Member of Parliament Pearnel Whyte said it was over.", "Pearnel Whyte"),
      ("Opposition spokesman on education Trevor Haynes said it was over.", "Trevor Haynes"),
      (
        "“It was hers,” said one of those women, Rosa Mamani, 83, whose husband had been a clerk.",
        "Rosa Mamani"
      ),
      ("The drug is safe, the authors note.", "the authors"),
      ("It will rain, forecasters warn.", "forecasters"),
      (
        "The President of the club, Dr. Ann Roe, who told the press, said the pool was shut.",
        "Ann Roe"
      ),
    ]
  )
  func relatives(text: String, speaker: String) { expect(speaker, of: text) }

  private func expect(_ speaker: String, of text: String) {
    let last = QuotationLines.of(text).last ?? ""
    #expect(last.contains(" \(speaker): "), "\(last)")
  }

  @Test(
    "asides and other clauses are no speech",
    arguments: [
      "Ricksen appeared to be hit by a coin.", "The general called a halt to the work.",
      "The film tells the story of two boys who are sent away.",
      "Ilsa Tolan — mayor since 2009 — resigned on Monday.", "Brandt – tired after the long march – slept.",
      "Tolan asked Brandt about the letters he had written in May.",
      "John Hall was angry because he had been left out.",
      "John Hall resigned on Monday; he will leave in May.",
    ]
  )
  func noSpeech(text: String) { #expect(QuotationLines.of(text) == []) }

  @Test("a dash before what somebody says is a label")
  func label() {
    #expect(QuotationLines.of("Jane Doe — We will win.\n\nPaul Roe — You will not.").count == 2)
  }
}
