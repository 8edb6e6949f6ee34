import Corpora
import Foundation

extension Session {
  /// A session in memory, or in a file that is made where there is none; every change is then kept there.
  ///
  /// `~` at the beginning of the path is the home folder. A session without a file has a draft in the folder,
  /// where one can be made; it lasts until `end`.
  public static func open(
    _ path: String? = nil,
    draftsIn folder: String? = nil,
    formats: [OutputFormat] = [],
    history: HistoryAccess = HistoryAccess()
  ) throws(LineError) -> Session {
    do throws(StoreError) {
      let drafts = folder.map { Drafts(folder: URL(fileURLWithPath: $0)) }
      let corpus: Corpus
      if path == nil, let drafts, let draft = Session.draft(among: drafts) {
        corpus = draft
      } else {
        corpus = try Corpus(path: path.map(FileNames.expanded))
      }
      var session = Session(corpus: corpus, formats: formats, history: history)
      session.drafts = drafts
      return session
    } catch {
      throw LineError(underlying: error, range: nil, line: "")
    }
  }
}

extension Session {
  /// A corpus in a new draft, where the folder takes one.
  private static func draft(among drafts: Drafts) -> Corpus? {
    guard let path = try? drafts.newPath() else { return nil }
    return try? Corpus(draft: path)
  }

  /// The articles of the newest session that ended without being saved and without being given up.
  public var leftBehind: Int? { drafts?.leftovers().first?.articles }

  /// Gives up what was not saved.
  public func end() { corpus.dropDraft() }
}

/// How much a session holds.
public struct SessionContents: Sendable, Hashable, CustomStringConvertible {
  /// The articles.
  public var articles: Int

  /// The corrections that are in force.
  public var corrections: Int

  /// The articles that questions are about; nothing for all of them.
  public var chosen: Int?

  /// The counts in words, as in "8 articles, 2 corrections, chosen: 3"; without corrections when there are none.
  public var description: String {
    var parts = [Words.count(articles, "article")]
    if corrections > 0 { parts.append(Words.count(corrections, "correction")) }
    if let chosen { parts.append("chosen: \(chosen)") }
    return parts.joined(separator: ", ")
  }
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
        corrections: try corpus.steps().count { $0.kind == .correction },
        chosen: selection?.count
      )
    }
  }

  /// What closing the corpus would lose; nothing when it is kept in a file or was never filled.
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
