import Annotators
import Corpora
import Documents
import Readers

/// A load in progress: articles are read and analysed in parallel, and one writer stores them in batches.
///
/// The batches of two seconds are one transaction: a transaction writes every page of the file that it changes, and the
/// articles of a few seconds change the same pages. A process that is killed keeps what is older than that.
struct Loading {
  /// The maximum number of articles in a batch.
  private static let batchSize = 64

  /// The maximum time that a finished article waits for its batch, as long as further articles arrive.
  private static let batchTime = Duration.milliseconds(100)

  /// The time after which the batches that were stored are kept for good.
  private static let keepingTime = Duration.seconds(2)

  /// The report on the articles so far.
  private(set) var report = LoadReport()

  private let corpus: Corpus
  private let analyse: @Sendable ([Article]) throws -> [Document]
  private let label: String
  private let jobs: Int
  private var step: Int?
  private var batch: [Analysed] = []
  private var batchStart = ContinuousClock.now
  private var keptLast = ContinuousClock.now
  /// The beginning of the open transaction, and the report before it.
  private var open: (start: ContinuousClock.Instant, report: LoadReport)?

  /// A load of the inputs that some words name; `analyse` finds what is in some articles, or gives up when it
  /// is cancelled.
  init(
    of words: [String],
    into corpus: Corpus,
    jobs: Int = 2 * OrderedWork.processors,
    analyse: @escaping @Sendable ([Article]) throws -> [Document] = {
      try Pipeline.standard.documentsUnlessCancelled(for: $0)
    }
  ) {
    self.corpus = corpus
    self.analyse = analyse
    self.jobs = jobs
    // The label is a command line that loads the inputs again.
    label =
      (["load"] + words.map { Quoting.isNeeded($0, inTail: false) ? Quoting.quoted($0, isOpen: false) : $0 })
      .joined(separator: " ")
  }

