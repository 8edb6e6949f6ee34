import Documents

extension PhraseEnds {
  /// Adds the features of a part for whether it belongs to the phrase of a head.
  func add(_ part: Part, head: Int, tokens: Range<Int>, to sink: inout some FeatureSink) {
    let (first, top) = (view.signs[part.first], view.signs[part.top])
    let (word, own) = (first.low, view.signs[head])
    let relation = view.relations[part.top]
    let above = view.head(of: part.top) ?? head
    let governor = view.head(of: head)
    let place: UInt64 = above == head ? 0 : above > head ? 1 : above == governor ? 2 : 3
    // What the parser says of it.
    let said = (part.isIn ? 16 : 0) + place &* 4 &+ (part.marks == 0 ? 0 : 1)
    let name = view.names[head]
    let article = view.parts[tokens.lowerBound] == .determiner ? view.signs[tokens.lowerBound].low : 0
    let next = part.first + 1 < view.signs.count ? view.signs[part.first + 1].low : 0
    let length = UInt64(min(max(Int(view.rights[part.top]) + 1 - part.first, 0), 8))
    let isIn: UInt64 = part.isIn ? 1 : 0

    sink.take(850, said, relation)
    sink.take(864, said, relation, view.relations[head])
    sink.take(865, said, relation, length)
    sink.take(867, said, relation, view.tags[above])
    sink.take(870, isIn, relation, part.marks)
    sink.take(871, said, relation, article)
    sink.take(862, said, relation, FeatureHash.joined(part.marks, name))
    sink.take(858, said, view.tags[part.top], view.tags[head])

    sink.take(851, said, word)
    sink.take(852, said, word, relation)
    sink.take(855, said, word, view.lemmas[part.top])
    sink.take(856, said, word, top.groups.middle)
    sink.take(854, said, word, own.groups.middle)
    sink.take(859, said, word, name)
    sink.take(860, said, word, article)
    sink.take(863, said, word, next)
    sink.take(868, said, word, governor.map { view.lemmas[$0] } ?? 0)
    sink.take(869, said, word, view.lemmas[above])

    sink.take(853, word, view.lemmas[head], part.marks)
    sink.take(857, word, own.groups.middle, top.groups.middle)
    sink.take(866, word, view.signs[part.first - 1].low)
    sink.take(875, word, view.lemmas[head], view.lemmas[part.top])
    sink.take(861, said, UInt64(part.passed), name)
    sink.take(872, said, top.groups.middle, name)
    sink.take(873, said, UInt64(top.casing), name)
  }
}
