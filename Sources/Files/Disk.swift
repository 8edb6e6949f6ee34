import Platform

/// The synchronization of folders with the disk.
public enum Disk {
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
