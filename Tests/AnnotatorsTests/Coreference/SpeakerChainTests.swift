import Documents
import Testing

@testable import Annotators

/// Speakers whom no name at the quotation gives.
struct SpeakerChainTests {
  /// A text, some words of a quotation, and who says them: a name or the description of a person without one.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var words: String
    var speaker: String
    var testDescription: String { "“\(words)” by \(speaker)" }

    init(_ text: String, _ words: String, _ speaker: String) {
      (self.text, self.words, self.speaker) = (text, words, speaker)
    }
  }

  private static let cases = [
    Case(
      "The mayor, Elin Borg, opened the bridge on Friday.\n\nA cyclist complained. \"It is too narrow,\" she said.",
      "too narrow",
      "A cyclist"
    ),
    Case(
      "Governor Paul Adeyemi was absent.\n\nA nurse at the clinic said there was no power. \"We used candles,\" she said.",
      "candles",
      "A nurse at the clinic"
    ),
    Case(
      "President Kamau flew to Lagos. A spokesman said the trip was short. He added that talks would follow.",
      "talks would follow",
      "A spokesman"
    ),
    Case(
      "Minister Anders Holm met farmers. Two farmers walked out. \"He did not listen,\" they said.",
      "did not listen",
      "Two farmers"
    ),
    Case(
      "Judge Carla Mendez jailed Ivan Petrov for ten years. His sister wept outside. \"He is innocent,\" she said.",
      "innocent",
      "His sister"
    ),
    Case(
      "Detective Sam Ruiz questioned a boy. The boy said he was at home.\n\n\"My mother saw me,\" he said.",
      "mother saw me",
      "The boy"
    ),
    Case(
      "Senator Joan Pike spoke to Senator Mark Rowe. He told her that the bill was dead.",
      "bill was dead",
      "Mark Rowe"
    ),
    Case("Olga Lind won the race. \"I am so happy,\" the 24-year-old said.", "so happy", "Olga Lind"),
    Case(
      "Tariq Aziz's lawyer, Nora Bell, spoke for an hour. She said her client was ill.",
      "client was ill",
      "Nora Bell"
    ),
    Case("Mr Dunn defended his rival, Bo Hale. \"His plan is good,\" Dunn said.", "plan is good", "Dunn"),
    Case(
      "Her son, the sculptor Paul Vane, said she died at home. \"She loved Lisbon,\" he said.",
      "loved Lisbon",
      "Paul Vane"
    ),
    Case(
      "The controller, Ali Bello, told the paper the report was false. \"Nobody left,\" he said.",
      "Nobody left",
      "Ali Bello"
    ),
    Case(
      "Group leader Coun Ann Hale (Lab) said it was late. \"We had no choice,\" she said.",
      "no choice",
      "Ann Hale"
    ),
    Case(
      "Mayor Eva Brandt opened the hall. Responding, Tom Hale thanked the mayor for her trust. He said: \"We shall win.\"",
      "shall win",
      "Tom Hale"
    ),
    Case("\"We paid enough,\" Orbis quoted Annaev as saying.", "paid enough", "Annaev"),
    Case(
      "The state news agency quoted Defence Minister Kofi Amanor as saying the runway was open.",
      "runway was open",
      "Kofi Amanor"
    ),
    Case(
      "According to pest controller Neville Strang, \"hives are a nuisance\".",
      "a nuisance",
      "Neville Strang"
    ),
    Case(
      "Jury chair Emeritus Professor Salman Hadi spoke first. He called the book \"a find\".",
      "a find",
      "Salman Hadi"
    ),
    Case("Essex County Sheriff Mary Pena said no one was hurt.", "no one was hurt", "Mary Pena"),
    Case("Her captain, Lara Moll, was blunter: \"It was a mess.\"", "a mess", "Lara Moll"),
    Case("A spokeswoman, Jean Farr, was blunter: \"Good riddance.\"", "riddance", "Jean Farr"),
    Case("A fan called Trudy Moor wrote: \"Never again.\"", "Never again", "Trudy Moor"),
    Case(
      "Ann Farr spoke to Ben Dahl.\n\nBD: Why now?\n\nAF: I was so tired.\n\nBD: And next?\n\nAF: I will rest.",
      "so tired",
      "Ann Farr"
    ),
    Case("Sir Ian Cole met Dame Judy Farr. \"She was kind,\" he said later.", "was kind", "Ian Cole"),
    Case(
      """
      Mr Colm Hardy resigned last year. “Mr Hardy gave us his word,” Beth Oaks said.

      The union said the unit needed staff. Its regional officer, Babatunde Alabi, warned that goodwill was running out.

      “Nurses skip breaks, and they are leaving,” he said.
      """,
      "skip breaks",
      "Babatunde Alabi"
    ),
    Case(
      """
      The traders accused Governor Amos Koech of neglect. “Nobody builds with promises,” Ms Halima Farr said.

      But trade executive Denis Koech dismissed her figures. He is not related to the governor.

      “Let her show us the papers. We pay against paper,” he said.
      """,
      "show us the papers",
      "Denis Koech"
    ),
    Case(
      """
      State director Kamal Arif Daud confirmed the arrests. He said it was late.

      Mentri Besar Datuk Seri Wan Zahar Wan Salleh, speaking in Kuala Berang, said the state would not protect anyone.

      “If my officers are involved, take them,” he said.
      """,
      "take them",
      "Wan Zahar Wan Salleh"
    ),
    Case(
      """
      Few in the village drive. Among those who wrote to the council was Jean Tolmer, 81. The retired school cook takes \
      the bus to town.

      “What am I to do when it stops?”
      """,
      "when it stops",
      "Jean Tolmer"
    ),
    // A given name tells the gender where another person can be meant.
    Case(
      """
      “I wrote to her,” Hayes said. Robert Hayes works in Hamburg.

      Anna Keller denied that the council had received a letter.

      “The repairs will take two years,” he said.
      """,
      "two years",
      "Robert Hayes"
    ),
  ]

  @Test("gives the words to the right mouth", arguments: cases)
  func speakers(row: Case) {
    let document = Articles.document(row.text)
    let quotation = document[Quotation.self].first { quotation in
      quotation.content.contains { document.string($0).contains(row.words) }
    }
    #expect(quotation?.speaker.map { name($0, in: document) } == row.speaker)
  }

  private func name(_ source: Quotation.Source, in document: Document) -> String {
    source.entity.map { document[Entity.self][$0].name }
      ?? document.string(source.antecedent ?? source.range)
  }

  /// A name is shown for "he" only where no other person is nearer.
  @Test(
    "shows no name where another could be meant",
    arguments: [
      "Secretary Paul Dunn left early.\n\nIn an opinion by Justice Ian Poe, he said that it was over.",
      "\"Kim, just let it go.\"\n\nThen he said that it was over.",
      "\"Who?\" said Ian Poe.\n\n\"Why?\" Odile Brandt demanded.\n\n\"How long?\" \"It was over,\" he replied.",
    ]
  )
  func doubtfulPronouns(text: String) {
    let document = Articles.document(text)
    let quotation = document[Quotation.self].first { quotation in
      quotation.content.contains { document.string($0).contains("was over") }
    }
    let shown = quotation?.speaker?.entity.map { document[Entity.self][$0].name }
    #expect(shown == nil || shown == "Ian Poe", "\(shown ?? "")")
  }

  /// The object of a verb is nobody who is its subject.
  @Test(
    "keeps the object apart from the subject",
    arguments: [
      ("Tom Hale and Ian Poe met a herder. They asked him for water.", "him", "a herder"),
      (
        "The bursar, Tom Hale, left. A customer, Ian Poe, took the box. He was held at once.", "He", "Ian Poe"
      ),
    ]
  )
  func objects(text: String, pronoun: String, antecedent: String) {
    let document = Articles.document(text)
    let chain = document[CoreferenceChain.self].first { chain in
      chain.mentions.contains { document.string($0.range) == pronoun }
    }
    let words = chain?.mentions.map { document.string($0.range) } ?? []
    #expect(words.contains { $0.hasSuffix(antecedent) }, "\(words)")
  }

  /// What is in quotation marks never refers to its own speaker in the third person.
  @Test(
    "keeps the speaker and the one spoken of apart",
    arguments: [
      "Ann Rowe praised Eve Simmons. \"Her plan is good,\" Rowe said.",
      "Envoy Jon Huntley met Pawel Whitlock on Wednesday. \"We demand his return,\" Huntley said.",
      "An analyst disagreed with President Ruiz. \"He is wrong,\" he said.",
    ]
  )
  func thirdPerson(text: String) {
    let document = Articles.document(text)
    for quotation in document[Quotation.self] where quotation.kind == .direct {
      guard let speaker = quotation.speaker else { continue }
      let chains = document[CoreferenceChain.self].filter { chain in
        chain.mentions.contains { $0.range == speaker.range }
      }
      let inside = chains.flatMap(\.mentions).filter { mention in
        quotation.content.contains { $0.start <= mention.range.start && mention.range.end <= $0.end }
      }
      #expect(inside.allSatisfy { ["I", "my", "me", "We", "we"].contains(document.string($0.range)) })
    }
  }

  /// Links that structure decides are told from those of the model.
  @Test(
    "says which links rules decide",
    arguments: [
      ("\"I ran,\" Ann Bell said.", "I"), ("Despite his age, Paul Roe ran.", "his"),
      ("Mayor Ana Silva spoke. Nobody listened to the mayor.", "the mayor"),
    ]
  )
  func fixedLinks(text: String, mention: String) {
    let document = Articles.document(text)
    let found = document[CoreferenceChain.self].flatMap(\.mentions).first {
      document.string($0.range) == mention
    }
    #expect(found?.evidence.method == .rule, "\(found?.evidence.rule ?? "no link")")
  }

  /// The pronouns and descriptions of entities are those of their chains, and no pronoun has two entities.
  @Test func entitiesAndChainsAgree() {
    for row in Self.cases {
      let document = Articles.document(row.text)
      var owners: [TextRange: Int] = [:]
      for (index, entity) in document[Entity.self].enumerated() {
        for mention in entity.mentions where mention.kind == .pronoun {
          #expect(
            owners.updateValue(index, forKey: mention.range) == nil,
            "\(document.string(mention.range))"
          )
        }
      }
      for chain in document[CoreferenceChain.self] {
        for mention in chain.mentions where mention.kind == .pronoun {
          #expect(owners[mention.range] == chain.entity, "\(document.string(mention.range))")
        }
      }
    }
  }
}
