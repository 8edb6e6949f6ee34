import Corpora
import Figures

/// A request for completion candidates.
struct CompletionRequest {
  var session: Session
  var interpreter: Interpreter
  var limit: Int
  var word: String
  var previous: String?

  /// The words of the statement whose rows a `|` gives to the command; nil if there is none.
  var feeding: [TypedWord]?

  func candidates(for kind: CompletionKind) -> (found: [Candidate], total: Int) {
    if word.hasPrefix("$") { return matches(session.bindings.completions, .name) }
    switch kind {
    case .nothing:
      return ([], 0)
    case .word:
      let words = (try? session.corpus.words(beginning: word, limit: limit)) ?? []
      return (
        words.map { Candidate($0.text, annotation: LoadReport.grouped($0.count), kind: .choice) }, words.count
      )
    case .command:
      let aliases = session.bindings.aliases.keys.sorted().map {
        Candidate($0, annotation: session.bindings.aliases[$0] ?? "")
      }
      let names = interpreter.commands.map { Candidate($0.name, annotation: $0.summary) }
      return matches(names + aliases, .command)
    case .topic:
      let topics = HelpTopic.allCases.map { Candidate($0.rawValue, annotation: $0.summary) }
      let names = interpreter.commands.map { Candidate($0.name, annotation: $0.summary) }
      let found = matches(names, .command)
      let others = matches(topics, .choice)
      return (Array((found.found + others.found).prefix(limit)), found.total + others.total)
    case .entity:
      return entities()
    case .entityOr(let separator):
      let names = entities()
      let own = separator.hasPrefix(Folded.text(word)) ? [Candidate(separator, kind: .choice)] : []
      return (Array((own + names.found).prefix(limit)), own.count + names.total)
    case .counted:
      let nouns = matches(session.names.index(of: .counted), .name)
      let names = word.isEmpty ? (found: [], total: 0) : entities()
      return (Array((nouns.found + names.found).prefix(limit)), nouns.total + names.total)
    case .speaker, .outlet, .date:
      return matches(session.names.index(of: kind), .name)
    case .article where Folded.text(word).hasPrefix(ArticleScope.outletPrefix):
      var outlet = self
      outlet.word = String(word.dropFirst(ArticleScope.outletPrefix.count))
      let (found, total) = outlet.candidates(for: .outlet)
      return (
        found.map {
          Candidate(ArticleScope.outletPrefix + $0.text, annotation: $0.annotation, kind: $0.kind)
        }, total
      )
    case .article where Folded.text(word).hasPrefix(ArticleReference.storyPrefix):
      let stories = (try? session.corpus.stories(limit: limit).rows) ?? []
      return matches(
        stories.map { Candidate("story:\($0.id ?? 0)", annotation: $0.central.headline ?? "") },
        .choice
      )
    case .article:
      let articles = matches(session.names.index(of: .article), .name)
      let outlets = matches(session.names.index(of: .outlet), .name)
      return (Array((outlets.found + articles.found).prefix(limit)), articles.total + outlets.total)
    case .file:
      return files()
    case .source:
      let samples = word.contains("/") ? [] : Assets.samples.map { Candidate("sample:\($0)") }
      let named = matches(samples.filter { $0.text.hasPrefix(word) }, .choice)
      let files = files()
      return (Array((named.found + files.found).prefix(limit)), named.total + files.total)
    case .setting:
      return matches(
        Settings.all.map { Candidate($0.name, annotation: session.settings.text(of: $0)) }
          + [Candidate(SettingPublication.name, annotation: "the day of articles")],
        .choice
      )
    case .settingValue:
      if previous == SettingPublication.name { return candidates(for: .article) }
      guard let previous, let setting = try? Settings.setting(named: previous) else { return ([], 0) }
      return candidates(for: setting.completion)
    case .format:
      return matches(session.formats.map { Candidate($0.name, annotation: $0.summary) }, .choice)
    case .row:
      let digits = word.hasPrefix("@") ? String(word.dropFirst()) : word
      let rows = session.listed.filter { String($0.number).hasPrefix(digits) }
      let mark = word.hasPrefix("@") ? "@" : ""
      return (
        rows.prefix(limit).map { Candidate("\(mark)\($0.number)", annotation: $0.row.noun, kind: .row) },
        rows.count
      )
    case .choices(let choices):
      return matches(choices.map { Candidate($0) }, .choice)
    case .binding:
      return matches(session.bindings.completions, .name)
    case .rowCommand:
      return matches(
        interpreter.commands.filter(\.takesRows).map { Candidate($0.name, annotation: $0.summary) },
        .command
      )
    case .column:
      return matches(columns().map { Candidate($0) }, .choice)
    case .line, .definition:
      return ([], 0)
    }
  }

  private func matches(_ entries: [Candidate], _ kind: Candidate.Kind) -> (
    found: [Candidate], total: Int
  ) {
    matches(NameIndex(entries), kind, isClosed: true)
  }

  private func matches(
    _ index: NameIndex,
    _ kind: Candidate.Kind,
    isClosed: Bool = false
  ) -> (found: [Candidate], total: Int) {
    let result = index.matches(word, limit: limit, isClosed: isClosed)
    return (result.found.map { $0.entry.with(kind: kind) }, result.total)
  }

  /// Returns the entities whose display name matches; if it matches poorly, those with a matching other name
  /// such as an acronym, if any.
  private func entities() -> (found: [Candidate], total: Int) {
    let index = session.names.index(of: .entity)
    let result = index.matches(word, limit: limit)
    let isPoor = result.found.first.map { $0.rank == .fuzzy || $0.rank == .substring } ?? true
    if isPoor, !word.isEmpty {
      let others = session.names.aliases(beginning: word)
      if !others.isEmpty {
        return (Array(others.prefix(limit)), others.count)
      }
    }
    return (result.found.map(\.entry), result.total)
  }

  /// The columns of the answer before the command: of the named result or the last answer that the line asks for again,
  /// and otherwise those that most rows have.
  private func columns() -> [String] {
    let first = feeding?.first?.text ?? ""
    if first.hasPrefix("$"), case .rows(let rows, _, let kept)? = try? session.bindings.value(of: first),
      let listing = try? RowListing(RowSets.Result(rows: rows, kept: kept), limit: 5, in: session)
    {
      return columns(of: listing.figure, listing.rows)
    }
    if let answered = session.answered {
      let asked = Line(answered.text).statements.first?.words.first?.text
      let command = asked.flatMap { try? interpreter.command(named: $0).name }
      if feeding == nil || command == (try? interpreter.command(named: first).name) {
        return columns(of: answered.figure, answered.rows)
      }
    }
    return RowFacts.known + CalendarUnit.allCases.map(\.rawValue)
  }

  private func columns(of figure: Figure, _ rows: [Row]) -> [String] {
    var names: [String] = []
    for listing in Listing.all(in: figure, rows: rows) {
      var columns = ListingColumns(listing, in: session)
      for name in columns.names() where !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func files() -> (found: [Candidate], total: Int) {
    let all = FileNames.candidates(for: word)
    return (Array(all.prefix(limit)), all.count)
  }
}
