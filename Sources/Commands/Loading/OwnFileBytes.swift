import Readers

/// The reading of the program's own kinds of files: scripts, transcripts and word lists.
public enum OwnFileBytes {
  /// Returns the bytes at a path; throws `cannotRead` with the name that was typed for folders, devices and
  /// files that are longer than a limit.
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
