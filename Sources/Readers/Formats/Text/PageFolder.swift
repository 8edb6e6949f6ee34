import Documents

/// The names of folders in which libraries keep the pages of papers: `sn83030214/1897-10-09/ed-1/seq-3/ocr.txt`.
enum PageFolder {
  /// The day, the edition, the page and the record of a paper's page that its path states.
  static func fields(of path: String) -> ArticleFields {
    var fields = ArticleFields()
    let parts = path.split(separator: "/").suffix(5)
    guard let day = parts.firstIndex(where: { $0.utf8.count == 10 && FieldDay(String($0))?.day.date != nil }),
      day + 2 < parts.endIndex, let edition = number(parts[day + 1], behind: "ed-"),
      let page = number(parts[day + 2], behind: "seq-")
    else { return fields }
    fields.set(.date, to: parts[day])
    fields.add(.edition, edition)
    fields.add(.page, page)
    if day > parts.startIndex { fields.add(.record, parts[day - 1]) }
    return fields
  }

  private static func number(_ part: Substring, behind prefix: String) -> Substring? {
    guard part.hasPrefix(prefix) else { return nil }
    let rest = part.dropFirst(prefix.count).prefix { $0.isNumber }
    return rest.isEmpty ? nil : rest
  }
}