  /// Loads all articles of a stream; after an error or a cancellation, the finished articles remain stored.
  ///
  /// `ledgerPath` is where a ledger of all inputs and records is to be written, if one is wanted.
  mutating func run(
    _ stream: ArticleStream,
    ledgerPath: String? = nil,
    progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)?
  ) async throws {
    corpus.defersSettling = true
    do {
      try await load(stream, ledgerPath: ledgerPath, progress: progress)
    } catch {
      corpus.defersSettling = false
      try? corpus.settle()
      throw error
    }
    corpus.defersSettling = false
    try corpus.settle()
  }

  private mutating func load(
    _ stream: ArticleStream,
    ledgerPath: String?,
    progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)?
  ) async throws {
    let (corpus, analyse) = (corpus, analyse)
    report.leftOut = stream.leftOut
    report.ledgerPath = ledgerPath
    if ledgerPath != nil { report.ledger = LoadLedger() }
    var begun: Set<RecordKey> = []
    do {
      try await OrderedWork(jobs: jobs).run(
        next: { stream.next().map { Read(result: $0, progress: stream.progress) } },
        weigh: { Loading.weight(of: $0.result) },
        settle: { read in
          guard case .success(let article) = read.result else { return nil }
          let key = RecordKey(article)
          // An article that is stored already, or that comes a second time, need not be analysed to be
          // left out.
          let known = try corpus.repetition(of: key, from: article.source)
          let isNew = begun.insert(key).inserted
          return known == nil && isNew
            ? nil : Done(result: .repeated(article, known), progress: read.progress)
        },
        work: { Loading.results(of: $0, analyse) },
        consume: { (done: Done) in
          if try take(done.result) { show(done.progress, in: progress) }
        },
        pause: { try wait() },
        meanwhile: { if let document = Preparation.document() { corpus.rehearse(document) } }
      )
      try flush()
      try keep()
    } catch is CancellationError {
      do {
        try flush()
        try keep()
      } catch {
        try abandon()
        try finish(stopped: true)
        throw error
      }
      report.add(stream.remarks)
      try finish(stopped: true)
      show(stream.progress, in: progress)
      throw CancellationError()
    } catch {
      try abandon()
      try finish(stopped: true)
      throw error
    }
    report.add(stream.remarks)
    if let first = report.articles.first, report.count > 0 {
      report.add(copies: try corpus.copies(from: first))
    }
    if report.count > 0 { try corpus.groupStories { progress?($0, $1, "looking for stories") } }
    try finish(stopped: false)
    show(stream.progress, in: progress)
  }

  /// An input that was read, with the progress of the reading at that point.
  private struct Read: Sendable {
    var result: Result<Article, ReadError>
    var progress: ArticleStream.Progress
  }

  /// A result to be stored or reported.
  private enum Analysed: Sendable {
    case failed(ReadError)
    case whole(Document)
    /// An article whose text is in the corpus, with the article it repeats, or comes earlier in this load.
    case repeated(Article, Inserted?)
  }

  /// A result with the progress of the reading.
  private struct Done: Sendable {
    var result: Analysed
    var progress: ArticleStream.Progress
  }

  /// What is to be stored of the articles that were read; errors where the analysis was cancelled.
  private static func results(
    of reads: [Read],
    _ analyse: ([Article]) throws -> [Document]
  ) -> [Result<Done, any Error>] {
    switch Result(catching: { try analyse(reads.compactMap { try? $0.result.get() }) }) {
    case .failure(let error): return reads.map { _ in .failure(error) }
    case .success(let documents):
      var rest = documents[...]
      return reads.map { read in
        switch read.result {
        case .failure(let error): .success(Done(result: .failed(error), progress: read.progress))
        case .success: .success(Done(result: .whole(rest.removeFirst()), progress: read.progress))
        }
      }
    }
  }

  private static func weight(of result: Result<Article, ReadError>) -> Int {
    guard case .success(let article) = result else { return 0 }
    return AnalysisMemory.estimate(for: article)
  }

  /// Adds the next result to the batch; returns whether the batch was stored.
  private mutating func take(_ result: Analysed) throws -> Bool {
    batch.append(result)
    guard batch.count >= Loading.batchSize || batchStart.duration(to: .now) >= Loading.batchTime else {
      return false
    }
    try flush()
    if let open, open.start.duration(to: .now) >= Loading.keepingTime {
      try keep()
      try corpus.settle()
    }
    return true
  }

  /// Stores and keeps what there is while the input lets wait for more, unless that was done just now.
  private mutating func wait() throws {
    guard keptLast.duration(to: .now) >= Loading.batchTime else { return }
    try flush()
    try keep()
    try corpus.settle()
  }

  /// Ends the transaction that is open; what it stored is then kept even where the process is killed.
  private mutating func keep() throws(StoreError) {
    guard open != nil else { return }
    try corpus.commit()
    open = nil
    keptLast = .now
  }

  /// Takes back what was stored since the last time that something was kept.
  private mutating func abandon() throws(StoreError) {
    guard let open else { return }
    self.open = nil
    report = open.report
    try corpus.abandon()
  }

  /// Stores the batch, and adds it to the report in the order of the articles.
  private mutating func flush() throws {
    defer { batchStart = .now }
    let results = batch
    batch = []
    let documents = results.compactMap { result in
      if case .whole(let document) = result { document } else { nil }
    }
    var outcomes = try insert(documents).makeIterator()
    for result in results {
      switch result {
      case .failed(let error): report.fail(error)
      case .whole(let document):
        if let outcome = outcomes.next() { report.add(document, outcome) }
      case .repeated(let article, let known):
        if let known = try known ?? corpus.repetition(of: RecordKey(article), from: article.source) {
          report.add(repeated: article, known)
        } else {
          let documents = try analyse([article])
          for (document, outcome) in zip(documents, try insert(documents)) { report.add(document, outcome) }
        }
      }
    }
  }

  private mutating func insert(_ documents: [Document]) throws(StoreError) -> [Inserted] {
    guard !documents.isEmpty else { return [] }
    let step: Int
    if let begun = self.step { step = begun } else { step = try corpus.beginStep(label, kind: .load) }
    self.step = step
    if open == nil {
      try corpus.begin()
      open = (.now, report)
    }
    return try corpus.insert(documents, step: step)
  }

  /// Gives the step its final label, or discards it if no article was stored.
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
