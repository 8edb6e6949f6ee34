import Commands
import Renderers

/// The program `newshound extract`, which analyses articles in bulk and writes one JSON object per line.
struct Extract: Sendable, Hashable {
  /// Files, folders, patterns, samples or `-`; empty for the standard input.
  var sources: [String] = []

  /// The number of articles that are analysed in parallel; nil for the number of processors.
  var jobs: Int?

  /// Whether the tokens are written too.
  var includesTokens = false

  /// Whether no address of the web is fetched.
  var isOffline = false

  /// Writes a line for every article, and an error for every input without an article.
  func run(on terminal: Terminal) async throws -> ExitStatus {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    let request = self
    do {
      let count = try await interrupts.run {
        var extraction = Extraction()
        if let jobs = request.jobs { extraction.jobs = jobs }
        extraction.includesTokens = request.includesTokens
        extraction.isOffline = request.isOffline
        return try await extraction.run(
          request.sources,
          write: { try StandardStream.output.write($0) },
          report: { try? StandardStream.error.write(Complaint($0).text()) },
          note: { try? StandardStream.error.write(Escaping.visible($0) + "\n") }
        )
      }
      return count.failed == 0 ? .done : .failed
    } catch is CancellationError {
      return .interrupted
    } catch let error as OutputError {
      throw error
    } catch {
      let complaint = Complaint(LineError(underlying: error, range: nil, line: ""))
      try? StandardStream.error.write(complaint.text())
      return .failed
    }
  }
}
