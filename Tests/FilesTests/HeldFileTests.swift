import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct HeldFileTests {
  @Test func aFileIsHeldOnceInAProcess() throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.session").path
      do {
        let held = try HeldFile(path: path, for: .writing, creates: true)
        #expect(OwnFiles.holds(path) && held.isInPlace)
        #expect(throws: FileError.heldHere) { try HeldFile(path: path, for: .reading) }
      }
      #expect(!OwnFiles.holds(path))
      _ = try HeldFile(path: path, for: .reading, patience: 1000)
    }
  }

  /// The lock belongs to an open file description: another description of the same process is excluded
  /// like another process.
  @Test func closingAnotherDescriptorKeepsTheLock() throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.session").path
      let held = try HeldFile(path: path, for: .writing, creates: true)
      for _ in 0..<3 { close(unsafe open(path, O_RDWR)) }
      let other = unsafe open(path, O_RDWR)
      defer { close(other) }
      #expect(!FileLock.take(other, .alone))
      #expect(!FileLock.take(other, .shared))
      withExtendedLifetime(held) {}
    }
  }

  @Test func readersShareAFileAndWritersDoNot() throws {
    try Fixtures.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a.session").path
      try Data("abc".utf8).write(to: URL(fileURLWithPath: path))
      let held = try HeldFile(path: path, for: .reading)
      #expect(held.head(2) == Array("ab".utf8) && held.head(9) == Array("abc".utf8))
      let other = unsafe open(path, O_RDWR)
      defer { close(other) }
      #expect(FileLock.take(other, .shared))
      #expect(!FileLock.take(other, .alone))
    }
  }

  @Test func everyNameOfAHeldFileIsKnown() throws {
    try Fixtures.withTemporaryFolder { folder in
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      let held = try HeldFile(path: path("a"), for: .writing, creates: true)
      for name in ["a-wal", "a-shm", "a-journal", "b-wal"] {
        try Data().write(to: URL(fileURLWithPath: path(name)))
      }
      try FileManager.default.createSymbolicLink(atPath: path("soft"), withDestinationPath: "a")
      try FileManager.default.linkItem(atPath: path("a"), toPath: path("hard"))
      try FileManager.default.linkItem(atPath: path("a-wal"), toPath: path("hard-log"))
      for name in ["a", "soft", "hard", "./a", "a-wal", "a-shm", "a-journal", "hard-log"] {
        #expect(OwnFiles.holds(path(name)), "\(name)")
      }
      for name in ["b-wal", "none"] { #expect(!OwnFiles.holds(path(name)), "\(name)") }
      // A moved file is still the same file, and a new file at its path is another one.
      #expect(unsafe rename(path("a"), path("moved")) == 0)
      try Data().write(to: URL(fileURLWithPath: path("a")))
      #expect(!held.isInPlace && OwnFiles.holds(path("moved")) && !OwnFiles.holds(path("a")))
    }
  }

  @Test func whatIsNoFileIsNotOpened() throws {
    try Fixtures.withTemporaryFolder { folder in
      let pipe = folder.appendingPathComponent("pipe").path
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      for (path, kind) in [(pipe, FileKind.pipe), (folder.path, .folder), ("/dev/null", .device)] {
        #expect(FileKind(path: path) == kind)
        #expect(throws: FileError.notAFile(kind)) { try HeldFile(path: path, for: .writing) }
        #expect(FileError.notAFile(kind).description == kind.complaint)
      }
      #expect(FileKind.allCases.filter { $0.complaint == nil } == [.nothing, .file])
    }
  }
}
