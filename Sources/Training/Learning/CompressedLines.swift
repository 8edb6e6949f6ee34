import Annotators
import Documents
import Foundation

/// Files of annotated text, plain or compressed.
enum CompressedLines {
  /// The text of a file, decompressed if its name ends in ".gz".
  static func of(_ path: String) throws -> String {
    guard path.hasSuffix(".gz") else { return try String(contentsOfFile: path, encoding: .utf8) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The kind of a token, by its characters.
  static func kind(of word: Substring) -> Token.Kind {
    if ["\"", "“", "”", "``", "''", "«", "»", "„", "‘"].contains(word) { return .quotationMark }
    guard let first = word.unicodeScalars.first else { return .punctuation }
    if word.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) {
      return first.value &- 48 < 10 ? .number : .word
    }
    if word.utf8.contains(where: { $0 &- 48 < 10 }) { return .number }
    return .punctuation
  }
}
