/// A reader of mailboxes in the mbox format, message by message.
struct MailboxReader: Reader {
  let format = "mbox"
  let title = "mailboxes of many mails (mbox)"
  let suffixes = ["mbox", "mbx"]
  var needs: OutsideHelp? { MailMessage.help }

  /// Whether the first line parts messages, and the second begins the header of one.
  func recognizes(_ input: Input) -> Bool {
    let bytes = input.bytes.drop { $0 == 13 || $0 == 10 }
    guard let end = bytes.firstIndex(of: 10), MailboxCursor.isSeparator(bytes[..<end]) else { return false }
    return MailHeader.fieldName(bytes[(end + 1)...]) != nil
  }

  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    guard MailMessage.isAvailable else {
      throw .missingHelper(source: stream.source, format: "a mailbox", package: MailMessage.help.package)
    }
    return MailboxCursor(stream)
  }
}
