/// A reader of mailboxes in the mbox format, message by message.
public struct MailboxReader: Reader {
  public let format = "mbox"
  public let title = "mailboxes of many mails (mbox)"
  public let suffixes = ["mbox", "mbx"]
  public var needs: OutsideHelp? { MailMessage.help }

  /// Creates a reader of mailboxes.
  public init() {}

  /// Whether the first line parts messages, and the second begins the header of one.
  public func recognizes(_ input: Input) -> Bool {
    let bytes = input.bytes.drop { $0 == 13 || $0 == 10 }
    guard let end = bytes.firstIndex(of: 10), MailboxCursor.isSeparator(bytes[..<end]) else { return false }
    return MailHeader.fieldName(bytes[(end + 1)...]) != nil
  }

  public func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    guard MailMessage.isAvailable else {
      throw .missingHelper(source: stream.source, format: "a mailbox", package: MailMessage.help.package)
    }
    return MailboxCursor(stream)
  }
}
