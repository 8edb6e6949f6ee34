import Corpora
import Figures

/// The command that tells how hard articles are to read.
struct ReadabilityCommand: Command {
  let articles = Positional<[ArticleList]>("articles", help: "the articles; without them all in use")
  let all = Flag("all", help: "also the Gunning fog index (FOG) and SMOG, and what they count")
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...100_000, help: "how many articles are listed")

  var name: String { "readability" }
  var summary: String { "tells how hard articles are to read, with the counts behind each score" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [articles, all] + scope.parameters + [top] }
  var discussion: String? {
    """
    ARI (automated readability index) and Coleman–Liau give a school year by letters; Flesch reading ease goes from \
    0, hard, to 100, easy, and Flesch–Kincaid gives a school year, both by syllables, which tools count differently: \
    the same text can differ by ten points. Headline and byline are left out, a figure is a word of one syllable, \
    "city's" one word. "Long" words have seven letters or more. FOG counts names and endings as other words; SMOG \
    needs 30 sentences.
    """
  }
  var examples: [Example] {
    [
      Example("readability", "every article", after: ["load sample:harbour"]),
      Example("readability 1-3 --all", "with FOG and SMOG", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let chosen = try scope.apply(arguments, &session)
    defer { session.selection = chosen }
    try session.narrow(toLists: arguments[articles])
    let readings = try session.corpus.readings(in: session.scope).filter { $0.reading.sentences > 0 }
    let all = arguments[self.all] || session.isForPrograms
    var sum = Readability()
    for reading in readings { sum += reading.reading }
    guard sum.words > 0 else {
      return try NoResult.none(of: "running text", about: nil, hint: session.widerHint(arguments))
        .answer(in: session, or: table([], all: all, total: 0))
    }
    let shown = session.limit(arguments[top]).map { Array(readings.prefix($0)) } ?? readings
    session.list(articles: shown.map(\.article))
    var table = table(shown, all: all, total: readings.count)
    if session.isForPrograms { return .table(table) }
    var note =
      "C–L is Coleman–Liau, F–K Flesch–Kincaid. Syllables by the rules of this program; figures have one."
    if arguments[self.all], readings.contains(where: { $0.reading.smog == nil }) {
      note += " SMOG is not given below \(Readability.fewestSentencesOfSMOG) sentences."
    }
    table.note = StyledText(note, .dim)
    var sections: [Section] = []
    if (2...30).contains(shown.count) {
      let values = shown.map { reading in
        Chart.Value("\(reading.article)", ((reading.reading.sentenceLength ?? 0) * 10).rounded() / 10)
      }
      sections.append(
        Section("words a sentence", .chart(Chart(title: "by article", form: .bars, values: values)))
      )
    }
    let heading =
      "\(WordWording.count(readings.count, "article")), \(WordWording.count(sum.words, "word")), "
      + "\(WordWording.count(sum.sentences, "sentence")): ARI \(WordWording.tenths(sum.automatedIndex ?? 0)), "
      + "Coleman–Liau \(WordWording.tenths(sum.colemanLiau ?? 0)), Flesch \(WordWording.tenths(sum.flesch ?? 0))"
    return .sections(sections + [Section(heading, .table(table))])
  }

  private func table(_ readings: [ArticleReading], all: Bool, total: Int) -> Table {
    func number(_ name: String, _ heading: String? = nil, isHidden: Bool = false) -> Table.Column {
      Table.Column(name, heading: heading, alignment: .trailing, isForProgramsOnly: isHidden)
    }
    return Table(
      columns: [
        number("article"), number("words"), number("sentences", "sent."), number("letters", isHidden: !all),
        number("syllables", "syll."), number("long"), number("polysyllables", "3 syll.", isHidden: !all),
        number("ari", "ARI"), number("coleman_liau", "C–L"), number("flesch", "Flesch"),
        number("flesch_kincaid", "F–K"), number("fog", "FOG", isHidden: !all),
        number("smog", "SMOG", isHidden: !all),
      ],
      rows: readings.map { row in
        let reading = row.reading
        return [
          .integer(row.article), .integer(reading.words), .integer(reading.sentences),
          .integer(reading.letters),
          .integer(reading.syllables), .integer(reading.longWords), .integer(reading.polysyllables),
          .rounded(reading.automatedIndex, 1), .rounded(reading.colemanLiau, 1), .rounded(reading.flesch, 1),
          .rounded(reading.fleschKincaid, 1), .rounded(reading.fog, 1), .rounded(reading.smog, 1),
        ]
      },
      firstRowNumber: nil,
      total: total,
      moreHint: Session.moreHint(total)
    )
  }
}

extension Session {
  /// Restricts the selection further to the articles of some lists; without lists it stays.
  mutating func narrow(toLists lists: [ArticleList]) throws {
    if lists.isEmpty { return }
    let inUse = Set(try numbersInUse())
    let wanted = try articles(ArticleList.read(lists)).filter { inUse.contains($0) }
    guard !wanted.isEmpty else {
      let text = lists.map(\.text).joined(separator: " ")
      throw NoResult.none(of: "articles in use", about: text, hint: "'use all' makes all articles answer")
    }
    selection = wanted.sorted()
  }
}
