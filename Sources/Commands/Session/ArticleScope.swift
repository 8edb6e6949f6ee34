import Corpora

/// The articles that one question keeps to, typed behind `--in`: `a3`, `a1-3`, `3` as other commands take it,
/// `outlet:NAME` or words of a headline.
struct ArticleScope: ParameterValue, Hashable {
  /// One of the choices; an article that any of them names is asked.
  enum Part: Sendable, Hashable {
    case articles(ArticleList)
    case outlet(String)
  }

  /// The choices in the order typed.
  var parts: [Part]

  /// The text as it was typed.
  var text: String

  /// What stands before the name of an outlet.
  static let outletPrefix = "outlet:"

  /// The option, which a command puts among its parameters and gives to `Session.narrow(to:)`.
  static let option = Option<ArticleScope?>(
    "in",
    help: "only these of the articles in use: a3, a1-3, outlet:NAME or words of a headline"
  )

  static func parse(_ text: String) throws(UsageError) -> ArticleScope {
    if Folded.text(text.prefix(outletPrefix.count)) == outletPrefix {
      let name = try nonEmpty(String(text.dropFirst(outletPrefix.count)))
      return ArticleScope(parts: [.outlet(name)], text: text)
    }
    return ArticleScope(parts: [.articles(try ArticleList.parse(try nonEmpty(text)))], text: text)
  }
  static var placeholder: String { "ARTICLES" }
  static var completion: CompletionKind { .article }

  /// The option given several times asks all of its articles.
  static func gathered(_ values: [ArticleScope]) -> ArticleScope? {
    guard let first = values.first else { return nil }
    return ArticleScope(
      parts: values.flatMap(\.parts),
      text: values.count == 1 ? first.text : values.map(\.text).joined(separator: ", ")
    )
  }
}

extension Session {
  /// Keeps what is asked next to some of the articles in use, and returns the choice of articles to be put back.
  ///
  /// A command puts it back before it ends, so that no step is noted:
  /// `let chosen = try session.narrow(to: arguments[within]); defer { session.selection = chosen }`.
  mutating func narrow(to scope: ArticleScope?) throws -> [Int]? {
    let chosen = selection
    guard let scope else { return chosen }
    var wanted: Set<Int> = []
    for part in scope.parts {
      switch part {
      case .articles(let list): wanted.formUnion(try articles([list]))
      case .outlet(let name): wanted.formUnion(try articles(of: name))
      }
    }
    if let chosen { wanted.formIntersection(chosen) }
    guard !wanted.isEmpty else {
      throw NoResult.none(
        of: "articles in use",
        about: scope.text,
        hint: "'use all' makes all articles answer"
      )
    }
    selection = wanted.sorted()
    return chosen
  }

  /// What makes more articles answer, where only some were asked.
  func widerHint(_ arguments: Arguments) -> String? {
    if arguments.isGiven(ArticleScope.option) { return "without --in all articles in use are asked" }
    return selection == nil ? nil : "'use all' asks all articles"
  }

  /// The articles of the outlet with a name, or of the only one whose name has a word that begins so.
  private func articles(of outlet: String) throws -> [Int] {
    let folded = Folded.text(outlet)
    let names = try corpus.outlets().map(\.text)
    var fitting = names.filter { Folded.text($0) == folded }
    if fitting.isEmpty {
      fitting = names.filter { name in
        let known = Folded.text(name)
        return known.hasPrefix(folded) || known.contains(" " + folded)
      }
    }
    if fitting.count > 1, Set(fitting.map { Folded.text($0) }).count > 1 {
      throw UsageError.ambiguousName(outlet, noun: "outlet", candidates: Array(fitting.prefix(5)))
    }
    guard !fitting.isEmpty else {
      throw UsageError.unknownName(
        outlet,
        noun: "outlet",
        nearest: NearestNames.names(to: outlet, among: names)
      )
    }
    return try corpus.articles().rows.filter { $0.outlet.map(fitting.contains) ?? false }.map(\.id)
  }
}
