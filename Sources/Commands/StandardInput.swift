import Foundation

/// The standard input of the process, for the source `-`.
enum StandardInput {
  /// The next bytes; nothing at their end.
  static func piece() -> [UInt8]? {
    guard let data = try? FileHandle.standardInput.read(upToCount: 65_536), !data.isEmpty else { return nil }
    return Array(data)
  }
}
