import Platform

extension FileError: CustomStringConvertible {
  /// The reason for the error, to follow "cannot open NAME: ".
  public var description: String {
    switch self {
    case .notAFile(let kind): kind.complaint ?? "it is no file"
    case .heldHere: OwnFiles.complaint
    case .heldElsewhere: "it is open in another session"
    case .circle: "its symbolic links go round in a circle"
    case .full: "no room is left on the disk"
    case .system(let code): FileError.words(of: code)
    }
  }

  /// Returns the system's description of an `errno` value, in lower case.
  public static func words(of code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words).lowercased()
  }

  /// The error for an `errno` value.
  public init(code: Int32) {
    self = [ENOSPC, EDQUOT, EFBIG].contains(code) ? .full : .system(code)
  }
}

extension FileKind {
  /// The reason why a path cannot be used as a file; nil if it can.
  public var complaint: String? {
    switch self {
    case .nothing, .file: nil
    case .folder: "it is a folder"
    case .pipe: "it is a named pipe, not a file"
    case .socket: "it is a socket, not a file"
    case .device: "it is a device, not a file"
    }
  }
}

extension OwnFiles {
  /// The reason why one of the program's own files is not opened for another purpose.
  static let complaint = "this session is kept in it; choose another file"
}
