import Documents

/// The articles of one mail: its text, the mails attached to it, and the documents attached to it.
struct MailArticle {
  private let mail: MailMessage
  private let source: String
  private let place: ReadError.RecordPlace

  init(_ mail: MailMessage, source: String, place: ReadError.RecordPlace) {
    self.mail = mail
    self.source = source
    self.place = place
  }

  /// The articles, or the reasons why there are none; at least one.
  var records: [Result<Article, ReadError>] {
    guard let root = mail.entities.first else { return [.failure(reason("no text"))] }
    var records = self.records(of: root)
    if mail.isOverLimit, records.isEmpty {
      let what = "the number of parts"
      return [
        .failure(.overLimit(source: source, place: place, what: what, limit: "\(MailMessage.partLimit)"))
      ]
    }
    if records.isEmpty { records.append(.failure(reason("no text"))) }
    return records
  }

  private func reason(_ words: String) -> ReadError {
    .badRecord(source: source, place: place, reason: words)
  }

  /// Returns the records of a message and of those attached to it.
  private func records(of message: MailMessage.Entity) -> [Result<Article, ReadError>] {
    let own = parts(of: message)
    let attached = own.filter(\.isMessage).flatMap { self.records(of: $0) }
    var records = [Result<Article, ReadError>]()
    let texts = own.filter { !$0.isMessage && !isFile($0) }
    let blocks = self.blocks(of: texts, alternativesOf: message)
    if let found = databaseRecords(of: texts) {
      records = found
    } else if let article = article(of: message, blocks, isForwarding: !attached.isEmpty) {
      records = [.success(article)]
    }
    return records + attached + own.filter { !$0.isMessage && isFile($0) }.flatMap { recordsOfFile($0) }
  }

  /// Returns what stands in a message itself: parts with content, and attached messages, but not what is in these.
  private func parts(of message: MailMessage.Entity) -> [MailMessage.Entity] {
    mail.children(of: message).flatMap { child -> [MailMessage.Entity] in
      if child.isMessage || !child.isContainer { return [child] }
      let inside = parts(of: child)
      guard child.type == "multipart/alternative" else { return inside }
      // The last alternative is the richest; calendars and the like are none.
      let texts = inside.filter { ["text/html", "text/plain"].contains($0.type) }
      guard let best = texts.last(where: { $0.type == "text/html" }) ?? texts.last else { return inside }
      return inside.filter { !texts.map(\.number).contains($0.number) || $0.number == best.number }
    }
  }

  /// Whether a part is a file of its own, and not text of the mail.
  private func isFile(_ part: MailMessage.Entity) -> Bool {
    part.isAttachment || !["text/html", "text/plain", "text/enriched"].contains(part.type)
  }

  // MARK: - Text

  private func blocks(of parts: [MailMessage.Entity], alternativesOf message: MailMessage.Entity)
    -> [MailBlock]
  {
    let blocks = parts.flatMap { self.blocks(of: $0) }
    // Some senders fill one alternative alone.
    let size = MailArticle.size(blocks)
    guard size < 300, parts.contains(where: { $0.type == "text/html" }) else { return blocks }
    let plain = mail.entities.filter { part in
      part.type == "text/plain" && !part.isAttachment
        && part.parent.map { mail.entities[$0].type == "multipart/alternative" } ?? false
        && parts.contains { $0.parent == part.parent || mail.entities[$0.parent ?? 0].parent == part.parent }
    }
    let others = plain.flatMap { self.blocks(of: $0) }
    return MailArticle.size(others) > size * 3 ? others : blocks
  }

  private func blocks(of part: MailMessage.Entity) -> [MailBlock] {
    let text = mail.text(of: part)
    return MailBlock.marked(part.type == "text/html" ? MailPage.blocks(of: text) : MailText.blocks(of: text))
  }

  private static func size(_ blocks: [MailBlock]) -> Int {
    blocks.reduce(0) { $0 + ($1.role == .body ? $1.text.utf8.count : 0) }
  }

