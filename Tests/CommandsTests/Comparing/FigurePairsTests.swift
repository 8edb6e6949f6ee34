import Corpora
import Documents
import Figures
import TestSupport
import Testing

@testable import Commands

/// Figures of two reports whose outlets count the same things in other words.
@Suite("Figures of two reports that count the same thing") struct FigurePairsTests {
  /// Two reports of one story, and which figures belong together.
  struct Story: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var reports: [Newsroom.Draft]
    /// Figures of the first report, each with the one of the second that counts the same.
    var together: [(first: Double, second: Double)]
    /// Pairs that count other things.
    var apart: [(first: Double, second: Double)]
  }

  static let stories = [
    Story(
      testDescription: "a fire whose victims become more",
      reports: [
        Newsroom.Draft(
          headline: "Tannery fire kills seven in Oruba",
          outlet: "Gulf Morning Herald",
          day: "2026-03-03",
          paragraphs: [
            "ORUBA — Seven workers died and at least 22 were injured when fire tore through a tannery on the edge of Oruba late on Monday, officials said.",
            "About 90 people were inside when the blaze began in a store of solvents, fire chief Amal Nasser told reporters. It took 14 engines and more than five hours to bring it under control, Dr. Salim Bakri of Oruba General Hospital said.",
            "The owner, Zahra Leather Works, employs 260 people. Its manager, Idris Haddad, said that damage came to some $3 million.",
            "Labor Minister Huda Karam promised each bereaved family 5,000 dinars.",
          ]
        ),
        Newsroom.Draft(
          headline: "Death toll in Oruba tannery blaze climbs to nine",
          outlet: "Meridian News Agency",
          day: "2026-03-04",
          paragraphs: [
            "Nine people are now known to have died in the fire that destroyed a tannery in Oruba on Monday night, the city's hospital said on Wednesday. Two women died of their burns overnight.",
            "Salim Bakri, a doctor at Oruba General Hospital, said 25 people had been hurt.",
            "Sixteen fire engines fought the flames for almost six hours, fire chief Amal Nasser said.",
            "Zahra Leather Works, which has 260 employees, had been fined 20,000 dinars in 2023, court records show.",
            "The families of the dead are to receive 5,000 dinars each.",
          ]
        ),
      ],
      together: [(7, 9), (22, 25), (14, 16), (260, 260), (5000, 5000)],
      apart: [(7, 2), (22, 9), (5000, 20_000), (90, 260)]
    ),
    Story(
      testDescription: "a plant that closes",
      reports: [
        Newsroom.Draft(
          headline: "Halvern to shut Dorrick plant, cutting 1,150 jobs",
          outlet: "Northway Courier",
          day: "2026-06-09",
          paragraphs: [
            "Carmaker Halvern will close its engine plant in Dorrick by the end of 2027 with the loss of 1,150 jobs, the company said on Tuesday.",
            "Chief executive Petra Lindqvist said the plant had lost 62 million euros last year. Halvern will offer 300 workers posts at its site in Vellen, 80 kilometres away, and has set aside 95 million euros for severance.",
            "Jonas Brack of the union IGM said that 2,000 further jobs at suppliers were at risk.",
          ]
        ),
        Newsroom.Draft(
          headline: "1,200 jobs to go as Halvern closes engine works",
          outlet: "The Dorrick Echo",
          day: "2026-06-09",
          paragraphs: [
            "Petra Lindqvist, who leads Halvern, blamed a loss of 62 million euros in 2025.",
            "The company promises new posts for 350 of its workers in Vellen, 50 miles to the south of Dorrick, and will spend 95 million euros on redundancy pay.",
            "Up to 2,500 more jobs may be lost at firms that supply the works, said Jonas Brack of the union IGM.",
          ]
        ),
      ],
      together: [(1150, 1200), (95_000_000, 95_000_000), (80, 50)],
      apart: [(1150, 2500), (62_000_000, 95_000_000), (300, 50), (2000, 1200)]
    ),
  ]

  @Test(arguments: stories)
  func sidesOfOneThing(_ story: Story) async throws {
    let session = try Newsroom.session(story.reports)
    let all = try session.corpus.quantities().rows
    func clusters(_ value: Double, in article: Int) -> Set<Int> {
      Set(all.filter { $0.article == article && $0.quantity.value == value }.map(\.cluster))
    }
    for pair in story.together {
      let (first, second) = (clusters(pair.first, in: 1), clusters(pair.second, in: 2))
      #expect(!first.isDisjoint(with: second), "\(pair.first) and \(pair.second)")
    }
    for pair in story.apart {
      let (first, second) = (clusters(pair.first, in: 1), clusters(pair.second, in: 2))
      #expect(
        !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second),
        "\(pair.first), \(pair.second)"
      )
    }
  }
}
