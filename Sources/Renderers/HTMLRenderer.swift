public import Figures

/// A renderer of figures as HTML that is also well-formed XML, for web pages and reports.
public struct HTMLRenderer: Renderer {
  /// The name of the format.
  public let format = "html"

  /// The purpose of the format.
  public let summary = "tables and sections for web pages; a whole page in a file"

  /// Creates a renderer.
  public init() {}

  /// Writes a figure as a fragment, or as a page with a small style sheet if it is a whole file.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var body = ""
    Self.write(figure, level: 2, to: &body)
    guard page.isWholeFile, !body.isEmpty else { return stream.write(body) }
    stream.write(Self.opening)
    stream.write(body)
    stream.write("</body>\n</html>\n")
  }

  private static func write(_ figure: Figure, level: Int, to text: inout String) {
    switch figure {
    case .message(let message): write(message, to: &text)
    case .table(let table): write(table, to: &text)
    case .chart(let chart): write(chart, to: &text)
    case .passages(let passages): write(passages, level: level, to: &text)
    case .graph(let graph): write(.tree(graph.picture), level: level, to: &text)
    case .tree(let tree):
      text += "<ul class=\"tree\">\n"
      write(tree, to: &text)
      text += "</ul>\n"
    case .sections(let sections):
      for section in sections {
        text += "<section>\n"
        if !section.title.isEmpty {
          let name = "h\(min(level, 6))"
          text += "<\(name)>\(HTMLText.escaped(section.title))</\(name)>\n"
        }
        write(section.figure, level: level + 1, to: &text)
        text += "</section>\n"
      }
    case .nothing: break
    }
  }

  private static func write(_ message: Message, to text: inout String) {
    if message.lines.isEmpty { return }
    var lines = message.lines.map(HTMLText.inline)
    if message.tone == .warning { lines[0] = "<strong>warning:</strong> " + lines[0] }
    text += "<p class=\"\(message.tone.rawValue)\">" + lines.joined(separator: "<br/>\n") + "</p>\n"
  }

  private static func write(_ table: Table, to text: inout String) {
    let columns = table.visibleColumns
    if table.rows.isEmpty {
      text += "<p class=\"more\">No rows.</p>\n"
    } else {
      text += "<table>\n<thead>\n<tr>"
      if table.firstRowNumber != nil { text += "<th scope=\"col\" class=\"number\">#</th>" }
      for column in columns {
        text +=
          "<th scope=\"col\"\(side(of: table.columns[column]))>"
          + HTMLText.escaped(table.columns[column].heading) + "</th>"
      }
      text += "</tr>\n</thead>\n<tbody>\n"
      for (index, row) in table.rows.enumerated() {
        text += "<tr>"
        if let first = table.firstRowNumber {
          text += "<th scope=\"row\" class=\"number\">\(first &+ index)</th>"
        }
        for column in columns {
          text += "<td\(side(of: table.columns[column]))>\(column < row.count ? cell(row[column]) : "")</td>"
        }
        text += "</tr>\n"
      }
      text += "</tbody>\n</table>\n"
    }
    writeMore(table.hiddenRows, hint: table.moreHint, to: &text)
    if let note = table.note, !note.isEmpty { text += "<p class=\"hint\">\(HTMLText.inline(note))</p>\n" }
  }

  private static func side(of column: Table.Column) -> String {
    column.alignment == .trailing ? " class=\"number\"" : ""
  }

  private static func cell(_ cell: Table.Cell) -> String {
    if case .text(let words) = cell { return HTMLText.inline(words) }
    return HTMLText.escaped(cell.line.parts.map(\.text).joined())
  }

  private static func writeMore(_ count: Int, hint: StyledText?, to text: inout String) {
    guard count > 0 else { return }
    let words = hint.map(HTMLText.inline) ?? ""
    text += "<p class=\"more\">… \(count) more" + (words.isEmpty ? "" : " (\(words))") + "</p>\n"
  }

  private static func write(_ chart: Chart, to text: inout String) {
    text += "<figure>\n"
    if !chart.title.isEmpty { text += "<figcaption>\(HTMLText.escaped(chart.title))</figcaption>\n" }
    if chart.values.isEmpty {
      text += "<p class=\"more\">No values.</p>\n"
    } else {
      let amounts = chart.values.map { $0.amount > 0 ? min($0.amount, 1e200) : 0 }
      let highest = amounts.max() ?? 0
      text += "<table class=\"chart\">\n<tbody>\n"
      for (value, amount) in zip(chart.values, amounts) {
        let share = highest > 0 ? Int((amount / highest * 1000).rounded()) : 0
        text +=
          "<tr><th scope=\"row\">\(HTMLText.escaped(value.label))</th>"
          + "<td><span class=\"bar\" style=\"width:\(share / 10).\(share % 10)%\"></span></td>"
          + "<td class=\"number\">\(HTMLText.escaped(NumberText.rounded(value.amount)))</td></tr>\n"
      }
      text += "</tbody>\n</table>\n"
    }
    text += "</figure>\n"
  }

  private static func write(_ passages: Passages, level: Int, to text: inout String) {
    for passage in passages.passages {
      text += "<article>\n"
      let number = passage.number.map { "[\($0)] " } ?? ""
      if !number.isEmpty || !passage.heading.isEmpty {
        let name = "h\(min(level, 6))"
        text += "<\(name)>\(number)\(HTMLText.inline(passage.heading))</\(name)>\n"
      }
      text += "<blockquote>\n"
      for paragraph in passage.paragraphs { text += "<p>\(HTMLText.inline(paragraph))</p>\n" }
      text += "</blockquote>\n</article>\n"
    }
    if passages.passages.isEmpty { text += "<p class=\"more\">No passages.</p>\n" }
    if passages.total > passages.passages.count {
      writeMore(passages.total - passages.passages.count, hint: passages.moreHint, to: &text)
    }
  }

  private static func write(_ tree: Tree, to text: inout String) {
    text += "<li>" + HTMLText.inline(tree.label)
    if !tree.children.isEmpty {
      text += "\n<ul>\n"
      for child in tree.children { write(child, to: &text) }
      text += "</ul>\n"
    }
    text += "</li>\n"
  }

  /// The HTML before the body of a page.
  private static let opening = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>Newshound</title>
    <style>
    :root { color-scheme: light dark; }
    body { font-family: system-ui, sans-serif; line-height: 1.45; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; margin: 1rem 0; }
    th, td { border-bottom: 1px solid #8884; padding: .3rem .7rem; text-align: left; vertical-align: top; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .chart td:nth-child(2) { width: 24rem; }
    .bar { display: block; height: .8rem; background: #3a7ca5; }
    .more, .hint, .dim { opacity: .65; }
    .person { color: #1f77b4; } .organization { color: #9467bd; } .place { color: #2ca02c; } .group { color: #17807e; }
    .quotation { font-style: italic; } .cue { text-decoration: underline; } .bad, .warning { color: #c0392b; }
    </style>
    </head>
    <body>

    """
}
