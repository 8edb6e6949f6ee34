import Foundation
import TestSupport
import Testing

/// The program that the tests start, and the folder of the project.
enum BuiltProgram {
  /// The result of a run of the program.
  struct Run: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The error that the program has not been built.
  struct Missing: Error, CustomStringConvertible {
    var description: String { "the program is not built; run 'swift build --product newshound'" }
  }

  /// The folder of the project.
  static let root = Project.root

  /// Returns the path of the program beside the tests.
  static func path() throws -> String {
    let bundles = [Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
    let beside = bundles.flatMap { [$0, $0.deletingLastPathComponent()] }
    let started = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let folders = [started] + beside + [root.appendingPathComponent(".build/debug")]
    for folder in folders {
      let path = folder.appendingPathComponent("newshound").path
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw Missing()
  }

  /// Returns a process that has not been started, with a minimal environment and a home folder.
  static func process(_ arguments: [String], home: URL, folder: URL? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path())
    process.arguments = arguments
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = folder ?? home
    return process
  }

  /// Whether the program can be run as an unprivileged user; file permissions do not restrict the superuser.
  static let canBeUnprivileged: Bool =
    geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// Runs the program to its end; with `isUnprivileged` file permissions are in effect.
  static func run(
    _ arguments: [String],
    input: [UInt8] = [],
    home: URL,
    folder: URL? = nil,
    isUnprivileged: Bool = false
  ) throws -> Run {
    let process = try process(arguments, home: home, folder: folder)
    if isUnprivileged, geteuid() == 0 {
      let user = ["--reuid=65534", "--regid=65534", "--clear-groups"]
      process.arguments = user + [try path()] + arguments
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    }
    let name = UUID().uuidString
    let paths = ["in", "out", "err"].map { home.appendingPathComponent(".\(name).\($0)") }
    try Data(input).write(to: paths[0])
    for path in paths[1...] { try Data().write(to: path) }
    process.standardInput = try FileHandle(forReadingFrom: paths[0])
    process.standardOutput = try FileHandle(forWritingTo: paths[1])
    process.standardError = try FileHandle(forWritingTo: paths[2])
    try process.run()
    process.waitUntilExit()
    let texts = try paths[1...].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
