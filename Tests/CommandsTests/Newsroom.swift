import Annotators
import Corpora
import Documents
import Figures

@testable import Commands

/// Sessions over a few short articles, invented for the tests.
enum Newsroom {
  /// The text of one article: headline, outlet, day and paragraphs.
  struct Draft {
    var headline: String
    var outlet: String?
    var day: String?
    var paragraphs: [String]
  }

  static let bridge = [
    Draft(
      headline: "Council closes the old bridge",
      outlet: "Morning Courier",
      day: "2024-03-05",
      paragraphs: [
        "Mayor Anna Keller said the bridge would be closed for a year.",
        "“We waited too long,” Keller told reporters. “Nobody else is to blame.”",
        "Robert Hayes, an engineer, said that Keller had ignored his letters.",
        "Police said nobody was hurt.",
      ]
    ),
    Draft(
      headline: "Engineer answers the mayor",
      outlet: "Evening Herald",
      day: "2024-03-06",
      paragraphs: [
        "“I wrote to her four times,” Hayes said. Robert Hayes works in Hamburg.",
        "Anna Keller denied that the council had received a letter.",
        "He said the repairs would take two years.",
      ]
    ),
  ]

  /// Returns a session over the articles about the bridge.
  static func session() throws -> Session { try session(bridge) }

  /// Returns a session over some articles; `prepare` adds layers to a document before it is stored.
  static func session(
    _ drafts: [Draft],
    prepare: (Int, inout Document) -> Void = { _, _ in }
  ) throws -> Session {
    let corpus = try Corpus()
    let step = try corpus.beginStep("load drafts", kind: .load)
    var documents: [Document] = []
    for (position, draft) in drafts.enumerated() {
      var document = Pipeline.standard.document(for: article(draft, number: position + 1))
      prepare(position, &document)
      documents.append(document)
    }
    _ = try corpus.insert(documents, step: step)
    return Session(corpus: corpus)
  }

  private static func article(_ draft: Draft, number: Int) -> Article {
    var body = ""
    var paragraphs: [Paragraph] = []
    for (position, text) in ([draft.headline] + draft.paragraphs).enumerated() {
      if !body.isEmpty { body += "\n\n" }
      let start = body.utf8.count
      body += text
      let range = TextRange(start, body.utf8.count)
      paragraphs.append(Paragraph(range: range, role: position == 0 ? .headline : .body))
    }
    return Article(
      source: "draft-\(number)",
      headline: draft.headline,
      outlet: draft.outlet,
      published: draft.day.flatMap { CalendarDate(iso: $0) }.map { PublicationDate($0, basis: .metadata) },
      body: body,
      paragraphs: paragraphs
    )
  }

  /// Returns the byte range of the first occurrence of words in a document.
  static func range(of words: String, in document: Document) -> TextRange {
    let wanted = Array(words.utf8)
    let text = document.text
    for start in text.indices where text[start...].starts(with: wanted) {
      return TextRange(start, start + wanted.count)
    }
    return TextRange(0, 0)
  }
}

extension Session {
  /// Returns the answer to a line.
  mutating func ask(_ line: String) async throws -> Figure {
    try await Interpreter().figure(of: line, in: &self)
  }

  /// Returns the rows of the table that answers a line: the named columns, separated by bars.
  mutating func rows(_ line: String, _ columns: [String]) async throws -> [String] {
    switch try await ask(line) {
    case .table(let table): return table.texts(columns)
    case .sections(let sections):
      for case .table(let table) in sections.map(\.figure) { return table.texts(columns) }
      return ["no table"]
    default: return ["no table"]
    }
  }

  /// Returns the message of the error that a line throws; "no error" without one.
  mutating func complaint(_ line: String) async -> String {
    do {
      _ = try await ask(line)
      return "no error"
    } catch let error as LineError {
      return error.message
    } catch {
      return "\(error)"
    }
  }
}

extension Figure {
  /// All texts of the figure, one line per cell.
  var words: String {
    switch self {
    case .message(let message): message.lines.map(\.plain).joined(separator: "\n")
    case .table(let table): table.rows.flatMap { $0.map(\.words) }.joined(separator: "\n")
    case .chart(let chart): chart.values.map { "\($0.label) \(Int($0.amount))" }.joined(separator: "\n")
    case .passages(let passages):
      passages.passages.flatMap { [$0.heading.plain] + $0.paragraphs.map(\.plain) }.joined(separator: "\n")
    case .tree(let tree): tree.label.plain
    case .graph(let graph): graph.picture.label.plain
    case .sections(let sections): sections.map { $0.title + "\n" + $0.figure.words }.joined(separator: "\n")
    case .nothing: ""
    }
  }

  /// Returns the figure under a heading; `.nothing` if there is none.
  func section(_ title: String) -> Figure? {
    guard case .sections(let sections) = self else { return nil }
    return sections.first { $0.title == title }?.figure
  }

  /// Returns the value of a label in a table of facts.
  func fact(_ what: String) -> String? {
    guard case .table(let table) = section("why") ?? section("who") ?? section("published") ?? self else {
      return nil
    }
    return table.rows.first { $0.first?.words == what }?.last?.words
  }

  /// Returns the texts in the passages that have a role.
  func marked(_ role: StyledText.Role) -> [String] {
    guard case .passages(let passages) = section("evidence") ?? section("proof") ?? self else { return [] }
    return passages.passages.flatMap(\.paragraphs).flatMap(\.parts).filter { $0.role == role }.map(\.text)
  }
}

extension Table {
  /// Returns the rows with the given columns, separated by bars.
  func texts(_ names: [String]) -> [String] {
    let places = names.compactMap { name in columns.firstIndex { $0.name == name } }
    return rows.map { row in places.map { row[$0].words }.joined(separator: "|") }
  }
}

extension Table.Cell {
  /// The value as text.
  var words: String {
    switch self {
    case .text(let text): text.plain
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .flag(let value): value ? "yes" : "no"
    case .list(let items): items.joined(separator: ", ")
    case .missing: "-"
    }
  }
}
