import Documents
import Foundation
import TestSupport
import Testing

@testable import Corpora

/// Session files that are moved, replaced, deleted or linked, or that are not regular files.
@Suite struct SessionPlaceTests {
  private let one = SessionFileTests.one
  private let two = SessionFileTests.two

  private func open(in folder: Folder) throws -> (corpus: Corpus, path: String) {
    let path = folder.path("a.session")
    let corpus = try Corpus(path: path)
    try load([one], into: corpus)
    return (corpus, path)
  }

  @Test func aDeletedFileIsWrittenAnew() throws {
    let folder = try Folder()
    let (corpus, path) = try open(in: folder)
    #expect(unsafe unlink(path) == 0)
    #expect(corpus.isDisplaced)
    // Nothing is stored in a file that no longer has its path.
    #expect(throws: StoreError.displaced(path: path)) { try load([two], into: corpus) }
    try corpus.save(to: path)
    #expect(!corpus.isDisplaced)
    try load([two], into: corpus)
    try corpus.save(to: path)
    #expect(try others(path) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
  }

  /// Returns the entities that another process would find at a path now.
  private func others(_ path: String) throws -> [String] {
    let copy = path + ".copy"
    for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
    }
    return try lines(Corpus(path: copy, create: false))
  }

  @Test func aMovedFileStaysWholeAndTheSessionIsWrittenAnew() throws {
    let folder = try Folder()
    let (corpus, path) = try open(in: folder)
    let moved = folder.path("b.session")
    #expect(unsafe rename(path, moved) == 0)
    try corpus.save(to: path)
    try load([two], into: corpus)
    #expect(try others(path) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
    #expect(try lines(Corpus(path: moved, create: false)) == ["Ann Lee PERSON 1"])
  }

  @Test func aSessionGoesOnWhereItsFileWasMoved() throws {
    let folder = try Folder()
    let (corpus, path) = try open(in: folder)
    let moved = folder.path("b.session")
    #expect(unsafe rename(path, moved) == 0)
    #expect(corpus.isKept(in: moved) && !corpus.isKept(in: path))
    try corpus.save(to: moved)
    try load([two], into: corpus)
    #expect(corpus.path == moved && !corpus.isDisplaced)
    #expect(try others(moved) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aFileInItsPlaceIsReplacedOnDemandOnly() throws {
    let folder = try Folder()
    let (corpus, path) = try open(in: folder)
    let other = folder.path("other")
    try CorporaTests.corpus(two).save(to: other)
    #expect(unsafe rename(other, path) == 0)
    #expect(throws: StoreError.replaced(path: path)) { try corpus.save(to: path) }
    #expect(try others(path) == ["Bob Ray PERSON 1"])
    try corpus.save(to: path, overwrite: true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count > 0)
    #expect(corpus.path == path && !corpus.isDisplaced)
    // A file that is no session is not replaced, even with `overwrite`.
    #expect(unsafe unlink(path) == 0)
    _ = try folder.write(Array("An article.".utf8), "a.session")
    #expect(throws: StoreError.notReplaceable(path: path)) { try corpus.save(to: path, overwrite: true) }
  }

  @Test func aFolderThatIsGoneIsSaid() throws {
    let folder = try Folder()
    let inner = folder.path("inner")
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    let path = inner + "/a.session"
    let corpus = try Corpus(path: path)
    try load([one], into: corpus)
    try FileManager.default.removeItem(atPath: inner)
    #expect(throws: StoreError.cannotOpen(path: path, reason: "there is no such folder")) {
      try corpus.save(to: path)
    }
    try corpus.save(to: folder.path("b.session"))
    #expect(try lines(corpus) == ["Ann Lee PERSON 1"])
  }

  /// A name of the session file, or of the files that SQLite keeps beside it, is never opened a second time.
  @Test func otherNamesOfTheOwnFile() throws {
    let folder = try Folder()
    let (corpus, path) = try open(in: folder)
    try FileManager.default.createSymbolicLink(atPath: folder.path("soft"), withDestinationPath: "a.session")
    try corpus.save(to: folder.path("soft"))
    #expect(corpus.path == path)
    try FileManager.default.linkItem(atPath: path, toPath: folder.path("hard"))
    #expect(throws: StoreError.exists(path: folder.path("hard"))) { try corpus.save(to: folder.path("hard")) }
    #expect(throws: StoreError.isThisSession(path: path + "-wal")) {
      try corpus.save(to: path + "-wal", overwrite: true)
    }
    try corpus.save(to: folder.path("hard"), overwrite: true)
    try load([two], into: corpus)
    #expect(corpus.path == folder.path("hard"))
    #expect(try lines(Corpus(path: path, create: false)) == ["Ann Lee PERSON 1"])
  }

  @Test func aDraftIsNotSavedOverItself() throws {
    let folder = try Folder()
    let draft = folder.path("draft.session")
    let corpus = try Corpus(draft: draft)
    try load([one], into: corpus)
    #expect(throws: StoreError.isThisSession(path: draft)) { try corpus.save(to: draft, overwrite: true) }
    try corpus.save(to: folder.path("a.session"))
    #expect(try folder.names.filter { $0.hasPrefix("draft") } == [])
  }

  /// SQLite gives some names a special meaning.
  @Test(arguments: ["file:a?mode=memory", ":memory:", "file:b", "a b%20c?x=1#y", "-dash"]) func oddNames(
    name: String
  ) throws {
    let folder = try Folder()
    let path = folder.path(name)
    do {
      let corpus = try Corpus(path: path)
      try load([one], into: corpus)
    }
    #expect(try folder.names == [name])
    #expect(unsafe chmod(path, 0o444) == 0)
    #expect(try lines(Corpus(reading: path)) == ["Ann Lee PERSON 1"])
    try corpus(two).save(to: folder.path("file:saved"))
    #expect(try folder.names == [name, "file:saved"].sorted())
  }

  @Test(arguments: [1, 15, 99]) func shortFilesAreNoSessions(count: Int) throws {
    let folder = try Folder()
    let bytes = Array((Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 100)).prefix(count))
    let path = try folder.write(bytes, "a.session")
    for create in [true, false] {
      #expect(throws: StoreError.notASession(path: path)) { try Corpus(path: path, create: create) }
    }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    #expect(throws: StoreError.notReplaceable(path: path)) { try corpus(one).save(to: path, overwrite: true) }
  }

  @Test func anEmptyFileBecomesASession() throws {
    let folder = try Folder()
    let path = try folder.write([], "a.session")
    let corpus = try Corpus(path: path)
    try load([one], into: corpus)
    #expect(try lines(corpus) == ["Ann Lee PERSON 1"])
  }

  @Test func pipesAndDevicesAreRefusedAtOnce() throws {
    let folder = try Folder()
    let pipe = folder.path("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/null", folder.path("")] {
      for overwrite in [false, true] {
        #expect(throws: StoreError.self) { try corpus(one).save(to: path, overwrite: overwrite) }
      }
      #expect(throws: StoreError.self) { try Corpus(path: path) }
      #expect(throws: StoreError.self) { try Corpus(path: path, create: false) }
    }
  }

  @Test func permissionsStayAndNewFilesGetTheUsualOnes() throws {
    let folder = try Folder()
    let path = folder.path("a.session")
    func mode() throws -> Int {
      (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? -1
    }
    do { try corpus(one).save(to: path) }
    let mask = umask(0)
    umask(mask)
    #expect(try mode() == 0o666 & ~Int(mask))
    #expect(unsafe chmod(path, 0o600) == 0)
    do { try corpus(two).save(to: path, overwrite: true) }
    #expect(try mode() == 0o600)
  }
}

