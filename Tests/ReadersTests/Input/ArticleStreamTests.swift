import Documents
import Foundation
import Testing

@testable import Readers

/// A temporary folder for one test, removed with the value.
final class Folder {
  let path: String

  init(_ files: [String: [UInt8]]) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("readers-" + UUID().uuidString)
    path = root.path
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Returns the results of a stream for sources inside the folder: the name of each article, or the message
  /// of a failure.
  func load(_ words: String...) throws -> [String] {
    try ArticleStream(words.map { path + "/" + $0 }).map { result in
      let text =
        switch result {
        case .success(let article): article.source + (article.identifier.map { "#" + $0 } ?? "")
        case .failure(let error): error.message
        }
      return text.replacingOccurrences(of: path + "/", with: "")
    }
  }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct ArticleStreamTests {
  @Test func foldersAreSearchedInNaturalOrder() throws {
    let folder = try Folder([
      "10.txt": bytes("Ten."), "2.txt": bytes("Two."), "b/1.md": bytes("# One\n\nText."),
      ".hidden.txt": bytes("No."),
      ".git/a.txt": bytes("No."), "c.png": [0x89, 0x50, 0x4E, 0x47],
      "a.jsonl.gz": gzip(bytes("{\"text\": \"J.\"}\n")),
    ])
    #expect(try folder.load("") == ["2.txt", "10.txt", "a.jsonl.gz", "b/1.md"].map { $0 })
  }

  @Test func whatIsLeftOutIsNamed() throws {
    let folder = try Folder([
      "a.txt": bytes("A."), "b/c.mp3": [1], "b/d.png": [1], "b/.hidden.png": [1], "e.exe": bytes("E."),
      "f.css.gz": [1],
    ])
    let stream = try ArticleStream([folder.path])
    #expect(stream.leftOut.files.count == 4)
    #expect(
      stream.leftOut.messages == ["left out 4 files of other kinds: e.exe, f.css.gz, c.mp3 and 1 more"]
    )
    // A file that is named explicitly is read, and is a failure if it is no article.
    #expect(try ArticleStream([folder.path + "/e.exe"]).leftOut.messages.isEmpty)
  }

  @Test func foldersThatLieTooDeepAreNamed() throws {
    let deep = (1...66).map { "f\($0)" }.joined(separator: "/")
    let folder = try Folder(["a.txt": bytes("A."), deep + "/b.txt": bytes("B.")])
    let stream = try ArticleStream([folder.path])
    #expect(stream.leftOut.messages == ["left out 1 folder more than 64 folders deep: f65"])
    #expect(stream.map { (try? $0.get().source) ?? "" } == [folder.path + "/a.txt"])
  }

  @Test func namesCutAtTheirBlanks() throws {
    let folder = try Folder(["my story.txt": bytes("A."), "story.txt": bytes("B."), "a b c.txt": bytes("C.")])
    let message = "no such file or folder; a name with blanks stands in quotation marks"
    let path = folder.path + "/"
    func load(_ words: [String]) throws -> [String] {
      try ArticleStream(words).map { result in
        let text =
          switch result {
          case .success(let article): article.source
          case .failure(let error): error.message
          }
        return text.replacingOccurrences(of: path, with: "")
      }
    }
    #expect(try load([path + "my", "story.txt"]) == ["\"my\": \(message): \"my story.txt\""])
    #expect(try load([path + "a", "b", "c.txt"]) == ["\"a\": \(message): \"a b c.txt\""])
    #expect(try load([path + "story.txt", path + "a", "b", "c.txt"]).count == 2)
    #expect(try load([path + "x", "y.txt"]).count == 2)
  }

  /// A small compressed file may have a large content, so the stream of a cancelled task ends.
  @Test func aCancelledTaskReadsNoFurther() async throws {
    let folder = try Folder(["lines.jsonl.gz": gzip([UInt8](repeating: 10, count: 4_000_000))])
    let path = folder.path + "/lines.jsonl.gz"
    let task = Task {
      let stream = try ArticleStream([path])
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      let results = stream.map { result in if case .failure(let error) = result { error.message } else { "" }
      }
      return (results, stream.progress.bytesDone)
    }
    let (results, read) = try await task.value
    #expect(results == ["\"\(path)\" cannot be read: stopped"])
    #expect(read == 0)
  }

