import Figures

/// A block of rows of fields under one header, which the formats `csv` and `tsv` share.
struct DelimitedBlock {
  var header: [String]
  var rows: [[String]]

  /// Returns the blocks of a figure: one for most figures, those of each section for sections, none for an
  /// empty figure.
  /// - Parameter guarding: a function that makes untrusted text safe; it is not applied to numbers.
  static func blocks(
    of figure: Figure,
    guarding: (String) -> String = { $0 }
  ) -> [DelimitedBlock] {
    switch figure {
    case .message(let message):
      [DelimitedBlock(header: ["message"], rows: message.lines.map { [guarding($0.plain)] })]
    case .table(let table):
      [
        DelimitedBlock(
          header: ColumnKeys.unique(table.columns.map(\.name)),
          rows: table.rows.map { row in
            table.columns.indices.map { column in
              guard column < row.count else { return "" }
              return row[column].isWords ? guarding(row[column].field) : row[column].field
            }
          }
        )
      ]
    case .chart(let chart):
      [
        DelimitedBlock(
          header: ["label", "value"],
          rows: chart.values.map { [guarding($0.label), NumberText.exact($0.amount)] }
        )
      ]
    case .passages(let passages):
      [
        DelimitedBlock(
          header: ["heading", "text", "number"],
          rows: passages.passages.map {
            [guarding($0.heading.plain), guarding($0.text), $0.number.map(String.init) ?? ""]
          }
        )
      ]
    case .tree(let tree):
      [DelimitedBlock(header: ["level", "label"], rows: rows(of: tree, level: 0, guarding: guarding))]
    case .graph(let graph):
      [
        DelimitedBlock(
          header: ColumnKeys.unique(["source", "target"] + graph.linkKeys),
          rows: graph.links.map { link in
            [link.source, link.target].map {
              graph.nodes.indices.contains($0) ? guarding(graph.nodes[$0].label) : ""
            }
              + link.values.map { $0.isWords ? guarding($0.field) : $0.field }
          }
        )
      ]
    case .sections(let sections):
      zip(ColumnKeys.of(sections), sections).flatMap { key, section in
        blocks(of: section.figure, guarding: guarding).map { block in
          DelimitedBlock(header: ["section"] + block.header, rows: block.rows.map { [key] + $0 })
        }
      }
    case .nothing: []
    }
  }

  /// Returns the text of the blocks of a figure.
  ///
  /// Consecutive blocks with the same header are joined, others are separated by an empty line.
  ///
  /// On a terminal, control characters are made visible; in a file or a pipe, fields are left unchanged.
  static func text(
    of figure: Figure,
    on page: Page,
    separator: String,
    guarding: (String) -> String = { $0 },
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
    for block in blocks(of: figure, guarding: guarding) {
      if block.header != header {
        if header != nil { text += "\n" }
        add(block.header)
        header = block.header
      }
      for row in block.rows { add(row) }
    }
    return text
  }

  private static func rows(of tree: Tree, level: Int, guarding: (String) -> String) -> [[String]] {
    [[String(level), guarding(tree.label.plain)]]
      + tree.children.flatMap { rows(of: $0, level: level + 1, guarding: guarding) }
  }
}

extension Passages.Passage {
  /// The paragraphs, separated by empty lines.
  var text: String { paragraphs.map(\.plain).joined(separator: "\n\n") }
}
