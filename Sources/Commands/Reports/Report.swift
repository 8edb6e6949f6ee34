import Corpora
import Figures

/// The command that gathers the answers to the main questions about some articles, for a page that is passed on.
struct Report: Command {
  let articles = Positional<[ArticleList]>(
    "articles",
    help: "the articles: a1-3, story:2, an outlet; without them all in use"
  )
  let top = Option<Int>("top", default: 10, in: 1...100_000, help: "how many rows each part has at most")

  var name: String { "report" }
  var summary: String { "gathers the main answers on some articles: report > story.html" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [articles, top] }
  var discussion: String? {
    """
    Its parts are the answers of other commands, from what a reader needs first: the articles, the numbers that are \
    disputed, who speaks and who is heard, who is not, what is said differently, what happened when, the stories, how \
    each report is built, the sentences worth checking, and what is left out where. A part without an answer is left \
    out. In a file that ends in .html it is a page, and each part can be asked for alone.
    """
  }
  var examples: [Example] {
    [
      Example("report > harbour.html", "all articles on one page", after: ["load sample:harbour"]),
      Example("report a3,a4 --top 3", "two reports of one story", after: ["load sample:harbour"]),
    ]
  }

  /// The most articles that are set side by side, and whose form is shown one by one.
  private static let few = 8

  /// One part: its heading and the line that asks for it.
  private struct Part {
    var title: String
    var line: String
    var isFor = 1...Int.max
  }

  /// The parts in the order in which a reader needs them.
  private static let parts: [Part] = [
    Part(title: "Articles", line: "articles"),
    Part(title: "Numbers that differ", line: "numbers --disputed"),
    Part(title: "Numbers", line: "numbers"),
    Part(title: "Who speaks", line: "sources"),
    Part(title: "Who is heard", line: "voices"),
    Part(title: "Who is not heard", line: "unheard"),
    Part(title: "Said differently", line: "drift", isFor: 2...Int.max),
    Part(title: "What happened when", line: "timeline"),
    Part(title: "Stories", line: "stories", isFor: 2...Int.max),
    Part(title: "Shared passages", line: "wire", isFor: 2...Int.max),
    Part(title: "Worth checking", line: "claims"),
    Part(title: "What each has and leaves out", line: "compare", isFor: 2...few),
  ]

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = session.selection
    let destination = session.destination
    let wanted = try session.articles(arguments[articles])
    if !wanted.isEmpty {
      let inUse = Set(chosen ?? wanted)
      session.selection = wanted.filter(inUse.contains).sorted()
    }
    defer {
      session.selection = chosen
      session.destination = destination
    }
    let numbers = try session.numbersInUse()
    guard !numbers.isEmpty else {
      throw NoResult.none(of: "articles in use", about: nil, hint: "'use all' makes all articles answer")
    }
    let shapes = numbers.prefix(Report.few).map {
      Part(title: "How article \($0) is built", line: "shape a\($0)")
    }
    let parts = Report.parts.filter { $0.isFor.contains(numbers.count) } + shapes
    var sections: [Section] = []
    for (place, part) in parts.enumerated() {
      try Task.checkCancellation()
      session.progress?(place, parts.count, "report: \(part.title.lowercased())")
      let takesTop = !part.line.hasPrefix("shape")
      let line = part.line + (takesTop ? " --top \(arguments[top])" : "")
      do {
        let figure = try await Interpreter().figure(of: line, in: &session)
        // A part that only says that there is nothing is left out.
        if case .message(let message) = figure, message.tone == .hint { continue }
        sections.append(Section(part.title, figure.withoutNumbers))
      } catch let error as LineError where error.isNoResult {
        continue
      }
    }
    session.list([])
    return .sections(sections)
  }
}

extension Figure {
  /// The same without numbers of rows, which no command could name.
  fileprivate var withoutNumbers: Figure {
    switch self {
    case .table(var table):
      table.firstRowNumber = nil
      table.moreHint = nil
      return .table(table)
    case .sections(let sections):
      return .sections(sections.map { Section($0.title, $0.figure.withoutNumbers) })
    case .passages(var passages):
      for place in passages.passages.indices { passages.passages[place].number = nil }
      passages.moreHint = nil
      return .passages(passages)
    case .message, .chart, .tree, .graph, .nothing: return self
    }
  }
}
