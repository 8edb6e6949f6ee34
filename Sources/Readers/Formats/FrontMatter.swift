import Letters

/// The block of `key: value` lines between two `---` lines at the start of a Markdown file.
///
/// It supports the part of YAML that such blocks use: scalars with or without quotation marks, `[a, b]`, and
/// lists of `- a`.
struct FrontMatter {
  /// The article metadata in the block.
  private(set) var fields = ArticleFields()

  /// The index of the first character after the block, where the Markdown starts.
  private(set) var end: String.Index

  /// Reads the front matter at the start of a text; nil if there is none or it is not closed.
  init?(_ text: String) {
    end = text.startIndex
    var lines = [Substring]()
    var position = text.startIndex
    var isClosed = false
    while position < text.endIndex, lines.count < 200 {
      let lineEnd = text[position...].firstIndex(where: \.isNewline) ?? text.endIndex
      let line = text[position..<lineEnd]
      position = lineEnd < text.endIndex ? text.index(after: lineEnd) : text.endIndex
      let mark = line.trimmingWhiteSpace()
      if lines.isEmpty, mark.trimmingPrefixMark() != "---" { return nil }
      if !lines.isEmpty, mark == "---" || mark == "..." {
        isClosed = true
        break
      }
      lines.append(line)
    }
    guard isClosed, lines.count > 1 else { return nil }
    end = position
    guard read(lines.dropFirst()) else { return nil }
  }

  private mutating func read(_ lines: ArraySlice<Substring>) -> Bool {
    var values: [(key: String, items: [String])] = []
    for line in lines where !line.allSatisfy(\.isWhitespace) {
      let text = line.trimmingWhiteSpace()
      if text.hasPrefix("#") { continue }
      if text.hasPrefix("- ") || line.first?.isWhitespace == true {
        guard let last = values.indices.last else { return false }
        if text.hasPrefix("- ") { values[last].items.append(FrontMatter.unquoted(text.dropFirst(2))) }
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { return false }
      let value = text[text.index(after: colon)...].trimmingWhiteSpace()
      values.append((String(text[..<colon]), FrontMatter.items(value)))
    }
    for (name, items) in values {
      guard let key = ArticleFields.key(name), !items.isEmpty else { continue }
      // Clippings name authors as links to notes, and the address as the source.
      let items = items.map {
        $0.hasPrefix("[[") && $0.hasSuffix("]]") ? String($0.dropFirst(2).dropLast(2)) : $0
      }
      if key == .authors {
        if fields.authors.isEmpty { fields.authors = items.flatMap { Byline.names(inField: $0) } }
      } else if key == .outlet, items[0].contains("://") {
        fields.set(.url, to: items[0])
      } else if case .metadata(let field) = key {
        for item in items { fields.add(field, item) }
      } else {
        fields.set(key, to: items[0])
      }
    }
    return !values.isEmpty
  }

  private static func items(_ value: String) -> [String] {
    if value.hasPrefix("["), value.hasSuffix("]") {
      return value.dropFirst().dropLast().split(separator: ",").map { unquoted($0) }.filter { !$0.isEmpty }
    }
    if value.isEmpty || value == "|" || value == ">" { return [] }
    return [unquoted(value)]
  }

  private static func unquoted(_ value: some StringProtocol) -> String {
    let text = value.trimmingWhiteSpace()
    guard text.count >= 2, let mark = text.first, mark == "\"" || mark == "'", text.last == mark else {
      return text
    }
    let inside = String(text.dropFirst().dropLast())
    return mark == "'" ? inside.replacing("''", with: "'") : inside.replacing("\\\"", with: "\"")
  }
}

extension String {
  /// The text without a byte order mark before it.
  fileprivate func trimmingPrefixMark() -> String { hasPrefix("\u{FEFF}") ? String(dropFirst()) : self }
}
