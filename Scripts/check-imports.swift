// Reads `swift package describe --type json` and prints FILE:LINE: for each import that the manifest or the
// architecture does not allow, for each file that is too long and for each comment that is too wide. Exits
// with status 1 if there is any error.

import Foundation

struct Package: Decodable {
  struct Target: Decodable {
    let name: String
    let path: String
    let sources: [String]
    let targetDependencies: [String]?
  }
  let targets: [Target]
}

struct Import {
  let module: String
  let target: String
  let file: String
  let line: Int
}

/// The modules that may import only these modules, regardless of the manifest.
let onlyMayImport: [String: Set<String>] = [
  "Documents": [],
  "Figures": [],
  "Lessons": ["Letters", "WordLists"],
  "Renderers": ["Figures", "Letters"],
]

/// The modules that may not import these modules, regardless of the manifest.
let mayNotImport: [String: Set<String>] = [
  "Readers": ["Annotators", "Corpora"],
  "Annotators": ["Corpora", "Readers"],
  "Corpora": ["Annotators", "Readers"],
  "Commands": ["CEditLine", "Renderers", "Shell"],
]

/// The files that may import each C library, as prefixes of their paths.
let doors: [String: String] = [
  "CEditLine": "Sources/Shell/Editing/LineEditor.swift",
  "CJansson": "Sources/JSON/",
  "CSQLite": "Sources/Corpora/Store/Store",
  "CUTF8Proc": "Sources/Letters/",
]

/// The system modules that only these targets may import.
///
/// Foundation is restricted since it would be an eighth of the size of a program, and with ICU a third.
let systemModules: [String: Set<String>] = [
  "Foundation": ["Training"], "FoundationEssentials": [], "FoundationInternationalization": [], "Glibc": [],
]

/// The C libraries that only one file, which may be any, may import.
let importedOnce: Set<String> = ["CCMark", "CCSV", "CZlib"]

/// The maximum width of a comment in columns; the format lint checks the width of code.
let widestComment = 120

let longFile = 500
let tooLongFile = 800

/// Returns the module that a line of Swift imports, without attributes, access level and kind of symbol;
/// nil if the line is no import.
func importedModule(_ line: Substring) -> String? {
  let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
  let kinds: Set<Substring> = ["class", "enum", "func", "let", "protocol", "struct", "typealias", "var"]
  var words = line.split(whereSeparator: \.isWhitespace)[...]
  while let word = words.first, word.hasPrefix("@") || levels.contains(word) { words.removeFirst() }
  guard words.popFirst() == "import" else { return nil }
  if let word = words.first, kinds.contains(word) { words.removeFirst() }
  return words.first?.split(separator: ".").first.map(String.init)
}

/// Returns the error message for an import; nil if it is allowed.
func complaint(_ found: Import, declared: Set<String>, modules: Set<String>) -> String? {
  let (module, target) = (found.module, found.target)
  if let allowed = onlyMayImport[target], !allowed.contains(module) {
    let list = allowed.sorted().joined(separator: ", ")
    return "\(target) may import \(list.isEmpty ? "nothing" : "only \(list)"), not \(module)"
  }
  if mayNotImport[target]?.contains(module) == true {
    return "\(target) may not import \(module)"
  }
  if let allowed = systemModules[module], found.file.hasPrefix("Sources/"), target != "Platform",
    !allowed.contains(target)
  {
    return "only Platform may import \(module); import Platform"
  }
  if let door = doors[module], !found.file.hasPrefix(door) {
    return "only \(door.hasSuffix(".swift") ? door : door + "*.swift") may import \(module)"
  }
  if modules.contains(module), !declared.contains(module) {
    return "\(target) imports \(module), which Package.swift does not name among its dependencies"
  }
  return nil
}

guard
  let package = try? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Package.self, from: FileHandle.standardInput.readDataToEndOfFile())
  }()
else {
  print("Package.swift:1: error: 'swift package describe --type json' gave no description of the package")
  exit(1)
}

let modules = Set(package.targets.map(\.name))
var errors = 0
var firstImports: [String: String] = [:]

func report(_ file: String, _ line: Int, _ message: String, isError: Bool = true) {
  print("\(file):\(line): \(isError ? "error" : "warning"): \(message)")
  if isError { errors += 1 }
}

for target in package.targets.sorted(by: { $0.path < $1.path }) {
  let declared = Set(target.targetDependencies ?? [])
  for file in target.sources.sorted().map({ target.path + "/" + $0 }) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      report(file, 1, "cannot be read as UTF-8")
      continue
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let count = text.hasSuffix("\n") ? lines.count - 1 : lines.count
    if count > longFile {
      let limit = count > tooLongFile ? tooLongFile : longFile
      report(file, limit + 1, "\(count) lines, over \(limit): split it", isError: count > tooLongFile)
    }
    for (index, line) in lines.enumerated() where line.count > widestComment {
      let words = line.drop(while: \.isWhitespace)
      if words.hasPrefix("//") || words.hasPrefix("*") {
        report(file, index + 1, "a comment of \(line.count) columns, over \(widestComment): wrap it")
      }
    }
    guard file.hasSuffix(".swift") else { continue }
    for (index, line) in lines.enumerated() where line.contains("import") {
      for statement in line.split(separator: ";") {
        guard let module = importedModule(statement) else { continue }
        let found = Import(module: module, target: target.name, file: file, line: index + 1)
        if let message = complaint(found, declared: declared, modules: modules) {
          report(file, found.line, message)
        }
        if importedOnce.contains(module), let first = firstImports[module], first != file {
          report(file, found.line, "only one file may import \(module), and \(first) does")
        } else if importedOnce.contains(module) {
          firstImports[module] = file
        }
      }
    }
  }
}
exit(errors == 0 ? 0 : 1)