  @Test func patterns() throws {
    let folder = try Folder(["a1.txt": bytes("A."), "a12.txt": bytes("B."), "b.txt": bytes("C.")])
    #expect(try folder.load("a*.txt") == ["a1.txt", "a12.txt"])
    #expect(
      try folder.load("x*") == [
        "\"x*\" matches no file; * stands for any part of a name, ? for one character"
      ]
    )
  }

  @Test func failuresDoNotStopTheRest() throws {
    let folder = try Folder([
      "peru.txt": bytes("Lima waits."), "empty.txt": [], "blank.txt": bytes(" \n\n"),
      "a.jpg": [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70],
      "pics/a.png": [1], "cut.txt.gz": Array(gzip(bytes("The pier broke.")).dropLast(12)),
      "bad.txt.gz": [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF],
      "a.jsonl": bytes("{\"id\": \"1\", \"text\": \"A.\"}\n{\n{\"id\": \"3\", \"text\": \"C.\"}"),
    ])
    let found = try folder.load(
      "preu.txt",
      "empty.txt",
      "blank.txt",
      "a.jpg",
      "pics",
      "cut.txt.gz",
      "bad.txt.gz",
      "a.jsonl",
      "peru.txt"
    )
    #expect(
      found == [
        "\"preu.txt\": no such file or folder; the nearest name is \"peru.txt\"",
        "\"empty.txt\" is empty: there is no text in it",
        "\"blank.txt\" is empty: there is no text in it",
        "\"a.jpg\" is not text: it looks like an image; only text can be read",
        "\"pics\" is a folder without articles; no file in it has the suffix of a format that is read",
        "\"cut.txt.gz\": the gzip data ends in the middle; pack or copy it again",
        "\"bad.txt.gz\": the gzip data is damaged; pack or copy it again",
        "a.jsonl#1",
        "\"a.jsonl\", line 2: not valid JSON; an article is {\"id\": …, \"text\": …} on one line",
        "a.jsonl#3",
        "peru.txt",
      ]
    )
  }

  @Test func packedLinesAreReadAcrossMembersAndPieces() throws {
    let lines = (0..<3000).map {
      "{\"id\": \"\($0)\", \"text\": \"\(String(repeating: "wave ", count: $0 % 90))end.\"}\n"
    }
    let first = gzip(bytes(lines[..<1000].joined()))
    let second = gzip(bytes(lines[1000...].joined()))
    let folder = try Folder(["a.jsonl.gz": first + second + [0, 0, 0]])
    let stream = try ArticleStream([folder.path + "/a.jsonl.gz"])
    let identifiers = try stream.map { try $0.get().identifier }
    #expect(identifiers == (0..<3000).map { String($0) })
    #expect(stream.progress.itemsDone == 1)
    #expect(stream.progress.bytesDone == stream.progress.bytesTotal)
  }

  @Test func progressGoesUp() throws {
    let folder = try Folder(["a.txt": bytes("One."), "b.txt": bytes("Two two.")])
    let stream = try ArticleStream([folder.path])
    #expect(stream.progress == .init(itemsDone: 0, itemsTotal: 2, bytesDone: 0, bytesTotal: 12))
    _ = stream.next()
    #expect(stream.progress == .init(itemsDone: 1, itemsTotal: 2, bytesDone: 4, bytesTotal: 12))
    _ = stream.next()
    #expect(stream.next() == nil)
    #expect(stream.progress == .init(itemsDone: 2, itemsTotal: 2, bytesDone: 12, bytesTotal: 12))
  }

  @Test func standardInputComesInPieces() throws {
    var pieces = [bytes("Ferry stops\n\nIt st"), bytes("opped on Tuesday.")]
    let stream = try ArticleStream(["-"], standardInput: { pieces.isEmpty ? nil : pieces.removeFirst() })
    #expect(stream.progress.bytesTotal == nil)
    let article = try #require(try stream.next()?.get())
    #expect(article.source == "-")
    #expect(article.body == "Ferry stops\n\nIt stopped on Tuesday.")
    #expect(stream.next() == nil)
  }

  @Test func emptyStandardInput() throws {
    let stream = try ArticleStream(["-"])
    #expect(stream.next() == .failure(.empty(source: "-")))
    #expect(stream.next() == nil)
  }

  @Test func formatCanBeForced() throws {
    let folder = try Folder(["a.md": bytes("# One\n\n*Two* three.")])
    let stream = try ArticleStream([folder.path + "/a.md"], format: "text")
    #expect(try stream.next()?.get().body == "# One\n\n*Two* three.")
    #expect(throws: ReadError.unknownFormat("txt", known: Readers.all.map(\.format))) {
      try ArticleStream(["-"], format: "txt")
    }
  }

  @Test func tooLongLinesAreLeftOut() throws {
    let text = "{\"text\": \"A.\"}\n" + String(repeating: "x", count: 200_000) + "\n{\"text\": \"B.\"}\n"
    let lines = LineStream(ByteStream(source: "a", bytes: bytes(text)), limit: 100_000)
    #expect(try lines.next()?.number == 1)
    #expect(throws: ReadError.tooLarge(source: "a", line: 2, limit: 100_000)) { try lines.next() }
    #expect(try lines.next()?.number == 3)
    #expect(try lines.next() == nil)
  }

  @Test func largeFilesAreRefused() throws {
    let folder = try Folder(["a.txt": []])
    let file = try #require(FileHandle(forWritingAtPath: folder.path + "/a.txt"))
    try file.truncate(atOffset: UInt64(Readers.limit) + 1)
    try file.close()
    #expect(try folder.load("a.txt") == ["\"a.txt\" is over 64 MB, too much for one article; split it"])
  }
}

