import Figures

extension TextWriter {
  /// Writes a chart as bars or as a strip or, if nothing is drawn, as labels and values.
  mutating func write(_ chart: Chart) {
    guard !chart.values.isEmpty else {
      if !chart.title.isEmpty { writeWrapped(StyledLine(chart.title, .strong)) }
      return writeLine(StyledLine("No values.", .dim))
    }
    switch chart.form {
    case .strip where isDrawn: writeStrip(chart)
    case .bars, .strip: writeBars(chart)
    }
  }

  // MARK: - Bars

  private mutating func writeBars(_ chart: Chart) {
    if !chart.title.isEmpty { writeWrapped(StyledLine(chart.title, .strong)) }
    let labels = chart.values.map { StyledLine($0.label) }
    let values = chart.values.map { NumberText.rounded($0.amount) }
    let valueWidth = values.reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
    var labelWidth = labels.reduce(0) { max($0, $1.width) }
    var barWidth = isDrawn ? 40 : 0
    if let width {
      let room = max(4, width - valueWidth - 2 * TableLayout.gap)
      labelWidth = min(labelWidth, max(2, room - min(16, room / 2)))
      barWidth = max(1, room - labelWidth)
    }
    let highest = chart.values.reduce(0) { max($0, Self.drawable($1.amount)) }
    for (index, value) in chart.values.enumerated() {
      for (place, label) in labels[index].wrapped(to: labelWidth).enumerated() {
        var line = label
        if place == 0 {
          line.appendSpaces(labelWidth - label.width + TableLayout.gap)
          if isDrawn {
            let bar = Self.bar(Self.drawable(value.amount), of: highest, columns: barWidth)
            line.append(bar, .number)
            line.appendSpaces(barWidth - DisplayWidth.columns(of: bar) + TableLayout.gap)
          }
          line.appendSpaces(valueWidth - DisplayWidth.columns(of: values[index]))
          line.append(values[index])
        }
        writeLine(line)
      }
    }
  }

  /// Returns a bar with a resolution of one eighth of a column; every value above zero has at least
  /// one eighth.
  private static func bar(_ amount: Double, of highest: Double, columns: Int) -> String {
    guard amount > 0, highest > 0 else { return "" }
    let share = min(1, amount / highest)
    let eighths = max(1, Int(share * Double(columns) * 8 + 0.5))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + rest[eighths % 8]
  }

  // MARK: - Strips

  private mutating func writeStrip(_ chart: Chart) {
    // If there are more values than columns, neighbours share a column, and their values are added.
    let group = width.map { (chart.values.count - 1) / $0 + 1 } ?? 1
    let starts = stride(from: 0, to: chart.values.count, by: group)
    let sums = starts.map { start in
      chart.values[start..<min(start + group, chart.values.count)].reduce(0) { $0 + Self.drawable($1.amount) }
    }
    let highest = sums.reduce(0, max)

    var title = StyledLine(chart.title, .strong)
    if title.width > 0 { title.append("  ") }
    title.append("highest: \(NumberText.rounded(highest))", .dim)
    if group > 1 { title.append(", \(group) values a column", .dim) }
    writeWrapped(title)

    let levels = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    var strip = StyledLine()
    for sum in sums {
      let level = sum > 0 && highest > 0 ? min(8, 1 + Int(sum / highest * 8)) : 0
      strip.append(levels[level], .number, width: 1)
    }
    writeLine(strip)

    guard let first = chart.values.first, let last = chart.values.last else { return }
    var labels = StyledLine(first.label, .dim)
    if chart.values.count > 1 {
      let end = StyledLine(last.label, .dim)
      let space = sums.count - labels.width - end.width
      if space >= 2 {
        labels.appendSpaces(space)
      } else {
        labels.append(" – ", .dim)
      }
      labels.append(end)
    }
    writeWrapped(labels)
  }

  /// Returns a value that a bar can show: not negative and not infinite.
  private static func drawable(_ amount: Double) -> Double {
    amount > 0 ? min(amount, 1e200) : 0
  }
}
