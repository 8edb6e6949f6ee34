import Platform

/// The synchronization of files and folders with the disk.
public enum Disk {
  /// Synchronizes an open file with the disk, where the file supports that.
  static func synchronize(_ descriptor: Int32) throws(FileError) {
    while fsync(descriptor) != 0 {
      switch errno {
      case EINTR: continue
      case EINVAL, ENOTSUP: return
      default: throw FileError(code: errno)
      }
    }
  }

  /// Synchronizes the folder that contains a path with the disk, so that changes of names are durable.
  ///
  /// Errors are ignored.
  public static func synchronizeFolder(of path: String) {
    let folder = unsafe open(RealPath.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
