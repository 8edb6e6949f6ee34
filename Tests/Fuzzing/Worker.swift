import Annotators
import Commands
import Corpora
import Documents
import Foundation
import Readers
import Renderers
import TestSupport

/// One batch of trials, in a process that may crash.
struct Worker {
  /// The exit status for no further cases.
  static let noMore: Int32 = 3

  var kind: FuzzKind
  /// The number of the first case.
  var first: Int
  /// The path of the file to which the number of each case is written before its trial.
  var state: String

  func run(_ options: FuzzOptions) async throws {
    let numbers = first..<first + (options.count ?? 1)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)")
    if kind == .lines {
      // Lines read and write in an empty folder.
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      _ = FileManager.default.changeCurrentDirectoryPath(folder.path)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    switch kind {
    case .lines:
      for number in numbers {
        note(number)
        await Self.ask(LineMaker(seed: options.seed &+ UInt64(number)).script(), of: try Self.session([]))
      }
    case .readers:
      let seeds = Self.bytes(of: options.files)
      for number in numbers {
        note(number)
        var fuzz = Fuzz(seed: options.seed &+ UInt64(number))
        Self.read(ByteMaker.bytes(&fuzz, seeds: seeds), &fuzz)
      }
    case .articles, .mutated, .odd:
      // Queries run on groups of articles, as in sessions.
      let group = 10
      let isWhole = kind == .articles
      var articles: [Article] = []
      if isWhole {
        articles = try Self.articles(of: options.files, from: first * group, count: numbers.count * group)
      } else {
        // A number of articles from each file, so that all files are used.
        for file in options.files { articles += try Self.articles(of: [file], from: 0, count: 200) }
      }
      if articles.isEmpty { exit(Self.noMore) }
      for number in numbers {
        let place = (number - first) * group
        if isWhole, place >= articles.count { exit(Self.noMore) }
        note(number)
        var fuzz = Fuzz(seed: options.seed &+ UInt64(number))
        let chosen =
          isWhole
          ? Array(articles[place..<min(place + group, articles.count)])
          : (0..<group).map { _ in fuzz.pick(articles) ?? articles[0] }
        let documents = chosen.enumerated().map { place, article -> Document in
          let article = kind == .mutated ? Self.mutated(article, place, &fuzz) : article
          let document = Pipeline.standard.document(for: article)
          return kind == .odd ? document.withOddFindings(&fuzz) : document
        }
        let session = try Self.session(documents)
        let names = try session.corpus.entities(order: .mentions, limit: 3).rows.map(\.name)
        await Self.ask(Questions.lines(names: names, words: ["said", "government"]), of: session)
      }
    }
  }

  private func note(_ number: Int) {
    try? Data("\(number) ".utf8).write(to: URL(fileURLWithPath: state))
  }

  // MARK: Asking

  private static func session(_ documents: [Document]) throws -> Session {
    let corpus = try Corpus()
    if !documents.isEmpty {
      _ = try corpus.insert(documents, step: corpus.beginStep("load", kind: .load))
    }
    var session = Session(corpus: corpus, formats: Renderers.all.map { OutputFormat($0.format, $0.summary) })
    // Random lines write no files and run no commands of the system.
    session.sandbox = Sandbox(.check)
    return session
  }

  /// Runs lines and renders their answers in all formats in turn; errors are ignored.
  private static func ask(_ lines: [String], of first: Session) async {
    var session = first
    for (number, line) in lines.enumerated() {
      // Files of the machine are not loaded.
      if line.contains("load"), line.contains("/"), !line.contains("sample:") { continue }
      let renderer = Renderers.all[number % Renderers.all.count]
      _ = try? await Interpreter().run(line, in: &session) { answer, _ in
        _ = Renderers.render(answer.figure, as: renderer, on: Page(width: [nil, 20, 80, 200][number % 4]))
      }
      session.isOver = false
    }
  }

  // MARK: Articles

  /// Returns articles of some files, numbered consecutively over all files.
  private static func articles(of files: [String], from start: Int, count: Int) throws -> [Article] {
    let stream = try ArticleStream(files)
    var articles: [Article] = []
    var number = 0
    while articles.count < count, let next = stream.next() {
      guard case .success(let article) = next else { continue }
      if number >= start { articles.append(article) }
      number += 1
    }
    return articles
  }

  private static func bytes(of files: [String]) -> [[UInt8]] {
    files.compactMap { FileManager.default.contents(atPath: $0).map { [UInt8]($0.prefix(20_000)) } }
  }

  private static func read(_ bytes: [UInt8], _ fuzz: inout Fuzz) {
    for format in [nil, Readers.all.map(\.format).randomElement()] {
      var rest: [UInt8]? = bytes
      guard let stream = try? ArticleStream(["-"], format: format, standardInput: { rest.take() }) else {
        continue
      }
      while let next = stream.next() {
        if case .success(let article) = next, article.body.utf8.count < 20_000 {
          _ = Extraction.line(for: Pipeline.standard.document(for: article), includesTokens: true)
        }
      }
    }
  }

  /// Returns an article with random changes of its text, which is read again so that its
  /// paragraphs are valid.
  private static func mutated(_ article: Article, _ place: Int, _ fuzz: inout Fuzz) -> Article {
    let text = fuzz.mutated(String(article.body.prefix(6_000)), changes: fuzz.number(1...30))
    var rest: [UInt8]? = Array(text.utf8)
    guard let stream = try? ArticleStream(["-"], standardInput: { rest.take() }),
      case .success(var read)? = stream.next()
    else { return article }
    read.source = "\(article.source)/\(place)"
    return read
  }
}

extension Optional {
  /// Returns the value and sets it to nil.
  fileprivate mutating func take() -> Wrapped? {
    defer { self = nil }
    return self
  }
}
