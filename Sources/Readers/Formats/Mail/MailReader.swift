import Documents

/// A reader of single mails, such as newsletters.
struct MailReader: WholeReader {
  let format = "mail"
  let title = "mails and newsletters"
  let suffixes = ["eml", "emlx"]
  var needs: OutsideHelp? { MailMessage.help }

  /// Whether the input begins with the header of a mail.
  func recognizes(_ input: Input) -> Bool { MailHeader.isMail(input) }

  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    var bytes = input.bytes
    // The mail program of a Mac puts the size before the message, on a line of its own.
    if let end = bytes.prefix(16).firstIndex(of: 10), bytes[..<end].allSatisfy({ $0 &- 48 < 10 || $0 == 32 })
    {
      let size = Int(String(decoding: bytes[..<end].prefix { $0 != 32 }, as: UTF8.self))
      bytes.removeFirst(end + 1)
      if let size, size > 0, size < bytes.count { bytes.removeLast(bytes.count - size) }
    }
    let mail = try MailMessage(bytes, source: input.source)
    return MailArticle(mail, source: input.source, place: .init(.message, 1)).records
  }
}
