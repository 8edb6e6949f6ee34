import Corpora
import Documents

/// One thing that articles count, with the figures that they give and what these are to one another.
struct CountedRow {
  /// What a figure is to those before it.
  enum Relation: String, Sendable, Hashable {
    /// Nothing comparable was given before.
    case first
    /// A figure that was given before.
    case same
    /// A figure given before, less exactly: to fewer digits, as a range or with a hedge.
    case rounding
    /// More, or less, as of a later day.
    case rising, falling
    /// Up and down as of several days; a verdict on a whole row, never on one figure.
    case series
    /// A rate that fits a total, or the other way round: 200,000 a day and 800,000 in four days.
    case rate
    /// A rate and a total that cannot be compared.
    case apart
    /// Another figure as of the same day.
    case conflict
    /// The wrong figure in a notice of correction, and the right one.
    case wrong, corrected
  }

  /// One figure of an article.
  struct Figure {
    var row: QuantityRow
    /// What it is to the figures before it.
    var relation: Relation
    /// The figure to which it has that relation; nil for the first.
    var reference: Int?
  }

  /// What one article says of the thing.
  struct Cell {
    var article: Int
    /// Its figures in the order of the text, each value once.
    var figures: [Figure]
  }

  /// The group of quantities.
  var cluster: Int
  /// All figures, by day of publication, article and text.
  var figures: [Figure]

  /// The articles in order of publication.
  var cells: [Cell] {
    var cells: [Cell] = []
    for figure in figures {
      if cells.last?.article != figure.row.article {
        cells.append(Cell(article: figure.row.article, figures: []))
      }
      let isKnown = cells[cells.count - 1].figures.contains {
        FigureWording.number($0.row) == FigureWording.number(figure.row)
          && $0.row.source?.name == figure.row.source?.name
      }
      if !isKnown { cells[cells.count - 1].figures.append(figure) }
    }
    return cells
  }

  /// What is counted, as in "people / leave home".
  var label: String { figures.first.map { FigureWording.label($0.row.quantity) } ?? "" }

  /// What the figures are to one another, the most important first; empty where nothing is to be compared.
  var verdicts: [Relation] {
    var found = Set(figures.map(\.relation))
    if found.contains(.rising) || found.contains(.falling), Reconciliation.isSeries(figures.map(\.row)) {
      found.subtract([.rising, .falling])
      found.insert(.series)
    }
    return [.corrected, .conflict, .rate, .series, .rising, .falling, .rounding, .same].filter(found.contains)
  }

  /// The noun of a row that stands for all figures of a thing.
  static let noun = "a thing counted"

  /// The row that stands for the thing: its leading figure, and then those of the cells.
  var reference: Row {
    let lead = Row.quantity(lead.id, article: lead.article)
    let others = cells.flatMap(\.figures).map { Row.quantity($0.row.id, article: $0.row.article) }
      .filter { $0 != lead }
    return others.isEmpty ? lead : .several([lead] + others, noun: CountedRow.noun)
  }

  /// True where figures of different articles, or of different sources, cannot both be right.
  var disagrees: Bool { figures.contains { $0.relation == .conflict || $0.relation == .corrected } }
}

extension CountedRow {
  /// The things that the articles of a scope count: those of several articles first, then the more important.
  ///
  /// - Parameters:
  ///   - topic: Only things with these words, or in sentences that name an entity.
  ///   - isVaried: Only things of which there are several numbers, or a correction.
  ///   - limit: How many things at most; `total` counts all.
  static func rows(
    in scope: Scope,
    topic: QuantityTopic? = nil,
    isVaried: Bool = false,
    limit: Int? = nil,
    in corpus: Corpus
  ) throws(StoreError) -> (rows: [CountedRow], total: Int) {
    let found = try corpus.countedThings(in: scope, topic: topic, isVaried: isVaried, limit: limit)
    let quantities = try corpus.quantities(ofClusters: found.rows, in: scope)
    let groups = Dictionary(grouping: quantities, by: \.cluster)
    let rows = found.rows.compactMap { cluster in
      groups[cluster].map { CountedRow(cluster: cluster, figures: Reconciliation.figures(of: $0)) }
    }
    return (rows, found.total)
  }
}
