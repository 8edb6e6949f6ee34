/// An archive whose members are being read, with what is left out of it.
final class OpenArchive {
  /// The name of the archive, before the names of its members.
  let name: String

  /// Whether any member could be opened, or a fault was met.
  private(set) var hasResult = false

  private let packed: PackedStream
  private var count = 0
  private var others = LeftOut.Names()
  private var protected = LeftOut.Names()
  private var escaping = LeftOut.Names()

  /// Opens an archive.
  init(_ stream: ByteStream) throws(ReadError) {
    name = stream.source
    packed = try PackedStream(stream, isRaw: false)
  }

  /// The stream of the next member that can be read, named "a.zip/b.html"; nil at the end.
  ///
  /// Nothing is ever written, so that a name such as "../b.html" would do no harm; it is left out all the same.
  func next() throws(ReadError) -> ByteStream? {
    do throws(ReadError) {
      return try nextMember()
    } catch {
      hasResult = true
      throw error
    }
  }

  private func nextMember() throws(ReadError) -> ByteStream? {
    while count <= UnpackingLimits.members, let member = try packed.next() {
      count += 1
      guard count <= UnpackingLimits.members else {
        let limit = "\(UnpackingLimits.members)"
        throw .overLimit(source: name, place: nil, what: "the number of files in it", limit: limit)
      }
      let parts = member.name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
      guard let last = parts.last, !member.name.hasSuffix("/") else { continue }
      let path = parts.joined(separator: "/")
      if parts.contains("..") || member.name.hasPrefix("/") {
        escaping.add(path)
      } else if parts.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) {
        // Hidden files, and what a Mac adds to a zip archive.
        continue
      } else if member.isEncrypted {
        protected.add(path)
      } else if !member.isFile {
        if !path.isEmpty, FileName.isRead(String(last)) { others.add(path) }
      } else if FileName.isRead(String(last)) {
        hasResult = true
        return packed.content(source: name + "/" + path, total: UnpackingLimits.total)
      } else {
        others.add(path)
      }
    }
    return nil
  }

  /// Sentences on what was left out.
  var remarks: [String] {
    [
      LeftOut.message(others, "file", "of \(others.count == 1 ? "another kind" : "other kinds")"),
      LeftOut.message(protected, "file", "protected by a password"),
      LeftOut.message(
        escaping,
        "file",
        "whose \(escaping.count == 1 ? "name leads" : "names lead") out of the archive"
      ),
    ]
    .compactMap { $0.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." } }
  }
}
