import Corpora

extension Session {
  /// A session in memory, or in a file that is made where there is none; every change is then kept there.
  public static func open(
    _ path: String? = nil,
    formats: [OutputFormat] = [],
    history: HistoryAccess = HistoryAccess()
  ) throws(LineError) -> Session {
    do throws(StoreError) {
      return Session(corpus: try Corpus(path: path), formats: formats, history: history)
    } catch {
      throw LineError(underlying: error, range: nil, line: "")
    }
  }
}
