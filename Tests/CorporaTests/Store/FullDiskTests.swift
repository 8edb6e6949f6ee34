import Documents
import Foundation
import TestSupport
import Testing

@testable import Corpora

/// The state that a full disk leaves.
@Suite struct FullDiskTests {
  private func many(_ count: Int, _ word: String) -> [Document] {
    (0..<count).map {
      document("Ann Lee \(word)\($0) said that " + String(repeating: "\(word)\($0) ", count: 200))
    }
  }

  @Test func whatWasStoredBeforeStays() throws {
    let folder = try Folder()
    let path = folder.path("a.session")
    let corpus = try Corpus(path: path)
    try load(many(4, "a"), into: corpus)
    let step = try corpus.beginStep("load more", kind: .load)
    _ = try corpus.insert(many(4, "b"), step: step)
    let pages = try corpus.store.number("PRAGMA page_count")
    try corpus.store.execute("PRAGMA max_page_count = \(pages + 2)")
    #expect(throws: StoreError.full(path: path)) { try corpus.insert(many(60, "c"), step: step) }
    #expect(try corpus.articleCount() == 8)
    // A correction that cannot be stored leaves no step without a correction.
    let steps = try corpus.steps().count
    #expect(throws: StoreError.self) {
      try corpus.change { () throws(StoreError) in
        let step = try corpus.beginStep(String(repeating: "x", count: 100_000), kind: .correction)
        try corpus.correct(.rename(entity: 1, to: "Y"), step: step)
      }
    }
    #expect(try corpus.steps().count == steps && corpus.cursor == step)
    try corpus.store.execute("PRAGMA max_page_count = 1000000")
    _ = try corpus.insert(many(4, "c"), step: step)
    #expect(try corpus.articleCount() == 12)
    #expect(try corpus.search("c3").total == 1)
    #expect(StoreError.full(path: path).description.contains("what was stored before this is kept"))
  }
}

@Suite struct DraftTests {
  /// Creates a draft with its log, as a killed process leaves it.
  private func leave(_ documents: [Document], _ name: String, in folder: Folder) throws {
    let living = try Corpus(draft: folder.path("living-" + name))
    if !documents.isEmpty { try load(documents, into: living) }
    for ending in ["", "-wal"] where !documents.isEmpty || ending.isEmpty {
      try FileManager.default.copyItem(
        atPath: folder.path("living-" + name + ending),
        toPath: folder.path(name + ".session" + ending)
      )
    }
    living.dropDraft()
  }

  private func touch(_ path: String, _ seconds: Int) throws {
    var times = [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)]
    #expect(unsafe utimes(path, &times) == 0)
  }

  /// Inspecting a draft without a log, as a closed session leaves it, creates no log.
  @Test func lookingLeavesNothing() throws {
    let folder = try Folder()
    do { try load([SessionFileTests.one], into: Corpus(draft: folder.path("a.session"))) }
    try touch(folder.path("a.session"), 1000)
    let drafts = Drafts(path: folder.path(""))
    for _ in 0..<2 { #expect(drafts.leftovers().map(\.lastUsed) == [1000]) }
    #expect(try folder.names == ["a.session"])
  }

  @Test func areListedNewestFirstAndNotChanged() throws {
    let folder = try Folder()
    try leave([SessionFileTests.one], "a", in: folder)
    try leave([SessionFileTests.one, SessionFileTests.two], "b", in: folder)
    try leave([SessionFileTests.two], "c", in: folder)
    try leave([], "empty", in: folder)
    // The later date of the file and its log counts.
    for (name, file, log) in [("a", 1000, 4000), ("b", 3000, 3500), ("c", 2000, 1000)] {
      try touch(folder.path(name + ".session"), file)
      try touch(folder.path(name + ".session-wal"), log)
    }
    let drafts = Drafts(path: folder.path(""))
    let first = drafts.leftovers()
    #expect(first.map(\.articles) == [1, 2, 1])
    #expect(first.map(\.lastUsed) == [4000, 3500, 2000])
    #expect(first.map(\.first) == ["test.txt", "test.txt", "test.txt"])
    // A second search finds the same drafts, in the same order.
    #expect(drafts.leftovers() == first)
    #expect(
      try folder.names == [
        "a.session", "a.session-wal", "b.session", "b.session-wal", "c.session", "c.session-wal",
      ]
    )
    let back = try Corpus(draft: first[1].path)
    #expect(try lines(back) == ["Ann Lee PERSON 1", "Bob Ray PERSON 1"])
    // The draft of a running session is not among them.
    #expect(drafts.leftovers().map(\.lastUsed) == [4000, 2000])
  }
}
