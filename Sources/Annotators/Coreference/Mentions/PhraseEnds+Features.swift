import Documents

extension PhraseEnds {
  /// Gives the features of a part for whether it belongs to the phrase of a head to a sink.
  func add(_ part: Part, head: Int, tokens: Range<Int>, to sink: inout some FeatureSink) {
    let (first, top) = (tree.shapes[part.first], tree.shapes[part.top])
    let (word, own) = (first.low, tree.shapes[head])
    let relation = tree.relations[part.top]
    let above = tree.head(of: part.top) ?? head
    let governor = tree.head(of: head)
    let attachment: UInt64 = above == head ? 0 : above > head ? 1 : above == governor ? 2 : 3
    // The parse: inside the phrase or not, attachment, punctuation before it.
    let parse = (part.isIn ? 16 : 0) + attachment &* 4 &+ (part.punctuation == 0 ? 0 : 1)
    let name = tree.names[head]
    let article = tree.parts[tokens.lowerBound] == .determiner ? tree.shapes[tokens.lowerBound].low : 0
    let next = part.first + 1 < tree.shapes.count ? tree.shapes[part.first + 1].low : 0
    let length = UInt64(min(max(Int(tree.rights[part.top]) + 1 - part.first, 0), 8))
    let isIn: UInt64 = part.isIn ? 1 : 0

    sink.take(850, parse, relation)
    sink.take(864, parse, relation, tree.relations[head])
    sink.take(865, parse, relation, length)
    sink.take(867, parse, relation, tree.tags[above])
    sink.take(870, isIn, relation, part.punctuation)
    sink.take(871, parse, relation, article)
    sink.take(862, parse, relation, FeatureHash.joined(part.punctuation, name))
    sink.take(858, parse, tree.tags[part.top], tree.tags[head])

    sink.take(851, parse, word)
    sink.take(852, parse, word, relation)
    sink.take(855, parse, word, tree.lemmas[part.top])
    sink.take(856, parse, word, top.groups.middle)
    sink.take(854, parse, word, own.groups.middle)
    sink.take(859, parse, word, name)
    sink.take(860, parse, word, article)
    sink.take(863, parse, word, next)
    sink.take(868, parse, word, governor.map { tree.lemmas[$0] } ?? 0)
    sink.take(869, parse, word, tree.lemmas[above])

    sink.take(853, word, tree.lemmas[head], part.punctuation)
    sink.take(857, word, own.groups.middle, top.groups.middle)
    sink.take(866, word, tree.shapes[part.first - 1].low)
    sink.take(875, word, tree.lemmas[head], tree.lemmas[part.top])
    sink.take(861, parse, UInt64(part.passed), name)
    sink.take(872, parse, top.groups.middle, name)
    sink.take(873, parse, UInt64(top.casing), name)
  }
}
