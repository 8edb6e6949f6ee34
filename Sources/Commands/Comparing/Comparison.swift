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

  /// The index of the side of each article.
  private let places: [Int: Int]

  /// The numbered rows of the sections so far, in order.
  private(set) var rows: [Row] = []

  init(_ groups: [[Int]]) {
    sides = groups.enumerated().map { index, articles in
      Side(letter: Comparison.letter(index), articles: articles)
    }
    let pairs = groups.enumerated().flatMap { index, articles in articles.map { ($0, index) } }
    places = Dictionary(pairs) { first, _ in first }
  }

  /// Returns the letter of a side: A to Z, then A1, B1 and so on.
  private static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return String(letters[index % 26]) + (index < 26 ? "" : String(index / 26))
  }

  /// All articles of all sides.
  var scope: Scope { .articles(Set(sides.flatMap(\.articles))) }

  /// Returns the index of the side that contains an article; nil if none does.
  func side(of article: Int) -> Int? { places[article] }

  /// Returns one column per side, headed by its letter.
  func columns(_ alignment: Table.Column.Alignment = .leading) -> [Table.Column] {
    sides.map {
      Table.Column($0.letter.lowercased(), heading: $0.letter, alignment: alignment, staysWhenEmpty: true)
    }
  }

  /// Returns the sides for which `present` is true as text: "all", "only A", or "A, C".
  func whose(_ present: [Bool]) -> StyledText {
    let letters = zip(sides, present).filter(\.1).map(\.0.letter)
    if letters.count == sides.count { return StyledText("all", .good) }
    if letters.count == 1 { return StyledText("only " + letters[0], .warning) }
    return StyledText(letters.joined(separator: ", "))
  }

  /// Returns a table whose row numbers continue those of the previous sections, and adds its rows to `rows`.
  mutating func table(
    _ columns: [Table.Column],
    _ lines: [(cells: [Table.Cell], row: Row)],
    limit: Int
  ) -> Figure {
    let first = rows.count + 1
    let shown = lines.prefix(limit)
    rows += shown.map(\.row)
    return .table(
      Table(
        columns: columns,
        rows: shown.map(\.cells),
        firstRowNumber: first,
        total: lines.count,
        moreHint: Session.moreHint(lines.count)
      )
    )
  }
}

// MARK: - Names

extension Comparison {
  /// Returns the entities of the given types with their mentions on each side, those on all sides first; nil
  /// if there are none.
  mutating func names(types: Set<EntityType>, limit: Int, in corpus: Corpus) throws -> Figure? {
    let known = try corpus.entities(in: scope, types: types, withDetails: false).rows
    var lines: [(cells: [Table.Cell], row: Row, sides: Int, mentions: Int)] = []
    for entity in known {
      var counts = [Int](repeating: 0, count: sides.count)
      for appearance in try corpus.appearances(of: entity.id, in: scope) {
        if let side = side(of: appearance.article) { counts[side] &+= appearance.mentions }
      }
      let present = counts.map { $0 > 0 }
      var cells: [Table.Cell] = [
        .text(StyledText(entity.name, entity.type.role)), .text(StyledText(entity.type.rawValue, .dim)),
      ]
      cells += counts.map { $0 > 0 ? .integer($0) : .missing }
      cells.append(.text(whose(present)))
      lines.append((cells, .entity(entity.id), present.count(where: \.self), entity.mentions))
    }
    guard !lines.isEmpty else { return nil }
    lines.sort {
      ($0.sides == sides.count ? 1 : 0, $0.mentions) > ($1.sides == sides.count ? 1 : 0, $1.mentions)
    }
    return table(
      [Table.Column("name"), Table.Column("type")] + columns(.trailing) + [Table.Column("in")],
      lines.map { ($0.cells, $0.row) },
      limit: limit
    )
  }
}

// MARK: - Quotations

extension Comparison {
  /// Returns the direct and mixed quotations, grouped by utterance; nil if there are none.
  ///
  /// Each side has the verb, and whether the words are whole, trimmed, reworded or missing.
  mutating func quotations(limit: Int, in corpus: Corpus) throws -> Figure? {
    let all = try corpus.quotations(in: scope).rows.filter { $0.kind != .indirect }
    var groups = try Renderings.groups(of: all)
    guard !groups.isEmpty else { return nil }
    // Utterances on more sides come first; the order of the articles breaks ties.
    let ranked = groups.map { group in
      (group, Set(group.renderings.compactMap { side(of: $0.row.article) }).count)
    }
    groups = ranked.sorted { ($0.1, $1.0.fullest.article) > ($1.1, $0.0.fullest.article) }.map(\.0)
    let lines = groups.map { group -> (cells: [Table.Cell], row: Row) in
      var cells: [Table.Cell] = [
        .text(StyledText(group.fullest.speaker?.name ?? "unknown", .person)),
        .text(StyledText(QuotationTable.text(of: group.fullest), .quotation)),
      ]
      for place in sides.indices {
        cells.append(Comparison.cell(of: group.renderings.filter { side(of: $0.row.article) == place }))
      }
      return (cells, .quotation(group.fullest.id))
    }
    return table(
      [Table.Column("speaker"), Table.Column("quote")] + columns(),
      lines,
      limit: limit
    )
  }

  /// Returns a cell such as "said" or "admitted, trimmed"; a dash if there is no rendering.
  private static func cell(of renderings: [Utterance.Rendering]) -> Table.Cell {
    guard let best = renderings.first(where: { $0.relation == .same }) ?? renderings.first else {
      return .text(StyledText("–", .dim))
    }
    var text = StyledText(best.row.cue?.text ?? "quoted", .cue)
    switch best.relation {
    case .same: break
    case .trimmed: text.append(", trimmed", .warning)
    case .extended, .reworded: text.append(", reworded", .warning)
    }
    return .text(text)
  }
}
