import Corpora
import Documents
import Figures

/// A comparison of two or more sides, each an article or a group of articles labelled with a letter.
struct Comparison {
  /// One side of the comparison.
  struct Side {
    /// The label of the side: A, B, C.
    var letter: String
    /// The numbers of its articles.
    var articles: [Int]
  }

  let sides: [Side]

  /// How the sections are shown.
  struct Style {
    /// The maximum number of rows of a section; nil for all.
    var limit: Int?
    /// Whether rows that all sides have alike are listed.
    var listsCommon = false
    /// Whether the marks are given as words, for other programs.
    var isForPrograms = false
  }

  let style: Style

  /// The index of the side of each article.
  private let places: [Int: Int]

  /// The numbered rows of the sections so far, in order.
  private(set) var rows: [Row] = []

  /// How many rows each part has, and how many of them each side has.
  private(set) var tallies: [(part: ComparisonPart, rows: Int, held: [Int])] = []

  /// Creates a comparison of groups of articles.
  init(_ groups: [[Int]], style: Style) {
    self.style = style
    sides = groups.enumerated().map { index, articles in
      Side(letter: Comparison.letter(index), articles: articles)
    }
    let pairs = groups.enumerated().flatMap { index, articles in articles.map { ($0, index) } }
    places = Dictionary(pairs) { first, _ in first }
  }

  /// The most sides: one for each letter.
  static let most = 26

  /// Returns the letter of a side, A to Z.
  private static func letter(_ index: Int) -> String {
    String(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[index % most])
  }

  /// All articles of all sides.
  var scope: Scope { .articles(Set(sides.flatMap(\.articles))) }

  /// Returns the index of the side that contains an article; nil if none does.
  func side(of article: Int) -> Int? { places[article] }

  /// Returns the sides for which `present` is true as text: "all", "only A", or "A, C".
  func whose(_ present: [Bool]) -> String {
    let letters = zip(sides, present).filter(\.1).map(\.0.letter)
    if letters.count == sides.count { return "all" }
    return letters.count == 1 ? "only " + letters[0] : letters.joined(separator: ", ")
  }

  /// Whether the sides are so few that words fit beside their marks.
  var hasFewSides: Bool { sides.count <= 4 }

  /// Returns a section of rows, those that differ first, and counts them; nil if there are none.
  ///
  /// What all sides have alike is told in a remark. Row numbers continue those of the sections before.
  mutating func section(_ part: ComparisonPart, _ compared: [ComparedRow]) -> Section? {
    guard !compared.isEmpty else { return nil }
    let held = sides.indices.map { side in compared.count { $0.cells[side].holding != .absent } }
    // A question that no side answers is no row that one of them lacks.
    let told = compared.count { row in row.cells.contains { $0.holding != .absent } }
    tallies.append((part, told, held))
    let ordered = compared.enumerated().sorted {
      $0.element.rank(at: $0.offset) < $1.element.rank(at: $1.offset)
    }
    .map(\.element)
    let listsAll = style.listsCommon || style.isForPrograms || part == .whys
    let listed = listsAll ? ordered : ordered.filter { !$0.isCommon }
    let common = listsAll ? [] : ordered.filter(\.isCommon)
    guard !listed.isEmpty else {
      return Section(part.title, .message(Message([Comparison.remark(on: common)].compactMap(\.self))))
    }
    let first = rows.count + 1
    let shown = style.limit.map { Array(listed.prefix($0)) } ?? listed
    rows += shown.map(\.row)
    let hasSpeakers = compared.contains { $0.speaker != nil }
    let table = Table(
      columns: (hasSpeakers ? [Table.Column("speaker")] : []) + [Table.Column(part.column)] + columns,
      rows: shown.map { row in
        (hasSpeakers ? [.text(row.speaker ?? StyledText())] : []) + [.text(row.label)] + cells(of: row)
      },
      firstRowNumber: first,
      total: listed.count,
      moreHint: Session.moreHint(listed.count),
      note: Comparison.remark(on: common)
    )
    return Section(part.title, .table(table))
  }

  /// One column a side, and for programs the words and the articles of each side and whose the row is.
  private var columns: [Table.Column] {
    sides.map {
      Table.Column($0.letter.lowercased(), heading: $0.letter, staysWhenEmpty: true)
    } + sides.map { Table.Column($0.letter.lowercased() + "_words", isForProgramsOnly: true) }
      + [Table.Column("in", isForProgramsOnly: true)]
  }

  private func cells(of row: ComparedRow) -> [Table.Cell] {
    return row.cells.map { cell in
      if style.isForPrograms { return Table.Cell(cell.holding.rawValue) }
      // The answers of three sides would not fit beside each other; 'show' opens them.
      let words = hasFewSides && (!row.isFixed || sides.count == 2) ? cell.words : cell.short
      var text = StyledText(cell.holding.mark, cell.holding.role)
      if !words.isEmpty { text.append((hasFewSides ? " " : "") + words) }
      return .text(text)
    } + row.cells.map { Table.Cell($0.words.isEmpty ? nil : $0.words) } + [
      Table.Cell(whose(row.cells.map { $0.holding != .absent }))
    ]
  }

  /// The remark on rows that all sides have alike: their names, or their number where they are sentences.
  private static func remark(on common: [ComparedRow]) -> StyledText? {
    guard !common.isEmpty else { return nil }
    let names = common.map(\.label.plain)
    let isShort = names.allSatisfy { $0.count <= 40 }
    let most = 8
    guard isShort else {
      return StyledText("All sides have \(common.count == 1 ? "one more" : "\(common.count) more"); ")
        + StyledText("--all", .command) + StyledText(" lists what all have.")
    }
    let rest = names.count > most ? " and \(names.count - most) more" : ""
    return StyledText("All sides have: " + names.prefix(most).joined(separator: ", ") + rest + ".")
  }
}
