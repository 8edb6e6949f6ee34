import Documents
import Letters

/// Records of ProQuest as lines, between lines of underscores.
///
/// Described after pq_parser (github.com/chennesy/pq_parser) and tm.plugin.proquest
/// (github.com/pmyteh/tm.plugin.proquest).
struct ProQuestRecords {
  private let document: DocumentText
  private let source: String

  /// The line between records.
  static let separator = "____________________________________________________________"

  /// What a text file of ProQuest has.
  static let needles: ByteNeedles = [
    "ProQuest", "Full text", "Fulltext", "Texte int", "Texto completo", "Volltext:",
  ]

  /// Whether the first lines of a document look like records of ProQuest.
  static func recognizes(_ document: DocumentText) -> Bool {
    var labels: Set<RecordLabel> = []
    var hasName = false
    for line in document.lines.prefix(1500) {
      if line.text.prefix(60).contains("ProQuest document") { hasName = true }
      if let field = field(line.text) { labels.insert(field.label) }
    }
    return hasName && labels.contains(.body) || labels.isSuperset(of: [.body, .outlet, .date])
      || hasName && labels.count >= 4
  }

  /// Returns the records of a document.
  static func records(_ document: DocumentText, source: String) -> DatabaseRecords {
    ProQuestRecords(document: document, source: source).records()
  }

  /// Returns the label and the value of a line such as `Publication date: May 8, 2018`; nil for any other line.
  private static func field(_ line: String) -> (label: RecordLabel, value: String)? {
    RecordLabel.split(line, by: labels)
  }

  // Names are compared without blanks, of which some files have too many or too few.
  private static let labels = RecordLabel.table([
    .authors: "Author|Authors|Auteur|Autor",
    .abstract: "Abstract|Abstract (summary)|Résumé|Resumen",
    .body: "Full text|Texte intégral|Texto completo|Volltext",
    .subject: "Subject|Sujet|Materia",
    .place: "Location|Lieu|Ubicación",
    .person: "People|Person",
    .organization: "Company / organization|Company|Organization",
    .title: "Title|Titre|Título",
    .deck: "Subtitle|Sub title",
    .outlet: "Publication title|Titre de la publication|Título de publicación|Publikationstitel",
    .page: "Pages|Page|First page|Start page",
    .date: "Publication date|Date de publication|Fecha de publicación|Publikationsdatum",
    .section: "Section|Column",
    .edition: "Edition",
    .type: "Document type|Type de document|Tipo de documento",
    .language: "Language of publication|Langue de publication|Idioma de la publicación|Language",
    .identifier: "ProQuest document ID|Identifiant du document ProQuest|ID del documento de ProQuest",
    .url: "Document URL|URL du document",
    .copyright: "Copyright|Copyright notice",
    .updated: "Last updated|Dernière mise à jour|Última actualización",
    .words: "Word count",
    .caption: "Illustration|Caption",
    .dateline: "Dateline",
    .correction: "Correction",
    .tag: "Identifier / keyword|Keyword|Classification|Business indexing term|Term",
    .ignored: """
    Publisher|Place of publication|Country of publication|Publication subject|ISSN|eISSN|ISBN|Source type|\
    Publication year|Year|Volume|Issue|Database|Links|Series|CODEN|DOI|Document feature|Number of pages|Supplement|\
    Journal subject|Publication note|Source attribution|Credit|Accession number|Publication history|Entry date|\
    Publication info|ProQuest document link|Full text availability|Scholarly level|Peer reviewed|Copyright holder
    """,
  ])

  /// The fields with which no paragraph begins.
  private static let sure: Set<RecordLabel> = [
    .outlet, .date, .identifier, .url, .language, .subject, .updated,
  ]

  private func records() -> DatabaseRecords {
    var result = DatabaseRecords()
    var start = 0
    var parts = [Range<Int>]()
    for (index, line) in document.lines.enumerated() where Self.isSeparator(line.text) {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<document.lines.count)
    for part in parts {
      if let count = part.lazy.prefix(12).compactMap({ self.number($0) }).first {
        result.announced = max(result.announced ?? 0, count)
      }
      if let record = record(part) { result.add(record, source: source, notes: document.notes) }
    }
    return result
  }

  private static func isSeparator(_ line: String) -> Bool {
    line.utf8.count >= 20 && line.utf8.allSatisfy { $0 == UInt8(ascii: "_") }
  }

  /// Returns the number of all documents in a line such as `Document 1 of 2`; nil for any other line.
  private func number(_ index: Int) -> Int? { NexisLabels.marker(document.lines[index].text)?.count }

