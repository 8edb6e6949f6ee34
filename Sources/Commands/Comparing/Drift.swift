import Corpora
import Documents
import Figures

/// The command that follows an utterance through several articles, where it may be trimmed, reworded, lose
/// its speaker or gain a harsher verb.
struct Drift: Command {
  let speaker = Positional<SpeakerName?>("name", .tail, help: "whose words; nothing follows everybody's")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many utterances at most")

  var name: String { "drift" }
  var summary: String { "follows a quotation through the articles: trimmed, reworded, verb hardened" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [speaker, within, top] }
  var discussion: String? {
    """
    Renderings of one utterance in two or more articles stand together, the fullest first. Below it each other one is \
    lined up with it word by word: [-words that are gone-] and {+words that came in+}. The line above it says what \
    changed: trimmed, extended, reworded, paraphrased, speaker lost, or a harder verb.
    """
  }
  var examples: [Example] {
    [
      Example("drift", "utterances that several articles render", after: ["load sample:apec"]),
      Example("drift Duterte", "those of one speaker", after: ["load sample:apec"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let subject = try arguments[speaker].map { try session.speaker(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let rows = try session.corpus.quotations(in: session.scope).rows
    let utterances = try Renderings.groups(of: rows).filter { utterance in
      guard Set(utterance.renderings.map(\.row.article)).count > 1 else { return false }
      guard let subject else { return true }
      return utterance.renderings.contains { Drift.isSaid($0.row, by: subject) }
    }
    let shown = session.limit(arguments[top]).map { Array(utterances.prefix($0)) } ?? utterances
    if utterances.isEmpty {
      let hint = "an utterance drifts only when two articles render it; load more with 'load'"
      return try NoResult.none(of: "utterances in several articles", about: subject?.name, hint: hint)
        .answer(in: session, or: Table(columns: [Table.Column("quote")], rows: []))
    }
    session.list(shown.flatMap { $0.renderings.map { .quotation($0.row.id) } })
    var number = 0
    var passages: [Passages.Passage] = []
    for utterance in shown {
      try Task.checkCancellation()
      for rendering in utterance.renderings {
        number += 1
        passages.append(try Drift.passage(rendering, of: utterance, number: number, in: session.corpus))
      }
    }
    return .passages(Passages(passages, total: passages.count))
  }

  private static func isSaid(_ row: QuotationRow, by subject: Subject) -> Bool {
    if let entity = subject.entity { return row.speaker?.entity == entity }
    return Folded.text(row.speaker?.name ?? "") == Folded.text(subject.name)
  }

  /// Returns the passage of a rendering: its speaker, verb and article, and its words aligned with the
  /// fullest rendering.
  private static func passage(
    _ rendering: Utterance.Rendering,
    of utterance: Utterance,
    number: Int,
    in corpus: Corpus
  ) throws -> Passages.Passage {
    let row = rendering.row
    let isFullest = row.id == utterance.fullest.id
    var heading = StyledText(row.speaker?.name ?? "no speaker", row.speaker?.type?.role ?? .warning)
    if let cue = row.cue { heading.append(" \(OneLine.text(cue.text))", .cue) }
    heading.append(", ", .dim)
    heading = heading + (try HighlightedSentences.heading(of: row.article, in: corpus))
    if !isFullest {
      let changes = changes(in: rendering, from: utterance.fullest)
      heading.append(": " + changes.joined(separator: ", "), changes == ["same"] ? .good : .warning)
    }
    let text =
      isFullest
      ? StyledText(QuotationTable.text(of: row), .quotation)
      : AlignedWords.text(row.content, with: utterance.fullest.content)
    return Passages.Passage(heading: heading, paragraphs: [text], number: number)
  }

  /// Returns the changes in a rendering from the fullest one; "same" alone if there are none.
  static func changes(in rendering: Utterance.Rendering, from fullest: QuotationRow) -> [String] {
    let row = rendering.row
    var changes: [String] = []
    if row.kind == .indirect, fullest.kind != .indirect {
      changes.append("paraphrased")
    } else {
      switch rendering.relation {
      case .same: break
      case .trimmed: changes.append("trimmed")
      case .extended: changes.append("extended")
      case .reworded: changes.append("reworded")
      }
    }
    if row.speaker == nil, fullest.speaker != nil {
      changes.append("speaker lost")
    } else if let name = row.speaker?.name, row.speaker?.entity == nil, fullest.speaker?.entity != nil {
      changes.append("speaker only \"\(OneLine.text(name))\"")
    }
    if let one = fullest.cueLemma, let other = row.cueLemma, one != other {
      let tones = (CueTones.standard.tone(of: one), CueTones.standard.tone(of: other))
      let isHarder = tones.0 != tones.1 && (tones.1 == .negative || tones.1 == .doubting)
      changes.append("\(isHarder ? "hardened " : "")\"\(one)\" became \"\(other)\"")
    }
    if row.manner.isNegated != fullest.manner.isNegated { changes.append("denied") }
    if !row.via.isEmpty, fullest.via.isEmpty { changes.append("at second hand") }
    return changes.isEmpty ? ["same"] : changes
  }
}

/// The grouping of many quotations into utterances without comparing every pair.
enum Renderings {
  /// The maximum number of quotations that `Utterance.group` groups.
  private static let few = 1_500
  /// The maximum number of utterances with the same three consecutive words; if there are more, the words
  /// are ignored.
  private static let mostShared = 24

  /// The maximum number of utterances that a quotation is compared with.
  private static let most = 4

  /// Returns the utterances, each with its fullest rendering first.
  ///
  /// If there are more than `few` quotations, only those with some of the same three consecutive words are
  /// compared, and those with fewer than five words are left out.
  static func groups(of rows: [QuotationRow]) throws -> [Utterance] {
    if rows.count <= few { return try Utterance.group(rows) }
    var groups: [(utterance: Utterance, words: WordSequence)] = []
    var owners: [Int: [Int]] = [:]
    let sorted = rows.sorted { ($1.content.utf8.count, $0.id) < ($0.content.utf8.count, $1.id) }
    for row in sorted {
      try Task.checkCancellation()
      let words = WordSequence(of: row.content)
      guard words.words.count >= 5 else { continue }
      let keys = triples(words)
      var shared: [Int: Int] = [:]
      for key in keys {
        guard let known = owners[key], known.count <= mostShared else { continue }
        for group in known { shared[group, default: 0] += 1 }
      }
      let likely = shared.filter { $0.value * 5 >= keys.count }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
      if let home = likely.first(where: { candidate in isRendering(row, words, of: groups[candidate.key]) })?
        .key,
        let relation = QuotationAlignment.relation(of: groups[home].words, to: words)
      {
        groups[home].utterance.renderings.append(Utterance.Rendering(row: row, relation: relation))
        continue
      }
      for key in keys where (owners[key]?.count ?? 0) <= mostShared {
        owners[key, default: []].append(groups.count)
      }
      let own = Utterance.Rendering(row: row, relation: .same)
      groups.append((Utterance(fullest: row, renderings: [own]), words))
    }
    return groups.map(\.utterance)
  }

  /// Whether a quotation may be another rendering of an utterance.
  private static func isRendering(
    _ row: QuotationRow,
    _ words: WordSequence,
    of group: (utterance: Utterance, words: WordSequence)
  ) -> Bool {
    guard let relation = QuotationAlignment.relation(of: group.words, to: words) else { return false }
    return Utterance.isPossible(row, group.utterance.fullest)
      || relation != .reworded && words.words.count >= 6
  }

  /// Returns the distinct hashes of all three consecutive words among the first 300 words.
  private static func triples(_ words: WordSequence) -> Set<Int> {
    let folded = words.words.prefix(300).map(\.folded)
    return Set(
      (0..<max(0, folded.count - 2)).map { start in
        var hasher = Hasher()
        for word in folded[start..<start + 3] { hasher.combine(word) }
        return hasher.finalize()
      }
    )
  }
}
