import Documents

/// The columns of `QuotationRow` but for the intermediaries, with the table `quotation` called `q` and the entity of
/// its speaker `e`.
struct QuotationShape: RowShape {
  let columns: ColumnList
  private let id, article, sentence: Column<Int>
  private let kind: Column<Quotation.Kind>
  private let content: Column<String>
  private let ranges: Column<[UInt8]>
  private let lemma, name, given, modality: Column<String?>
  private let entity: Column<Int?>
  private let type: Column<EntityType?>
  private let cue, speaker, addressee, anonymity, time, place, medium, statedDay: Column<Spot?>
  private let isReattributed, isTopic, isNegated, isHeadline: Column<Bool>
  private let sourceKind: Column<Quotation.SourceKind?>
  private let said: Column<CalendarDate?>
  private let evidence: Column<Evidence>

  static let standard = QuotationShape()

  private init() {
    var list = ColumnList()
    id = list.add("q.id")
    article = list.add("q.article")
    kind = list.add("q.kind")
    content = list.add("q.content")
    ranges = list.add("q.ranges")
    cue = list.add(.cue, of: "q")
    lemma = list.add("q.cue_lemma")
    entity = list.add("q.entity")
    name = list.add("e.name")
    type = list.add("e.type")
    given = list.add("q.given")
    speaker = list.add(.speaker, of: "q")
    addressee = list.add(.addressee, of: "q")
    sentence = list.add("q.sentence")
    isReattributed = list.add("q.reattributed")
    evidence = list.addEvidence(of: "q")
    isTopic = list.add("q.topic")
    isNegated = list.add("q.negated")
    modality = list.add("q.modality")
    sourceKind = list.add("q.source_kind")
    anonymity = list.add(.anonymity, of: "q")
    time = list.add(.time, of: "q")
    place = list.add(.place, of: "q")
    medium = list.add(.medium, of: "q")
    said = list.add("q.said_day")
    statedDay = list.add(.statedDay, of: "q")
    isHeadline = list.add("q.headline")
    columns = list
  }

  func read(_ row: StoreRow) -> QuotationRow {
    let spot = row[isReattributed] ? nil : row[speaker]
    let shown = row[name] ?? row[given] ?? spot?.text
    return QuotationRow(
      id: row[id],
      article: row[article],
      kind: row[kind],
      content: row[content],
      ranges: ByteCoding.ranges(row[ranges]),
      cue: row[cue],
      cueLemma: row[lemma],
      speaker: shown.map { Party(spot: spot, entity: row[entity], name: $0, type: row[type]) },
      via: [],
      addressee: row[addressee],
      sentence: row[sentence],
      said: row[said],
      statedDay: row[statedDay],
      evidence: row[evidence],
      isReattributed: row[isReattributed],
      manner: manner(row),
      isHeadline: row[isHeadline]
    )
  }

  private func manner(_ row: StoreRow) -> QuotationRow.Manner {
    QuotationRow.Manner(
      isTopic: row[isTopic],
      isNegated: row[isNegated],
      modality: row[modality],
      sourceKind: row[sourceKind],
      anonymity: row[anonymity],
      time: row[time],
      place: row[place],
      medium: row[medium]
    )
  }
}

/// The columns of an intermediary with the number of its quotation, with the tables `via` and `entity` called `v` and
/// `e`.
struct IntermediaryShape: RowShape {
  let columns: ColumnList
  private let quotation: Column<Int>
  private let spot: Column<Spot>
  private let entity: Column<Int?>
  private let name: Column<String?>
  private let type: Column<EntityType?>

  static let standard = IntermediaryShape()

  private init() {
    var list = ColumnList()
    quotation = list.add("v.quotation")
    spot = list.addSpot(of: "v")
    entity = list.add("v.entity")
    name = list.add("e.name")
    type = list.add("e.type")
    columns = list
  }

  func read(_ row: StoreRow) -> (quotation: Int, party: Party) {
    let spot = row[spot]
    // One that the user has named has no place in the text.
    let isGiven = spot.range.isEmpty
    let party = Party(
      spot: isGiven ? nil : spot,
      entity: row[entity],
      name: row[name] ?? spot.text,
      type: row[type]
    )
    return (row[quotation], party)
  }
}

/// The columns of `SpeakerRow` over the quotations of each speaker, with the tables `quotation`, `entity` and `article`
/// called `q`, `e` and `a`.
struct SpeakerShape: RowShape {
  let columns: ColumnList
  private let entity, ownArticle: Column<Int?>
  private let name, speakerKey: Column<String?>
  private let words: Column<String>
  private let type: Column<EntityType?>
  private let quotations, direct, mixed, indirect, articles: Column<Int>
  private let first, last: Column<CalendarDate?>

  static let standard = SpeakerShape()

  private init() {
    var list = ColumnList()
    entity = list.add("q.entity")
    name = list.add("e.name")
    type = list.add("e.type")
    speakerKey = list.add("q.speaker_key")
    ownArticle = list.add(Corpus.ownArticle)
    words = list.add("MIN(COALESCE(q.given, q.speaker)) AS words")
    quotations = list.add("COUNT(*) AS quotations")
    direct = list.add("SUM(q.kind = 'direct')")
    mixed = list.add("SUM(q.kind = 'mixed')")
    indirect = list.add("SUM(q.kind = 'indirect')")
    articles = list.add("COUNT(DISTINCT q.article)")
    first = list.add("MIN(a.published)")
    last = list.add("MAX(a.published)")
    columns = list
  }

  func read(_ row: StoreRow) -> SpeakerRow {
    let key = SpeakerKey(entity: row[entity], words: row[speakerKey], article: row[ownArticle])
    return SpeakerRow(
      key: key,
      entity: row[entity],
      // Pronouns and nothing at all: the speaker is open.
      name: row[name] ?? (key.words == nil ? "" : row[words]),
      type: row[type],
      quotations: row[quotations],
      direct: row[direct],
      mixed: row[mixed],
      indirect: row[indirect],
      articles: row[articles],
      first: row[first],
      last: row[last]
    )
  }
}
