import Annotators
public import Documents
import Platform
import Readers

/// The analysis of articles in bulk: one line of JSON per article, in the order of the input, without
/// a session.
public struct Extraction {
  /// The number of articles.
  public struct Count: Sendable, Hashable {
    /// The number of articles written.
    public var written = 0
    /// The number of inputs without an article.
    public var failed = 0
  }

  /// The maximum number of articles analysed at the same time.
  public var jobs = OrderedWork.processors

  /// Whether the tokens are written too.
  public var includesTokens = false

  /// Whether no address of the web is fetched.
  public var isOffline = false

  /// The function that returns the next bytes of `-`; it returns nil at their end.
  public var standardInput: () -> [UInt8]? = StandardInput.piece

  /// Creates an extraction on all processors, without tokens.
  public init() {}

  /// Returns the line of JSON for a document, with its line break.
  public static func line(for document: Document, includesTokens: Bool = false) -> [UInt8] {
    DocumentJSON(document).line(withTokens: includesTokens)
  }

  /// Writes a line for every article in files, folders, patterns, samples or `-`; without sources it
  /// reads `-`.
  ///
  /// A failed input does not stop the extraction: `report` receives the reason in words, with the source.
  /// `note` receives what was left out in folders, which is not a failure. Throws the errors of `write`, or
  /// `CancellationError`. Memory does not grow with the number of articles.
  public func run(
    _ sources: [String],
    write: ([UInt8]) throws -> Void,
    report: (String) -> Void,
    note: (String) -> Void = { _ in }
  ) async throws -> Count {
    var web = WebAccess()
    web.isOffline = isOffline
    let stream = try ArticleStream(
      sources.isEmpty ? ["-"] : sources,
      web: web,
      standardInput: standardInput
    )
    let includesTokens = includesTokens
    var count = Count()
    // The task that reads and writes waits most of the time, so one more job keeps every processor busy.
    try await OrderedWork(jobs: jobs > 1 ? jobs + 1 : 1).run(
      next: { stream.next() },
      weigh: { (try? $0.get()).map { AnalysisMemory.estimate(for: $0) } ?? 0 },
      work: { Extraction.lines(for: $0, includesTokens: includesTokens) },
      consume: { (result: Result<[UInt8], ReadError>) in
        switch result {
        case .success(let line):
          try write(line)
          count.written += 1
        case .failure(let error):
          report(error.message)
          count.failed += 1
        }
      }
    )
    for remark in stream.remarks {
      for sentence in LoadReport.sentences(on: remark) { note("\"\(remark.source)\": \(sentence)") }
    }
    for sentence in LoadReport.sentences(on: stream.leftOut) { note(sentence) }
    return count
  }

  /// The lines for articles that were read, or why they were not; errors where the analysis was cancelled.
  private static func lines(
    for articles: [Result<Article, ReadError>],
    includesTokens: Bool
  ) -> [Result<Result<[UInt8], ReadError>, any Error>] {
    let texts = articles.compactMap { try? $0.get() }
    switch Result(catching: { try Pipeline.standard.documentsUnlessCancelled(for: texts) }) {
    case .failure(let error): return articles.map { _ in .failure(error) }
    case .success(let documents):
      var rest = documents[...]
      return articles.map { article in
        .success(
          article.flatMap { _ in .success(line(for: rest.removeFirst(), includesTokens: includesTokens)) }
        )
      }
    }
  }
}
