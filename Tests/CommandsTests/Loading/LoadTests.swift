import Annotators
import Corpora
import Documents
import Figures
import Foundation
import Readers
import Synchronization
import Testing

@testable import Commands

/// Invented articles, and sessions with them.
enum Stories {
  static let ferry = """
    Ferry to Port Alba stops

    By Nora Quill

    Mayor Ana Ruiz said on Monday that it would stop. "We have no choice," Ruiz said. She left for Lima.
    """

  static let bridge = """
    Bridge opens in Lima

    Ana Ruiz opened the bridge in Lima. Tomás Núñez called it “a gift 🎁 to the city”. He praised the mayor.
    """

  /// Returns a session with both, as articles 1 and 2.
  static func session() async throws -> Session {
    var session = try Sessions.empty()
    let folder = try Folder()
    _ = try folder.write(ferry, to: "1.txt")
    _ = try folder.write(bridge, to: "2.txt")
    _ = try await Interpreter().figure(of: "load \(folder.path)", in: &session)
    return session
  }
}

extension Figure {
  /// The first table in the figure.
  var table: Table? {
    switch self {
    case .table(let table): table
    case .sections(let sections): sections.lazy.compactMap(\.figure.table).first
    default: nil
    }
  }

  /// The lines of the messages in the figure.
  var spoken: String {
    switch self {
    case .message(let message): message.lines.map(\.plain).joined(separator: "\n")
    case .sections(let sections):
      sections.map(\.figure.spoken).filter { !$0.isEmpty }.joined(separator: "\n")
    default: ""
    }
  }
}

extension Table {
  /// Returns the cells of a column as text.
  func column(_ name: String) -> [String] {
    guard let place = columns.firstIndex(where: { $0.name == name }) else { return [] }
    return rows.map { row in
      switch row[place] {
      case .text(let text): text.plain
      case .integer(let number): String(number)
      case .number(let number): String(number)
      case .flag(let flag): String(flag)
      case .list(let list): list.joined(separator: ",")
      case .missing: "-"
      }
    }
  }
}

