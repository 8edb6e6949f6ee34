public import Platform

/// Which file a path or a descriptor leads to, whatever its name: the device and the number of the file on it.
public struct FileIdentity: Sendable, Hashable {
  /// The device.
  public let device: UInt64

  /// The number of the file on the device.
  public let inode: UInt64

  /// What a path leads to, through symbolic links; nil where nothing is.
  public init?(path: String) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// What a descriptor has open.
  public init?(descriptor: Int32) {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// The identity among facts that the system has told.
  public init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    inode = UInt64(truncatingIfNeeded: facts.st_ino)
  }
}
