import CZlib

/// A decompressor of gzip data, chunk by chunk with zlib.
///
/// Files of several members are supported.
@safe final class GzipStream {
  private let packed: ByteStream
  private let state: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var position = 0
  private var isInsideMember = false
  private var isAtEnd = false
  private var isDamaged = false
  private let isGzip: Bool

  /// What stands around compressed data, by the size of the window that zlib is given.
  enum Wrapper: Int32 {
    /// A header and a checksum of gzip.
    case gzip = 31
    /// Those of zlib.
    case zlib = 15
    /// Nothing.
    case raw = -15
  }

  /// Whether bytes begin with the gzip magic number.
  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Returns a stream of the decompressed bytes of a stream of compressed data.
  static func unpacked(_ packed: ByteStream, _ wrapper: Wrapper = .gzip) throws(ReadError) -> ByteStream {
    let gzip = try GzipStream(packed, wrapper)
    return ByteStream(source: packed.source, over: packed) { () throws(ReadError) -> [UInt8] in
      try gzip.next()
    }
  }

  private init(_ packed: ByteStream, _ wrapper: Wrapper) throws(ReadError) {
    self.packed = packed
    isGzip = wrapper == .gzip
    unsafe state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe state.initialize(to: z_stream())
    let size = Int32(unsafe MemoryLayout<z_stream>.size)
    let result = unsafe inflateInit2_(state, wrapper.rawValue, ZLIB_VERSION, size)
    guard result == Z_OK else { throw .unreadable(source: packed.source, reason: "out of memory") }
  }

  deinit {
    unsafe inflateEnd(state)
    unsafe state.deallocate()
  }

  /// Returns the next decompressed chunk; empty at the end.
  ///
  /// Behind the error for a damaged member, it goes on with the next member.
  private func next() throws(ReadError) -> [UInt8] {
    if isDamaged { try findMember() }
    while !isAtEnd {
      if position == input.count {
        input = try packed.next()
        position = 0
        if input.isEmpty {
          isAtEnd = true
          if isInsideMember { throw .brokenGzip(source: packed.source, truncated: true) }
          return []
        }
      }
      if !isInsideMember, isGzip, input[position] == 0 {
        // Some programs pad the file with zeros.
        position += 1
        continue
      }
      isInsideMember = true
      let start = position
      let (piece, result) = step()
      if result == Z_STREAM_END {
        isInsideMember = false
        unsafe inflateReset(state)
      } else if result != Z_OK && result != Z_BUF_ERROR {
        isDamaged = true
        if position == start { position += 1 }
        throw .brokenGzip(source: packed.source, truncated: false)
      }
      if !piece.isEmpty { return piece }
    }
    return []
  }

  /// Skips bytes until the next header of a member.
  private func findMember() throws(ReadError) {
    isDamaged = false
    isInsideMember = false
    unsafe inflateReset(state)
    while true {
      while position + 4 <= input.count {
        let isHeader =
          GzipStream.isGzip(input[position...]) && input[position + 2] == 8 && input[position + 3] < 32
        if isHeader { return }
        position += 1
      }
      let rest = input[position...]
      input = rest + (try packed.next())
      position = 0
      if input.count == rest.count {
        isAtEnd = true
        return
      }
    }
  }

  private func step() -> ([UInt8], Int32) {
    var result = Z_OK
    let size = 131_072
    let available = input.count - position
    let piece = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        unsafe state.pointee.next_in = source.baseAddress.map { unsafe $0 + position }
        unsafe state.pointee.avail_in = UInt32(clamping: available)
        unsafe state.pointee.next_out = buffer.baseAddress
        unsafe state.pointee.avail_out = UInt32(clamping: size)
        result = unsafe inflate(state, Z_NO_FLUSH)
        count = size - Int(unsafe state.pointee.avail_out)
      }
    }
    position += available - Int(unsafe state.pointee.avail_in)
    return (piece, result)
  }
}
