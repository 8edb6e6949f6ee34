import Corpora

/// The articles that `use` takes: numbers, an outlet, a day, a month, words of a headline, or `all`.
struct ArticleChoice: ParameterValue, Hashable {
  /// The text as typed.
  var text: String

  static func parse(_ text: String) throws(UsageError) -> ArticleChoice { ArticleChoice(text: text) }
  static var placeholder: String { "ARTICLES" }
  static var completion: CompletionKind { .article }

  /// Returns the numbers of the articles.
  ///
  /// `2016-11` is a month and `2016-13` an invalid date; a number such as `2016` is a year only if there is
  /// no article or row with that number.
  func articles(in session: Session) throws -> [Int] {
    let filter = FieldFilter(text)
    if !filter.conditions.isEmpty {
      let found = try filter.articles(in: session.corpus)
      if found.isEmpty {
        let hint = "'articles --with FIELD' shows what a field holds"
        throw NoResult.none(of: "articles", about: text, hint: hint)
      }
      guard !filter.rest.isEmpty else { return found }
      let others = Set(try ArticleChoice(text: filter.rest).articles(in: session))
      return found.filter { others.contains($0) }
    }
    let words = text.split(whereSeparator: { $0 == " " }).map(String.init)
    let period = (try? CalendarPeriod.parse(text))?
      .beginning(fiscalYearsIn: session.settings[Settings.fiscalYear].number)
    let isDay = text.contains("-") && period != nil
    if !isDay, ArticleChoice.isWrongMonth(text) { throw UsageError.notADate(text) }
    let isNumeric = words.allSatisfy { ArticleReference.isNoun($0) || ArticleList.numbers($0) != nil }
    if !isDay, !words.isEmpty, isNumeric, !words.allSatisfy({ ArticleReference.isNoun($0) }) {
      do {
        return try session.articles(words.map { try ArticleList.parse($0) })
      } catch let error as UsageError {
        switch error {
        case .noSuchArticle, .noSuchRow, .beyondArticles, .descendingRange:
          guard let period else { throw error }
          return try articles(of: period, in: session)
        default: throw error
        }
      }
    }
    if let period { return try articles(of: period, in: session) }
    return try session.articles([try ArticleList.parse(text)])
  }

  private func articles(of period: CalendarPeriod, in session: Session) throws -> [Int] {
    let rows = try session.corpus.articles().rows.filter { article in
      article.published.map { (period.first...max(period.first, period.last)).contains($0) } ?? false
    }
    if rows.isEmpty {
      throw NoResult.none(
        of: "articles",
        about: text,
        hint: "'articles --sort date' lists the days of publication"
      )
    }
    return rows.map(\.id)
  }

  /// Whether a text has the form of a date, as `2016-13` has; called only if it is not a valid date.
  private static func isWrongMonth(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4, parts[1].utf8.count <= 2 else {
      return false
    }
    guard let year = Int(parts[0]), (1000...2999).contains(year) else { return false }
    return parts.dropFirst().allSatisfy { Int($0) != nil }
  }
}
