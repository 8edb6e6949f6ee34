import Documents
import Testing

@testable import Commands
@testable import Corpora

/// Figures of one thing, in order, and what the last is to those before it.
struct ReconciliationCase: CustomTestStringConvertible, Sendable {
  /// One figure: its article and day of November 2016, its value and what stands around it.
  struct Figure: Sendable {
    var day: Int
    var value: Double
    var bound = Quantity.Bound.exact
    var per: String?
    var days: Int?
    var correction: Quantity.Correction?
    var time: String?
    var unit = "people"
    var source: String?
  }

  var name: String
  var figures: [Figure]
  var expected: CountedRow.Relation
  var testDescription: String { name }

  init(_ name: String, _ expected: CountedRow.Relation, _ figures: Figure...) {
    (self.name, self.expected, self.figures) = (name, expected, figures)
  }

  var rows: [QuantityRow] {
    figures.enumerated().map { place, figure in
      var quantity = Quantity(
        range: TextRange(0, 1),
        sentence: 0,
        value: figure.value,
        unit: figure.unit,
        hedge: nil,
        context: []
      )
      (quantity.bound, quantity.per, quantity.days) = (figure.bound, figure.per, figure.days)
      quantity.correction = figure.correction
      let day = CalendarDate(dayNumber: 17_100 + figure.day)
      quantity.asOf = day.iso + (figure.time ?? "")
      var row = QuantityRow(
        id: place + 1,
        article: place + 1,
        number: 0,
        cluster: 1,
        quantity: quantity,
        text: "",
        days: day...day,
        reported: day
      )
      row.source = figure.source.map { Party(name: $0) }
      return row
    }
  }
}

@Suite("What figures are to one another")
struct ReconciliationTests {
  @Test(
    arguments: [
      ReconciliationCase("the same", .same, .init(day: 1, value: 40), .init(day: 2, value: 40)),
      ReconciliationCase("more later", .rising, .init(day: 1, value: 12), .init(day: 2, value: 31)),
      ReconciliationCase("less later", .falling, .init(day: 1, value: 340), .init(day: 2, value: 240)),
      ReconciliationCase("other, same day", .conflict, .init(day: 1, value: 340), .init(day: 1, value: 240)),
      ReconciliationCase(
        "in the evening of the day",
        .rising,
        .init(day: 1, value: 9),
        .init(day: 1, value: 12, time: "TEV")
      ),
      ReconciliationCase(
        "about as many",
        .rounding,
        .init(day: 1, value: 40, bound: .about),
        .init(day: 1, value: 42)
      ),
      ReconciliationCase(
        "more than",
        .rounding,
        .init(day: 1, value: 40, bound: .least),
        .init(day: 1, value: 46)
      ),
      ReconciliationCase(
        "more than, and more on a later day",
        .rising,
        .init(day: 1, value: 40, bound: .least),
        .init(day: 2, value: 46)
      ),
      ReconciliationCase(
        "far more than",
        .apart,
        .init(day: 1, value: 40, bound: .least),
        .init(day: 1, value: 96)
      ),
      ReconciliationCase(
        "at least, and fewer",
        .conflict,
        .init(day: 1, value: 40, bound: .least),
        .init(day: 1, value: 38)
      ),
      ReconciliationCase(
        "one significant digit",
        .rounding,
        .init(day: 1, value: 1000),
        .init(day: 1, value: 1040)
      ),
      ReconciliationCase(
        "too far for rounding",
        .conflict,
        .init(day: 1, value: 300),
        .init(day: 1, value: 240)
      ),
      ReconciliationCase(
        "a rate that fits",
        .rate,
        .init(day: 1, value: 200_000, per: "day"),
        .init(day: 3, value: 800_000, days: 4)
      ),
      ReconciliationCase(
        "a rate that does not",
        .conflict,
        .init(day: 1, value: 200_000, per: "day"),
        .init(day: 3, value: 500_000, days: 4)
      ),
      ReconciliationCase(
        "a rate and a total without days",
        .apart,
        .init(day: 1, value: 200_000, per: "day"),
        .init(day: 3, value: 500_000)
      ),
      ReconciliationCase(
        "a correction",
        .corrected,
        .init(day: 1, value: 340),
        .init(day: 3, value: 340, correction: .wrong),
        .init(day: 3, value: 240, correction: .right)
      ),
      ReconciliationCase(
        "38 miles and 61 kilometres",
        .same,
        .init(day: 1, value: 38, unit: "mile"),
        .init(day: 1, value: 61, unit: "kilometre")
      ),
      ReconciliationCase(
        "38 miles and 90 kilometres",
        .conflict,
        .init(day: 1, value: 38, unit: "mile"),
        .init(day: 1, value: 90, unit: "kilometre")
      ),
      ReconciliationCase(
        "two currencies",
        .apart,
        .init(day: 1, value: 38, unit: "$"),
        .init(day: 1, value: 61, unit: "£")
      ),
      ReconciliationCase(
        "another figure of one day in a series",
        .apart,
        .init(day: 1, value: 53, unit: "£"),
        .init(day: 2, value: 120, unit: "£"),
        .init(day: 3, value: 80, unit: "£"),
        .init(day: 3, value: 95, unit: "£")
      ),
      ReconciliationCase(
        "one source with two figures of one day in a series",
        .conflict,
        .init(day: 1, value: 53, unit: "£"),
        .init(day: 2, value: 120, unit: "£"),
        .init(day: 3, value: 80, unit: "£", source: "Bank of Velmar"),
        .init(day: 3, value: 95, unit: "£", source: "Bank of Velmar")
      ),
    ])
  func relation(_ row: ReconciliationCase) {
    #expect(Reconciliation.figures(of: row.rows).last?.relation == row.expected)
  }

  @Test(
    "Figures that go up and down from day to day are a series",
    arguments: [
      ("£", [53, 120, 80], true), ("£", [53, 120, 180], false), ("£", [53, 120], false),
      ("people", [12, 31, 29], false), ("people", [12, 31, 29, 40], true), ("point", [9, 7, 8, 6], true),
    ] as [(String, [Double], Bool)]
  )
  func series(unit: String, values: [Double], expected: Bool) {
    var row = ReconciliationCase("", .first)
    row.figures = values.enumerated().map { .init(day: $0 + 1, value: $1, unit: unit) }
    #expect(Reconciliation.isSeries(row.rows) == expected)
    let figures = Reconciliation.figures(of: row.rows)
    #expect(CountedRow(cluster: 1, figures: figures).verdicts.contains(.series) == expected)
  }

  @Test("A number is written with separators and as many decimals as it has")
  func numbers() {
    #expect(
      [340, 800_000, 2.5, 0.000032, -1200].map { FigureWording.grouped($0) } == [
        "340", "800,000", "2.5", "0.000032", "-1,200",
      ]
    )
    #expect(FigureWording.plain(800_000) == "800000")
  }
}
