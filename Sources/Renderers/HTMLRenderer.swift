public import Figures

/// A renderer of figures as HTML that is also well-formed XML, for web pages and reports.
public struct HTMLRenderer: Renderer {
  /// The name of the format.
  public let format = "html"

  /// The purpose of the format.
  public let summary = "tables and sections for web pages; a whole page in a file"

  /// Whether the style of a whole page is there, which shows the rows of tables as cards on narrow screens.
  private let isPage: Bool

  /// Creates a renderer.
  public init() { self.init(isPage: false) }

  private init(isPage: Bool) { self.isPage = isPage }

  /// Writes a figure as a fragment, or as a page with a small style sheet if it is a whole file.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var (figure, body, title) = (figure, "", page.title ?? "Newshound")
    if page.isWholeFile { title = HTMLPage.takeTitle(of: &figure) ?? title }
    let writer = HTMLRenderer(isPage: page.isWholeFile)
    writer.write(figure, level: 2, to: &body)
    guard page.isWholeFile, !body.isEmpty else { return stream.write(body) }
    stream.write(HTMLPage.opening(title: title))
    stream.write(body)
    stream.write("</main>\n</body>\n</html>\n")
  }

  private func write(_ figure: Figure, level: Int, to text: inout String) {
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

  private func write(_ message: Message, to text: inout String) {
    if message.lines.isEmpty { return }
    var lines = message.lines.map(HTMLText.inline)
    if message.tone == .warning { lines[0] = "<strong>warning:</strong> " + lines[0] }
    text += "<p class=\"\(message.tone.rawValue)\">" + lines.joined(separator: "<br/>\n") + "</p>\n"
  }

  private func write(_ table: Table, to text: inout String) {
    let columns = table.visibleColumns
    if table.rows.isEmpty {
      text += "<p class=\"more\">No rows.</p>\n"
    } else {
      text += isPage && columns.count > HTMLPage.manyColumns ? "<table class=\"wide\">" : "<table>"
      text += "\n<thead>\n<tr>"
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
          let words = column < row.count ? cell(row[column]) : ""
          text += "<td\(attributes(of: table.columns[column], words))>\(words)</td>"
        }
        text += "</tr>\n"
      }
      text += "</tbody>\n</table>\n"
    }
    writeMore(table.hiddenRows, hint: table.moreHint, to: &text)
    if let note = table.note, !note.isEmpty { text += "<p class=\"hint\">\(HTMLText.inline(note))</p>\n" }
  }

  private func side(of column: Table.Column) -> String {
    column.alignment == .trailing ? " class=\"number\"" : ""
  }

  /// The attributes of a cell: its side, on a page also its heading, and whether its words may be broken anywhere.
  private func attributes(of column: Table.Column, _ words: String) -> String {
    guard isPage else { return side(of: column) }
    let label = column.heading.isEmpty ? "" : " data-label=\"\(HTMLText.escaped(column.heading))\""
    let isLong = words.split(whereSeparator: { " <>".contains($0) }).contains {
      $0.count > HTMLPage.longestWord
    }
    return (isLong && column.alignment != .trailing ? " class=\"long\"" : side(of: column)) + label
  }

  private func cell(_ cell: Table.Cell) -> String {
    if case .text(let words) = cell { return HTMLText.inline(words) }
    return HTMLText.escaped(cell.line.parts.map(\.text).joined())
  }

  private func writeMore(_ count: Int, hint: StyledText?, to text: inout String) {
    guard count > 0 else { return }
    let words = hint.map(HTMLText.inline) ?? ""
    text += "<p class=\"more\">… \(count) more" + (words.isEmpty ? "" : " (\(words))") + "</p>\n"
  }

  private func write(_ chart: Chart, to text: inout String) {
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

  private func write(_ passages: Passages, level: Int, to text: inout String) {
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

  private func write(_ tree: Tree, to text: inout String) {
    text += "<li>" + HTMLText.inline(tree.label)
    if !tree.children.isEmpty {
      text += "\n<ul>\n"
      for child in tree.children { write(child, to: &text) }
      text += "</ul>\n"
    }
    text += "</li>\n"
  }
}
