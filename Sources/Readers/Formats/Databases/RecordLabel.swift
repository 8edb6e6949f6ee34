/// What a label of a record in a news database means.
enum RecordLabel: Sendable, Hashable {
  case headline, deck, authors, date, outlet, dateline, language, url, identifier, section, page, words,
    loaded,
    updated, edition, series, type, caption, correction, correctionDay, copyright, subject, person,
    organization,
    place, tag, contributor, title
  /// The running text begins.
  case body
  /// A summary that the publication or the database gives.
  case abstract
  /// A field that is recognized but not kept.
  case ignored

  /// Returns a table from names of labels, in small letters and without what is no letter, to their meanings.
  static func table(_ lines: KeyValuePairs<RecordLabel, String>) -> [String: RecordLabel] {
    var table: [String: RecordLabel] = [:]
    for (label, names) in lines {
      for name in names.split(separator: "|") { table[folded(name)] = label }
    }
    return table
  }

  /// Returns the name of a label as the tables have it.
  static func folded(_ name: some StringProtocol) -> String {
    String(name.lowercased().filter { $0.isLetter })
  }

  /// Splits a line such as `LENGTH: 92 words` into a known label and the value; nil for any other line.
  static func split(
    _ line: some StringProtocol,
    by table: [String: RecordLabel],
    inCapitals: Bool = false
  ) -> (label: RecordLabel, value: String)? {
    // A name has at most 40 bytes.
    guard let colon = line.utf8.prefix(41).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    if inCapitals, line.utf8[..<colon].contains(where: { $0 &- 97 < 26 }) { return nil }
    let name = line[..<colon]
    guard name.first?.isLetter == true, !inCapitals || !name.contains(where: \.isLowercase),
      let label = table[folded(name)]
    else { return nil }
    return (label, line[line.index(after: colon)...].trimmingWhiteSpace())
  }
}
