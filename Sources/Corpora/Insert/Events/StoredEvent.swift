import Documents

/// What of a stored event says whether it is the same as another, or what became of it.
struct StoredEvent: Sendable {
  var id: Int
  var article: Int
  var cluster: Int
  var isLeader: Bool
  /// The class of its predicate; nil for fragments.
  var key: String?
  /// The numbers of the first and the last of its days; nil where it has none.
  var first: Int?
  var last: Int?
  /// The number of the day of the report.
  var reported: Int?
  var isNominal: Bool
  var dating: Event.Dating
  var modality: Event.Modality
  var isNegated: Bool
  var standing: Event.Standing
  var signature: EventSignature

  /// How many days it may be spread over; nil where it has none.
  var span: Int? { first.flatMap { first in last.map { $0 - first } } }

  /// True for what is told as a fact.
  var isTold: Bool { modality == .asserted || modality == .reported }

  /// The columns, with the table `event` called `v`.
  struct Shape: RowShape {
    let columns: ColumnList
    private let id, article, cluster: Column<Int>
    private let isLeader, isNominal, isNegated: Column<Bool>
    private let key: Column<String?>
    private let first, last, reported: Column<Int?>
    private let dating: Column<Event.Dating>
    private let modality: Column<Event.Modality>
    private let standing: Column<Event.Standing>
    private let signature: Column<[UInt8]>

    static let standard = Shape()

    private init() {
      var list = ColumnList()
      id = list.add("v.id")
      article = list.add("v.article")
      cluster = list.add("v.cluster")
      isLeader = list.add("v.is_leader")
      key = list.add("v.key")
      first = list.add("v.first_day")
      last = list.add("v.last_day")
      reported = list.add("v.reported_day")
      isNominal = list.add("v.is_nominal")
      dating = list.add("v.dating")
      modality = list.add("v.modality")
      isNegated = list.add("v.is_negated")
      standing = list.add("v.standing")
      signature = list.add("v.signature")
      columns = list
    }

    func read(_ row: StoreRow) -> StoredEvent {
      StoredEvent(
        id: row[id],
        article: row[article],
        cluster: row[cluster],
        isLeader: row[isLeader],
        key: row[key],
        first: row[first],
        last: row[last],
        reported: row[reported],
        isNominal: row[isNominal],
        dating: row[dating],
        modality: row[modality],
        isNegated: row[isNegated],
        standing: row[standing],
        signature: EventSignature(bytes: row[signature])
      )
    }
  }
}
