import Foundation

/// What can stand at a place in a line: a pure function of the line, the place and the session.
public enum Completion {
  /// The candidates for the word that ends at the cursor, which counts characters of the line.
  public static func candidates(
    for line: String,
    cursor: Int,
    in session: Session,
    interpreter: Interpreter = Interpreter(),
    limit: Int = 200
  ) -> CompletionResult {
    let typed = String(line.prefix(max(0, cursor)))
    let written = Completion.expandingAliases(in: typed, session)
    guard let place = CompletionPlace(written, interpreter: interpreter) else {
      return CompletionResult(replacement: typed.count..<typed.count, candidates: [], total: 0)
    }
    var request = Request(session: session, interpreter: interpreter, limit: limit, word: place.word)
    request.previous = place.previous
    var (found, total) = request.candidates(for: place.kind)
    if place.offersOptions || (found.isEmpty && place.word.isEmpty) {
      let options = NameIndex(place.options).matches(place.word, limit: limit, isClosed: true)
      found += options.found.map { Candidate($0.entry.name, $0.entry.annotation, .option) }
      total += options.total
    }
    let quoted = found.map { candidate in
      var candidate = candidate
      let text = place.kept + candidate.text.precomposedStringWithCanonicalMapping
      candidate.text =
        place.isQuoted || (candidate.kind != .option && Quoting.isNeeded(text, inTail: place.isTail))
        ? Quoting.quoted(text, isOpen: candidate.kind == .folder) : text
      return candidate
    }
    // What an alias stands for has another length; what is replaced stands at the end in both.
    let shift = typed.count - written.count
    let start = max(0, place.range.lowerBound + shift)
    return CompletionResult(replacement: start..<max(start, typed.count), candidates: quoted, total: total)
  }

  /// The text with its aliases written out, but for a word that is still being typed.
  private static func expandingAliases(in typed: String, _ session: Session) -> String {
    if let last = Line(typed).statements.last, last.words.count == 1,
      last.words[0].range.upperBound == typed.count
    {
      let done = typed.prefix(last.words[0].range.lowerBound)
      return session.bindings.expandingAliases(in: String(done)) + typed.dropFirst(done.count)
    }
    return session.bindings.expandingAliases(in: typed)
  }
}

extension Session {
  /// Reads the names that were loaded since the last time, so that the next Tab finds them ready.
  public func prepareCompletion() { _ = names.index(of: .entity) }
}

/// Candidates for a place in a line.
public struct CompletionResult: Sendable, Hashable {
  /// The characters of the line that a candidate replaces; it ends at the cursor.
  public var replacement: Range<Int>

  /// The candidates, best first, as many as were asked for.
  public var candidates: [Candidate]

  /// How many candidates there are in all.
  public var total: Int
}

/// One way to go on.
public struct Candidate: Sendable, Hashable {
  /// What a candidate is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case command, option, choice, name, row, file, folder
  }

  /// The characters to insert, with quotation marks where they are needed.
  public var text: String

  /// A few words to be shown beside it.
  public var annotation: String

  /// What it is; after a folder no blank is wanted.
  public var kind: Kind

  init(_ text: String, _ annotation: String, _ kind: Kind) {
    self.text = text
    self.annotation = annotation
    self.kind = kind
  }
}

/// Quotation marks around words that the line parser would otherwise take apart.
enum Quoting {
  /// True when a text typed bare would not come back as it is.
  static func isNeeded(_ text: String, inTail: Bool) -> Bool {
    guard !text.isEmpty else { return true }
    let statement = Line(text).statements
    guard let words = statement.first?.words, statement.count == 1, statement[0].destination == nil,
      statement[0].problem == nil, statement[0].range.upperBound == text.count,
      inTail || words.count == 1
    else { return true }
    return words.contains { $0.isQuoted || $0.text.hasPrefix("--") }
      || words.map(\.text).joined(separator: " ") != text
  }

  /// The text in double quotation marks; left open for a folder, where more follows.
  static func quoted(_ text: String, isOpen: Bool) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return isOpen ? result : result + "\""
  }
}

/// One question for candidates.
private struct Request {
  var session: Session
  var interpreter: Interpreter
  var limit: Int
  var word: String
  var previous: String?