  private func article(
    of message: MailMessage.Entity,
    _ blocks: [MailBlock],
    isForwarding: Bool
  ) -> Article? {
    var fields = ArticleFields()
    let (subject, isForwarded) = MailHeader.subject(mail.header("Subject", of: message.number) ?? "")
    var blocks = blocks
    var notes = [MailBlock]()
    fields.identifier = mail.header("Message-ID", of: message.number)
    if let forward = MailForward(blocks) {
      notes = forward.before
      blocks = forward.after
      let inner = forward.fields[.subject].map { MailHeader.subject($0).text }
      fields.set(.headline, to: inner ?? subject)
      fields.set(.outlet, to: forward.fields[.from].flatMap { MailHeader.name(in: $0) } ?? "")
      if let day = forward.fields[.date] { fields.set(.date, to: day) }
    }
    // A few words before what is attached are no article.
    if isForwarding || isForwarded && fields.outlet == nil, MailArticle.size(blocks) < 500, isForwarding {
      return nil
    }
    fields.set(.headline, to: subject)
    fields.set(.outlet, to: mail.header("From", of: message.number).flatMap { MailHeader.name(in: $0) } ?? "")
    // The line of a server that passed the mail on ends in the time.
    let received = mail.header("Received", of: message.number)?.split(separator: ";").last.map(String.init)
    if let day = mail.header("Date", of: message.number) ?? received { fields.set(.date, to: day) }
    if let language = mail.header("Content-Language", of: message.number) {
      fields.set(.language, to: FeedText.languageTag(language))
    }
    var builder = ArticleBuilder(source: source, fields: fields)
    for note in notes { builder.add(note.text, .note) }
    MailArticle.add(blocks, to: &builder)
    return builder.article()
  }

  /// Adds blocks, the first of which may be headline, byline and day.
  private static func add(_ blocks: [MailBlock], to builder: inout ArticleBuilder) {
    var opening = OpeningLines()
    for block in blocks {
      let words = block.words
      let role = block.role == .body ? opening.role(of: words, in: &builder) : nil
      builder.add(words, role ?? block.role)
    }
  }

  // MARK: - Other formats in a mail

  /// Returns the records of a database that delivers by mail, where the text is an export of it; else nil.
  private func databaseRecords(of parts: [MailMessage.Entity]) -> [Result<Article, ReadError>]? {
    guard parts.count == 1, let part = parts.first else { return nil }
    let text = mail.text(of: part)
    let input = Input(source: "-", bytes: Array(text.utf8.prefix(1 << 20)))
    let readers = Readers.all.lazy.filter { MailArticle.databases.contains($0.format) }
    guard let reader = readers.first(where: { $0.recognizes(input) }),
      let cursor = try? reader.open(ByteStream(source: source, bytes: Array(text.utf8)))
    else { return nil }
    var records = [Result<Article, ReadError>]()
    while let record = cursor.next() { records.append(record) }
    return records.contains { (try? $0.get()) != nil } ? records : nil
  }

  /// Returns the records of an attached document; none for one of another kind.
  private func recordsOfFile(_ part: MailMessage.Entity) -> [Result<Article, ReadError>] {
    guard let file = part.fileName, Readers.suffixes.contains(FileName.suffix(of: file)) else { return [] }
    let input = Input(source: source + "/" + file, bytes: mail.content(of: part))
    guard let reader = Readers.all.first(where: { $0.recognizes(input) }), !(reader is MailReader),
      let cursor = try? reader.open(ByteStream(source: input.source, bytes: input.bytes))
    else { return [] }
    var records = [Result<Article, ReadError>]()
    while let record = cursor.next() { records.append(record) }
    return records
  }

  /// The formats of the databases that deliver by mail.
  private static let databases: Set<String> = ["nexis", "factiva", "proquest", "europresse"]
}
