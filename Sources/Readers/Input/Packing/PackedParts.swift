import CPacked

/// The parts of a document that is a zip archive, such as one of Word or Excel.
enum PackedParts {
  /// The maximum number of parts of a document.
  static let partLimit = 10_000

  /// The maximum ratio of unpacked to packed bytes, for parts over a megabyte.
  static let ratioLimit = 100

  /// Whether libarchive is installed.
  static var isAvailable: Bool { packed_is_available() != 0 }

  /// Returns the wanted parts of an archive in memory, with their names in the archive, in its order.
  ///
  /// Throws for an archive that is damaged or over a limit.
  static func read(
    _ bytes: [UInt8],
    source: String,
    where isWanted: (String) -> Bool
  ) throws(ReadError) -> [(name: String, bytes: [UInt8])] {
    guard isAvailable else { throw .missingHelper(source: source, format: "zip", package: "libarchive13") }
    let reader = MemoryArchive(bytes)
    var parts: [(name: String, bytes: [UInt8])] = []
    var count = 0
    var total = 0
    while true {
      guard let entry = reader.next() else {
        guard let fault = reader.fault else { return parts }
        throw .unreadable(source: source, reason: "the archive is damaged: \(fault)")
      }
      count += 1
      guard count <= partLimit else {
        throw .overLimit(source: source, place: nil, what: "the number of parts", limit: "\(partLimit)")
      }
      if entry.isEncrypted { throw .unreadable(source: source, reason: "it is protected by a password") }
      guard entry.isFile, isWanted(entry.name) else { continue }
      guard let part = reader.bytes(limit: Readers.limit - total) else {
        if let fault = reader.fault {
          throw .unreadable(source: source, reason: "the archive is damaged: \(fault)")
        }
        throw .overLimit(source: source, place: nil, what: "the unpacked size", limit: "64 MB")
      }
      total += part.count
      guard total <= 1 << 20 || total / ratioLimit <= bytes.count else {
        throw .overLimit(
          source: source,
          place: nil,
          what: "the ratio of unpacking",
          limit: "\(ratioLimit) to 1"
        )
      }
      parts.append((entry.name, part))
    }
  }

  /// An archive in memory.
  @safe private final class MemoryArchive {
    private let storage: UnsafeMutableBufferPointer<UInt8>
    private var isPulled = false
    private var handle: OpaquePointer?
    private(set) var fault: String?

    init(_ bytes: [UInt8]) {
      unsafe storage = UnsafeMutableBufferPointer.allocate(capacity: max(1, bytes.count))
      let (_, end) = unsafe storage.initialize(from: bytes)
      count = end
      unsafe handle = packed_open(
        { context, bytes in
          guard let context = unsafe context else { return -1 }
          let archive = unsafe Unmanaged<MemoryArchive>.fromOpaque(context).takeUnretainedValue()
          if archive.isPulled { return 0 }
          archive.isPulled = true
          unsafe bytes.pointee = UnsafeRawPointer(archive.storage.baseAddress)
          return archive.count
        },
        Unmanaged.passUnretained(self).toOpaque(),
        0
      )
      if unsafe handle == nil { fault = "it cannot be opened" }
    }

    private let count: Int

    deinit {
      unsafe packed_close(handle)
      unsafe storage.deallocate()
    }

    func next() -> (name: String, isFile: Bool, isEncrypted: Bool)? {
      guard let handle = unsafe handle, fault == nil else { return nil }
      var name: UnsafePointer<CChar>?
      var size: Int64 = 0
      var isFile: Int32 = 0
      var isEncrypted: Int32 = 0
      let result = unsafe packed_next(handle, &name, &size, &isFile, &isEncrypted)
      if result < 0 { fault = unsafe String(cString: packed_fault(handle)) }
      guard result > 0 else { return nil }
      return (unsafe name.map { unsafe String(cString: $0) } ?? "", isFile != 0, isEncrypted != 0)
    }

    func bytes(limit: Int) -> [UInt8]? {
      guard let handle = unsafe handle else { return nil }
      var all = [UInt8]()
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let got = unsafe packed_read(handle, &buffer, buffer.count)
        if got < 0 { fault = unsafe String(cString: packed_fault(handle)) }
        if got < 0 { return nil }
        if got == 0 { return all }
        all += buffer.prefix(got)
        if all.count > limit { return nil }
      }
    }
  }
}