  func candidates(for kind: CompletionKind) -> (found: [Candidate], total: Int) {
    if word.hasPrefix("$") { return matches(session.bindings.completions, .name) }
    switch kind {
    case .nothing:
      return ([], 0)
    case .command:
      let aliases = session.bindings.aliases.keys.sorted().map {
        NameIndex.Entry($0, annotation: session.bindings.aliases[$0] ?? "")
      }
      let names = interpreter.commands.map { NameIndex.Entry($0.name, annotation: $0.summary) }
      return matches(names + aliases, .command)
    case .topic:
      let topics = HelpTopic.allCases.map { NameIndex.Entry($0.rawValue, annotation: $0.summary) }
      let names = interpreter.commands.map { NameIndex.Entry($0.name, annotation: $0.summary) }
      let found = matches(names, .command)
      let others = matches(topics, .choice)
      return (Array((found.found + others.found).prefix(limit)), found.total + others.total)
    case .entity:
      return entities()
    case .speaker, .outlet, .date:
      return matches(session.names.index(of: kind), .name)
    case .article where Folded.text(word).hasPrefix(ArticleScope.outletPrefix):
      var outlet = self
      outlet.word = String(word.dropFirst(ArticleScope.outletPrefix.count))
      let (found, total) = outlet.candidates(for: .outlet)
      return (found.map { Candidate(ArticleScope.outletPrefix + $0.text, $0.annotation, $0.kind) }, total)
    case .article:
      let articles = matches(session.names.index(of: .article), .name)
      let outlets = matches(session.names.index(of: .outlet), .name)
      return (Array((outlets.found + articles.found).prefix(limit)), articles.total + outlets.total)
    case .file:
      return files()
    case .source:
      let samples = word.contains("/") ? [] : Assets.samples.map { NameIndex.Entry("sample:\($0)") }
      let named = matches(samples.filter { $0.name.hasPrefix(word) }, .choice)
      let files = files()
      return (Array((named.found + files.found).prefix(limit)), named.total + files.total)
    case .setting:
      return matches(
        Settings.all.map { NameIndex.Entry($0.name, annotation: session.settings.text(of: $0)) },
        .choice
      )
    case .settingValue:
      guard let previous, let setting = try? Settings.setting(named: previous) else { return ([], 0) }
      return candidates(for: setting.completion)
    case .format:
      return matches(session.formats.map { NameIndex.Entry($0.name, annotation: $0.summary) }, .choice)
    case .row:
      let digits = word.hasPrefix("@") ? String(word.dropFirst()) : word
      let rows = session.listed.filter { String($0.number).hasPrefix(digits) }
      let mark = word.hasPrefix("@") ? "@" : ""
      return (
        rows.prefix(limit).map { Candidate("\(mark)\($0.number)", $0.row.noun, .row) }, rows.count
      )
    case .choices(let choices):
      return matches(choices.map { NameIndex.Entry($0) }, .choice)
    case .binding:
      return matches(session.bindings.completions, .name)
    case .line, .definition:
      return ([], 0)
    }
  }

  private func matches(_ entries: [NameIndex.Entry], _ kind: Candidate.Kind) -> (
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
    return (result.found.map { Candidate($0.entry.name, $0.entry.annotation, kind) }, result.total)
  }

  /// Entities by the name they are shown under, or else by another name such as an acronym, or else fuzzily.
  private func entities() -> (found: [Candidate], total: Int) {
    let index = session.names.index(of: .entity)
    let result = index.matches(word, limit: limit)
    let isPoor = result.found.first.map { $0.rank == .fuzzy || $0.rank == .substring } ?? true
    if isPoor, !word.isEmpty {
      let others = session.names.aliases(beginning: word)
      if !others.isEmpty {
        return (others.prefix(limit).map { Candidate($0.name, $0.annotation, .name) }, others.count)
      }
    }
    return (result.found.map { Candidate($0.entry.name, $0.entry.annotation, .name) }, result.total)
  }

  private func files() -> (found: [Candidate], total: Int) {
    let all = FileNames.candidates(for: word)
    return (Array(all.prefix(limit)), all.count)
  }
}
