import Documents

/// A cursor over the articles of a mailbox.
///
/// A message begins at a line "From … DATE" behind a blank line; other lines that begin with "From " are text.
final class MailboxCursor: RecordCursor {
  private let lines: LineStream
  private let source: String
  private var number = 0
  private var isAtEnd = false
  /// The first line of the next message, read already.
  private var firstLine: [UInt8] = []
  private var pending: ArraySlice<Result<Article, ReadError>> = []

  /// A cursor over the messages of a stream.
  init(_ stream: ByteStream) {
    source = stream.source
    lines = LineStream(stream, limit: Readers.limit)
  }

  func next() -> Result<Article, ReadError>? {
    while true {
      if let record = pending.popFirst() { return record }
      if isAtEnd { return nil }
      let message = nextMessage()
      if let failure = message.failure { pending.append(.failure(failure)) }
      guard message.bytes.contains(where: { $0 > 32 }) else { continue }
      number += 1
      pending += records(of: message.bytes)
    }
  }

  private func records(of bytes: [UInt8]) -> [Result<Article, ReadError>] {
    let place = ReadError.RecordPlace(.message, number)
    guard bytes.count <= Readers.limit else {
      return [
        .failure(.overLimit(source: source, place: place, what: "the size of the mail", limit: "64 MB"))
      ]
    }
    do throws(ReadError) {
      let records = MailArticle(try MailMessage(bytes, source: source), source: source, place: place).records
      return records.map { record in
        guard case .success(var article) = record else { return record }
        article.metadata.append(MetadataEntry(.position, "\(number)"))
        return .success(article)
      }
    } catch {
      return [.failure(error)]
    }
  }

  /// Returns the bytes up to the next separator, which is passed; of more than the limit, one byte more.
  private func nextMessage() -> (bytes: [UInt8], failure: ReadError?) {
    var bytes = firstLine
    firstLine = []
    var isBehindBlank = bytes.isEmpty
    func append(_ line: [UInt8]) {
      guard bytes.count <= Readers.limit else { return }
      bytes += MailboxCursor.unquoted(line)
      bytes.append(10)
    }
    while true {
      do throws(ReadError) {
        guard let (_, line) = try lines.next() else { break }
        if isBehindBlank, MailboxCursor.isSeparator(line[...]) {
          guard let (_, following) = try lines.next() else { break }
          if MailHeader.fieldName(following) != nil {
            firstLine = following + [10]
            return (bytes, nil)
          }
          append(line)
          append(following)
          isBehindBlank = following.allSatisfy { $0 == 13 }
          continue
        }
        isBehindBlank = line.allSatisfy { $0 == 13 }
        append(line)
      } catch {
        if case .tooLarge = error { return (bytes, error) }
        isAtEnd = true
        return (bytes, error)
      }
    }
    isAtEnd = true
    return (bytes, nil)
  }

  /// Whether a line parts two messages: "From ", a sender, and a date with a time and a year at its end.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count < 500 else { return false }
    let words = String(decoding: line.dropFirst(5), as: UTF8.self).words()
    guard words.count >= 4 else { return false }
    let hasTime = words.suffix(4).contains { word in
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      return (2...3).contains(parts.count)
        && parts.allSatisfy { (1...2).contains($0.count) && Int($0) != nil }
    }
    let hasYear = words.suffix(2).contains {
      $0.count == 4 && Int($0).map { (1970...2200).contains($0) } ?? false
    }
    return hasTime && hasYear
  }

  /// Returns a line without the mark before a "From " that is text.
  private static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
    guard line.first == UInt8(ascii: ">"),
      line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8)
    else { return line[...] }
    return line.dropFirst()
  }
}
