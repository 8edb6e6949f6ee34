import Foundation

/// A list of names in a text file: `[section]` lines, `#` comments, and lines of names.
///
/// The names of a line are separated by ` | `; forms of one name are joined by ` = `, the first being the established
/// one. In sections about countries and regions a line may begin with an ISO code and a colon.
struct GazetteerSource {
  /// One name with its other forms.
  struct Row {
    var section: String
    /// The ISO code of a country, or an empty string.
    var code: String
    /// At least one form; the first is the established name if there are more.
    var forms: [String]
  }

  /// The sections whose lines begin with a code.
  static let coded: Set<String> = ["country", "nation", "demonym", "region"]

  /// The rows of every `.txt` file of a folder, files in the order of their names.
  static func rows(inFolder folder: String) throws -> [Row] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { file in
      rows(in: try String(contentsOfFile: folder + "/" + file, encoding: .utf8))
    }
  }

  static func rows(in text: String) -> [Row] {
    var section = ""
    var rows: [Row] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      var names = String(line)
      var code = ""
      if coded.contains(section), let colon = names.firstIndex(of: ":") {
        code = String(names[..<colon])
        names = String(names[names.index(after: colon)...])
      }
      for name in names.components(separatedBy: " | ") {
        let forms = name.components(separatedBy: " = ").map { $0.trimmingCharacters(in: .whitespaces) }
        rows.append(Row(section: section, code: code, forms: forms.filter { !$0.isEmpty }))
      }
    }
    return rows.filter { !$0.forms.isEmpty }
  }

  /// The cells of a file of tab-separated values.
  static func cells(ofFile path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
