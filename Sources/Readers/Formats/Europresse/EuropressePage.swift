import Documents
import Letters

/// Records of Europresse on a page of HTML, one `article` each.
///
/// Described after the parsers of Gargantext (Europress 2015), minet (github.com/medialab/minet), datasetlab and
/// Europresse_to_iramuteq, which agree on the names of the classes.
enum EuropressePage {
  /// What the opening of a page of Europresse has.
  static let needles: ByteNeedles = ["DocPublicationName", "titreArticle", "rdp__", "publiC-lblNodoc"]

  /// Returns the records of a page.
  static func records(_ root: MarkupNode, source: String, notes: [String]) -> DatabaseRecords {
    var result = DatabaseRecords()
    for node in root.elements(named: "article") {
      guard let record = record(node) else { continue }
      result.add(record, source: source, notes: notes)
    }
    return result
  }

  private static func record(_ node: MarkupNode) -> DatabaseRecord? {
    var record = DatabaseRecord(provider: "Europresse")
    let title = node.first(ofClass: "rdp__articletitle", "titreArticleVisu", "grandTitre", "titreArticle")
    let text = node.first(ofClass: "docOcurrContainer", "DocText")
    guard title != nil || text != nil else { return nil }
    if let title {
      record.set(
        .headline,
        to: MarkupLines.lines(of: title).map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      )
    }
    if let name = node.first(ofClass: "DocPublicationName", "rdp__DocPublicationName") {
      setOutlet(name, &record)
    }
    if let header = node.first(ofClass: "DocHeader", "rdp__DocHeader") { setHeader(header.words, &record) }
    if let deck = node.first(ofClass: "rdp__subtitle") { record.set(.deck, to: deck.words) }
    if let authors = node.first(ofClass: "docAuthors", "sm-margin-bottomNews") {
      record.set(.authors, to: authors.words)
    }
    if let rights = node.first(ofClass: "Doc-LegalInfo") {
      record.set(.copyright, to: (rights.first(named: "small") ?? rights).words)
    }
    if let number = node.first(ofClass: "publiC-lblNodoc", "PubliC_lblNodoc") {
      setNumber(number.words, &record)
    }
    if let text { addText(text, isIn: node, to: &record) }
    record.fields.language = LanguageGuess.tag(of: record.paragraphs.map(\.text))
    return record
  }

  /// Sets the outlet from words such as `La Croix, no. 43018` or `Le Figaro (site web)`; the issue follows a comma.
  private static func setOutlet(_ node: MarkupNode, _ record: inout DatabaseRecord) {
    let first = MarkupLines.lines(of: node).first { !$0.isBlank }?.text ?? ""
    var name = first.split(separator: ",").first.map { $0.trimmingWhiteSpace() } ?? first
    if let bracket = name.firstRange(of: " (site web"), bracket.lowerBound > name.startIndex {
      name = String(name[..<bracket.lowerBound])
    }
    record.set(.outlet, to: name)
  }

  /// Reads a line such as `Monde, vendredi 3 mai 2024 612 mots, p. 12`.
  private static func setHeader(_ header: String, _ record: inout DatabaseRecord) {
    guard let (before, day) = RecordDay.first(in: header) else { return }
    // "no. 43018, Monde": the issue is no section.
    let sections = before.split(separator: ",").map { $0.trimmingWhiteSpace() }.filter { !isIssue($0) }
    record.set(.section, to: sections.joined(separator: ", "))
    record.set(.date, to: day.words)
    for part in day.rest.split(separator: ",") {
      var part = part.trimmingPunctuation()
      let words = part.words()
      let length = words.suffix(2).joined(separator: " ")
      if FactivaHead.isLength(length) {
        record.set(.words, to: length)
        part = words.dropLast(2).joined(separator: " ").trimmingPunctuation()
      }
      if part.words().first.map({ FactivaHead.isTime(String($0)) }) == true {
        record.fields.add(.time, part)
      } else if let page = RecordSection(part).page {
        record.set(.page, to: page)
      } else if !part.isEmpty {
        record.set(.edition, to: part)
      }
    }
  }

  /// Whether words are the number of an issue, as in "Vol 14".
  private static func isIssue(_ words: String) -> Bool {
    guard words.contains(where: \.isNumber), words.wordCount <= 3 else { return false }
    let first = words.lowercased().prefix { !$0.isNumber && $0 != " " }.trimmingPunctuation()
    return ["no", "n", "n°", "nº", "num", "numéro", "vol", "issue", "nr", ""].contains(first)
  }

  /// Reads a number such as `news·20240503·OEW·1a2b3c`, in which the day stands without words.
  private static func setNumber(_ number: String, _ record: inout DatabaseRecord) {
    record.set(.identifier, to: number)
    guard record.fields.published == nil else { return }
    for part in number.split(separator: "\u{B7}") where part.utf8.count == 8 {
      guard let digits = Int(part),
        let date = CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
      else { continue }
      record.fields.published = PublicationDate(date, basis: .metadata)
      return
    }
  }

  private static func addText(_ node: MarkupNode, isIn article: MarkupNode, to record: inout DatabaseRecord) {
    for link in article.elements(named: "a") where link.words.hasPrefix("Cet article est paru") {
      if let address = link.attribute("href"), address.hasPrefix("http") { record.set(.url, to: address) }
    }
    for line in MarkupLines.lines(of: node) where !line.isBlank {
      if line.text.hasPrefix("Cet article est paru dans") {
        record.add(line.text, .note)
      } else if line.text != record.fields.headline {
        record.add(line.text)
      }
    }
  }
}
