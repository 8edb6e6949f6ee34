import Corpora
import Documents
import Figures

/// The command that finds the words that set some articles off from others (key words).
struct Key: Command {
  let articles = Positional<[ArticleList]>(
    "articles",
    help: "the articles asked about; without them all in use"
  )
  let against = Option<String>(
    "against",
    default: "rest",
    help:
      "what they are compared with: articles, 'rest' for all others, or a file of words with counts, or of text"
  )
  let unit = Option(
    "unit",
    default: KeyUnit.word,
    help: "what is counted: words, lemmas, two words in a row, or names"
  )
  let minimum = Option("min", default: 3, in: 1...1_000_000, help: "how often a word must come")
  let range = Option("range", default: 2, in: 1...1_000_000, help: "in how many of the articles it must come")
  let negative = Flag("negative", help: "the words that are missing: rarer here than in the others")
  let noNames = Flag("without-names", help: "leaves out proper names and figures")
  let noWire = Flag("without-copies", help: "leaves out articles that are copies of others")
  let all = Flag("all", help: "further measures: %DIFF, odds ratio, simple maths, difference coefficient, χ²")
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...100_000, help: "how many words are listed")

  var name: String { "key" }
  var aliases: [String] { ["keywords"] }
  var summary: String { "finds the words that set some articles off from others, with both counts" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] {
    [articles, against, unit, minimum, range, negative, noNames, noWire, all] + scope.parameters + [top]
  }
  var discussion: String? {
    """
    A word is key where chance does not explain its count: G² (log-likelihood of the two counts, Rayson) at least \
    6.63, which is significant at .01, and the Bayes factor BIC = G² − ln n above 0, as in many words small \
    differences are significant too. What passes is ranked by the log ratio: 1 is twice as often, 2 four times; a \
    count of 0 is taken for 0.5. "pm" is per million. DP (DPnorm) tells how unevenly the word is spread over the \
    articles: 0 evenly, near 1 in one place only.
    """
  }
  var examples: [Example] {
    [
      Example("key a9-11", "the words of three articles against the rest", after: setUp),
      Example("key a9-11 --unit name", "the names that set them off", after: setUp),
      Example("key outlet:Tidewatch --range 1", "an outlet's words", after: ["load sample:harbour"]),
    ]
  }

  private let setUp = ["load sample:harbour", "load sample:apec"]

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let chosen = try scope.apply(arguments, &session)
    defer { session.selection = chosen }
    var target = try session.numbersInUse()
    if !arguments[articles].isEmpty {
      let inUse = Set(target)
      target = try Key.numbers(arguments[articles], &session).filter { inUse.contains($0) }
      guard !target.isEmpty else {
        throw NoResult.none(of: "articles in use", about: nil, hint: "'use all' makes all articles answer")
      }
    }
    let named = arguments[against]
    var reference: [Int] = []
    var list: [String: Int]?
    if Folded.text(named) == "rest" {
      let own = Set(target)
      reference = try session.corpus.articles().rows.map(\.id).filter { !own.contains($0) }
      guard !reference.isEmpty else {
        throw NoResult.none(
          of: "other articles to compare with",
          about: nil,
          hint: "name some of the articles, as in 'key 1-3', or a file after --against"
        )
      }
    } else if FileNames.exists(named) {
      list = try Key.list(fromFile: named)
    } else {
      reference = try Key.numbers([try ArticleList.parse(named)], &session)
    }
    if arguments[noWire] {
      let copies = Set(try session.corpus.copies(kinds: [.same, .near]).map(\.article.id))
      target.removeAll { copies.contains($0) }
      reference.removeAll { copies.contains($0) }
    }
    let common = Set(target).intersection(reference).count
    guard common == 0 else {
      let own = common == 1 ? "itself" : "themselves"
      let hint =
        "\(WordWording.count(common, "article")) would be compared with \(own); 'rest' takes all others"
      throw NoResult.none(of: "comparison", about: named, hint: hint)
    }
    var filter = KeyFilter()
    filter.unit = arguments[unit]
    filter.minimum = arguments[minimum]
    filter.range = min(arguments[range], max(target.count, 1))
    filter.isNegative = arguments[negative]
    filter.leavesOutNames = arguments[noNames]
    if list != nil, filter.unit == .name || filter.unit == .ngram {
      throw UsageError.notAChoice(filter.unit.rawValue, allowed: ["word", "lemma"])
    }
    let found = try session.corpus.keyWords(
      of: .articles(Set(target)),
      against: .articles(Set(reference)),
      list: list,
      filter
    )
    let shown = session.limit(arguments[top]).map { Array(found.words.prefix($0)) } ?? found.words
    let table = table(shown, found, all: arguments[all], session)
    if found.words.isEmpty {
      let hint =
        "none of \(WordWording.count(found.candidates, "candidate")) is both significant and evidence; "
        + "more articles, --min 2 or --range 1 may find some"
      return try NoResult.none(of: "key words", about: nil, hint: hint).answer(in: session, or: table)
    }
    session.list(
      shown.map { word in
        word.example.map { .sentence(article: $0.article, index: $0.sentence) }
          ?? .other("a word without a sentence here")
      }
    )
    if session.isForPrograms { return .table(table) }
    return .sections([
      Section("per million, here right and there left", .message(Key.picture(shown))),
      Section(Key.counts(found, of: arguments[unit]), .table(table)),
    ])
  }

  /// What was compared: "522 words of 2 articles against 1,550 words of 6".
  private static func counts(_ found: KeyWords, of unit: KeyUnit) -> String {
    let noun = unit == .name ? "mention" : unit == .ngram ? "pair" : "word"
    var text =
      "\(WordWording.count(found.size, noun)) of \(WordWording.count(found.articles, "article")) against "
    text += WordWording.count(found.referenceSize, noun)
    if found.referenceArticles > 0 { text += " of \(LoadReport.grouped(found.referenceArticles))" }
    return text
      + "; \(LoadReport.grouped(found.words.count)) of \(WordWording.count(found.candidates, "candidate"))"
  }

  private func table(_ words: [KeyWord], _ found: KeyWords, all: Bool, _ session: Session) -> Table {
    let more = all || session.isForPrograms
    func number(_ name: String, _ heading: String? = nil, isHidden: Bool = false) -> Table.Column {
      Table.Column(name, heading: heading, alignment: .trailing, isForProgramsOnly: isHidden)
    }
    return Table(
      columns: [
        Table.Column("word"), number("count"), number("per_million", "pm"), number("reference", "there"),
        number("reference_per_million", "pm"), number("log_ratio", "log r."), number("log_likelihood", "G²"),
        number("bayes_factor", "BIC"), number("articles", "in"), number("dispersion", "DP"),
        number("percent_difference", "%DIFF", isHidden: !more), number("odds_ratio", "odds", isHidden: !more),
        number("simple_maths", "simple", isHidden: !more), number("difference", "diff.", isHidden: !more),
        number("chi_squared", "χ²", isHidden: !more),
      ],
      rows: words.map { word in
        let pair = word.pair
        return [
          Table.Cell(word.text, .strong), .integer(pair.count), .rounded(pair.perMillion.target, 0),
          .integer(pair.reference), .rounded(pair.perMillion.reference, 0), .rounded(pair.logRatio),
          .rounded(pair.logLikelihood), .rounded(pair.bayesFactor), .integer(word.articles),
          .rounded(word.dispersion),
          pair.percentDifference.map { .rounded($0, 1) } ?? Table.Cell("only here"), .rounded(pair.oddsRatio),
          .rounded(pair.simpleMaths()), .rounded(pair.differenceCoefficient), .rounded(pair.signedChiSquared),
        ]
      },
      total: found.words.count,
      moreHint: Session.moreHint(found.words.count)
    )
  }

  /// Bars to both sides of a line: how often the words come in a million here, and in the others.
  private static func picture(_ words: [KeyWord]) -> Message {
    let shown = words.prefix(10)
    let width = min(shown.map(\.text.count).max() ?? 0, 20)
    let greatest = shown.map { max($0.pair.perMillion.target, $0.pair.perMillion.reference) }.max() ?? 0
    return Message(
      shown.map { word in
        let left = WordWording.bar(word.pair.perMillion.reference, of: greatest, width: 22)
        let right = WordWording.bar(word.pair.perMillion.target, of: greatest, width: 22)
        let label = String(word.text.prefix(20))
        // Bars to the left are made of whole characters, as there are no eighths that grow to the left.
        let whole = String(repeating: "█", count: left.count)
        return StyledText(label + String(repeating: " ", count: width - label.count + 1))
          + StyledText(String(repeating: " ", count: max(0, 22 - whole.count)) + whole, .dim)
          + StyledText("│")
          + StyledText(right, .strong)
      }
    )
  }

  /// The articles in use that lists, outlets and fields name.
  private static func numbers(_ lists: [ArticleList], _ session: inout Session) throws -> [Int] {
    var numbers: [Int] = []
    for list in ArticleList.read(lists) {
      if Folded.text(list.text).hasPrefix(ArticleScope.outletPrefix) {
        let chosen = try session.narrow(to: ArticleScope.parse(list.text))
        numbers += session.selection ?? []
        session.selection = chosen
      } else if list.text.contains(":"), let found = try? ArticleChoice(text: list.text).articles(in: session)
      {
        numbers += found
      } else {
        numbers += try session.articles([list])
      }
    }
    return numbers
  }

  /// A reference out of a file: lines of a word and its count, or else running text.
  private static func list(fromFile path: String) throws -> [String: Int] {
    let bytes = try OwnFileBytes.of(FileNames.expanded(path), named: path, limit: 16 << 20)
    let text = String(decoding: bytes, as: UTF8.self)
    var counts: [String: Int] = [:]
    var isList = true
    for line in text.split(whereSeparator: \.isNewline) {
      let fields = line.split { $0 == "\t" || $0 == "," || $0 == ";" || $0 == " " }
      guard fields.count == 2, let count = Int(fields[1]), count >= 0, count < 1 << 40 else {
        isList = false
        break
      }
      counts[Folded.text(fields[0]), default: 0] += count
    }
    if !isList {
      counts = [:]
      for word in WordQuery.tokens(text) where word.contains(where: { $0.isLetter || $0.isNumber }) {
        counts[Folded.text(word), default: 0] += 1
      }
    }
    guard !counts.isEmpty else {
      throw NoResult.none(of: "words", about: path, hint: "a line of the file is a word and its count")
    }
    return counts
  }
}

extension Session {
  /// The numbers of the articles in use.
  func numbersInUse() throws(StoreError) -> [Int] {
    if let selection { return selection }
    return try corpus.articles().rows.map(\.id)
  }
}

extension KeyUnit: ChoiceValue {}
