/// The evidence for and against a cue in words, by groups of its features.
struct CueReasons {
  private let tree: DependencyTree
  private let model: CueModel

  init(_ tree: DependencyTree, _ model: CueModel) {
    self.tree = tree
    self.model = model
  }

  /// The four groups of features with the greatest weights, as "+412 its subject and its other dependents".
  ///
  /// Each number is the sum of the weights of a group for a cue, less those against it.
  func reasons(_ token: Int, in sentence: Range<Int>) -> [String] {
    var collector = TemplateCollector()
    let hasQuotes = CueModel.hasQuotes(sentence, tree)
    CueFeatures(tree: tree).add(token, in: sentence, hasQuotes: hasQuotes, to: &collector)
    var sums = [Int](repeating: 0, count: Self.groups.count)
    for (template, hash) in collector.features {
      guard let weights = model.weights.weights(of: hash), weights.count > 1,
        let group = Self.groupOfTemplate[template]
      else { continue }
      sums[group] += weights[1] - weights[0]
    }
    return sums.indices.filter { sums[$0] != 0 }.sorted { abs(sums[$0]) > abs(sums[$1]) }.prefix(4)
      .map { "\(sums[$0] > 0 ? "+" : "−")\(abs(sums[$0])) \(Self.groups[$0])" }
  }

  /// The groups of the templates, in the order of the list.
  private static let groups: [String] = CueFeatures.templates.reduce(into: []) { groups, template in
    if groups.last != template.group { groups.append(template.group) }
  }

  /// For the number of each template the index of its group.
  private static let groupOfTemplate: [UInt64: Int] = CueFeatures.templates.byNumber.compactMapValues {
    groups.firstIndex(of: $0.group)
  }
}
