/// The labels of Nexis, in the languages of its screens.
///
/// Only known names are labels: headlines hold colons too.
enum NexisLabels {
  /// The labels that stand before the text.
  static let head = RecordLabel.table([
    .authors: "byline|autor|auteur|autore|autor(en)|verfasser",
    .section: "section|rubrik|ressort|rubrique|sectie|rubriek|sección|sezione|seção",
    .words: "length|länge|longueur|lengte|longitud|extensión|lunghezza|comprimento",
    .dateline: "dateline|ort|ortszeile|lieu|origine|plaats",
    .deck: "highlight|encart|vorspann",
    .series: "series|serie|série",
    .headline: "headline|titel|überschrift|titre|kop|titular",
    .edition: "edition|ausgabe|édition|editie|edición",
    .date: "date|datum|fecha",
    .body: "body|text|texte|tekst",
  ])

  /// The labels that stand behind the text and that no paragraph of an article begins with.
  static let sureTail = RecordLabel.table([
    .loaded: "load-date|update|aktualisierung|date-chargement|date-de-chargement|laad-datum|fecha-de-carga",
    .language: "language|sprache|langue|taal|idioma|lingua",
    .type:
      "publication-type|document-type|publikationstyp|publikationsart|type-de-publication|type-publication",
    .ignored: """
    journal-code|zeitungs-code|code-journal|acc-no|issn|ticker|naics|sic|dist|distribution|pub-type|jnl-code|\
    bibliography|cite
    """,
    .correctionDay: "correction-date",
    .organization: "organization|company|organisation|unternehmen|entreprise|organisatie",
    .place: "geographic|country|state|city|geographie|geographisch|région|pays|land|staat|stadt",
    .person: "person|personne|persoon|persona|personen",
    .url: "url|link",
  ])

  /// The labels that stand behind the text, all of them.
  static let tail = sureTail.merging(
    RecordLabel.table([
      .caption: "graphic|grafik|graphique|grafiek|gráfico|photo",
      .correction: "correction|corrections|correctie|berichtigung|rectification",
      .subject: "subject|thema|sujet|onderwerp|tema|sachgebiet",
      .tag: "industry|branche|industrie|sector",
      .series: "series|serie|série",
      .ignored: "notes|anmerkungen|name|type|journal|enhancement",
    ]),
    uniquingKeysWith: { first, _ in first }
  )

  /// The labels of Nexis Uni, wherever they stand.
  static let all = tail.merging(head, uniquingKeysWith: { _, head in head })

  /// What a text file of Nexis has: the mark of a record, or the label of the number of words.
  static let needles: ByteNeedles = [
    "DOCUMENT", "DOKUMENT", "Document ", "Documento ", "Dokument ", "LENGTH:", "LÄNGE:", "LONGUEUR:",
    "LENGTE:",
    "LONGITUD:", "EXTENSIÓN:", "LUNGHEZZA:", "COMPRIMENTO:", "Length:", "Länge:", "Longueur:", "Lengte:",
  ]

  /// Returns the number of a record and the number of all in a line such as `2 of 3 DOCUMENTS`; nil for any other
  /// line.
  static func marker(_ line: String) -> (number: Int, count: Int)? {
    guard line.utf8.count <= 48, line.utf8.contains(where: { $0 &- 48 < 10 }) else { return nil }
    var numbers = [Int]()
    var hasDocument = false
    let words = line.split { $0.isWhitespace || "$%".contains($0) }
    guard (3...6).contains(words.count) else { return nil }
    for word in words {
      let folded = word.lowercased()
      if folded.hasPrefix("document") || folded.hasPrefix("dokument") {
        hasDocument = true
      } else if folded.utf8.count <= 7, let number = Int(folded) {
        numbers.append(number)
      } else if !joiners.contains(folded) {
        return nil
      }
    }
    guard hasDocument, numbers.count == 2, numbers[0] > 0, numbers[0] <= numbers[1] else { return nil }
    return (numbers[0], numbers[1])
  }

  private static let joiners: Set<String> = ["of", "von", "de", "van", "di", "sur", "af", "av", "from"]

  /// Whether a line ends a record of Nexis Uni.
  static func isEnd(_ line: String) -> Bool {
    line.utf8.count <= 32 && ends.contains(RecordLabel.folded(line))
  }

  private static let ends: Set<String> = [
    "endofdocument", "endedesdokuments", "dokumentende", "findudocument", "findedocument", "einddocument",
    "eindevandocument", "einddocument", "eindevanhetdocument", "findeldocumento", "finedocumento",
    "finedeldocumento",
    "fimdodocumento",
  ]
}
