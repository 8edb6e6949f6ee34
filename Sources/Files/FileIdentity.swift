public import Platform

/// The identity of a file independent of its name: the device and the inode number.
public struct FileIdentity: Sendable, Hashable {
  /// The number of the device.
  public let device: UInt64

  /// The inode number on the device.
  public let inode: UInt64

  /// The identity of the file at a path, with symbolic links followed; nil if there is none.
  public init?(path: String) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// The identity of the file that a descriptor refers to; nil if the descriptor is invalid.
  public init?(descriptor: Int32) {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// The identity in a result of `stat`.
  public init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    inode = UInt64(truncatingIfNeeded: facts.st_ino)
  }
}
