import Documents
import WordLists

/// The classifier of cues: words that report what somebody says, thinks or wants.
///
/// A score is the weight of the class "cue" less that of "no cue": a difference of sums of weights, which each weight
/// file scales to signed bytes. Thresholds are in the same units.
struct CueModel: Sendable {
  let weights: WeightTable

  /// A token with its score as a cue.
  struct Cue {
    var token: Int
    var score: Int
  }

  /// True for a sentence with quoted words among its first 400 tokens.
  static func hasQuotes(_ sentence: Range<Int>, _ tree: DependencyTree) -> Bool {
    sentence.prefix(400).contains { tree.quoted[$0] >= 0 }
  }

  /// The least score of a reporting verb with a subject and such a clause.
  private static let leastWithClause = 60

  /// True for a reporting verb with a subject before it and a clause behind it, with "that" or with words in quotation
  /// marks: "she maintained that it was late", "he will say it “can wait”".
  private static func reportsThat(_ token: Int, _ tree: DependencyTree) -> Bool {
    guard tree.parts[token] == .verb, SpeechVerbs.entry(hash: tree.shapes[token].low)?.frame == .speech
    else { return false }
    let children = tree.children(of: token)
    return children.contains { $0 < token && tree.has($0, .subject) }
      && children.contains { child in
        guard child > token, tree.has(child, .clause) else { return false }
        let isQuoted = tree.quoted[child] >= 0 && tree.quoted[token] < 0
        return tree.children(of: child).contains {
          $0 < child
            && (tree.has($0, .marker) && tree.shapes[$0].low == Self.that
              || isQuoted && tree.has($0, .subject))
        }
      }
  }

  private static let that = WordHash.of("that")

  /// The cues of a sentence in reading order, those with at least a given score.
  func cues(in sentence: Range<Int>, _ tree: DependencyTree, least: Int) -> [Cue] {
    guard var sum = FeatureSum<Sums16>(weights) else { return [] }
    let features = CueFeatures(tree: tree)
    let hasQuotes = CueModel.hasQuotes(sentence, tree)
    var found: [Cue] = []
    for token in sentence where features.isCandidate(token) {
      if token & 0xFF == 0, Stopping.isWanted { break }
      features.add(token, in: sentence, hasQuotes: hasQuotes, to: &sum)
      let sums = sum.finish()
      var score = Int(sums[1]) - Int(sums[0])
      if score < Self.leastWithClause, Self.reportsThat(token, tree) { score = Self.leastWithClause }
      if score >= least { found.append(Cue(token: token, score: score)) }
    }
    return found
  }
}
