import Corpora
import Letters

/// The scope of a single query, typed after `--in`: `a3`, `a1-3`, `3` as in other commands, `outlet:NAME` or
/// words of a headline.
struct ArticleScope: ParameterValue, Hashable {
  /// One part of the scope; the scope is the union of its parts.
  enum Part: Sendable, Hashable {
    case articles(ArticleList)
    case outlet(String)
  }

  /// The parts in the order typed.
  var parts: [Part]

  /// The text as typed.
  var text: String

  /// The prefix before the name of an outlet.
  static let outletPrefix = "outlet:"

  /// The option `--in`, which a command has among its parameters and whose value it
  /// passes to `Session.narrow(to:)`.
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

  /// Combines the values of a repeated option into the union of their articles.
  static func gathered(_ values: [ArticleScope]) -> ArticleScope? {
    guard let first = values.first else { return nil }
    return ArticleScope(
      parts: values.flatMap(\.parts),
      text: values.count == 1 ? first.text : values.map(\.text).joined(separator: ", ")
    )
  }
}

extension Session {
  /// Restricts the selection to some of the articles in use, and returns the former selection.
  ///
  /// A command restores it before it ends, so that no step is recorded:
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

  /// Returns a hint on how to query more articles; nil if all were queried.
  func widerHint(_ arguments: Arguments) -> String? {
    if arguments.isGiven(ArticleScope.option) { return "without --in all articles in use are asked" }
    return selection == nil ? nil : "'use all' asks all articles"
  }

  /// Returns the articles of the outlet with this name, or of the only outlet with this prefix of its name or
  /// of a later word of it.
  func articles(of outlet: String) throws -> [Int] {
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
