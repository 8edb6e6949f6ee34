import Corpora
import Documents
import Figures
import Foundation
import Testing

@testable import Commands

@Suite struct ExplainTests {
  /// Lists whose rows all have an explanation with a rule or model, and a sentence as evidence.
  @Test(arguments: ["entities", "quotes", "speakers", "quotes police"])
  func everyRowHasARuleAndASentence(line: String) async throws {
    var session = try Newsroom.session()
    _ = try await session.ask(line)
    for number in session.rows.indices.map({ $0 + 1 }) {
      _ = try await session.ask(line)
      let figure = try await session.ask("explain \(number)")
      #expect(
        figure.words.contains("rule") || figure.words.contains("model") || figure.section("type") != nil,
        "\(line) \(number)"
      )
      guard case .passages(let passages)? = figure.section("evidence") else {
        Issue.record("no sentence for \(line) \(number)")
        continue
      }
      #expect(passages.passages.contains { !$0.paragraphs.isEmpty && !$0.heading.isEmpty })
      let highlights = passages.passages.flatMap(\.paragraphs).flatMap(\.parts).filter { $0.role != .plain }
      #expect(!highlights.isEmpty, "\(line) \(number)")
    }
  }

  @Test func aQuotationHasItsReasons() async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("quotes Hayes --kind direct")
    let figure = try await session.ask("explain 1")
    #expect(figure.fact("speaker") == "Robert Hayes")
    #expect(figure.fact("cue") == "said (say)")
    #expect(figure.fact("speaker phrase") == "\"Hayes\", a name")
    #expect(figure.fact("said") == "2024-03-06, the day of publication")
    #expect(figure.fact("confidence") != nil)
    #expect(figure.marked(.cue) == ["said"])
    #expect(figure.marked(.match).joined().contains("I wrote to her four times"))
  }

  @Test func aPronounIsResolvedInWords() async throws {
    var session = try Newsroom.session()
    let quotes = try await session.rows("quotes", ["quote", "speaker"])
    let place = try #require(quotes.firstIndex { $0.hasPrefix("the repairs would take two years") })
    let figure = try await session.ask("explain \(place + 1)")
    #expect(figure.fact("speaker phrase") == "\"He\", a pronoun")
    #expect(figure.fact("refers to")?.hasPrefix("Robert Hayes: ") == true)
  }

  @Test func aNameBesideAPhraseIsTold() async throws {
    let draft = Newsroom.Draft(
      headline: "Board split",
      outlet: nil,
      day: nil,
      paragraphs: [
        "Two members voted against it. One of them, the surgeon Ivo Castell, called the plan \"a slow goodbye.\""
      ]
    )
    var session = try Newsroom.session([draft])
    _ = try await session.ask("quotes Castell")
    let figure = try await session.ask("explain 1")
    #expect(figure.fact("speaker phrase") == "\"One of them\", with the name beside it")
    #expect(figure.fact("refers to")?.hasPrefix("Ivo Castell: ") == true)
  }

  @Test func anEntityHasItsNames() async throws {
    var session = try Newsroom.session()
    let figure = try await session.ask("explain Keller")
    guard case .table(let names)? = figure.section("names") else {
      Issue.record("no names")
      return
    }
    #expect(
      names.texts(["name", "because"]).sorted()
        == ["Anna Keller|it is the name itself", "Keller|the last part of the name"]
    )
    guard case .table(let votes)? = figure.section("type") else {
      Issue.record("another figure")
      return
    }
    #expect(!votes.rows.isEmpty)
    #expect(figure.section("corrections") == nil)
    _ = try await session.ask("rename Keller to \"A. Keller\"")
    let renamed = try await session.ask("explain Keller")
    #expect(renamed.fact("rule") == "you named it so")
    #expect(renamed.section("corrections")?.words.contains("rename") == true)
  }

  @Test(arguments: [
    ("APEC", "Asia Pacific Economic Cooperation", "the initials of the name"),
    ("Keller", "Anna Keller", "the last part of the name"),
    ("Anna", "Anna Keller", "the first part of the name"),
    ("Anna Maria Keller", "Anna Keller", "a fuller form of the name"),
    ("Mrs. Keller", "Anna Keller", "the same last name"),
    ("Rangers", "Anna Keller", "the article uses both for one"),
    ("", "", "it is the name itself"),
  ]) func namesAreRelated(name: String, full: String, reason: String) {
    #expect(NameRelation.reason(why: name, means: full) == reason)
  }

  @Test func anArticleHasItsOrigins() async throws {
    var session = try Newsroom.session()
    let figure = try await session.ask("explain article 1")
    guard case .table(let parts)? = figure.section("article 1") else {
      Issue.record("no parts")
      return
    }
    #expect(parts.texts(["what", "known_from"]).contains("headline|paragraph 1 of the text"))
    #expect(parts.texts(["what", "known_from"]).contains("outlet|a field of the source"))
    #expect(figure.fact("date") == "2024-03-05")
    #expect(figure.fact("basis") == "metadata")
  }

  @Test func aWorkedOutDayHasItsProof() async throws {
    let draft = Newsroom.Draft(
      headline: "Fair opens",
      outlet: nil,
      day: nil,
      paragraphs: ["The fair opens on Saturday, March 9. Tickets are cheap."]
    )
    var session = try Newsroom.session([draft]) { _, document in
      let date = CalendarDate(year: 2024, month: 3, day: 7) ?? CalendarDate(dayNumber: 0)
      document[PublicationDate.self] = [
        PublicationDate(
          date,
          basis: .inferred,
          proof: [
            PublicationDate.Step(
              "9 March is a Saturday in 2024",
              range: Newsroom.range(of: "Saturday, March 9", in: document)
            ), PublicationDate.Step("the fair is ahead"),
          ],
          runnerUp: date.adding(days: -1)
        )
      ]
    }
    for line in ["explain published 1", "explain published", "explain article 1"] {
      let figure = try await session.ask(line)
      #expect(figure.section("published")?.fact("date") == "2024-03-07")
      #expect(figure.section("published")?.fact("runner-up") == "2024-03-06")
      #expect(figure.section("proof")?.marked(.match) == ["Saturday, March 9"])
      #expect(figure.section("proof")?.words.contains("1. 9 March is a Saturday in 2024") == true)
      #expect(figure.section("proof")?.words.contains("2. the fair is ahead") == true)
    }
  }

  /// The last change of the file is beside the proof where nothing states the day, and changes no day.
  @Test(arguments: [
    ("2016-11-20", "3 days after the day"), ("2016-11-17", "the same day"),
    ("2016-11-15", "2 days before the day, which cannot be"),
  ])
  func theFileIsWeakEvidence(changed: String, says: String) async throws {
    let folder = try Folder()
    let path = try folder.write(
      """
      Council closes the old bridge

      Workers closed the bridge on Wednesday, Nov. 16, and the mayor spoke on Thursday. It had been built in 2015.
      """,
      to: "bridge.txt"
    )
    let day = try #require(CalendarDate(iso: changed))
    let start = try #require(CalendarDate(year: 1970, month: 1, day: 1))
    let noon = Double(day.dayNumber - start.dayNumber) * 86_400 + 43_200
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: noon)],
      ofItemAtPath: path
    )
    var session = try Sessions.empty()
    _ = try await session.ask("load \"\(path)\"")
    let figure = try await session.ask("explain published 1")
    #expect(figure.section("published")?.fact("date") == "2016-11-17")
    let words = figure.section("weak evidence")?.words ?? ""
    #expect(words.contains(changed) && words.contains(says))
  }

  @Test func otherRowsAreExplainedToo() async throws {
    var session = try Newsroom.session()
    let entity = try session.entity(of: "Keller").id
    let mention = try #require(try session.corpus.mentions(of: entity).rows.first)
    session.list([.mention(mention.id), .sentence(article: 1, index: 1), .article(2), .other("a line")])
    let first = try await session.ask("explain 1")
    #expect(first.fact("entity") == "Anna Keller")
    #expect(first.marked(.match).count == 1)
    let second = try await session.ask("explain @2")
    #expect(second.section("why")?.words.contains("quotation") == true)
    let third = try await session.ask("explain 3")
    #expect(third.section("article 2") != nil)
    #expect(await session.complaint("explain 4") == "row \"4\" is a line, not something found in an article")
    session.list([
      .quotation(9999), .entity(9999), .event(9999), .mention(9999), .sentence(article: 9, index: 9),
    ])
    for row in 1...5 {
      #expect(
        await session.complaint("explain \(row)").hasSuffix("is no longer there; ask for the list again")
      )
    }
  }

  @Test(arguments: [
    ("explain 3", ExplanationTarget.number(RowReference(3))),
    ("explain @3", .row(RowReference(3))),
    ("explain published 2", .published("2")),
    ("explain published", .published("")),
    ("explain article @2", .article("@2")),
    ("explain Anna Keller", .name("Anna Keller")),
    ("explain article", .name("article")),
  ]) func targetsAreRead(line: String, target: ExplanationTarget) throws {
    #expect(try ExplanationTarget.parse(String(line.dropFirst("explain ".count))) == target)
  }

  @Test func marksKeepEveryCharacter() {
    let text = "Ärger über\n„alles“ – sagte José."
    let count = text.utf8.count
    for start in 0...count {
      for end in stride(from: start, through: count, by: 3) {
        let highlights: [HighlightedSentences.Highlight] = [
          (TextRange(start, end), .match), (TextRange(2, 9), .cue),
        ]
        let styled = HighlightedSentences.styled(text, at: TextRange(0, count), highlights: highlights)
        #expect(styled.plain == text.replacing("\n", with: " "))
      }
    }
  }
}
