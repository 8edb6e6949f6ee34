import Documents

/// Says in words what speaks for and against a cue.
struct CueReasons {
  private let tree: DependencyTree
  private let model: CueModel

  init(_ tree: DependencyTree, _ model: CueModel) {
    self.tree = tree
    self.model = model
  }

  /// The weightiest reasons, as "+412 its subject is a name of a person".
  func reasons(_ token: Int, in sentence: Range<Int>) -> [String] {
    var collector = TemplateCollector()
    let hasQuotes = CueModel.hasQuotes(sentence, tree)
    CueFeatures(tree: tree).add(token, in: sentence, hasQuotes: hasQuotes, to: &collector)
    var sums = [Int](repeating: 0, count: CueReasons.groups.count)
    for (template, hash) in collector.features {
      guard let weights = model.weights.weights(of: hash), weights.count > 1 else { continue }
      let group = CueReasons.groups.firstIndex { $0.templates.contains(template) } ?? 0
      sums[group] += weights[1] - weights[0]
    }
    return sums.indices.filter { sums[$0] != 0 }.sorted { abs(sums[$0]) > abs(sums[$1]) }.prefix(4)
      .map { "\(sums[$0] > 0 ? "+" : "−")\(abs(sums[$0])) \(CueReasons.groups[$0].words)" }
  }

  private static let groups: [(templates: ClosedRange<UInt64>, words: String)] = [
    (400...400, "the word itself"),
    (401...402, "its form and its place in the tree"),
    (403...410, "the words beside it"),
    (413...416, "its beginning and its ending"),
    (417...422, "the quotation marks around it"),
    (423...424, "where it stands in the sentence"),
    (425...426, "the list of verbs of saying"),
    (430...441, "what it hangs on"),
    (450...463, "its subject and what hangs on it"),
  ]
}
