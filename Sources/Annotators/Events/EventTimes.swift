import Documents
import WordLists

/// Which times of a document govern which clauses and which nouns that name events.
struct EventTimes {
  /// The indices of the times of each clause that has one, in reading order.
  private(set) var byClause: [Int: [Int]] = [:]
  /// Nouns that name events with the index of their time.
  private(set) var nouns: [(noun: Int, time: Int)] = []

  private let document: Document
  private let clauses: Clauses
  private let tree: DependencyTree
  private let times: [TimeExpression]

  init(_ document: Document, _ clauses: Clauses) {
    (self.document, self.clauses, tree) = (document, clauses, clauses.tree)
    times = document[TimeExpression.self]
    var floor = (sentence: -1, token: 0)
    for (index, time) in times.enumerated() {
      if index & 0xFF == 0, Stopping.isWanted { break }
      guard EventTimes.date(time) != nil, document.sentences.indices.contains(time.sentence) else { continue }
      if floor.sentence != time.sentence {
        floor = (time.sentence, EventTimes.dateline(of: time.sentence, tree))
      }
      let tokens = document.tokens(in: time.range).clamped(to: document.sentences[time.sentence].tokens)
      guard !tokens.isEmpty, tokens.lowerBound >= floor.token else { continue }
      attach(index, tokens)
    }
  }

  /// The calendar part of a value, without the time of day; nil for lengths, sets and unanchored values.
  static func date(_ time: TimeExpression) -> String? {
    guard time.kind == .date || time.kind == .time else { return nil }
    let value = time.value
    if value.hasPrefix("FY") { return value.contains("X") ? nil : value }
    guard let first = value.utf8.first, first >= 48 && first <= 57,
      !value.utf8.contains(UInt8(ascii: "X")) || value.utf8.count == 4
    else { return nil }
    guard let timeOfDay = value.utf8.firstIndex(of: UInt8(ascii: "T")) else { return value }
    return String(value[..<timeOfDay])
  }

  /// True for a value that names one day.
  static func isDay(_ date: String) -> Bool { CalendarDate(iso: date[...]) != nil }

  private mutating func attach(_ time: Int, _ tokens: Range<Int>) {
    let sentence = document.sentences[times[time].sentence].tokens
    // "A day later than he had promised" dates nothing.
    if tokens.upperBound < sentence.upperBound, tree.shapes[tokens.upperBound].low == EventWords.than {
      return
    }
    let head = tree.head(among: tokens)
    if let noun = tree.head(of: head), sentence.contains(noun), isNoun(noun), !tree.has(head, .apposition) {
      if isEventNoun(noun) {
        if let clause = clause(through: noun), !contradicts(time, clause) {
          return byClause[clause, default: []].append(time)
        }
        return nouns.append((noun, time))
      }
      // "The 2015 report", "Monday's paper", "the report of 2015".
      let preposition = tree.children(of: head).first { tree.has($0, .caseMarker) }
      if head < noun, clauses[clauses.clause(of: noun) ?? 0].head != noun { return }
      if preposition.map({ EventWords.ofNouns.contains(hash: tree.shapes[$0].low) }) ?? false { return }
    }
    guard let clause = clauses.clause(governing: tokens) else { return }
    byClause[clause, default: []].append(time)
  }

  /// True for a time before the day of the text in a clause that looks ahead: "is to dominate talks after the
  /// election of May 8".
  private func contradicts(_ time: Int, _ clause: Int) -> Bool {
    guard let anchor = document.article.published?.date ?? document[PublicationDate.self].first?.date,
      let date = EventTimes.date(times[time])
    else { return false }
    let looksAhead = clauses[clause].tense == .future || clauses[clause].modality == .planned
    return looksAhead && EventAssembler.tense(of: date, anchor: anchor) == .past
  }

  private func isNoun(_ token: Int) -> Bool { tree.parts[token] == .noun || tree.parts[token] == .properNoun }

  private func isEventNoun(_ token: Int) -> Bool {
    EventWords.nouns.contains(hash: tree.lemmas[token])
      || EventWords.nouns.contains(hash: tree.shapes[token].low)
  }

  /// The clause that happens with the event that a noun names: it is the subject, the object of a verb that says
  /// little, or the circumstances.
  private func clause(through noun: Int) -> Int? {
    guard let predicate = tree.head(of: noun), let clause = clauses.clause(of: noun),
      clauses[clause].head == predicate
    else { return nil }
    if tree.isSubject(noun) { return clause }
    if tree.has(noun, .object) {
      return EventWords.light.contains(hash: tree.lemmas[predicate]) ? clause : nil
    }
    guard tree.has(noun, .oblique) else { return nil }
    let preposition = tree.children(of: noun).first { tree.has($0, .caseMarker) }
    return preposition.map { EventWords.circumstances.contains(hash: tree.shapes[$0].low) } ?? false
      ? clause : nil
  }

  /// The token after a dateline at the start of a sentence, as in "LIMA, May 19 (Reuters) - "; without one the
  /// first token of the sentence.
  static func dateline(of sentence: Int, _ tree: DependencyTree) -> Int {
    let tokens = tree.document.sentences[sentence].tokens
    guard let first = tokens.first, tree.parts[first] == .properNoun || tree.names[first] != 0 else {
      return tokens.lowerBound
    }
    for token in tokens.prefix(longestDateline) {
      let kind = tree.document.tokens[token].kind
      let text = tree.document.string(token: token)
      if kind == .punctuation, dashes.contains(text), tree.document.tokens[token].spaceBefore {
        return min(token + 1, tokens.upperBound - 1)
      }
      switch tree.parts[token] {
      case .verb, .auxiliary, .pronoun, .determiner, .subordinator: return tokens.lowerBound
      default: continue
      }
    }
    return tokens.lowerBound
  }

  private static let longestDateline = 14
  private static let dashes: Set<String> = ["-", "--", "–", "—"]
}
