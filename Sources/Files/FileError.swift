/// What can go wrong with a file of the program's own; the caller names the file.
public enum FileError: Error, Sendable, Hashable {
  /// No regular file: a folder, a pipe, a socket or a device.
  case notAFile(FileKind)
  /// This process holds it already.
  case heldHere
  /// Another process holds it.
  case heldElsewhere
  /// Symbolic links lead to each other.
  case circle
  /// There is no room on the disk, or none that the user may take.
  case full
  /// The system refused, with its error number.
  case system(Int32)
}