@Suite struct ReadOnlySessionTests {
  private let one = SessionFileTests.one
  private let two = SessionFileTests.two

  @Test func questionsAreAnsweredAndChangesRefused() throws {
    let folder = try Folder()
    let path = folder.path("a.session")
    do { try corpus(one).save(to: path) }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let corpus = try Corpus(reading: path)
    #expect(corpus.isReadOnly && !corpus.isDisplaced)
    #expect(try lines(corpus) == ["Ann Lee PERSON 1"])
    #expect(try lines(corpus, in: .articles([1])) == ["Ann Lee PERSON 1"])
    #expect(try corpus.search("lee").total == 1)
    let refusal = StoreError.readOnly(path: path)
    #expect(throws: refusal) { try load([two], into: corpus) }
    #expect(throws: refusal) { try corpus.undo() }
    #expect(throws: refusal) { try corpus.save(to: path) }
    #expect(refusal.description.contains("'save FILE'"))
    #expect(try folder.names == ["a.session"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try corpus.save(to: folder.path("b.session"))
    try load([two], into: corpus)
    #expect(!corpus.isReadOnly)
    #expect(try lines(corpus) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
  }

  /// The log that a killed process has left is read too, and nothing is written beside the file.
  @Test func theLogIsRead() throws {
    let folder = try Folder()
    let living = try Corpus(path: folder.path("a.session"))
    try load([one], into: living)
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path("a.session" + ending),
        toPath: folder.path("b.session" + ending)
      )
    }
    let names = try folder.names
    let corpus = try Corpus(reading: folder.path("b.session"))
    #expect(try lines(corpus) == ["Ann Lee PERSON 1"])
    #expect(try folder.names == names)
    #expect(throws: StoreError.readOnly(path: folder.path("b.session"))) { try load([two], into: corpus) }
  }
}
