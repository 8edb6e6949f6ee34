import Annotators
import Corpora
import Documents
import Readers

/// One load under way: articles are read and analysed in parallel, and one writer stores them batch by batch.
///
/// A batch is one transaction, so a process that is killed keeps every article of the batches before.
struct Loading {
  /// The most articles of a batch.
  private static let batchSize = 64

  /// The longest that a finished article waits for its batch, as long as further ones come.
  private static let batchTime = Duration.milliseconds(100)

  /// What has become of the articles so far.
  private(set) var report = LoadReport()

  private let corpus: Corpus
  private let label: String
  private var step: Int?
  private var batch: [Document] = []
  private var batchStart = ContinuousClock.now

  /// A load of what some words stand for.
  init(of words: [String], into corpus: Corpus) {
    self.corpus = corpus
    label = (["load"] + words).joined(separator: " ")
  }

  /// Loads everything that a stream gives; on an error, or when stopped, what is finished stays stored.
  mutating func run(
    _ stream: ArticleStream,
    progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)?
  ) async throws {
    do {
      try await OrderedWork(jobs: 2 * OrderedWork.processors).run(
        next: { stream.next().map { Read(result: $0, progress: stream.progress) } },
        weigh: { Loading.weight(of: $0.result) },
        work: { read in
          (read.result.map { Pipeline.standard.document(for: $0) }, read.progress)
        },
        consume: { result, reached in
          if try take(result) { show(reached, in: progress) }
        }
      )
      try flush()
    } catch is CancellationError {
      try flush()
      try finish(stopped: true)
      show(stream.progress, in: progress)
      throw CancellationError()
    } catch {
      try finish(stopped: true)
      throw error
    }
    try finish(stopped: false)
    show(stream.progress, in: progress)
  }

  /// What was read, and how far the reading had come then.
  private struct Read: Sendable {
    var result: Result<Article, ReadError>
    var progress: ArticleStream.Progress
  }

  /// A document takes about twenty times the memory of its text, tokens and findings included.
  private static func weight(of result: Result<Article, ReadError>) -> Int {
    guard case .success(let article) = result else { return 0 }
    return 20 * article.body.utf8.count
  }

  /// Takes the next result; true when a batch was stored.
  private mutating func take(_ result: Result<Document, ReadError>) throws(StoreError) -> Bool {
    switch result {
    case .failure(let error): report.fail(error)
    case .success(let document): batch.append(document)
    }
    guard batch.count >= Loading.batchSize || batchStart.duration(to: .now) >= Loading.batchTime else {
      return false
    }
    try flush()
    return true
  }

  /// Stores the batch.
  private mutating func flush() throws(StoreError) {
    defer { batchStart = .now }
    guard !batch.isEmpty else { return }
    let step: Int
    if let begun = self.step { step = begun } else { step = try corpus.beginStep(label, kind: .load) }
    self.step = step
    let documents = batch
    batch = []
    let outcomes = try corpus.insert(documents, step: step)
    for (document, outcome) in zip(documents, outcomes) { report.add(document, outcome) }
  }

  /// Gives the step its last label, or takes it away when it brought nothing.
  private mutating func finish(stopped: Bool) throws(StoreError) {
    guard let step else { return }
    if report.count == 0 {
      try corpus.discardStep(step)
    } else if stopped {
      try corpus.finishStep(step, label: "\(label) (stopped after \(Words.count(report.count, "article")))")
    }
  }

  private func show(
    _ state: ArticleStream.Progress,
    in progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)?
  ) {
    guard let progress else { return }
    let text = "\(LoadReport.grouped(report.count)) \(report.count == 1 ? "article" : "articles")"
    progress(state.bytesDone, state.bytesTotal, text)
  }
}
