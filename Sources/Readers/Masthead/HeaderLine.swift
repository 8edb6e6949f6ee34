import Documents
import Letters

/// A line `Key: value` of a header block, whose key is a known field of an article.
struct HeaderLine: Sendable, Hashable {
  /// The field.
  var key: ArticleFields.Key

  /// The text after the colon.
  var value: String

  /// The byte offset of the value from the start of the line.
  var valueStart: Int

  /// Whether headlines begin with the name of the field and a colon too, as in "Source: minister to resign".
  private let isAmbiguous: Bool

  /// Parses a header line; nil for any other line.
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
    isAmbiguous = ["source", "agency", "site"].contains(name.lowercased())
    value = String(rest[start...])
    valueStart = line.utf8.distance(from: line.startIndex, to: start)
  }

  /// Whether the line counts as a field even without another field next to it.
  var standsAlone: Bool {
    switch key {
    case .headline: true
    case .authors: !Byline.names(inField: value).isEmpty && value.split(separator: " ").count <= 20
    case .date: PublicationLine(value) != nil || CalendarDate(iso: value) != nil
    case .outlet:
      value.split(separator: " ").count <= 6 && value.first?.isUppercase == true && value.last != "."
    case .url: value.contains("://") || value.hasPrefix("www.")
    case .deck, .language, .dateline, .identifier, .metadata, .other: false
    }
  }

  /// Whether the value can be nothing but that of the field, so that the line is no headline with a colon in it.
  var isSure: Bool {
    switch key {
    case .outlet: !isAmbiguous || Outlets.name(in: value) != nil
    case .authors: Byline.names(inField: value).allSatisfy { Byline.isPersonName($0) }
    default: true
    }
  }

  /// The role of the line in the layout.
  var role: Paragraph.Role {
    switch key {
    case .headline: .headline
    case .deck: .deck
    case .authors: .byline
    case .date, .dateline: .dateline
    case .outlet, .url, .language, .identifier, .metadata, .other: .outlet
    }
  }
}
