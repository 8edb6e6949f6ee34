import CFetch
import Platform

/// The codings in which web servers send what they answer.
enum ContentCoding {
  /// Returns bytes without a coding such as "gzip"; nil if they are not in it.
  ///
  /// Of data cut off in the middle, what can be decoded; of data that expand to more than `limit` bytes, one byte more.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ coding: String, limit: Int) -> [UInt8]? {
    switch coding {
    case "gzip", "x-gzip":
      return GzipStream.isGzip(bytes) ? inflated(bytes, .gzip, limit) : nil
    case "deflate":
      guard let first = bytes.first, let second = bytes.dropFirst().first else { return nil }
      let isZlib = first & 15 == 8 && (Int(first) << 8 | Int(second)) % 31 == 0
      let decoded = inflated(bytes, isZlib ? .zlib : .raw, limit)
      return decoded.isEmpty ? nil : decoded
    case "br":
      return brotli(bytes, limit)
    case "zstd":
      return bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? unpacked(bytes, limit) : nil
    default:
      return nil
    }
  }

  private static func inflated(_ bytes: ArraySlice<UInt8>, _ wrapper: GzipStream.Wrapper, _ limit: Int)
    -> [UInt8]
  {
    let packed = ByteStream(source: "", bytes: Array(bytes))
    guard let stream = try? GzipStream.unpacked(packed, wrapper) else { return [] }
    return read(stream, limit)
  }

  private static func unpacked(_ bytes: ArraySlice<UInt8>, _ limit: Int) -> [UInt8]? {
    let packed = ByteStream(source: "", bytes: Array(bytes))
    guard let archive = try? PackedStream(packed, isRaw: true), (try? archive.next()) != nil else {
      return nil
    }
    return read(archive.content(source: ""), limit)
  }

  private static func read(_ stream: ByteStream, _ limit: Int) -> [UInt8] {
    var decoded = [UInt8]()
    while decoded.count <= limit, let piece = try? stream.next(), !piece.isEmpty { decoded += piece }
    return decoded
  }

  private static func brotli(_ bytes: ArraySlice<UInt8>, _ limit: Int) -> [UInt8]? {
    var count = 0
    let decoded = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe brotli_decoded(buffer.baseAddress, buffer.count, limit, &count)
    }
    guard let decoded = unsafe decoded else { return nil }
    defer { unsafe free(decoded) }
    return unsafe Array(UnsafeBufferPointer(start: decoded, count: count))
  }
}
