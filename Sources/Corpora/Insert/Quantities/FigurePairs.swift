extension Corpus {
  /// The quantities of an article, and those of each earlier article that can be of its story, for training.
  package func figures(
    comparedWith article: Int
  ) throws(StoreError) -> (own: [ComparedFigure], others: [[ComparedFigure]]) {
    let own = try ComparedFigure.of(article, in: store)
    guard let day = own.first?.day else { return (own, []) }
    let grouper = QuantityGrouper(store: store)
    var others: [[ComparedFigure]] = []
    for other in try grouper.alike(to: article, day: day) {
      others.append(try ComparedFigure.of(other, in: store))
    }
    return (own, others)
  }
}
