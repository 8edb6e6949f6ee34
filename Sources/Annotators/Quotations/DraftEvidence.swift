import Documents
import WordLists

/// The evidence that a draft of a quotation is one, as small whole numbers for decision trees (`BoostedTrees`).
struct DraftEvidence {
  /// The numbers, in a fixed order.
  let numbers: [Int16]

  /// The number of numbers.
  static let width = 46

  /// The evidence for the contents that a cue reports.
  ///
  /// - Parameters:
  ///   - lead: The lead of the content model.
  ///   - cues: All cues of the sentence that were considered, with this one.
  init(
    _ cue: CueContext,
    contents: [Range<Int>],
    lead: Int,
    among cues: [CueModel.Cue],
    in tree: DependencyTree
  ) {
    let token = cue.token
    let first = contents.first?.lowerBound ?? token
    let all = contents.joined()
    let size = contents.reduce(0) { $0 + $1.count }
    let shared = SharedSubject(of: token, in: tree)
    let speaker = cue.speaker.token
    var (finite, verbs, quoted, subjects, clauses) = (0, 0, 0, 0, 0)
    for word in all {
      if tree.parts[word] == .verb || tree.parts[word] == .auxiliary {
        verbs += 1
        switch tree.document[Tag.self][word].form {
        case .past, .present, .thirdPerson, .modal: finite += 1
        default: break
        }
      }
      if tree.quoted[word] >= 0 { quoted += 1 }
      if tree.isSubject(word) { subjects += 1 }
      if tree.has(word, .clause) { clauses += 1 }
    }
    var (set, children, negated) = (0, 0, 0)
    var object: Int?
    for child in tree.children(of: token) where tree.parts[child] != .punctuation {
      children += 1
      if tree.has(child, .clause) { set |= 1 }
      if tree.has(child, .openClause) { set |= 2 }
      if tree.has(child, .passive) { set |= 4 }
      if tree.has(child, .auxiliary) { set |= 8 }
      if tree.has(child, .object) { object = child }
      if SourceWords.denial.contains(hash: tree.shapes[child].low) { negated = 1 }
    }
    var (above, below, other, rank) = (-2000, -2000, -2000, 0)
    // Of an endless sentence the cues near by.
    let rivals = cues.count <= Self.mostRivals ? cues : cues.filter { abs($0.token - token) <= Self.reach }
    for rival in rivals where rival.token != token {
      other = max(other, rival.score)
      if rival.score > cue.score { rank += 1 }
      if Self.isBelow(token, rival.token, tree) { above = max(above, rival.score) }
      if Self.isBelow(rival.token, token, tree) { below = max(below, rival.score) }
    }
    let root = contents.first.map { tree.head(among: $0) } ?? token
    let entry = SpeechVerbs.entry(hash: tree.shapes[token].low) ?? SpeechVerbs.entry(hash: tree.lemmas[token])
    let sentence = tree.document.sentences[Int(tree.sentences[token])]
    let groups = tree.shapes[token].groups
    func relation(_ word: Int) -> Int { Int(tree.relations[word]) }
    func tag(_ word: Int) -> Int { Int(tree.tags[word]) }
    func sort(_ word: Int?) -> Int { word.map { Int(SourceSort.of($0, in: tree)) } ?? 0 }
    let values: [Int] = [
      cue.score / 4,
      speaker == nil ? -1 - cue.speaker.lead / 4 : cue.speaker.lead / 4,
      sort(speaker),
      sort(shared?.token),
      shared.map { $0.steps + ($0.token == speaker ? 10 : 0) } ?? -1,
      shared.map { Int($0.relation) } ?? -1,
      size,
      contents.count,
      relation(root),
      tree.heads[root] == Int32(token) ? 1 : 0,
      first - token,
      speaker.map { $0 - token } ?? 1000,
      tag(first),
      first > 0 && tree.document.tokens[first - 1].kind == .quotationMark ? 1 : 0,
      finite,
      verbs,
      subjects,
      clauses,
      size == 0 ? 0 : quoted * 10 / size,
      tag(token),
      relation(token),
      tree.head(of: token).map(tag) ?? 0,
      entry.map { Int($0.frame.rawValue) } ?? -1,
      negated,
      tree.document.paragraphs[sentence.paragraph].role == .headline ? 1 : 0,
      sentence.tokens.count,
      token - sentence.tokens.lowerBound,
      sentence.tokens.upperBound - token,
      other / 4,
      above / 4,
      below / 4,
      rank,
      Int(groups.coarse),
      Int(groups.middle),
      set,
      children,
      sort(object),
      tree.quoted[token] >= 0 ? 1 : 0,
      tag(max(root, 0)),
      tree.head(of: token).map(relation) ?? 0,
      token > 0 ? tag(token - 1) : 0,
      token + 1 < tree.tags.count ? tag(token + 1) : 0,
      contents.reduce(0) { $0 + $1.clamped(to: 0..<token).count },
      speaker.map { relation($0) } ?? -1,
      lead,
      cues.count,
    ]
    numbers = values.map { Int16(clamping: $0) }
  }

  /// True for a word below another in the tree, at most some steps.
  private static func isBelow(_ word: Int, _ other: Int, _ tree: DependencyTree) -> Bool {
    var current = word
    for _ in 0..<mostSteps {
      guard let above = tree.head(of: current) else { return false }
      if above == other { return true }
      current = above
    }
    return false
  }

  private static let mostSteps = 12
  /// The number of cues of a sentence from which on only those near by count, and how many tokens are near.
  private static let (mostRivals, reach) = (80, 200)
}
