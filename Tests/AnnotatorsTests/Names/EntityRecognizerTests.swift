import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("EntityRecognizer")
struct EntityRecognizerTests {
  @Test(
    "finds names and their types",
    arguments: [
      "[NORP Russian] President [PERSON Vladimir Putin] met [NORP Chinese] President President [PERSON Xi Jinping].",
      "The [ORG Asia Pacific Economic Cooperation] ([ORG APEC]) leaders met in [GPE Lima].",
      "[GPE U.S.] President-elect [PERSON Donald Trump] called Mr. [PERSON Trump]'s critics.",
      "News broadcaster [ORG ABS-CBN] reported from [GPE Manila] on Thursday.",
      "The [ORG International Criminal Court] ([ORG ICC]) opened a case.",
      "Despite the rain, the game went on. Police said so.",
      "The government said on Monday in November that it would act.",
      "Officials of the [ORG Ministry of Foreign Affairs] met [PERSON Jane Doe].",
      "[PERSON Oyelaran Bassey], 45, a teacher, lives in [GPE Lagos].",
      "The [ORG United Quay Workers] ([ORG UQW]) went on strike.",
      "Fire Chief [PERSON Tobias Renquist] spoke first.",
      "Her husband [PERSON Col], 66, was asleep. Stock agent [PERSON Col Hale] left. Mr [PERSON Hale] laughed.",
      "[PERSON Israel Mokoena], whose work was left out, wept. [PERSON Israel] told them so. He flew to [GPE Israel].",
      "The [ORG Varada Basin Nigam Limited] left. Nobody from the [ORG Nigam] came.",
      "[ORG Safe Halls Tillery], a parents' group formed in 2022, left.",
      "He wept outside the [ORG Pretoria North Magistrate's Court] on Friday.",
      "The chairman, Coun [PERSON Maureen Hollis] (Lab, [GPE Moorside]), left.",
      "[PERSON Ann Roe] told the [ORG BBC] the [GPE U.K.] was late.",
      "He left with his widow, [PERSON Patience], who wept.",
      "The [ORG Western Sentinel] first reported the deal.",
      "Environment Secretary [PERSON Rosa Achebe] left.",
      "Housing and Local Government Minister [PERSON Ole Brandt] left.",
      "[ORG Cabinet Office] minister [PERSON Ole Brandt] left.",
      "The Minister for Sport and Youth said it was a shame.",
      "“It is good,” said Dr. [PERSON Calvin Weasel Bear], the medical officer of health.",
      "Transport and Island Affairs Minister [PERSON Isobel Rennie] left.",
      "It is in north [GPE Mayo]. He said that [GPE Mayo] “can’t live on scenery”.",
      "Rival [ORG Tarang Auto], which is due to report, said so.",
      "The Minister for Children, Ms. [PERSON Roe], left.",
      "Critics said the Rt Rev [PERSON Joan Marsh] prayed.",
      "The MP for [GPE Ludlow] warned colleagues. The [ORG Labour] candidate for [GPE Selby], [PERSON Ian Frost], won.",
      "Mayor [PERSON Ruth Lane] left, and so did Councillor [PERSON Peter Street].",
      "[GPE Beni Khola], a trading town in the hills, is hosting the show.",
      "The minister left, the weekly [ORG Der Bote] reported.",
      "Their union, the [ORG Matatu and Bus Workers' Union], said so.",
      "The elevator's owner, [ORG Granos del Alto], said it was safe.",
      "The [ORG Stoke-on-Trent Sinfonia] will play, and [ORG Kansanga Copper] will pay.",
      "Fees at [ORG St Attracta's Nursing Home] rose.",
      "Artistic director [PERSON April Dupree-Hall] left.",
      "Anyone with information is urged to call [ORG Crime Stoppers] on 1800 333 000.",
      "[ORG Wexbridge Albion] 3 [ORG Harrowby Town] 1\n\n[ORG Albion] won.",
      "Patients were taken to [ORG St. Brannoc Hospital] in the night.",
      "A ship lay near the [LOC Pacific Rim].",
      "Emergencies Minister [PERSON Yevgeny Zinichev] briefed [ORG TASS].",
      "Several [NORP African] states withdrew, and [NORP Muslims] protested.",
      "It happened after [EVENT World War II] ended.",
      "[PERSON Ludwig van Beethoven] and [PERSON Charles de Gaulle] never met.",
      "The [ORG University of the Philippines] and [ORG Harvard University] agreed.",
    ]
  )
  func names(notation: String) throws {
    let marked = try MarkedText(notation)
    let document = Articles.document(marked.text)
    let spans = document[Name.self].map { MarkedText.Span($0.type.rawValue, $0.range) }
    #expect(MarkedText(text: marked.text, spans: spans).notation == marked.notation)
  }

  @Test("gives a lone surname the type of the full name elsewhere")
  func consistency() {
    let document = Articles.document(
      "Brackwater gave way.\n\nMinister Ulla Brackwater spoke. Brackwater left."
    )
    #expect(document[Name.self].map(\.type) == [.person, .person, .person])
  }

  @Test("takes the outlet's own name for an organisation")
  func outlet() {
    let document = Articles.document("He did not answer messages from Tidewatch.", outlet: "Tidewatch")
    #expect(document[Name.self].map(\.type) == [.organization])
  }

  @Test("says why a name has its type, and what came second")
  func evidence() {
    let names = Articles.document("Russian President Vladimir Putin spoke to Zorblax.")[Name.self]
    #expect(
      names.map(\.evidence.rule) == [
        "known name", "title before a name", "its words and their neighbours",
      ]
    )
    #expect(names.last?.evidence.runnerUp == "MISC (lone unknown name)")
  }
}
