import Documents

extension ArticleRecord {
  /// Returns the article of the record, or the reason why it is none.
  ///
  /// `defaults` has what the input says of all its records.
  func article(
    source: String,
    defaults: ArticleFields = ArticleFields(),
    notes: [String] = []
  ) -> Result<Article, Failure> {
    if let status = words(.status)?.lowercased(), ["canceled", "cancelled", "withheld"].contains(status) {
      return .failure(.canceled)
    }
    if words(.title) == "[Removed]" { return .failure(.removed) }
    guard var found = text() else { return .failure(missing) }
    var notes = notes
    if let cut = found.cut() { notes.append(cut) }
    var fields = self.fields(beside: found)
    if case .article(let content) = found.text { fields.fill(from: content.fields) }
    fields.fill(from: defaults)
    guard let article = ArticleRecord.article(found.text, source, fields, words(.headline), notes) else {
      return .failure(missing)
    }
    return .success(checked(article, found))
  }

  // MARK: - The text

  /// The text of a record, with the slot that it came from.
  struct Text {
    var text: RecordText
    var slot: RecordSlot

    /// Takes the mark of a provider off the end of a text that it cut, as in `… [+2829 chars]`.
    ///
    /// Returns a sentence on it; nil if there is no mark.
    mutating func cut() -> String? {
      guard case .plain(let all) = text, let last = all.utf8.last(where: { $0 > 32 }),
        last == UInt8(ascii: "]") || last == UInt8(ascii: ")")
      else { return nil }
      let words = all.trimmingWhiteSpace()
      if let range = ArticleRecord.charactersLeft(words) {
        text = .plain(String(words[..<range.start]).trimmingWhiteSpace())
        let here = words[..<range.start].trimmingWhiteSpace().count
        return "The text is cut: \(here.grouped) of \((here &+ range.number).grouped) characters are here."
      }
      if ["[\u{2026}]", "[...]", "(more)"].contains(where: { words.hasSuffix($0) }) {
        return "The text is cut: it ends in \u{201C}\(words.lastWord ?? "")\u{201D}."
      }
      return nil
    }
  }

  /// The best text; nil if there is none.
  private func text() -> Text? {
    for slot in [RecordSlot.text, .html, .lead, .summary] {
      for value in values(slot) {
        if let text = RecordText(value) { return Text(text: text, slot: slot) }
      }
    }
    return nil
  }

  /// Why there is no text.
  private var missing: Failure {
    if isNamed, address != nil { return .link }
    return .noText(keys: isNamed || !values(.text).isEmpty ? [] : keys)
  }

  private static func article(
    _ text: RecordText,
    _ source: String,
    _ fields: ArticleFields,
    _ headline: String?,
    _ notes: [String]
  ) -> Article? {
    switch text {
    case .page(let page):
      var article = try? HTMLReader.article(page: Array(page.utf8), source: source, fields: fields)
      article?.notes.insert(contentsOf: notes, at: 0)
      return article
    case .blocks, .article:
      var builder = ArticleBuilder(source: source, fields: fields)
      for block in text.paragraphs { builder.add(block.text, block.role) }
      return builder.article(notes: notes)
    case .plain(let body):
      let plain = PlainTextReader.article(text: body, source: source, fields: fields, notes: notes)
      // A headline of its own that the text does not begin with stands before the text as it does in a text file, so
      // that both are analysed alike. A title is that of a page or a record, and only says how the article is called.
      guard let headline = headline.map(RecordText.line), headline.contains(where: \.isLetter),
        !plain.paragraphs.contains(where: { $0.role == .headline }), !begins(body, with: headline)
      else { return plain }
      return PlainTextReader.article(
        text: headline + "\n\n" + body,
        source: source,
        fields: fields,
        notes: notes
      )
    }
  }

  /// Whether a text begins with a headline as a line or a sentence of its own, whatever the capitals, white space and
  /// punctuation in both.
  private static func begins(_ body: String, with headline: String) -> Bool {
    var wanted = headline.lowercased().filter { $0.isLetter || $0.isNumber }[...]
    var rest = body[...]
    while let next = wanted.first, let character = rest.first {
      rest.removeFirst()
      guard character.isLetter || character.isNumber else { continue }
      guard character.lowercased() == String(next) else { return false }
      wanted.removeFirst()
    }
    let behind = rest.drop { !$0.isLetter && !$0.isNumber && !$0.isNewline && !".!?".contains($0) }
    return wanted.isEmpty && behind.first.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  /// Returns an article with a note where the record has only a part of its text.
  private func checked(_ article: Article, _ found: Text) -> Article {
    var article = article
    let stated = article.values(of: .words).first.flatMap { Int($0) }
    let of = stated.map { ", of \($0.grouped) words" } ?? ""
    switch found.slot {
    case .lead: article.notes.append("Only the first paragraph is here\(of).")
    // A summary of many words is the text under another name.
    case .summary where article.body.utf8.count < 1_500:
      article.notes.append("Only a summary is here, not the text\(of).")
    default:
      guard let stated, stated >= 50 else { return article }
      let here = article.body.wordCount
      if here < stated / 10 &* 7 {
        article.notes.append("The text is cut: \(here.grouped) of \(stated.grouped) words are here.")
      }
    }
    return article
  }

  /// The start of `[+2829 chars]` at the end of a text, and its number; nil if there is none.
  fileprivate static func charactersLeft(_ text: String) -> (start: String.Index, number: Int)? {
    guard text.hasSuffix(" chars]"), let open = text.lastIndex(of: "[") else { return nil }
    let digits = text[open...].dropFirst().dropLast(7)
    guard let number = Int(digits.first == "+" ? digits.dropFirst() : digits), number >= 0 else { return nil }
    return (open, number)
  }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    var digits = String(magnitude)
    var end = digits.count - 3
    while end > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return (self < 0 ? "-" : "") + digits
  }
}
