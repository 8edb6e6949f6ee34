public import Figures

/// A renderer of figures in GitHub Flavored Markdown, for notes and reports.
public struct MarkdownRenderer: Renderer {
  /// The name of the format.
  public let format = "markdown"

  /// The purpose of the format.
  public let summary = "GitHub tables and headings for notes and reports"

  /// Creates a renderer.
  public init() {}

  /// Writes a figure.
  ///
  /// Sections begin with headings of the second level, and tables have no row numbers.
  ///
  /// An empty line separates it from a preceding figure, since the two would otherwise form one table
  /// or paragraph.
  public func write(_ figure: Figure, on page: Page, to stream: inout some TextOutputStream) {
    var text = ""
    Self.write(figure, level: 2, to: &text)
    if page.isContinued, !text.isEmpty { stream.write("\n") }
    stream.write(text)
  }

  private static func write(_ figure: Figure, level: Int, to text: inout String) {
    switch figure {
    case .message(let message): write(message, to: &text)
    case .table(let table): write(table, to: &text)
    case .chart(let chart):
      if !chart.title.isEmpty { text += MarkdownText.inline(StyledText(chart.title, .strong)) + "\n\n" }
      write(table(of: chart), to: &text)
    case .passages(let passages): write(passages, to: &text)
    case .tree(let tree): write(tree, indent: "", to: &text)
    case .graph(let graph): write(graph.picture, indent: "", to: &text)
    case .sections(let sections):
      for (index, section) in sections.enumerated() {
        if index > 0 { text += "\n" }
        if !section.title.isEmpty {
          let title = MarkdownText.inline(StyledText(section.title))
          text += String(repeating: "#", count: min(level, 6)) + " \(title)\n\n"
        }
        write(section.figure, level: level + 1, to: &text)
      }
    case .nothing: break
    }
  }

  private static func write(_ message: Message, to text: inout String) {
    var isFirst = true
    for (index, line) in message.lines.enumerated() {
      if line.isEmpty {
        text += text.isEmpty ? "" : "\n\n"
        isFirst = true
        continue
      }
      if !isFirst { text += "\\\n" }
      let isWarning = message.tone == .warning && index == 0
      text += (isWarning ? "**warning:** " : "") + MarkdownText.paragraph(line)
      isFirst = false
    }
    if !message.lines.isEmpty { text += "\n" }
  }

  private static func write(_ table: Table, to text: inout String) {
    let columns = table.visibleColumns
    if table.rows.isEmpty {
      text += "No rows.\n"
    } else {
      func add(_ cells: [String]) { text += "| " + cells.joined(separator: " | ") + " |\n" }
      add(columns.map { MarkdownText.escaped(Escaping.visible(table.columns[$0].heading)) })
      add(columns.map { table.columns[$0].alignment == .trailing ? "---:" : "---" })
      for row in table.rows {
        add(
          columns.map { column in
            guard column < row.count else { return "" }
            if case .text(let words) = row[column] { return MarkdownText.inline(words, inTable: true) }
            return MarkdownText.escaped(row[column].line.parts.map(\.text).joined())
          }
        )
      }
    }
    writeMore(table.hiddenRows, hint: table.moreHint, to: &text)
    if let note = table.note, !note.isEmpty { text += "\n" + MarkdownText.paragraph(note) + "\n" }
  }

  private static func writeMore(_ count: Int, hint: StyledText?, to text: inout String) {
    guard count > 0 else { return }
    let words = hint.map { MarkdownText.inline($0) } ?? ""
    text += "\n… \(count) more" + (words.isEmpty ? "" : " (\(words))") + "\n"
  }

  private static func table(of chart: Chart) -> Table {
    Table(
      columns: [Table.Column("label"), Table.Column("value", alignment: .trailing)],
      rows: chart.values.map { [.text(StyledText($0.label)), .number($0.amount)] }
    )
  }

  private static func write(_ passages: Passages, to text: inout String) {
    for (index, passage) in passages.passages.enumerated() {
      if index > 0 { text += "\n" }
      var blocks = passage.paragraphs.map { MarkdownText.paragraph($0) }
      let number = passage.number.map { "[\($0)]" }
      let title = [number, passage.heading.isEmpty ? nil : passage.heading.plain].compactMap { $0 }
      if !title.isEmpty {
        blocks.insert(MarkdownText.inline(StyledText(title.joined(separator: " "), .strong)), at: 0)
      }
      text += blocks.joined(separator: "\n\n") + "\n"
    }
    if passages.passages.isEmpty { text += "No passages.\n" }
    if passages.total > passages.passages.count {
      writeMore(passages.total - passages.passages.count, hint: passages.moreHint, to: &text)
    }
  }

  private static func write(_ tree: Tree, indent: String, to text: inout String) {
    text += indent + "- " + MarkdownText.paragraph(tree.label) + "\n"
    for child in tree.children { write(child, indent: indent + "  ", to: &text) }
  }
}
