/// The unpacking of compressed files.
enum Unpacking {
  /// Returns the stream of the bytes of a compressed file.
  static func stream(_ packed: ByteStream, _ kind: PackingSignature.Kind) throws(ReadError) -> ByteStream {
    guard kind != .gzip else { return limited(try GzipStream.unpacked(packed), of: packed) }
    let archive = try PackedStream(packed, isRaw: true)
    guard try archive.next() != nil else { throw .empty(source: packed.source) }
    return archive.content(source: packed.source)
  }

  /// Returns a stream that throws where it is too large for the packed bytes that it comes from.
  private static func limited(_ stream: ByteStream, of packed: ByteStream) -> ByteStream {
    var total = 0
    return ByteStream(source: stream.source, over: packed) { () throws(ReadError) -> [UInt8] in
      let piece = try stream.next()
      total += piece.count
      try UnpackingLimits.check(total, from: packed.takenRaw, source: packed.source)
      return piece
    }
  }
}
