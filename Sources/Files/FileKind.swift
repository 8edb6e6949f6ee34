import Platform

/// The kind of file at a path, determined without opening it: opening a pipe waits, and opening a device may
/// have side effects.
public enum FileKind: Sendable, Hashable, CaseIterable {
  case nothing, file, folder, pipe, socket, device

  /// The kind of file at a path, with symbolic links followed.
  public init(path: String) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else {
      self = .nothing
      return
    }
    self.init(mode: facts.st_mode)
  }

  /// The kind of file that a descriptor refers to.
  public init(descriptor: Int32) {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else {
      self = .nothing
      return
    }
    self.init(mode: facts.st_mode)
  }

  private init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}
