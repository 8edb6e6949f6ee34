/// An error with one of the program's own files; the caller adds the name of the file.
public enum FileError: Error, Sendable, Hashable {
  /// It is not a regular file, but a folder, a pipe, a socket or a device.
  case notAFile(FileKind)
  /// This process already holds the file.
  case heldHere
  /// Another process holds the file.
  case heldElsewhere
  /// The symbolic links form a cycle.
  case circle
  /// The disk is full, or the user's quota or the file size limit is exceeded.
  case full
  /// Another error of the system, with its `errno` value.
  case system(Int32)
}
