public import Platform

/// Folders: what is in them, making and removing them.
public enum Folder {
  /// Returns the names in a folder in no order, without `.` and `..`.
  public static func names(in path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw FileError(code: errno) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes a folder, with those that it stands in; does nothing if it is there.
  ///
  /// The folders that are made get the permissions, less those that the process takes from new files.
  public static func make(_ path: String, permissions: mode_t = 0o777) throws(FileError) {
    if unsafe mkdir(path, permissions) == 0 { return }
    let code = errno
    switch code {
    case EEXIST where FileKind(path: path) == .folder: return
    case ENOENT:
      let parent = PathParts.folder(of: path)
      guard !parent.isEmpty, parent != path else { throw FileError(code: code) }
      try make(parent, permissions: permissions)
      guard unsafe mkdir(path, permissions) == 0 || errno == EEXIST else { throw FileError(code: errno) }
    default: throw FileError(code: code)
    }
  }

  /// Makes a folder of a new name for temporary files, for its owner alone, and returns its path.
  public static func makeTemporary() throws(FileError) -> String {
    let given = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let parent = given.isEmpty ? "/tmp" : given
    var template = Array((parent.hasSuffix("/") ? parent : parent + "/").utf8CString.dropLast())
    template += "newshound-XXXXXX".utf8CString
    guard let made = unsafe mkdtemp(&template) else { throw FileError(code: errno) }
    return unsafe String(cString: made)
  }

  /// Removes a file, or a folder with all that is in it; links are not followed.
  ///
  /// What cannot be removed stays.
  public static func remove(_ path: String) {
    var facts = stat()
    guard unsafe lstat(path, &facts) == 0 else { return }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      unsafe unlink(path)
      return
    }
    for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
    unsafe rmdir(path)
  }

  /// The path of the folder that relative paths start from.
  public static var current: String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Lets relative paths start from another folder; returns false if that is not possible.
  @discardableResult
  public static func change(to path: String) -> Bool { unsafe chdir(path) == 0 }
}
