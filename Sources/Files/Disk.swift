import Platform

/// What the system holds back, brought to the disk.
public enum Disk {
  /// Has the names in the folder of a path reach the disk; where the system cannot, nothing is lost by trying.
  public static func synchronizeFolder(of path: String) {
    let folder = unsafe open(RealPath.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
