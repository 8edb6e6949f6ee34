/// Features of a token for the tagger, from its neighbours and the tags before it (`templates`).
struct TagFeatures {
  let shapes: [WordShape]
  let sentence: Range<Int>

  @inline(__always)
  private func shape(_ token: Int) -> WordShape { sentence.contains(token) ? shapes[token] : WordShape.edge }

  /// Gives the features of a token to a sink; `one` and `two` are the tags of the tokens before it, plus one, or 0.
  @inline(__always)
  func add(_ token: Int, one: UInt64, two: UInt64, to sink: inout some FeatureSink) {
    let s0 = shape(token)
    let sA = shape(token - 1)
    let sB = shape(token - 2)
    let sY = shape(token + 1)
    let sZ = shape(token + 2)
    let isFirst: UInt64 = token == sentence.lowerBound ? 1 : 0
    sink.take(201, s0.exact, isFirst)
    sink.take(202, s0.low)
    sink.take(203, s0.low, one)
    sink.take(204, s0.low, sY.low)
    sink.take(205, sA.low, s0.low)
    sink.take(206, sA.low, one)
    sink.take(207, sY.low)
    sink.take(208, sZ.low)
    sink.take(209, sB.low)
    sink.take(210, one, two)
    sink.take(211, one, two, s0.low)
    sink.take(212, s0.suffix2, one)
    sink.take(213, s0.suffix3)
    sink.take(214, s0.suffix4)
    sink.take(215, s0.suffix3, one)
    sink.take(216, s0.prefix, s0.suffix2)
    sink.take(217, s0.shape, isFirst)
    sink.take(218, s0.shape, one)
    sink.take(219, s0.groups.fine)
    sink.take(220, s0.groups.middle, one)
    sink.take(221, s0.groups.coarse, one, s0.suffix2)
    sink.take(222, sY.groups.fine, s0.suffix2)
    sink.take(223, sY.suffix3, s0.suffix2)
    sink.take(224, sY.suffix2, one)
    sink.take(225, sA.low, sY.low)
    sink.take(226, s0.casing, s0.shape, isFirst)
    sink.take(227, sY.shape, s0.shape)
    sink.take(228, s0.low, sY.groups.middle)
    sink.take(229, sY.low, sZ.low)
    sink.take(230, one, s0.suffix2, sY.suffix2)
    sink.take(231, s0.low, sY.shape)
  }
}