  /// Returns the record in a range of lines; nil if there is none, as in the list of contacts at the end.
  private func record(_ range: Range<Int>) -> DatabaseRecord? {
    let blocks = document.blocks(range)
    let fields = Set(blocks.compactMap { Self.field(document.lines[$0.lowerBound].text)?.label })
    guard fields.contains(.body) || fields.contains(.outlet) || fields.contains(.identifier) else {
      return nil
    }
    var record = DatabaseRecord(provider: "ProQuest")
    var info: String?
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      let line = document.lines[block.lowerBound].text
      index += 1
      guard let field = Self.field(line) else {
        readUnlabelled(block, into: &record)
        continue
      }
      if line.hasPrefix("Publication info") { info = field.value + " " + document.words(block.dropFirst()) }
      if field.label == .ignored, line.hasPrefix("ProQuest document link") {
        record.set(.url, to: field.value)
      }
      if field.label == .body || field.label == .abstract {
        let end = textEnd(blocks, from: index, isAbstract: field.label == .abstract)
        var text = document.paragraphs(block)
        text[0] = text[0].dropFirst(line.count - field.value.count).trimmingWhiteSpace()
        for block in blocks[index..<end] { text += document.paragraphs(block) }
        addText(text.filter { !$0.isEmpty }, field.label, to: &record)
        index = end
      } else {
        setFields(block, &record)
      }
    }
    if let info { readInfo(info, into: &record) }
    setDeck(&record)
    return record
  }

  /// Sets the fields of a block, one a line; a line without a label belongs to the one before.
  private func setFields(_ block: Range<Int>, _ record: inout DatabaseRecord) {
    var open: (label: RecordLabel, value: String)?
    func end() {
      guard let open else { return }
      switch open.label {
      case .outlet: setOutlet(open.value, &record)
      case .organization: setOrganizations(open.value, &record)
      default: record.set(open.label, to: open.value)
      }
    }
    for line in block.map({ document.lines[$0].text }) {
      if let field = Self.field(line) {
        end()
        open = field
      } else {
        open?.value += " " + line
      }
    }
    end()
  }

  /// Sets outlet and edition from a value such as `Tarn Times, Late Edition (East Coast); Tarn, Calif.`.
  private func setOutlet(_ value: String, _ record: inout DatabaseRecord) {
    var name = value.split(separator: ";").first.map { $0.trimmingWhiteSpace() } ?? ""
    if let comma = name.firstRange(of: ", "), name[comma.upperBound...].contains("dition") {
      record.set(.edition, to: name[comma.upperBound...])
      name = String(name[..<comma.lowerBound])
    }
    // "Tarn Times (pre-1997 Fulltext)" is a file of the database.
    if let bracket = name.firstRange(of: " (pre-") { name = String(name[..<bracket.lowerBound]) }
    record.set(.outlet, to: name)
  }

  /// Sets the names in a list such as `Name: City Bank; NAICS: 522110`.
  private func setOrganizations(_ value: String, _ record: inout DatabaseRecord) {
    for part in value.split(separator: ";") {
      let part = part.trimmingWhiteSpace()
      if part.hasPrefix("NAICS:") || part.hasPrefix("SIC:") || part.hasPrefix("DUNS:")
        || part.hasPrefix("Ticker:")
      {
        continue
      }
      record.set(.organization, to: part.hasPrefix("Name:") ? part.dropFirst(5) : part[...])
    }
  }

  /// Reads a block without a label: the headline, or what belongs to no field.
  private func readUnlabelled(_ block: Range<Int>, into record: inout DatabaseRecord) {
    let words = document.words(block)
    guard NexisLabels.marker(words) == nil, words != "ProQuest document link" else { return }
    if record.fields.headline == nil, words.utf8.count <= 500 { record.set(.headline, to: words) }
  }

  /// Returns the block behind a text, where only fields follow.
  private func textEnd(_ blocks: [Range<Int>], from start: Int, isAbstract: Bool) -> Int {
    for index in Range(from: start, to: blocks.count) {
      guard let field = Self.field(document.lines[blocks[index].lowerBound].text) else { continue }
      if isAbstract || field.label == .body { return index }
      // A paragraph may begin with "Location:"; behind the text, nothing but fields stands before a sure one.
      let next = blocks[index...].first { block in
        guard let field = Self.field(document.lines[block.lowerBound].text) else { return true }
        return Self.sure.contains(field.label)
      }
      if next.map({ Self.field(document.lines[$0.lowerBound].text) != nil }) ?? true { return index }
    }
    return blocks.count
  }

  private func addText(_ paragraphs: [String], _ label: RecordLabel, to record: inout DatabaseRecord) {
    if label == .abstract {
      let text = paragraphs.joined(separator: " ")
      let folded = RecordLabel.folded(text)
      if !folded.hasPrefix("noneavailable"), !folded.hasPrefix("notavailable") {
        record.abstract = paragraphs
      }
      return
    }
    let folded = RecordLabel.folded(paragraphs.joined(separator: " ").prefix(40))
    if folded.hasPrefix("notavailable") || folded.hasPrefix("fulltextnotavailable") { return }
    for paragraph in paragraphs { record.add(paragraph) }
  }

  /// Takes the summary as the deck, unless it is cut out of the text.
  private func setDeck(_ record: inout DatabaseRecord) {
    let abstract = record.abstract.joined(separator: " ")
    guard record.fields.deck == nil, !abstract.isEmpty, !abstract.contains("[...]"),
      !abstract.contains("[\u{2026}]")
    else {
      return
    }
    let body = record.paragraphs.map(\.text).joined(separator: " ")
    let opening = abstract.prefix(60)
    if !body.contains(opening) { record.set(.deck, to: abstract) }
  }

  /// Reads outlet, day and page in a line such as `Tarn Times ; Tarn, Calif [Tarn, Calif]08 May 2018: B.3`.
  private func readInfo(_ info: String, into record: inout DatabaseRecord) {
    if let name = info.split(separator: ";", maxSplits: 1).first {
      let name = name.firstIndex(of: "[").map { name[..<$0] } ?? name
      record.set(.outlet, to: name.split(separator: ",").first ?? name)
    }
    guard let bracket = info.lastIndex(of: "]") else { return }
    let rest = info[info.index(after: bracket)...].trimmingPunctuation()
    let parts = rest.split(separator: ":", maxSplits: 1)
    if record.fields.published == nil, let day = parts.first { record.set(.date, to: day) }
    if parts.count > 1, record.fields.metadata.allSatisfy({ $0.field != .page }) {
      record.set(.page, to: parts[1].trimmingPunctuation())
    }
  }
}