@Suite struct LoadTests {
  @Test func aSampleLoads() async throws {
    var session = try Sessions.empty()
    let figure = try await Interpreter().figure(of: "load sample:harbour", in: &session)
    #expect(figure.table?.column("id") == (1...8).map(String.init))
    #expect(
      figure.table?.columns.map(\.name) == [
        "id", "headline", "outlet", "published", "published_basis", "words",
      ]
    )
    #expect(figure.spoken.hasPrefix("Loaded 8 articles ("))
    #expect(try session.corpus.articleCount() == 8)
  }

  /// A file that cannot be loaded, alone or beside a valid article, and the reported reason.
  static let failures: [(name: String, bytes: [UInt8]?, reason: String)] = [
    ("missing.txt", nil, "no such file or folder"),
    ("empty.txt", Array(" \n ".utf8), "is empty"),
    ("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1], "is not text"),
    ("bad.jsonl", Array("{\"id\": 1}\n".utf8), "line 1"),
    ("empty-folder", [], "is a folder without articles"),
  ]

  @Test(arguments: failures.map(\.name)) func aFailureIsAnErrorWhenNothingElseLoads(name: String) async throws
  {
    let row = try #require(Self.failures.first { $0.name == name })
    let folder = try Folder()
    let path = folder.path + "/" + name
    if name == "empty-folder" {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    } else if let bytes = row.bytes {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
    var session = try Sessions.empty()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: "load \(path)", in: &session)
    }
    #expect(error?.message.contains(row.reason) == true, "\(error?.message ?? "")")
    #expect(try session.corpus.steps().isEmpty)

    let good = try folder.write(Stories.ferry, to: "good.txt")
    let figure = try await Interpreter().figure(of: "load \(path) \(good)", in: &session)
    #expect(figure.spoken.contains(row.reason))
    #expect(figure.spoken.contains("Loaded 1 article ("))
    #expect(figure.spoken.hasSuffix(name == "bad.jsonl" ? "; 1 line failed." : "; 1 file failed."))
  }

  @Test func severalFailuresAreAllNamed() async throws {
    var session = try Sessions.empty()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: "load nowhere.txt sample:nothing", in: &session)
    }
    let lines = (error?.message ?? "").split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.contains("nowhere.txt") == true)
    #expect(lines.last == "nothing was loaded")
  }

  @Test func repeatedArticlesAreLeftOut() async throws {
    let folder = try Folder()
    let first = try folder.write(Stories.ferry, to: "first.txt")
    let copy = try folder.write(Stories.ferry + "\n", to: "copy.txt")
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load \(first)", in: &session)
    let again = try await Interpreter().figure(of: "load \(first) \(copy)", in: &session)
    #expect(
      again.spoken == """
        "\(first)" is already loaded as article 1.
        "\(copy)" is the same as article 1 and is left out.
        Nothing new; 2 were there already.
        """
    )
    #expect(try session.corpus.articleCount() == 1)
    #expect(try session.corpus.steps().count == 1)
  }

  /// Loads sources into a corpus; returns the report and the number of analysed articles.
  private func load(_ words: [String], into corpus: Corpus) async throws -> (
    report: LoadReport, analysed: Int
  ) {
    let calls = Mutex(0)
    var loading = Loading(of: words, into: corpus) { articles in
      calls.withLock { $0 += articles.count }
      return try Pipeline.standard.documentsUnlessCancelled(for: articles)
    }
    try await loading.run(ArticleStream(words), progress: nil)
    return (loading.report, calls.withLock { $0 })
  }

  @Test func whatIsThereIsNotAnalysedAgain() async throws {
    let folder = try Folder()
    let path = try folder.write(Self.lines(40), to: "many.jsonl")
    let corpus = try Corpus()
    let first = try await load([path], into: corpus)
    #expect(first.analysed == 39)
    #expect(first.report.count == 39)
    let second = try await load([path], into: corpus)
    #expect(second.analysed == 0)
    #expect(second.report.count == 0)
    #expect(!second.report.isFailure)
    #expect(try corpus.articleCount() == 39)
    #expect(try corpus.steps().count == 1)
    // The articles of an undone load are hidden; they are loaded again as if they had never been loaded.
    _ = try corpus.undo()
    let third = try await load([path], into: corpus)
    #expect(third.analysed == 39)
    #expect(third.report.count == 39)
  }

  @Test func whatComesTwiceInOneLoadIsAnalysedOnce() async throws {
    let folder = try Folder()
    var files: [String] = []
    for number in 1...5 { files.append(try folder.write(Stories.ferry, to: "\(number).txt")) }
    files.append(files[0])
    files.append(try folder.write(Stories.bridge, to: "other.txt"))
    let corpus = try Corpus()
    let (report, analysed) = try await load(files, into: corpus)
    #expect(analysed == 2)
    #expect(report.count == 2)
    #expect(
      try corpus.articles().rows.map(\.headline) == ["Ferry to Port Alba stops", "Bridge opens in Lima"]
    )
    var session = Session(corpus: try Corpus())
    let figure = try await Interpreter().figure(of: "load " + files.joined(separator: " "), in: &session)
    #expect(figure.spoken.contains("1 article is already loaded; 4 articles repeat others"))
  }

  @Test func anArticleThatIsGivenUpIsNotStored() async throws {
    let folder = try Folder()
    let path = try folder.write(Self.lines(40), to: "many.jsonl")
    let corpus = try Corpus()
    let calls = Mutex(0)
    let task = Task {
      let corpus = try Corpus(path: folder.path + "/a.news.db")
      var loading = Loading(of: [path], into: corpus) { articles in
        let number = calls.withLock { count in
          count += articles.count
          return count
        }
        if number >= 10 { throw CancellationError() }
        return try Pipeline.standard.documentsUnlessCancelled(for: articles)
      }
      await #expect(throws: CancellationError.self) {
        try await loading.run(ArticleStream([path]), progress: nil)
      }
      return (loading.report.count, try corpus.articleCount(), try corpus.steps().map(\.label))
    }
    let (reported, stored, labels) = try await task.value
    #expect(reported == stored)
    #expect(stored < 10)
    #expect(labels.allSatisfy { $0.hasSuffix("(stopped after \(Words.count(stored, "article")))") })
    #expect(try corpus.articleCount() == 0)
  }

  @Test func aCancelledLoadAnalysesNothing() async throws {
    let calls = Mutex(0)
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      let corpus = try Corpus()
      var loading = Loading(of: ["sample:harbour"], into: corpus) { articles in
        calls.withLock { $0 += articles.count }
        return articles.map { Pipeline.standard.document(for: $0) }
      }
      try await loading.run(ArticleStream(["sample:harbour"]), progress: nil)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(calls.withLock { $0 } == 0)
  }

  @Test func whatAFolderHasBesidesIsNamed() async throws {
    let folder = try Folder()
    _ = try folder.write(Stories.ferry, to: "a.txt")
    for name in ["b.mov", "c.png", "d.exe", ".hidden.mov"] { _ = try folder.write("x", to: name) }
    var session = try Sessions.empty()
    let figure = try await Interpreter().figure(of: "load \(folder.path)", in: &session)
    #expect(figure.spoken.contains("Left out 3 files of other kinds: b.mov, c.png, d.exe."))
    #expect(figure.spoken.hasSuffix(" words)."))
    _ = try folder.write("x", to: "e.zzz")
    let again = try await Interpreter().figure(of: "load \(folder.path)", in: &session)
    #expect(again.spoken.contains("Left out 4 files of other kinds: b.mov, c.png, d.exe and 1 more."))
  }

  @Test func aNameCutAtItsBlanksIsFound() async throws {
    let folder = try Folder()
    _ = try folder.write(Stories.ferry, to: "my ferry story.txt")
    var session = try Sessions.empty()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: "load \(folder.path)/my ferry story.txt", in: &session)
    }
    #expect(
      error?.message
        == "\"\(folder.path)/my\": no such file or folder; a name with blanks stands in quotation marks: "
        + "\"\(folder.path)/my ferry story.txt\""
    )
  }

  @Test func halfACharacterInJSONLosesNoArticle() async throws {
    let folder = try Folder()
    let path = try folder.write(
      #"{"headline": "Gift \ud83c", "text": "The gift \udf81 came to Lima."}"#,
      to: "a.jsonl"
    )
    var session = try Sessions.empty()
    let figure = try await Interpreter().figure(of: "load \(path)", in: &session)
    #expect(figure.table?.column("headline") == ["Gift \u{FFFD}"])
    #expect(figure.spoken.contains("U+FFFD stands in their place"))
    #expect(try session.corpus.article(1)?.article.body == "Gift \u{FFFD}\n\nThe gift \u{FFFD} came to Lima.")
  }

  @Test func manyRepeatedArticlesAreOneLine() async throws {
    let folder = try Folder()
    for number in 1...2 { _ = try folder.write(Stories.ferry + "\n", to: "copy\(number).txt") }
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:harbour", in: &session)
    let again = try await Interpreter().figure(of: "load sample:harbour \(folder.path)", in: &session)
    #expect(
      again.spoken.contains("8 articles are already loaded; 1 article repeats another and is left out")
    )
    #expect(again.spoken.split(separator: "\n").count == 2)
  }

  @Test func aBrokenLineOfTheStandardInputLeavesTheOthers() async throws {
    for broken in 1...3 {
      var session = try Sessions.empty()
      let lines = (1...3).map { number in
        number == broken
          ? "{\"id\": broken\n" : "{\"id\": \"\(number)\", \"text\": \"Report \(number) came.\"}\n"
      }
      let pieces = Pieces(lines.map { Array($0.utf8) })
      session.standardInput = { pieces.next() }
      let figure = try await Interpreter().figure(of: "load -", in: &session)
      #expect(figure.spoken.contains("line \(broken): not valid JSON"), "\(broken)")
      #expect(try session.corpus.articleCount() == 2)
    }
  }

  @Test func aPipeWithANameCanBeStopped() async throws {
    let folder = try Folder()
    let path = folder.path + "/pipe"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let task = Task {
      var session = try Sessions.empty()
      _ = try await Interpreter().figure(of: "load \(path)", in: &session)
    }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func aDeviceIsRefused() async throws {
    var session = try Sessions.empty()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: "load /dev/zero", in: &session)
    }
    #expect(error?.message.contains("it is a device or a socket") == true)
    #expect("\(try #require(error))" == error?.message)
  }

  @Test func notesOfTheReaderAreShown() async throws {
    let folder = try Folder()
    let path = folder.path + "/old.txt"
    try Data(
      Array("Caf".utf8) + [0xE9] + Array(" opens\n\nThe caf".utf8) + [0xE9] + Array(" opened in Lima.".utf8)
    )
    .write(to: URL(fileURLWithPath: path))
    var session = try Sessions.empty()
    let figure = try await Interpreter().figure(of: "load \(path)", in: &session)
    #expect(figure.spoken.contains("Windows-1252"))
    #expect(figure.table?.column("headline") == ["Café opens"])
  }

  @Test func aLoadIsOneStep() async throws {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:apec", in: &session)
    _ = try await Interpreter().figure(of: "load sample:harbour", in: &session)
    #expect(try session.corpus.steps().map(\.label) == ["load sample:apec", "load sample:harbour"])
    _ = try await Interpreter().figure(of: "undo", in: &session)
    #expect(try session.corpus.articleCount() == 3)
    _ = try await Interpreter().figure(of: "redo", in: &session)
    #expect(try session.corpus.articleCount() == 11)
  }

  /// Returns JSON Lines with an invalid line in the middle.
  static func lines(_ count: Int) -> String {
    (1...count).map { number in
      number == count / 2
        ? "{\"id\": broken"
        : "{\"id\": \"a\(number)\", \"text\": \"Report \(number) came from Lima. Ana Ruiz read it.\"}"
    }.joined(separator: "\n")
  }

  @Test func manyArticlesKeepTheirOrder() async throws {
    let folder = try Folder()
    let path = try folder.write(Self.lines(300), to: "many.jsonl")
    var session = try Sessions.empty()
    var shown: [String] = []
    session.progress = { _, _, text in shown.append(text) }
    let figure = try await Interpreter().figure(of: "load \(path)", in: &session)
    #expect(figure.table == nil)
    #expect(figure.spoken.contains("Loaded 299 articles ("))
    #expect(figure.spoken.contains("; 1 line failed."))
    #expect(shown.last == "299 articles")
    let last = try #require(try session.corpus.article(299))
    #expect(last.article.identifier == "a300")
    #expect(try session.corpus.article(100)?.article.identifier == "a100")
  }

  @Test func theStandardInputIsReadToItsEnd() async throws {
    var session = try Sessions.empty()
    let pieces = Pieces([Array("Ferry stops\n\n".utf8), Array("The ferry stopped in Lima.\n".utf8)])
    session.standardInput = { pieces.next() }
    let figure = try await Interpreter().figure(of: "load -", in: &session)
    #expect(figure.table?.column("headline") == ["Ferry stops"])
  }

  @Test func whatIsFinishedStaysWhenALoadIsStopped() async throws {
    let task = Task {
      var session = try Sessions.empty()
      var number = 0
      session.standardInput = {
        number += 1
        return Array(
          "{\"id\": \"\(number)\", \"text\": \"Report \(number) came from Lima on Monday.\"}\n".utf8
        )
      }
      session.progress = { _, _, _ in unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
      var isStopped = false
      do {
        _ = try await Interpreter().figure(of: "load -", in: &session)
      } catch is CancellationError {
        isStopped = true
      }
      return (isStopped, try session.corpus.articleCount(), try session.corpus.steps().map(\.label))
    }
    let (isStopped, count, labels) = try await task.value
    #expect(isStopped)
    #expect(count > 0)
    #expect(labels == ["load - (stopped after \(count) article\(count == 1 ? "" : "s"))"])
  }
}

/// A sequence of pieces, each of which is returned once.
final class Pieces {
  private var rest: [[UInt8]]

  init(_ pieces: [[UInt8]]) { rest = pieces }

  func next() -> [UInt8]? { rest.isEmpty ? nil : rest.removeFirst() }
}
