import Corpora
import Platform

extension Session {
  /// A session in memory, or in a file that is made where there is none; every change is then kept there.
  ///
  /// `~` at the beginning of the path is the home folder. The folder is where sessions without a file are kept until
  /// they end, so that one that was left behind can be brought back; with `makesDraft` this one is kept there as well;
  /// where that cannot be done, `draftProblem` says why.
  public static func open(
    _ path: String? = nil,
    draftsIn folder: String? = nil,
    makesDraft: Bool = false,
    formats: [OutputFormat] = [],
    history: HistoryAccess = HistoryAccess()
  ) throws(LineError) -> Session {
    do throws(StoreError) {
      let drafts = folder.map { Drafts(folder: URL(fileURLWithPath: $0)) }
      var problem: String?
      let corpus =
        if let path { try Corpus(path: FileNames.expanded(path)) } else {
          try Session.emptyCorpus(among: makesDraft ? drafts : nil, &problem)
        }
      var session = Session(corpus: corpus, formats: formats, history: history)
      session.drafts = drafts
      session.makesDrafts = makesDraft
      session.draftProblem = problem
      return session
    } catch {
      throw LineError(underlying: error, range: nil, line: "")
    }
  }
}

extension Session {
  /// An empty corpus in a new draft, or in memory where no draft is wanted or none can be made; then with the reason.
  static func emptyCorpus(among drafts: Drafts?, _ problem: inout String?) throws(StoreError) -> Corpus {
    guard let drafts else { return try Corpus() }
    do throws(StoreError) {
      return try Corpus(draft: drafts.newPath())
    } catch {
      problem = error.description
      return try Corpus()
    }
  }

  /// What the user is to know where the session is kept nowhere before it is saved; nil when it is.
  public var draftWarning: String? {
    guard path == nil, let draftProblem else { return nil }
    return "This session is lost if the program ends before 'save FILE': \(draftProblem)."
  }

  /// The sessions that ended without being saved and without being given up, newest first.
  public var leftBehind: [LeftBehind] {
    (drafts?.leftovers() ?? []).map {
      LeftBehind(articles: $0.articles, corrections: $0.corrections, first: $0.first)
    }
  }

  /// What came with the session file besides articles and corrections.
  public var restored: Restored { provenance.restored }

  /// True when the file of the session is no longer where it was.
  public var isDisplaced: Bool { corpus.isDisplaced }

  /// Gives up what was not saved.
  public func end() { corpus.dropDraft() }
}

extension Session {
  /// The file that the session is kept in; nothing before the first save.
  public var path: String? { corpus.path }

  /// What the articles were loaded from, each with the number of its first article.
  public var sources: [String: Int] {
    get throws(StoreError) {
      try corpus.articles().rows.reduce(into: [:]) { sources, article in
        if sources[article.source] == nil { sources[article.source] = article.id }
      }
    }
  }

  /// How much the session holds.
  public var contents: SessionContents {
    get throws(StoreError) {
      SessionContents(
        articles: try corpus.articleCount(),
        corrections: try corpus.stepCount(of: .correction),
        chosen: selection?.count
      )
    }
  }

  /// What closing the corpus would lose; nil if it is kept in a file or was never filled.
  ///
  /// Settings and a choice of articles alone are no loss.
  public var unsaved: SessionContents? {
    get throws(StoreError) {
      guard try hasUnsavedMaterial else { return nil }
      var contents = try contents
      contents.chosen = nil
      return contents
    }
  }
}

extension LineError: CustomStringConvertible {
  /// The words of what went wrong, without the place.
  public var description: String { message }
}
