public import Documents

/// An accusation against a party, or its refusal to speak, as an article reports it.
public struct ReportRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// What is reported.
  public var kind: PartyReport.Kind
  /// The party.
  public var party: Party
  /// The words that report it, as in "did not respond".
  public var words: String
  /// The position of the sentence.
  public var sentence: Int
  /// Why it is taken for such a report.
  public var evidence: Evidence
}

extension ReportRow {
  /// The columns of a report, with the tables `report` and `entity` called `r` and `e`.
  struct Shape: RowShape {
    let columns: ColumnList
    private let id, article, sentence: Column<Int>
    private let kind: Column<PartyReport.Kind>
    private let words, party: Column<String>
    private let range: Column<TextRange>
    private let entity: Column<Int?>
    private let name: Column<String?>
    private let type: Column<EntityType?>
    private let evidence: Column<Evidence>

    static let standard = Shape()

    private init() {
      var list = ColumnList()
      id = list.add("r.id")
      article = list.add("r.article")
      kind = list.add("r.kind")
      words = list.add("r.words")
      party = list.add("r.party")
      range = list.addRange(of: "r")
      sentence = list.add("r.sentence")
      entity = list.add("r.entity")
      name = list.add("e.name")
      type = list.add("e.type")
      evidence = list.addEvidence(of: "r")
      columns = list
    }

    func read(_ row: StoreRow) -> ReportRow {
      let spot = Spot(text: row[party], range: row[range])
      return ReportRow(
        id: row[id],
        article: row[article],
        kind: row[kind],
        party: Party(spot: spot, entity: row[entity], name: row[name] ?? spot.text, type: row[type]),
        words: row[words],
        sentence: row[sentence],
        evidence: row[evidence]
      )
    }
  }
}

extension PartyReport.Kind: RequiredColumnValue { static let missing = PartyReport.Kind.accusation }
