import CPacked

/// An archive, or a compressed stream, that is unpacked member by member as it is read.
@safe final class PackedStream {
  /// A member of an archive.
  struct Member {
    /// The name, with `/` between folders.
    var name: String
    /// Whether it is a file, and not a folder, a link or a device.
    var isFile: Bool
    /// Whether it is protected by a password.
    var isEncrypted: Bool
  }

  /// The stream of packed bytes.
  let packed: ByteStream

  private var handle: OpaquePointer?
  private var piece: UnsafeMutableBufferPointer<UInt8>
  private var failure: ReadError?
  private var number = 0
  private var total = 0
  /// The unpacked bytes of the member, and the packed ones before it.
  private var ofMember = 0
  private var packedBefore = 0

  /// Whether libarchive is installed.
  static var isAvailable: Bool { packed_is_available() != 0 }

  /// Opens a stream of packed bytes; with `isRaw`, one that is compressed without an archive in it is a member too.
  init(_ packed: ByteStream, isRaw: Bool) throws(ReadError) {
    self.packed = packed
    unsafe piece = UnsafeMutableBufferPointer(start: nil, count: 0)
    guard PackedStream.isAvailable else {
      throw .missingHelper(source: packed.source, format: "packed", package: "libarchive13")
    }
    unsafe handle = packed_open(
      { context, bytes in
        guard let context = unsafe context else { return -1 }
        let stream = unsafe Unmanaged<PackedStream>.fromOpaque(context).takeUnretainedValue()
        return unsafe stream.pull(bytes)
      },
      Unmanaged.passUnretained(self).toOpaque(),
      isRaw ? 1 : 0
    )
    if unsafe handle == nil { throw .unreadable(source: packed.source, reason: "out of memory") }
  }

  deinit {
    unsafe packed_close(handle)
    unsafe piece.deallocate()
  }

  /// Goes to the next member; nil at the end.
  ///
  /// Throws for a damaged archive, which ends there.
  func next() throws(ReadError) -> Member? {
    guard let handle = unsafe handle, failure == nil else { return nil }
    number += 1
    ofMember = 0
    packedBefore = packed.takenRaw
    var name: UnsafePointer<CChar>?
    var size: Int64 = 0
    var isFile: Int32 = 0
    var isEncrypted: Int32 = 0
    let result = unsafe packed_next(handle, &name, &size, &isFile, &isEncrypted)
    if result < 0 { throw fail() }
    guard result > 0 else { return nil }
    let words = unsafe name.map { unsafe String(cString: $0) } ?? ""
    return Member(name: words, isFile: isFile != 0, isEncrypted: isEncrypted != 0)
  }

  /// Returns a stream of the bytes of the member that `next` returned last; it ends when the next one is begun.
  ///
  /// It throws where the size or the ratio of what is unpacked is over a limit. `total` limits all members together.
  func content(source: String, total limit: Int = .max) -> ByteStream {
    let own = number
    return ByteStream(source: source, over: packed) { [self] () throws(ReadError) -> [UInt8] in
      guard own == number, failure == nil, let handle = unsafe handle else { return [] }
      var count = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 131_072) { buffer, filled in
        count = unsafe buffer.baseAddress.map { unsafe packed_read(handle, $0, buffer.count) } ?? 0
        filled = max(0, count)
      }
      if count < 0 { throw fail() }
      total += bytes.count
      ofMember += bytes.count
      if total > limit {
        let size = "\(limit >> 30) GB"
        failure = .overLimit(source: packed.source, place: nil, what: "the unpacked size", limit: size)
      }
      if let failure { throw failure }
      try UnpackingLimits.check(ofMember, from: packed.takenRaw - packedBefore, source: source)
      return bytes
    }
  }

  private func fail() -> ReadError {
    let words = unsafe handle.map { unsafe String(cString: packed_fault($0)) } ?? "damaged"
    let error =
      failure ?? .unreadable(source: packed.source, reason: "the packed data is damaged or cut off: \(words)")
    failure = error
    return error
  }

  private func pull(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(ReadError) {
      let next = try packed.next()
      unsafe piece.deallocate()
      unsafe piece = .allocate(capacity: max(1, next.count))
      _ = unsafe piece.initialize(from: next)
      unsafe bytes.pointee = UnsafeRawPointer(piece.baseAddress)
      return next.count
    } catch {
      failure = error
      return -1
    }
  }
}
