import Figures
import TestSupport

/// A seeded generator of texts and figures, so that a failure can be reproduced.
struct Generator: RandomNumberGenerator {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Returns words in several scripts.
  mutating func words(_ count: ClosedRange<Int>) -> String {
    let words = [
      "a", "the", "harbour", "Okafor", "Tomás", "“quoted”", "习近平", "北京市政府。", "نجيب", "שלום", "👩‍👧", "e\u{301}",
      "❤️", "Привет", "x|y", "internationalisation", "https://example.org/a/very/long/address", "Σ", "1️⃣", "각",
    ]
    return (0..<number(count)).map { _ in words[number(0...words.count - 1)] }.joined(separator: " ")
  }

  /// Returns any code points, many of them control characters.
  mutating func noise(_ count: ClosedRange<Int>) -> String {
    var text = ""
    for _ in 0..<number(count) {
      let value: Int =
        switch number(0...7) {
        case 0: number(0...0x1F)
        case 1: number(0x7F...0x9F)
        case 2: number(0x2028...0x202E)
        case 3: number(0x2060...0x206F)
        case 4: number(0x20...0x7E)
        case 5: number(0...0x10FFFF)
        case 6: [0x22, 0x2C, 0x0A, 0x0D, 0x5C, 0x7C, 0x09, 0x1B][number(0...7)]
        default: number(0x4E00...0x4E20)
        }
      if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Returns a table of words and small numbers.
  mutating func table() -> Table {
    let columns = (0..<number(1...7)).map { index in
      Table.Column(
        "c\(index)",
        alignment: Bool.random(using: &self) ? .leading : .trailing,
        isForProgramsOnly: index > 0 && number(0...9) == 0
      )
    }
    let lengths = columns.map { _ in [1, 3, 40][number(0...2)] }
    let isNumber = columns.map { _ in number(0...3) == 0 }
    let rows = (0..<number(1...5)).map { _ in
      columns.indices.map { column -> Table.Cell in
        if number(0...9) == 0 { return .missing }
        if isNumber[column] { return .integer(number(0...999)) }
        if number(0...4) == 0 { return .list([words(1...2), words(0...2)]) }
        return .text(StyledText(words(0...lengths[column]), .person))
      }
    }
    return Table(
      columns: columns,
      rows: rows,
      firstRowNumber: Bool.random(using: &self) ? number(1...150) : nil
    )
  }

  /// Returns a figure of any kind with texts from a closure.
  mutating func figure(depth: Int = 0, text: (inout Generator) -> String) -> Figure {
    switch number(0...(depth > 1 ? 4 : 5)) {
    case 0:
      return .message(
        Message([StyledText(text(&self)), StyledText(text(&self), .command)], tone: .warning)
      )
    case 1:
      return .table(
        Table(
          columns: [Table.Column("a"), Table.Column("b", heading: text(&self))],
          rows: (0..<number(0...3)).map { _ in
            [.text(StyledText(text(&self), .match)), .list([text(&self), text(&self)])]
          },
          total: 7,
          moreHint: StyledText(text(&self), .command)
        )
      )
    case 2:
      return .chart(
        Chart(
          title: text(&self),
          form: Bool.random(using: &self) ? .bars : .strip,
          values: (0..<number(0...200)).map { _ in Chart.Value(text(&self), Double(number(-3...40)) / 4) }
        )
      )
    case 3:
      let paragraphs = [StyledText(text(&self)), StyledText(text(&self), .quotation)]
      return .passages(
        Passages(
          [Passages.Passage(heading: StyledText(text(&self)), paragraphs: paragraphs, number: 2)],
          total: 3
        )
      )
    case 4:
      let leaf = Tree(StyledText(text(&self)))
      return .tree(Tree(StyledText(text(&self)), [Tree(StyledText(text(&self)), [leaf, leaf]), leaf]))
    default:
      return .sections(
        (0..<number(0...3)).map { _ in Section(text(&self), figure(depth: depth + 1, text: text)) }
      )
    }
  }
}
