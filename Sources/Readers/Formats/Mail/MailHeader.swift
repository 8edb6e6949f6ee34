/// The recognition of mail by the header fields at its start, and the names in them.
enum MailHeader {
  /// Returns the names of the header fields at the start of an input, in lower case; empty if it begins with none.
  static func names(_ head: some Collection<UInt8>) -> [String] {
    var names = [String]()
    let lines = head.prefix(16_384).split(separator: 10, maxSplits: 100, omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      // The mail program of a Mac puts the size before the message.
      if place == 0, !line.isEmpty, line.allSatisfy({ $0 &- 48 < 10 || $0 == 32 || $0 == 13 }) { continue }
      guard let first = line.first, first != 13 else { break }
      if first == 32 || first == 9 {
        if names.isEmpty { return [] }
        continue
      }
      guard let name = fieldName(line) else { return place > 0 && place == lines.count - 1 ? names : [] }
      names.append(name)
    }
    return names
  }

  /// Returns the name of the field that a line begins, in lower case; nil if it begins none.
  static func fieldName(_ line: some Collection<UInt8>) -> String? {
    let name = line.prefix(77).prefix { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":") else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Whether an input begins with the header of a mail; a text with fields such as "Date:" at its head is none.
  static func isMail(_ input: Input) -> Bool {
    let names = Set(names(input.bytes))
    let known = names.intersection(["from", "to", "subject", "date", "message-id", "reply-to", "sender"])
    if ["eml", "emlx", "mht", "mhtml"].contains(input.suffix), !known.isEmpty { return true }
    return known.count >= 2 && !names.isDisjoint(with: transport)
  }

  private static let transport: Set<String> = [
    "mime-version", "message-id", "received", "return-path", "delivered-to", "content-type",
    "content-transfer-encoding", "dkim-signature", "list-unsubscribe", "x-mailer",
    "snapshot-content-location",
  ]

  /// Returns the name in an address such as `"The Echo" <news@echo.example>`, or else the host that it is at.
  static func name(in address: String) -> String? {
    var name = address
    if let open = address.firstIndex(of: "<") {
      name = String(address[..<open])
    } else if let open = address.firstIndex(of: "("), let close = address.lastIndex(of: ")"), open < close {
      name = String(address[address.index(after: open)..<close])
    }
    name = name.filter { $0 != "\"" && $0 != "\\" }.trimmingWhiteSpace()
    if !name.isEmpty, !name.contains("@") { return name }
    guard let at = address.lastIndex(of: "@") else { return name.isEmpty ? nil : name }
    let host = address[address.index(after: at)...].prefix {
      $0.isLetter || $0.isNumber || $0 == "." || $0 == "-"
    }
    return host.isEmpty ? nil : String(host)
  }

  /// Returns a subject without the marks of forwarding and answering before it.
  static func subject(_ subject: String) -> (text: String, isForwarded: Bool) {
    var text = subject
    var isForwarded = false
    var isFound = true
    while isFound {
      isFound = false
      for mark in ["fwd:", "fw:", "wg:", "tr:", "rv:", "enc:", "re:", "aw:", "sv:"]
      where text.lowercased().hasPrefix(mark) {
        text = text.dropFirst(mark.count).trimmingWhiteSpace()
        isForwarded = isForwarded || !["re:", "aw:", "sv:"].contains(mark)
        isFound = true
      }
    }
    return (text.isEmpty ? subject : text, isForwarded)
  }
}
