import CMail
import Platform

/// A mail message, parsed by GMime.
@safe final class MailMessage {
  /// One entity of a message: the message, a multipart, an attached message, or a part with content.
  struct Entity {
    var number: Int
    /// The number of the entity that contains it; nil for the message itself.
    var parent: Int?
    var isMessage: Bool
    var isContainer: Bool
    /// The media type in lower case; empty for a message.
    var type: String
    var charset: String?
    var location: String?
    var fileName: String?
    var isAttachment: Bool
  }

  /// The maximum number of parts, and of parts inside each other.
  static let partLimit = 1_000
  static let depthLimit = 10

  /// The entities in reading order, the message itself first.
  let entities: [Entity]

  private let mail: OpaquePointer

  /// Whether GMime is installed.
  static var isAvailable: Bool { mail_is_available() != 0 }

  /// What mail needs from outside the program.
  static var help: OutsideHelp { OutsideHelp("GMime", package: "libgmime-3.0-0", isInstalled: isAvailable) }

  /// Parses a message; throws if GMime is missing, and for one with more parts than the limits allow.
  init(_ bytes: [UInt8], source: String) throws(ReadError) {
    guard MailMessage.isAvailable else {
      throw .missingHelper(source: source, format: "mail", package: MailMessage.help.package)
    }
    let read = unsafe bytes.withUnsafeBytes { buffer -> OpaquePointer? in
      let characters = unsafe buffer.bindMemory(to: CChar.self)
      guard let start = characters.baseAddress else { return nil }
      let most = Int32(MailMessage.partLimit)
      return unsafe mail_read(start, characters.count, most, Int32(MailMessage.depthLimit))
    }
    guard let mail = unsafe read else { throw .empty(source: source) }
    unsafe self.mail = mail
    entities = (0..<Int(unsafe mail_count(mail))).map { number in
      let raw = unsafe mail_entity_at(mail, Int32(number))
      func text(_ words: UnsafePointer<CChar>?) -> String? { unsafe words.map { unsafe String(cString: $0) } }
      return unsafe Entity(
        number: number,
        parent: raw.parent >= 0 ? Int(raw.parent) : nil,
        isMessage: raw.is_message != 0,
        isContainer: raw.is_container != 0,
        type: unsafe text(raw.type)?.lowercased() ?? "",
        charset: unsafe text(raw.charset),
        location: unsafe text(raw.location),
        fileName: unsafe text(raw.file_name),
        isAttachment: unsafe text(raw.disposition)?.lowercased() == "attachment"
      )
    }
  }

  deinit { unsafe mail_free(mail) }

  /// Whether there are more parts than the limits allow, which were not read.
  var isOverLimit: Bool { unsafe mail_left_out(mail) > 0 }

  /// Returns the value of a header field of a message, decoded and on one line; nil without one.
  func header(_ name: String, of message: Int = 0) -> String? {
    guard let value = unsafe mail_header(mail, Int32(clamping: message), name) else { return nil }
    let words = unsafe String(cString: value).words().joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// Returns the bytes of a part without its transfer encoding.
  func content(of part: Entity) -> [UInt8] {
    var count = 0
    guard let bytes = unsafe mail_content(mail, Int32(clamping: part.number), &count) else { return [] }
    defer { unsafe free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Returns the text of a part in UTF-8.
  func text(of part: Entity) -> String {
    var bytes = content(of: part)
    bytes = CharacterSets.marked(bytes, stated: part.charset) ?? bytes
    if let decoded = try? TextDecoder.decode(bytes, source: "") { return decoded.text }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the entities directly inside another.
  func children(of entity: Entity) -> [Entity] { entities.filter { $0.parent == entity.number } }
}
