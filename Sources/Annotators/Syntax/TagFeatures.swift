import Documents

/// The features of a token for its part of speech, from its neighbours and the tags before it.
struct TagFeatures {
  let signs: [WordShape]
  let sentence: Range<Int>

  @inline(__always)
  private func sign(_ token: Int) -> WordShape { sentence.contains(token) ? signs[token] : WordShape.edge }

  /// Gives the features of a token to a sink; `one` and `two` are the tags before it, plus one, or 0.
  @inline(__always)
  func add(_ token: Int, one: UInt64, two: UInt64, to sink: inout some FeatureSink) {
    let s0 = sign(token)
    let sA = sign(token - 1)
    let sB = sign(token - 2)
    let sY = sign(token + 1)
    let sZ = sign(token + 2)
    let isFirst: UInt64 = token == sentence.lowerBound ? 1 : 0
    sink.add(FeatureHash.of(201, s0.exact, isFirst))
    sink.add(FeatureHash.of(202, s0.low))
    sink.add(FeatureHash.of(203, s0.low, one))
    sink.add(FeatureHash.of(204, s0.low, sY.low))
    sink.add(FeatureHash.of(205, sA.low, s0.low))
    sink.add(FeatureHash.of(206, sA.low, one))
    sink.add(FeatureHash.of(207, sY.low))
    sink.add(FeatureHash.of(208, sZ.low))
    sink.add(FeatureHash.of(209, sB.low))
    sink.add(FeatureHash.of(210, one, two))
    sink.add(FeatureHash.of(211, one, two, s0.low))
    sink.add(FeatureHash.of(212, s0.suffix2, one))
    sink.add(FeatureHash.of(213, s0.suffix3))
    sink.add(FeatureHash.of(214, s0.suffix4))
    sink.add(FeatureHash.of(215, s0.suffix3, one))
    sink.add(FeatureHash.of(216, s0.prefix, s0.suffix2))
    sink.add(FeatureHash.of(217, s0.shape, isFirst))
    sink.add(FeatureHash.of(218, s0.shape, one))
    sink.add(FeatureHash.of(219, s0.groups.fine))
    sink.add(FeatureHash.of(220, s0.groups.middle, one))
    sink.add(FeatureHash.of(221, s0.groups.coarse, one, s0.suffix2))
    sink.add(FeatureHash.of(222, sY.groups.fine, s0.suffix2))
    sink.add(FeatureHash.of(223, sY.suffix3, s0.suffix2))
    sink.add(FeatureHash.of(224, sY.suffix2, one))
    sink.add(FeatureHash.of(225, sA.low, sY.low))
    sink.add(FeatureHash.of(226, s0.casing, s0.shape, isFirst))
    sink.add(FeatureHash.of(227, sY.shape, s0.shape))
    sink.add(FeatureHash.of(228, s0.low, sY.groups.middle))
    sink.add(FeatureHash.of(229, sY.low, sZ.low))
    sink.add(FeatureHash.of(230, one, s0.suffix2, sY.suffix2))
    sink.add(FeatureHash.of(231, s0.low, sY.shape))
  }
}
