import Annotators
import Documents
import Foundation
import Readers

/// The throughput of every step of the analysis in tokens per second, on one core, in one process.
///
/// The whole of it is measured as users run it (`WholeAnalysis`).
struct Phases {
  private let articles: [Article]
  private let program: String

  init(_ options: Options) {
    var articles: [Article] = []
    let words = options.article.map { [$0] } ?? ["sample:harbour", "sample:apec"]
    if let stream = try? ArticleStream(words, standardInput: { nil }) {
      for case .success(let article) in stream { articles.append(article) }
    }
    self.articles = articles
    program = options.program
  }

  func results() throws -> [Result] {
    guard !articles.isEmpty else { return [] }
    let rounds = 60
    var tokens = 0
    var segmenting: [Double] = []
    var steps = [[Double]](repeating: [], count: Pipeline.standard.annotators.count)
    // The steps of a usual pipeline: segmentation, tags, dependency parses and names, but no quotations,
    // times or events.
    let usual: Set<String> = ["Lexicon", "WordShapeReader", "EntityRecognizer", "Tagger"]
    var core: [Double] = []
    var coreWithTrees: [Double] = []
    var withEntities: [Double] = []
    var speech: [Double] = []
    for _ in 0..<rounds {
      tokens = 0
      var documents: [Document] = []
      let seconds = time {
        for article in articles { documents.append(Segmenter().document(for: article)) }
      }
      tokens = documents.reduce(0) { $0 + $1.tokens.count }
      segmenting.append(seconds)
      var usualTotal = seconds
      var (trees, entities, quotations) = (0.0, 0.0, 0.0)
      for (index, step) in Pipeline.standard.annotators.enumerated() {
        let seconds = time {
          for position in documents.indices { Pipeline.add(step, to: &documents[position]) }
        }
        steps[index].append(seconds)
        if usual.contains("\(type(of: step))") { usualTotal += seconds }
        if step is Parser { trees += seconds }
        if step is CoreferenceResolver { entities += seconds }
        if step is CoreferenceResolver || step is QuotationAttributor || step is ChainResolver {
          quotations += seconds
        }
      }
      core.append(usualTotal)
      coreWithTrees.append(usualTotal + trees)
      withEntities.append(usualTotal + trees + entities)
      speech.append(quotations)
    }
    let size = Double(tokens)
    let on = "\(articles.count) articles, \(tokens) tokens"
    var results = [line("segment", size, segmenting, on)]
    for (index, step) in Pipeline.standard.annotators.enumerated() {
      results.append(line("`\(type(of: step))`", size, steps[index], on))
    }
    results.append(line("**tokens, tags and names alone**", size, core, on))
    results.append(line("**tokens, tags, trees and names alone**", size, coreWithTrees, on))
    results.append(line("**from tokens to entities, with trees**", size, withEntities, on))
    results.append(line("**quotations and coreference alone**", size, speech, on))
    return try results + WholeAnalysis(articles, program: program).results()
  }

  private func line(_ what: String, _ tokens: Double, _ seconds: [Double], _ on: String) -> Result {
    Result(what: what, figure: grouped(tokens / max(median(seconds), 1e-9)) + " tokens/s", on: on)
  }

  /// The processor time of this thread, in seconds, for which other programs make no difference.
  private func time(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  private func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
