import Readers

/// The bytes of the program's own kinds of files: scripts, transcripts, word lists.
public enum OwnFileBytes {
  /// The bytes at a path, under the name that was typed for it; folders, devices and what is longer than a limit are
  /// refused.
  public static func of(_ path: String, named typed: String, limit: Int) throws(UsageError) -> [UInt8] {
    do throws(ReadError) {
      return try Readers.bytes(ofFile: path, limit: limit)
    } catch {
      switch error {
      case .tooLarge: throw .cannotRead(typed, reason: "it is longer than \(limit >> 20) MB")
      case .notFound: throw .cannotRead(typed, reason: "no such file or directory")
      case .notPermitted: throw .cannotRead(typed, reason: "it may not be read")
      case .unreadable(_, let reason): throw .cannotRead(typed, reason: reason.lowercased())
      default: throw .cannotRead(typed, reason: error.message)
      }
    }
  }
}
