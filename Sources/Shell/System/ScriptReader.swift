import Commands
import Files
import Platform

/// A reader of a script line by line, so that a program that writes to a pipe gets each answer before
/// it continues.
///
/// The script must be UTF-8. A line is returned together with its continuation lines.
struct ScriptReader {
  /// The script with its name and arguments, without lines.
  private(set) var script: Script

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var number = 0
  private var ready: ArraySlice<Script.Entry> = []

  /// Opens the script in a file; `-` is the standard input.
  init(path: String, arguments: [String] = []) throws(ScriptError) {
    script = Script("", name: path)
    script.arguments = arguments
    if path == "-" {
      descriptor = STDIN_FILENO
      return
    }
    // Closing one of the program's own files would release the lock on it.
    if let reason = OwnFiles.refusal(of: path) { throw .cannotRead(path, reason: reason) }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path, reason: SystemError.words(of: errno)) }
  }

  /// Closes the file.
  func close() {
    if descriptor > STDERR_FILENO { SystemCall.close(descriptor) }
  }

  /// Returns the next line to be run; nil at the end.
  mutating func next() throws(ScriptError) -> Script.Entry? {
    while ready.isEmpty {
      let first = number
      guard let line = try nextLine() else { return nil }
      var gathered = LineGatherer()
      gathered.add(line)
      while gathered.isIncomplete, let more = try nextLine() { gathered.add(more) }
      ready = Script(gathered.text, name: script.name).entries[...]
      ready = ready.map { Script.Entry.moved($0, by: first) }[...]
    }
    return ready.popFirst()
  }

  private mutating func nextLine() throws(ScriptError) -> String? {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return try text(bytes[start..<end])
      }
      if isAtEnd {
        guard start < bytes.count else { return nil }
        defer { start = bytes.count }
        return try text(bytes[start...])
      }
      bytes.removeFirst(start)
      start = 0
      searched = bytes.count
      try fill()
    }
  }

  private mutating func text(_ line: ArraySlice<UInt8>) throws(ScriptError) -> String {
    number += 1
    var line = line
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw .notUTF8(script.name, line: number)
    }
    return text
  }

  private mutating func fill() throws(ScriptError) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno != EINTR {
      throw .cannotRead(script.name, reason: SystemError.words(of: errno))
    }
  }
}

extension Script.Entry {
  fileprivate static func moved(_ entry: Script.Entry, by lines: Int) -> Script.Entry {
    var entry = entry
    entry.number += lines
    return entry
  }
}
