import Documents
import WordLists

/// The features of a token for whether it says that something is said, thought or wanted.
struct CueFeatures {
  let view: DependencyTree

  /// True for tokens that can be asked about at all.
  func isCandidate(_ token: Int) -> Bool {
    switch view.parts[token] {
    case .verb, .noun, .adjective, .adposition, .adverb: true
    case .punctuation: view.signs[token].low == CueFeatures.colon
    case .symbol, .other, .interjection: view.document.tokens[token].kind == .word
    case .auxiliary, .coordinator, .determiner, .numeral, .particle, .pronoun, .properNoun, .subordinator:
      false
    }
  }

  static let colon = WordHash.of(":")
  static let that = WordHash.of("that")
  static let comma = WordHash.of(",")

  private func low(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? view.signs[token].low : token < sentence.lowerBound ? 1 : 2
  }

  private func tag(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? view.tags[token] : 99
  }

  /// Where a token stands with regard to quotation marks: outside, inside, beside one.
  func marks(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    var state: UInt64 = view.quoted[token] >= 0 ? 1 : 0
    for distance in 1...2 {
      let before = token - distance
      if before >= sentence.lowerBound, view.document.tokens[before].kind == .quotationMark {
        state |= 2 << UInt64(distance)
      }
      let after = token + distance
      if after < sentence.upperBound, view.document.tokens[after].kind == .quotationMark {
        state |= 16 << UInt64(distance)
      }
    }
    return state
  }

  /// Gives the features of a token to a sink.
  func add(_ token: Int, in sentence: Range<Int>, hasQuotes: Bool, to sink: inout some FeatureSink) {
    let sign = view.signs[token]
    let lemma = view.lemmas[token]
    let tag = view.tags[token]
    let relation = view.relations[token]
    let head = view.head(of: token)
    let marks = marks(token, sentence)
    let before = low(token - 1, sentence)
    let after = low(token + 1, sentence)
    sink.take(400, sign.low)
    sink.take(401, lemma, tag)
    sink.take(402, lemma, relation)
    sink.take(403, sign.low, after)
    sink.take(404, before, sign.low)
    sink.take(405, lemma, self.tag(token + 1, sentence))
    sink.take(406, lemma, self.tag(token - 1, sentence))
    sink.take(407, after, low(token + 2, sentence), tag)
    sink.take(408, before, low(token - 2, sentence), tag)
    sink.take(409, self.tag(token - 1, sentence), tag, self.tag(token + 1, sentence))
    sink.take(410, lemma, after, low(token + 2, sentence))
    sink.take(413, relation)
    sink.take(414, sign.suffix3, tag)
    sink.take(415, sign.prefix, tag)
    sink.take(416, tag, relation)
    sink.take(417, lemma, marks)
    sink.take(418, marks, tag)
    sink.take(419, marks, tag, relation)
    sink.take(420, lemma, hasQuotes ? 1 : 0)
    sink.take(421, tag, hasQuotes ? 1 : 0, view.quoted[token] >= 0 ? 1 : 0)
    sink.take(422, after, tag, marks)
    let place: UInt64 =
      token == sentence.lowerBound
      ? 0 : token + 2 >= sentence.upperBound ? 1 : token + 5 > sentence.upperBound ? 2 : 3
    sink.take(423, lemma, place)
    sink.take(424, place, tag, before == CueFeatures.comma ? 1 : 0)
    if let entry = SpeechVerbs.entry(hash: sign.low) {
      sink.take(425, UInt64(entry.frame.rawValue), UInt64(entry.form.rawValue), tag)
      sink.take(426, UInt64(entry.frame.rawValue), relation, marks)
    }
    addHead(token, head, lemma, tag, relation, to: &sink)
    addChildren(token, lemma, tag, to: &sink)
  }

  private func addHead(
    _ token: Int,
    _ head: Int?,
    _ lemma: UInt64,
    _ tag: UInt64,
    _ relation: UInt64,
    to sink: inout some FeatureSink
  ) {
    guard let head else {
      sink.take(430, lemma)
      return
    }
    let side: UInt64 = head < token ? 1 : 2
    sink.take(431, view.lemmas[head], relation, tag)
    sink.take(432, relation, lemma)
    sink.take(433, view.tags[head], relation, lemma)
    sink.take(434, relation, tag)
    sink.take(435, relation, side, lemma)
    sink.take(436, view.relations[head], relation)
    sink.take(437, view.relations[head], relation, view.lemmas[head])
    // A clause that hangs on a word that reports something is mostly what is reported.
    if let above = view.head(of: head) {
      sink.take(438, view.relations[head], relation, view.lemmas[above])
    }
    // The subject of the clause above is that of a clause without its own.
    for child in view.children(of: head) where child != token {
      if view.has(child, .subject) || view.has(child, .passiveSubject) {
        sink.take(440, lemma, relation, view.names[child])
        sink.take(441, relation)
      }
    }
  }

  private func addChildren(
    _ token: Int,
    _ lemma: UInt64,
    _ tag: UInt64,
    to sink: inout some FeatureSink
  ) {
    var set: UInt64 = 0
    var count = 0
    for child in view.children(of: token) {
      let relation = view.relations[child]
      if view.parts[child] == .punctuation || count > 10 { continue }
      count += 1
      let side: UInt64 = child < token ? 1 : 2
      set |= 1 << (relation & 63)
      sink.take(450, lemma, relation, side)
      sink.take(451, relation, view.lemmas[child])
      sink.take(452, relation)
      sink.take(453, relation, view.tags[child], lemma)
      sink.take(454, relation, view.names[child], lemma)
      if view.has(child, .oblique) || view.has(child, .nounModifier) {
        for part in view.children(of: child) where view.has(part, .caseMarker) {
          sink.take(458, relation, view.signs[part].low, lemma)
          sink.take(459, view.names[child], view.signs[part].low, lemma)
        }
      }
      if view.has(child, .particle) { sink.add(FeatureHash.of(463, view.signs[child].low, lemma)) }
      if view.has(child, .clause) || view.has(child, .openClause) || view.has(child, .nounClause) {
        var mark: UInt64 = 0
        for part in view.children(of: child) where view.has(part, .marker) { mark = view.signs[part].low }
        sink.take(455, relation, mark, lemma)
        sink.take(456, relation, mark)
        sink.take(457, relation, mark, tag)
      }
    }
    sink.take(460, set, lemma)
    sink.take(461, set)
    sink.take(462, set, tag)
  }
}
