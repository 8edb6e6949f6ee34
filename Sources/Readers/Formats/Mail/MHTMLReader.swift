import Documents

/// A reader of web pages that a browser saved in one file in the format of mail (RFC 2557).
struct MHTMLReader: WholeReader {
  let format = "mhtml"
  let title = "web pages saved in one file (MHTML)"
  let suffixes = ["mhtml", "mht"]
  var needs: OutsideHelp? { MailMessage.help }

  /// Whether the input begins with the header that browsers write, or has the suffix and the header of a mail.
  func recognizes(_ input: Input) -> Bool {
    guard MailHeader.isMail(input) else { return false }
    return suffixes.contains(input.suffix)
      || MailHeader.names(input.bytes).contains("snapshot-content-location")
      || input.bytes.prefix(4_096).range(of: "<Saved by ") != nil
  }

  /// Returns the article of the first page; the day in the header is that of saving.
  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let mail = try MailMessage(input.bytes, source: input.source)
    guard
      let page = mail.entities.first(where: { $0.type.hasSuffix("html") || $0.type.hasSuffix("xhtml+xml") })
    else {
      throw .noArticles(source: input.source, found: "a saved file without a page")
    }
    var fields = ArticleFields()
    let address = mail.header("Snapshot-Content-Location") ?? mail.header("Content-Location") ?? page.location
    if let address, WebAddress.isOne(address) { fields.url = address }
    fields.set(.headline, to: mail.header("Subject") ?? "")
    if let day = mail.header("Date") { fields.add(.loaded, FeedText.isoDay(day) ?? day) }
    let bytes = mail.content(of: page)
    let text = CharacterSets.marked(bytes, stated: page.charset) ?? bytes
    return [.success(try HTMLReader.article(page: text, source: input.source, fields: fields))]
  }
}
