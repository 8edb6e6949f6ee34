/// The head of a mail that another one quotes as forwarded.
struct MailForward {
  /// The values of the header lines, by field.
  private(set) var fields: [Field: String] = [:]

  /// The blocks of the forwarding mail, and those of the forwarded one.
  let before: [MailBlock]
  let after: [MailBlock]

  /// A header field that mail programs repeat in the text.
  enum Field {
    case from, date, subject, other
  }

  /// Finds the last head of a forwarded mail in the blocks of a mail; nil if there is none.
  init?(_ blocks: [MailBlock]) {
    let lines = blocks.enumerated().flatMap { place, block in
      block.text.utf8.split(separator: 10).map {
        (place: place, text: String(Substring($0)).trimmingWhiteSpace())
      }
    }
    // Most lines are too long for a mark, and have no label.
    let texts = lines.map(\.text)
    let isShort = texts.map { $0.utf8.count <= 60 }
    let hasLabel = texts.map { $0.utf8.prefix(24).contains(UInt8(ascii: ":")) }
    var found: (start: Int, end: Int, fields: [Field: String])?
    var index = 0
    while index < lines.count {
      let isMark = isShort[index] && MailForward.isMark(texts[index])
      guard isMark || hasLabel[index] else {
        index += 1
        continue
      }
      let (end, fields) = MailForward.head(texts, from: isMark ? index + 1 : index)
      // Without a line before it, a head needs all that says where a mail came from.
      let isWhole = fields[.from] != nil && fields[.date] != nil && fields[.subject] != nil
      if isMark && fields[.from] != nil || isWhole {
        found = (index, end, fields)
        index = end
      } else {
        index += 1
      }
    }
    guard let found, found.end < lines.count else { return nil }
    fields = found.fields
    before = MailForward.blocks(blocks, lines[..<found.start].map { ($0.place, $0.text) })
    after = MailForward.blocks(blocks, lines[found.end...].map { ($0.place, $0.text) })
  }

  /// Returns the blocks that some of the lines make.
  private static func blocks(_ blocks: [MailBlock], _ lines: [(place: Int, text: String)]) -> [MailBlock] {
    var result = [MailBlock]()
    var last: Int?
    for line in lines {
      if line.place == last {
        result[result.count - 1].text += "\n" + line.text
      } else {
        var block = blocks[line.place]
        block.text = line.text
        result.append(block)
        last = line.place
      }
    }
    return result
  }

  /// Returns the fields of the header lines from one on, and the number of the line behind them.
  private static func head(_ lines: [String], from start: Int) -> (end: Int, fields: [Field: String]) {
    var fields: [Field: String] = [:]
    var index = start
    while index < lines.count, index < start + 12 {
      let line = lines[index].filter { $0 != "*" }
      guard let colon = line.firstIndex(of: ":"),
        let field = labels[line[..<colon].trimmingWhiteSpace().lowercased()]
      else { break }
      var value = line[line.index(after: colon)...].trimmingWhiteSpace()
      index += 1
      // A label that stands alone has its value on the next line.
      if value.isEmpty, index < lines.count {
        value = lines[index]
        index += 1
      }
      if fields[field] == nil { fields[field] = value }
    }
    return (index, fields)
  }

  /// Whether a line says that a forwarded mail follows.
  private static func isMark(_ line: String) -> Bool {
    let words = line.lowercased().filter { $0 != "-" && $0 != "_" && $0 != ":" && $0 != ">" }
      .trimmingWhiteSpace()
    return marks.contains(words)
  }

  private static let marks: Set<String> = [
    "forwarded message", "begin forwarded message", "original message", "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht", "ursprüngliche nachricht", "message transféré",
    "message d'origine",
    "début du message transféré", "mensaje reenviado", "doorgestuurd bericht", "forwarded by",
  ]

  private static let labels: [String: Field] = [
    "from": .from, "von": .from, "de": .from, "van": .from, "date": .date, "sent": .date, "datum": .date,
    "gesendet": .date, "envoyé": .date, "fecha": .date, "subject": .subject, "betreff": .subject,
    "objet": .subject,
    "asunto": .subject, "onderwerp": .subject, "to": .other, "an": .other, "à": .other, "para": .other,
    "aan": .other,
    "cc": .other, "bcc": .other, "reply-to": .other, "kopie": .other, "importance": .other,
    "resent-from": .other,
  ]
}
