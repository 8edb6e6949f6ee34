import Documents

/// A line `Key: value` of a header block, with a key that says something about an article.
struct HeaderLine: Sendable, Hashable {
  /// The field.
  var key: ArticleFields.Key

  /// The words after the colon.
  var value: String

  /// The bytes from the start of the line to the value.
  var valueStart: Int

  /// The field and the value of a line; nil for a line that is no such field.
  init?(_ line: String) {
    // A name has at most 24 bytes.
    guard line.utf8.prefix(25).contains(UInt8(ascii: ":")), let colon = line.firstIndex(of: ":")
    else { return nil }
    let name = line[..<colon]
    guard name.utf8.count <= 24, name.first?.isLetter == true, let key = ArticleFields.key(name) else {
      return nil
    }
    let rest = line[line.index(after: colon)...]
    guard let start = rest.firstIndex(where: { !$0.isWhitespace }), rest.first?.isWhitespace == true else {
      return nil
    }
    self.key = key
    value = String(rest[start...])
    valueStart = line.utf8.distance(from: line.startIndex, to: start)
  }

  /// True when the line is a field even where no other field stands beside it.
  var standsAlone: Bool {
    switch key {
    case .headline: true
    case .authors: !Byline.names(inField: value).isEmpty && value.split(separator: " ").count <= 20
    case .date: PublicationLine(value) != nil || CalendarDate(iso: value) != nil
    case .outlet:
      value.split(separator: " ").count <= 6 && value.first?.isUppercase == true && value.last != "."
    case .url: value.contains("://") || value.hasPrefix("www.")
    case .deck, .language, .dateline, .identifier, .other: false
    }
  }

  /// What the line is for in the layout.
  var role: Paragraph.Role {
    switch key {
    case .headline: .headline
    case .deck: .deck
    case .authors: .byline
    case .date, .dateline: .dateline
    case .outlet, .url, .language, .identifier, .other: .outlet
    }
  }
}
