import Corpora
import Documents
import Figures

/// Days of publication that the user sets, as in `set published a3 2016-11-17`.
struct SettingPublication {
  /// The word after `set`.
  static let name = "published"

  /// The command as it is listed among corrections.
  static let command = "set " + name

  /// The most articles at a time: each is analysed anew.
  private static let most = 500

  /// The articles and the day behind the word; without a day, the days that were set are taken back.
  var text: String
  /// True to take back what was set.
  var isTakenBack: Bool

  /// Sets the day, or takes it back, as one step.
  func run(in session: inout Session) throws -> Figure {
    var words = text.split(separator: " ").map(String.init)
    var day: CalendarDate?
    if !isTakenBack {
      guard let last = words.popLast() else { throw UsageError.missingArgument("DAY", usage: Self.usage) }
      guard let period = try? CalendarPeriod.parse(last), period.first == period.last else {
        if words.isEmpty { throw UsageError.missingArgument("DAY", usage: Self.usage) }
        throw UsageError.notADay(last)
      }
      day = period.first
    }
    if words.isEmpty { throw UsageError.missingArgument("ARTICLES", usage: Self.usage) }
    let typed = words.joined(separator: " ")
    let chosen = try ArticleChoice(text: typed).articles(in: session)
    guard chosen.count <= Self.most else { throw UsageError.tooManyArticles(typed, most: Self.most) }
    let stored = try chosen.compactMap { try session.corpus.article($0) }
    let others = stored.filter { $0.published?.basis != .set || day != nil && $0.published?.date != day }
    let changed = isTakenBack ? stored.filter { $0.published?.basis == .set } : others
    guard !changed.isEmpty else { throw UsageError.samePublication(typed, day: day?.iso) }
    let before = try values(of: changed, in: session)
    let numbers = changed.map { "a\($0.id)" }.joined(separator: ",")
    try session.correct(
      changed.map { .publish(article: $0.id, on: day) },
      "set \(Self.name) \(numbers)" + (day.map { " " + $0.iso } ?? " --unset")
    )
    let after = try values(of: changed, in: session)
    let moved = zip(before, after).count { $0 != $1 }
    var lines = try changed.prefix(8).map { try line(for: $0, in: session) }
    if changed.count > lines.count {
      lines.append(StyledText("… and \(changed.count - lines.count) more."))
    }
    lines.append(
      StyledText(
        "\(Words.count(moved, "time")) of \(after.count) there now \(moved == 1 ? "has" : "have") another value."
      )
    )
    lines.append(StyledText("undo", .command) + StyledText(" takes it back."))
    return .message(Message(lines, tone: .done))
  }

  private static let usage = "set published ARTICLES DAY"

  /// What is said of an article whose day has changed.
  private func line(for stored: StoredArticle, in session: Session) throws -> StyledText {
    let now = try session.corpus.article(stored.id)?.published
    let old = stored.published.map { "not \($0.date.iso) (\($0.basis.rawValue))" } ?? "which was open"
    let article = StyledText("Article \(stored.id) ")
    guard let now else { return article + StyledText("has no day of publication again.") }
    let isAgain = now.basis == .set ? " now, " : " (\(now.basis.rawValue)) again, "
    return article + StyledText("is dated ") + StyledText(now.date.iso, .time)
      + StyledText(isAgain + old + ".")
  }

  private func values(of articles: [StoredArticle], in session: Session) throws -> [String] {
    try session.corpus.times(in: .articles(Set(articles.map(\.id)))).rows.map(\.expression.value)
  }
}
