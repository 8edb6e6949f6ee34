import Figures

/// Rows of fields under one header: what the formats `csv` and `tsv` share.
struct DelimitedBlock {
  var header: [String]
  var rows: [[String]]

  /// The blocks of a figure: one for most, one a section for sections, none for nothing.
  static func blocks(of figure: Figure) -> [DelimitedBlock] {
    switch figure {
    case .message(let message):
      [DelimitedBlock(header: ["message"], rows: message.lines.map { [$0.plain] })]
    case .table(let table):
      [
        DelimitedBlock(
          header: Keys.unique(table.columns.map(\.name)),
          rows: table.rows.map { row in
            table.columns.indices.map { $0 < row.count ? row[$0].field : "" }
          }
        )
      ]
    case .chart(let chart):
      [
        DelimitedBlock(
          header: ["label", "value"],
          rows: chart.values.map { [$0.label, NumberText.exact($0.amount)] }
        )
      ]
    case .passages(let passages):
      [
        DelimitedBlock(
          header: ["heading", "text", "number"],
          rows: passages.passages.map { [$0.heading.plain, $0.text, $0.number.map(String.init) ?? ""] }
        )
      ]
    case .tree(let tree):
      [DelimitedBlock(header: ["level", "label"], rows: rows(of: tree, level: 0))]
    case .sections(let sections):
      zip(Keys.of(sections), sections).flatMap { key, section in
        blocks(of: section.figure).map { block in
          DelimitedBlock(header: ["section"] + block.header, rows: block.rows.map { [key] + $0 })
        }
      }
    case .nothing: []
    }
  }

  /// Writes the blocks of a figure; blocks with the same header make one, others are apart by an empty line.
  ///
  /// On a terminal control characters are made visible; a file or a pipe gets every field as it is.
  static func text(
    of figure: Figure,
    on page: Page,
    separator: String,
    quote: (_ field: String, _ isOnly: Bool) -> String
  ) -> String {
    var text = ""
    func add(_ fields: [String]) {
      var isFirst = true
      for field in fields {
        if !isFirst { text += separator }
        isFirst = false
        let shown = page.width == nil ? field : Escaping.visible(field, keepingLineBreaks: true)
        text += quote(shown, fields.count == 1)
      }
      text += "\n"
    }
    var header: [String]?
    for block in blocks(of: figure) {
      if block.header != header {
        if header != nil { text += "\n" }
        add(block.header)
        header = block.header
      }
      for row in block.rows { add(row) }
    }
    return text
  }

  private static func rows(of tree: Tree, level: Int) -> [[String]] {
    [[String(level), tree.label.plain]] + tree.children.flatMap { rows(of: $0, level: level + 1) }
  }
}

extension Passages.Passage {
  /// The paragraphs, an empty line between two.
  var text: String { paragraphs.map(\.plain).joined(separator: "\n\n") }
}
