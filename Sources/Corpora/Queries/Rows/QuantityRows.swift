public import Documents

/// One number of something, as an article gives it.
public struct QuantityRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// The place among the quantities of the article, to which `whole` of another points.
  public var number: Int
  /// The number of the group of quantities that count one thing.
  public var cluster: Int
  /// The number with its unit, its hedge and what it counts; indices of the document are left out, except `whole`.
  public var quantity: Quantity
  /// The words.
  public var text: String
  /// Who gives it, after the user's corrections; nil for the article itself.
  public var source: Party?
  /// The name of the entity that is counted or that has it.
  public var owner: String?
  /// The number of which it is a part; nil for none.
  public var whole: Double?
  /// The number of the quotation that gives it.
  public var quotation: Int?
  /// The first and the last day of `asOf`.
  public var days: ClosedRange<CalendarDate>?
  /// The day of the report.
  public var reported: CalendarDate?
}

/// The columns of `QuantityRow`, with the table `quantity` called `n`, its quotation `q`, and the entities of both
/// sources `e` and `s`.
struct QuantityShape: RowShape {
  let columns: ColumnList
  private let id, article, number, cluster, sentence: Column<Int>
  private let range: Column<TextRange>
  private let value: Column<Double>
  private let high, wholeValue: Column<Double?>
  private let unit, text: Column<String>
  private let noun, action, hedge, per, asOf, context, rules, correction, owner: Column<String?>
  private let bound: Column<Quantity.Bound>
  private let duration, whole, quotation: Column<Int?>
  private let isNegated, isHeadline: Column<Bool>
  private let days: Column<ClosedRange<CalendarDate>?>
  private let reported: Column<CalendarDate?>
  private let words: Column<Spot?>
  private let sourceName: Column<String?>
  private let sourceEntity: Column<Int?>
  private let sourceType: Column<EntityType?>
  private let head, predicate, time: Column<TextRange?>

  static let standard = QuantityShape()

  /// The tables of the columns.
  static let tables = """
    FROM quantity n LEFT JOIN quotation q ON q.id = n.quotation
      LEFT JOIN entity e ON e.id = CASE WHEN q.id IS NULL OR q.speaker IS NULL AND q.entity IS NULL
        THEN n.entity ELSE q.entity END
    """

  private init() {
    var list = ColumnList()
    id = list.add("n.id")
    article = list.add("n.article")
    number = list.add("n.number")
    cluster = list.add("n.cluster")
    range = list.addRange(of: "n")
    sentence = list.add("n.sentence")
    text = list.add("n.text")
    value = list.add("n.value")
    high = list.add("n.high")
    unit = list.add("n.unit")
    noun = list.add("n.noun")
    action = list.add("n.action")
    hedge = list.add("n.hedge")
    bound = list.add("n.bound")
    per = list.add("n.per")
    duration = list.add("n.days")
    whole = list.add("n.whole")
    wholeValue = list.add(
      "(SELECT w.value FROM quantity w WHERE n.whole IS NOT NULL AND w.article = n.article AND w.number = n.whole)"
    )
    isNegated = list.add("n.is_negated")
    isHeadline = list.add("n.is_headline")
    correction = list.add("n.correction")
    asOf = list.add("n.as_of")
    days = list.addDays(of: "n")
    reported = list.add("n.day")
    quotation = list.add("n.quotation")
    words = list.key(for: ["n.source", "n.source_start", "n.source_end"])
    sourceName = list.add("COALESCE(e.name, q.speaker, n.source)")
    sourceEntity = list.add("e.id")
    sourceType = list.add("e.type")
    owner = list.add("n.owner")
    head = list.key(for: ["n.head_start", "n.head_end"])
    predicate = list.key(for: ["n.predicate_start", "n.predicate_end"])
    time = list.key(for: ["n.time_start", "n.time_end"])
    context = list.add("n.context")
    rules = list.add("n.rules")
    columns = list
  }

  func read(_ row: StoreRow) -> QuantityRow {
    var quantity = Quantity(
      range: row[range],
      sentence: row[sentence],
      value: row[value],
      unit: row[unit],
      hedge: row[hedge],
      context: ByteCoding.strings(row[context])
    )
    quantity.high = row[high]
    quantity.noun = row[noun]
    quantity.action = row[action]
    quantity.bound = row[bound]
    quantity.per = row[per]
    quantity.days = row[duration]
    quantity.whole = row[whole]
    quantity.isNegated = row[isNegated]
    quantity.isHeadline = row[isHeadline]
    quantity.correction = row[correction].flatMap { Quantity.Correction(rawValue: $0) }
    quantity.asOf = row[asOf]
    quantity.head = row[head]
    quantity.predicate = row[predicate]
    quantity.time = row[time]
    quantity.rules = ByteCoding.strings(row[rules])
    let source = row[sourceName].map {
      Party(spot: row[words], entity: row[sourceEntity], name: $0, type: row[sourceType])
    }
    return QuantityRow(
      id: row[id],
      article: row[article],
      number: row[number],
      cluster: row[cluster],
      quantity: quantity,
      text: row[text],
      source: source,
      owner: row[owner],
      whole: row[wholeValue],
      quotation: row[quotation],
      days: row[days],
      reported: row[reported]
    )
  }
}

extension Quantity.Bound: RequiredColumnValue { static let missing = Quantity.Bound.exact }
