import Corpora
import Documents
import Figures

/// The drawing of an article: a bar for each paragraph, as long as its words, with a letter where each answer stands
/// first.
struct ShapeDrawing {
  private let layout: ArticleLayout
  private let landmarks: [Landmark]

  /// The longest bar in columns.
  private static let longest = 40

  /// Prepares the drawing of some landmarks of an article.
  init(_ layout: ArticleLayout, _ landmarks: [Landmark]) {
    self.layout = layout
    self.landmarks = landmarks
  }

  /// Returns the table of paragraphs.
  ///
  /// `found` is the share of the content words of the headline that the text has had by the end of the paragraph.
  /// On a screen, paragraphs in which nothing is new are one row where there are many.
  func table(width: Int?, isForPrograms: Bool) -> Table {
    let longest = max(8, min(ShapeDrawing.longest, (width ?? 80) - 40))
    let most = max(1, layout.blocks.map(\.words).max() ?? 1)
    let headline = Proposition.content(
      of: WordSequence(of: layout.stored.article.headline ?? layout.heads.first.map { layout.text($0) } ?? "")
    )
    var seen: Set<String> = []
    var sum = 0
    var place = 0
    let folds = !isForPrograms && layout.blocks.count > ShapeDrawing.mostParagraphs
    let rows = runs(folds: folds).map { run -> [Table.Cell] in
      let blocks = layout.blocks[run]
      let words = blocks.reduce(0) { $0 + $1.words }
      sum += words
      while place < min(sum, layout.words.count) {
        seen.insert(layout.words[place].folded)
        place += 1
      }
      let here =
        run.count > 1 ? [] : landmarks.filter { layout.blocks[run.lowerBound].range.contains($0.range.start) }
      let columns = max(1, (words * longest / run.count + most / 2) / most)
      return [
        run.count > 1 ? Table.Cell("\(run.lowerBound + 1)–\(run.upperBound)") : .integer(run.lowerBound + 1),
        .integer(words), Table.Cell("\(sum * 100 / max(1, layout.words.count)) %"),
        headline.isEmpty
          ? .missing : Table.Cell("\(headline.intersection(seen).count * 100 / headline.count) %"),
        .text(bar(layout.blocks[run.lowerBound], here, columns: max(columns, here.count))),
        here.isEmpty ? .missing : .list(here.map(\.kind.rawValue)),
      ]
    }
    return Table(
      columns: [
        Table.Column("paragraph", heading: "¶", alignment: .trailing),
        Table.Column("words", alignment: .trailing),
        Table.Column("so_far", alignment: .trailing), Table.Column("headline", alignment: .trailing),
        Table.Column("drawing"), Table.Column("new", isForProgramsOnly: true),
      ],
      rows: rows,
      firstRowNumber: nil,
      note: StyledText(
        "\"so far\": share of all words by the end of the paragraph; \"headline\": share of the headline's words found by then."
      )
    )
  }

  /// The most paragraphs that are all drawn on a screen.
  private static let mostParagraphs = 20

  /// Returns the paragraphs one by one, or with those in a row that have no letter as one.
  private func runs(folds: Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var wasPlain = false
    for index in layout.blocks.indices {
      let isPlain = folds && !landmarks.contains { layout.blocks[index].range.contains($0.range.start) }
      defer { wasPlain = isPlain }
      if isPlain, wasPlain, let last = runs.last {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Returns the bar of a paragraph with the letters at their places, each at the next free column.
  private func bar(_ block: ArticleLayout.Block, _ here: [Landmark], columns: Int) -> StyledText {
    var letters = [Character?](repeating: nil, count: columns)
    for landmark in here.sorted(by: { $0.range < $1.range }) {
      let part = Double(landmark.range.start - block.range.start) / Double(max(1, block.range.count))
      let wanted = min(columns - 1, Int(part * Double(columns)))
      let free =
        letters.indices[wanted...].first { letters[$0] == nil } ?? letters.lastIndex { $0 == nil } ?? wanted
      letters[free] = landmark.kind.letter
    }
    var bar = StyledText()
    for letter in letters { bar.append(letter.map(String.init) ?? "░", letter == nil ? .dim : .strong) }
    return bar
  }
}
