import Documents
import Foundation
import TestSupport
import Testing

@testable import Corpora

/// A temporary folder that is removed with its owner.
final class Folder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("corpora-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

@Suite struct SessionFileTests {
  static let one = document("Ann Lee came.", named: [.person("Ann Lee")])
  static let two = document("Bob Ray left.", named: [.person("Bob Ray")])

  @Test func saveAndGoOn() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    do {
      let corpus = try corpus(SessionFileTests.one)
      try corpus.save(to: path)
      #expect(corpus.path == path)
      try load([SessionFileTests.two], into: corpus)
      try corpus.save(to: path)
    }
    #expect(try folder.names == ["a.news"])
    let again = try Corpus(path: path, create: false)
    #expect(try lines(again) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
    _ = try again.undo()
    #expect(try lines(again) == ["Ann Lee PERSON 1"])
  }

  @Test func saveOverAnother() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    try corpus(SessionFileTests.one).save(to: path)
    let other = try corpus(SessionFileTests.two)
    #expect(throws: StoreError.exists(path: path)) { try other.save(to: path) }
    try other.save(to: path, overwrite: true)
    #expect(try lines(other) == ["Bob Ray PERSON 1"])
    #expect(try other.search("Ray").total == 1)
  }

  /// Only a session file is replaced, even with `overwrite`.
  @Test(arguments: [
    "# A headline\n\nWords of an article.\n", "x", String(repeating: "SQLite format 3\0", count: 9),
  ])
  func articlesAreNeverReplaced(text: String) throws {
    let folder = try Folder()
    let path = try folder.write(Array(text.utf8), "article.md")
    for overwrite in [false, true] {
      #expect(throws: StoreError.notReplaceable(path: path)) {
        try corpus(SessionFileTests.one).save(to: path, overwrite: overwrite)
      }
    }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == Array(text.utf8))
    #expect(try folder.names == ["article.md"])
  }

  @Test func anEmptyFileIsReplaced() throws {
    let folder = try Folder()
    let path = try folder.write([], "a.news")
    try corpus(SessionFileTests.one).save(to: path, overwrite: true)
    #expect(try lines(Corpus(path: path, create: false)) == ["Ann Lee PERSON 1"])
  }

  @Test func aLinkStaysAndItsFileIsReplaced() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    let link = folder.path("link.news")
    try corpus(SessionFileTests.one).save(to: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.news")
    do { try corpus(SessionFileTests.two).save(to: link, overwrite: true) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.news")
    #expect(try lines(Corpus(path: path, create: false)) == ["Bob Ray PERSON 1"])
    let round = folder.path("round")
    try FileManager.default.createSymbolicLink(atPath: round, withDestinationPath: "round")
    #expect(throws: StoreError.self) { try corpus(SessionFileTests.one).save(to: round) }
  }

  /// The log of the replaced session must not be applied to the new one.
  @Test func noOldLogStaysBesideANewFile() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    try corpus(SessionFileTests.one).save(to: path)
    for rest in ["-wal", "-shm", "-journal"] { _ = try folder.write([1, 2, 3], "a.news" + rest) }
    do { try corpus(SessionFileTests.two).save(to: path, overwrite: true) }
    #expect(try folder.names == ["a.news"])
    #expect(try lines(Corpus(path: path, create: false)) == ["Bob Ray PERSON 1"])
  }

  @Test func complaintsNameTheFileThatWasTyped() throws {
    let folder = try Folder()
    let path = folder.path("none/a.news")
    #expect(throws: StoreError.cannotOpen(path: path, reason: "there is no such folder")) {
      try corpus(SessionFileTests.one).save(to: path)
    }
    #expect(throws: StoreError.cannotOpen(path: "", reason: "this is not the name of a file")) {
      try corpus(SessionFileTests.one).save(to: "", overwrite: true)
    }
  }

  /// The file and its log, copied while both are in use, are the state after a process is killed.
  @Test func killedInTheMiddleOfALoad() throws {
    let folder = try Folder()
    let corpus = try Corpus(path: folder.path("a.news"))
    try load([SessionFileTests.one], into: corpus)
    let step = try corpus.beginStep("load", kind: .load)
    _ = try corpus.insert([SessionFileTests.two], step: step)
    for rest in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path("a.news" + rest),
        toPath: folder.path("b.news" + rest)
      )
    }
    let rescued = try Corpus(path: folder.path("b.news"), create: false)
    #expect(try lines(rescued) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
    #expect(try rescued.search("Bob").total == 1)
  }

  /// Up to the end of a load a new file has a journal, and its log only afterwards; a copy of both is always whole.
  @Test func killedInTheFirstLoad() throws {
    let folder = try Folder()
    let corpus = try Corpus(path: folder.path("a.news"))
    corpus.defersSettling = true
    try load([SessionFileTests.one], into: corpus)
    #expect(try folder.names == ["a.news", "a.news-journal"])
    try corpus.begin()
    let step = try corpus.beginStep("load", kind: .load)
    _ = try corpus.insert([SessionFileTests.two], step: step)
    for rest in ["", "-journal"] {
      try FileManager.default.copyItem(
        atPath: folder.path("a.news" + rest),
        toPath: folder.path("b.news" + rest)
      )
    }
    try corpus.commit()
    try corpus.settle()
    #expect(try folder.names == ["a.news", "b.news", "b.news-journal"])
    #expect(try lines(Corpus(path: folder.path("b.news"), create: false)) == ["Ann Lee PERSON 1"])
    #expect(try lines(corpus) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
  }

  /// A file whose first page was not written yet is made anew; a file of anything else is left as it is.
  @Test(arguments: [0, 4097, 9000, 100_000]) func leftWhileItWasMade(size: Int) throws {
    let folder = try Folder()
    do { _ = try Corpus(path: folder.path("whole.news")) }
    let whole = try Array(Data(contentsOf: URL(fileURLWithPath: folder.path("whole.news"))))
    var bytes = Array(whole.prefix(size))
    for position in bytes.indices.prefix(4096) { bytes[position] = 0 }
    let path = try folder.write(bytes, "a.news")
    _ = try folder.write([1, 2, 3], "a.news-journal")
    do { try load([SessionFileTests.one], into: Corpus(path: path)) }
    #expect(try lines(Corpus(path: path, create: false)) == ["Ann Lee PERSON 1"])
    #expect(try folder.names == ["a.news", "whole.news"])
    guard size > 5000 else { return }
    bytes[5000] = 7
    let other = try folder.write(bytes, "other.news")
    #expect(throws: StoreError.notASession(path: other)) { try Corpus(path: other) }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: other))) == bytes)
  }

  @Test func openElsewhere() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    let corpus = try Corpus(path: path)
    try load([SessionFileTests.one], into: corpus)
    #expect(throws: StoreError.isThisSession(path: path)) { try Corpus(path: path) }
    #expect(throws: StoreError.isThisSession(path: path)) {
      try CorporaTests.corpus(SessionFileTests.two).save(to: path, overwrite: true)
    }
    #expect(try lines(corpus) == ["Ann Lee PERSON 1"])
  }

  @Test func notASession() throws {
    let folder = try Folder()
    let text = try folder.write(
      Array("A piece of news, and not a database at all. It is long.".utf8),
      "a.txt"
    )
    #expect(throws: StoreError.notASession(path: text)) { try Corpus(path: text) }
    let empty = try folder.write([], "empty")
    #expect(throws: StoreError.notASession(path: empty)) { try Corpus(path: empty, create: false) }
    #expect(throws: StoreError.cannotOpen(path: folder.path("no"), reason: "there is no such file")) {
      try Corpus(path: folder.path("no"), create: false)
    }
    #expect(throws: StoreError.self) { try Corpus(path: folder.path("no/such/folder/a.news")) }
    #expect(throws: StoreError.cannotOpen(path: folder.path(""), reason: "it is a folder")) {
      try Corpus(path: folder.path(""))
    }
    #expect(throws: StoreError.self) { try Corpus(path: "") }
  }

  /// The header of a database file holds the user version at byte 60 and the application id at byte 68.
  @Test func otherVersionsAndOtherPrograms() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    try corpus(SessionFileTests.one).save(to: path)
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    var newer = bytes
    newer[63] = 99
    let later = try folder.write(newer, "later.news")
    #expect(throws: StoreError.newerVersion(path: later, found: 99, supported: Schema.version)) {
      try Corpus(path: later)
    }
    var foreign = bytes
    foreign[68] = 1
    let other = try folder.write(foreign, "other.db")
    #expect(throws: StoreError.notASession(path: other)) { try Corpus(path: other) }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: other))) == foreign)
  }

  /// Damage leads to an error or odd findings, but never to a crash.
  @Test func damagedFiles() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    try corpus(SessionFileTests.one, SessionFileTests.two).save(to: path)
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    var random = SplitMix64(seed: 3)
    for run in 0..<40 {
      var damaged = bytes
      for _ in 0..<50 {
        damaged[Int.random(in: 100..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let copy = try folder.write(damaged, "damaged\(run)")
      do {
        let corpus = try Corpus(path: copy, create: false)
        _ = try corpus.article(1)
        _ = try lines(corpus)
        _ = try corpus.search("lee OR ray")
        _ = try corpus.undo()
      } catch is StoreError {
      } catch is SearchError {
      }
    }
  }
}
