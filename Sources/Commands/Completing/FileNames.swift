import Files
import Platform

/// The names of files and folders, for completion and for spelling suggestions.
public enum FileNames {
  /// Returns a path with `~` expanded to the home folder: `$HOME`, or else the home folder known to
  /// the system.
  public static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    return HomeFolder.expanding(path, environment: ThisProcess.environment)
  }

  /// Returns the files and folders whose path begins as typed, sorted by name; hidden ones only after a
  /// typed dot.
  static func candidates(for typed: String) -> [Candidate] {
    let (folder, name) = split(typed)
    let wanted = Folded.text(name)
    return names(in: folder)
      .filter { Folded.text($0).hasPrefix(wanted) }
      .filter { !$0.hasPrefix(".") || name.hasPrefix(".") }
      .map { name in
        isFolder(expanded(folder + name))
          ? Candidate(folder + name + "/", annotation: "folder", kind: .folder)
          : Candidate(folder + name, kind: .file)
      }
  }

  /// Whether a file or folder exists at a path.
  static func exists(_ path: String) -> Bool {
    FileKind(path: expanded(path)) != .nothing
  }

  /// Whether a folder exists at a path.
  static func isFolder(_ path: String) -> Bool {
    FileKind(path: path) == .folder
  }

  /// Returns the paths in the same folder whose names are spelt most like that of a path.
  static func nearest(to path: String) -> [String] {
    let (folder, name) = split(path)
    return NearestNames.names(to: name, among: names(in: folder)).map { folder + $0 }
  }

  /// Returns the names in a folder, sorted, without those that contain control characters.
  private static func names(in folder: String) -> [String] {
    let path = folder.isEmpty ? "." : expanded(folder)
    let names = (try? Folder.names(in: path)) ?? []
    return names.filter { $0.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } }.sorted()
  }

  /// Splits a path into the folder with its slash and the name after it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }
}
