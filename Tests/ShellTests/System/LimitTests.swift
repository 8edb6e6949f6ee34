import Foundation
import TestSupport
import Testing

@Suite("Limits of the system") struct LimitTests {
  @Test(
    "Too little of something is said at once",
    arguments: [
      ("-n 5", "too few files may be open"), ("-n 12", "too few files may be open"),
      ("-v 380000", "too little memory"),
    ]
  )
  func refuses(limit: String, words: String) throws {
    try Fixtures.withTemporaryFolder { home in
      let process = try BuiltProgram.process([], home: home)
      let errors = Pipe()
      process.arguments = [
        "-c", "ulimit \(limit) && exec '\(try BuiltProgram.path())' sample:apec -c articles",
      ]
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 1)
      #expect(text.hasPrefix("newshound: ") && text.contains(words), "\(text)")
    }
  }
}
