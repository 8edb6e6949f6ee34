import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct WholeFileTests {
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func mode(_ path: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? -1
  }

  @Test func appearsWholeOrNotAtAll() throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.txt").path
      do {
        let file = try WholeFile(for: path, purpose: "writing")
        try file.write(Array("half".utf8))
      }
      #expect(try names(folder) == [])
      let file = try WholeFile(for: path, purpose: "writing")
      try file.write(Array("wh".utf8))
      try file.write(Array("ole".utf8))
      #expect(!FileManager.default.fileExists(atPath: path))
      try file.finish()
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
      #expect(try names(folder) == ["a.txt"])
    }
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755]) func permissionsStay(wanted: Int) throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.txt").path
      try Data().write(to: URL(fileURLWithPath: path))
      #expect(unsafe chmod(path, mode_t(wanted)) == 0)
      try WholeFile(for: path, purpose: "writing").finish()
      #expect(try mode(path) == wanted)
    }
  }

  @Test func aLinkStays() throws {
    try Fixtures.withTemporaryFolder { folder in
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      try FileManager.default.createSymbolicLink(atPath: path("one"), withDestinationPath: "two")
      try FileManager.default.createSymbolicLink(atPath: path("two"), withDestinationPath: path("three"))
      try WholeFile(for: path("one"), purpose: "writing").finish()
      #expect(try names(folder) == ["one", "three", "two"])
      try FileManager.default.createSymbolicLink(atPath: path("round"), withDestinationPath: "round")
      #expect(throws: FileError.circle) { try WholeFile(for: path("round"), purpose: "writing") }
    }
  }

  /// Temporary files without a writer are removed; those that are being written, and other files, are kept.
  @Test func leftoversGo() throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.db").path
      let others = [
        "a.db.saving-", "a.db.saving-zzzzzzzz", "a.db.saving-A", "b.db.saving-1x", "a.db.writing-1x",
      ]
      for name in others + ["a.db.saving-1x", "a.db.saving-1x-journal"] {
        try Data("left".utf8).write(to: folder.appendingPathComponent(name))
      }
      try FileManager.default.createSymbolicLink(
        atPath: path + ".saving-2x",
        withDestinationPath: "b.db.saving-1x"
      )
      let living = try WholeFile(for: path, purpose: "saving")
      // Leftovers are removed, whatever digits the number of the current temporary file begins with.
      let left = ["a.db.saving-1x", "a.db.saving-1x-journal"]
      #expect(try names(folder).filter { left.contains($0) } == [])
      let second = try WholeFile(for: path, purpose: "saving")
      #expect(FileManager.default.fileExists(atPath: living.path))
      for name in others + ["a.db.saving-2x"] { #expect(try names(folder).contains(name), "\(name)") }
      try second.finish()
      try living.finish()
      #expect(try names(folder).filter { $0.hasPrefix("a.db") }.count == 6)
    }
  }

  @Test func nobodyTakesItBetween() throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.db").path
      let held = try WholeFile(for: path, purpose: "saving").finishAndHold()
      #expect(OwnFiles.holds(path) && held.isInPlace)
      let other = unsafe open(path, O_RDWR)
      defer { close(other) }
      #expect(!FileLock.take(other, .shared))
    }
  }

  /// Text is appended completely or not at all, since a part of it would be taken for the whole.
  @Test func addsAllOrNothing() throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.txt").path
      let descriptor = try Appending.open(path)
      defer { close(descriptor) }
      try Appending.add(Array("one\n".utf8), to: descriptor)
      var limit = rlimit()
      #expect(unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      _ = signal(SIGXFSZ, SIG_IGN)
      var small = limit
      small.rlim_cur = 1_000_000
      // No other test of this process writes a file of that size at the same time.
      #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &small) == 0)
      let long = [UInt8](repeating: 65, count: 2_000_000)
      #expect(throws: FileError.full) { try Appending.add(long, to: descriptor) }
      #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\n")
    }
  }
}
