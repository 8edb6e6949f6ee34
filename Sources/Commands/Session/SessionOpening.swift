import Corpora

extension Session {
  /// Opens a session in memory, or in a file, which is created if it does not exist and stores every change.
  ///
  /// `~` at the beginning of the path is the home folder. `folder` holds the drafts: sessions without a file,
  /// kept until they end so that a session that was left behind can be recovered. With `makesDraft` this
  /// session is kept there as well; if that fails, `draftProblem` has the reason.
  public static func open(
    _ path: String? = nil,
    draftsIn folder: String? = nil,
    makesDraft: Bool = false,
    formats: [OutputFormat] = [],
    history: HistoryAccess = HistoryAccess()
  ) throws(LineError) -> Session {
    do throws(StoreError) {
      let drafts = folder.map { Drafts(path: $0) }
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
  /// Creates an empty corpus in a new draft, or in memory if no draft is wanted or none can be made; in the
  /// latter case it sets `problem` to the reason.
  static func emptyCorpus(among drafts: Drafts?, _ problem: inout String?) throws(StoreError) -> Corpus {
    guard let drafts else { return try Corpus() }
    do throws(StoreError) {
      return try Corpus(draft: drafts.newPath())
    } catch {
      problem = error.description
      return try Corpus()
    }
  }

  /// The warning to the user that the session is lost unless it is saved; nil if it is kept in a file
  /// or a draft.
  public var draftWarning: String? {
    guard path == nil, let draftProblem else { return nil }
    return "This session is lost if the program ends before 'save FILE': \(draftProblem)."
  }

  /// The sessions that ended without being saved or discarded, the newest first.
  public var leftBehind: [LeftBehind] {
    (drafts?.leftovers() ?? []).map {
      LeftBehind(articles: $0.articles, corrections: $0.corrections, first: $0.first)
    }
  }

  /// The state restored from the session file besides articles and corrections.
  public var restored: Restored { provenance.restored }

  /// Whether the file of the session has been moved, replaced or deleted.
  public var isDisplaced: Bool { corpus.isDisplaced }

  /// Discards what was not saved.
  public func end() {
    if let lesson { return lesson.outside.session.end() }
    corpus.dropDraft()
  }
}

extension Session {
  /// The path of the session file; nil before the first save.
  public var path: String? { corpus.path }

  /// True for a path at which this or another session is kept.
  public static func isKept(at path: String) -> Bool { Corpus.isSession(path) }

  /// The sources of the articles, each with the number of its first article.
  public var sources: [String: Int] {
    get throws(StoreError) {
      try corpus.articles().rows.reduce(into: [:]) { sources, article in
        if sources[article.source] == nil { sources[article.source] = article.id }
      }
    }
  }

  /// The size of the session.
  public var contents: SessionContents {
    get throws(StoreError) {
      SessionContents(
        articles: try corpus.articleCount(),
        corrections: try corpus.stepCount(of: .correction),
        chosen: selection?.count
      )
    }
  }

  /// The contents that closing the corpus would lose; nil if it is kept in a file or is empty.
  ///
  /// Settings and a selection of articles alone do not count.
  public var unsaved: SessionContents? {
    get throws(StoreError) {
      if let lesson { return try lesson.outside.session.unsaved }
      guard try hasUnsavedMaterial else { return nil }
      var contents = try contents
      contents.chosen = nil
      return contents
    }
  }
}

extension LineError: CustomStringConvertible {
  /// The error message, without its position.
  public var description: String { message }
}