@Suite struct SamplesTests {
  static let samples = Samples([
    ("samples/harbour/10.txt", { bytes("Ten.") }), ("samples/harbour/2.md", { bytes("# Two\n\nText.") }),
    ("samples/apec/01.txt", { bytes("One.") }), ("tables/words.txt", { bytes("no") }),
  ])

  @Test(arguments: [
    ("sample:harbour", ["sample:harbour/1 Two", "sample:harbour/2 -"]),
    ("sample:harbour/2", ["sample:harbour/2 -"]),
    ("sample:apec/1", ["sample:apec/1 -"]),
    ("sample:harbor", ["\"sample:harbor\": no such sample; the nearest name is \"sample:harbour\""]),
    ("sample:apec/2", ["\"sample:apec/2\": no such article; there are sample:apec/1 to apec/1"]),
    ("sample:apec/x", ["\"sample:apec/x\": no such article; there are sample:apec/1 to apec/1"]),
  ]) func words(_ word: String, _ expected: [String]) throws {
    let found = try ArticleStream([word], samples: Self.samples).map { result in
      switch result {
      case .success(let article): article.source + " " + (article.headline ?? "-")
      case .failure(let error): error.message
      }
    }
    #expect(found == expected)
  }

  @Test func names() { #expect(Self.samples.names == ["apec", "harbour"]) }

  @Test func everyEmbeddedSampleIsRead() throws {
    for result in try ArticleStream(Samples.names.map { "sample:" + $0 }) {
      let article = try result.get()
      #expect(flaws(article) == [])
      #expect(article.headline != nil)
    }
  }
}

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("preu.txt", "peru.txt"), ("PERU.TXT", "peru.txt"), ("peru", "peru.txt"), ("chi", "chile.txt"),
      ("zebra", nil), ("", nil),
    ] as [(String, String?)]
  ) func nearest(_ typed: String, _ expected: String?) {
    #expect(NearestFileName.among(["peru.txt", "peru.md", "chile.txt"], to: typed) == expected)
  }

  @Test func naturalOrder() {
    let names = ["a10", "a2", "B1", "a02", "a1b", "a1", "10", "9"]
    #expect(names.sorted(by: NaturalOrder.precedes) == ["9", "10", "a1", "a1b", "a02", "a2", "a10", "B1"])
  }

  @Test(
    "Numbers of samples that nobody has are errors",
    arguments: [
      "sample:harbour/0", "sample:harbour/-1", "sample:harbour/99", "sample:harbour/-9223372036854775808",
      "sample:harbour/9223372036854775807", "sample:harbour/x",
    ]
  )
  func sampleNumbers(word: String) throws {
    let results = Array(try ArticleStream([word]))
    #expect(results.count == 1)
    #expect(throws: ReadError.self) { try results.first?.get() }
  }
}
