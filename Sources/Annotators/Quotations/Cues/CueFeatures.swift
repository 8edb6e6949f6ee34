import Documents
import WordLists

/// Features of a token for whether it is a cue: a word that reports what somebody says, thinks or wants.
struct CueFeatures {
  let tree: DependencyTree

  /// True for tokens of a part of speech that cues have.
  func isCandidate(_ token: Int) -> Bool {
    switch tree.parts[token] {
    case .verb, .noun, .adjective, .adposition, .adverb: true
    case .punctuation: tree.shapes[token].low == CueFeatures.colon
    case .symbol, .other, .interjection: tree.document.tokens[token].kind == .word
    case .auxiliary, .coordinator, .determiner, .numeral, .particle, .pronoun, .properNoun, .subordinator:
      false
    }
  }

  static let colon = WordHash.of(":")
  static let that = WordHash.of("that")
  static let comma = WordHash.of(",")

  private func low(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? tree.shapes[token].low : token < sentence.lowerBound ? 1 : 2
  }

  private func tag(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? tree.tags[token] : 99
  }

  /// The position of a token relative to quotation marks, as bits.
  ///
  /// Bit 0 is set inside a pair, bits 2 and 3 one or two tokens behind a mark, bits 5 and 6 one or two tokens
  /// before one.
  private func quotationMarks(_ token: Int, _ sentence: Range<Int>) -> UInt64 {
    var state: UInt64 = tree.quoted[token] >= 0 ? 1 : 0
    for distance in 1...2 {
      let before = token - distance
      if before >= sentence.lowerBound, tree.document.tokens[before].kind == .quotationMark {
        state |= 2 << UInt64(distance)
      }
      let after = token + distance
      if after < sentence.upperBound, tree.document.tokens[after].kind == .quotationMark {
        state |= 16 << UInt64(distance)
      }
    }
    return state
  }

  /// Gives the features of a token to a sink; their templates are listed in `CueFeatures.templates`.
  func add(_ token: Int, in sentence: Range<Int>, hasQuotes: Bool, to sink: inout some FeatureSink) {
    let shape = tree.shapes[token]
    let lemma = tree.lemmas[token]
    let tag = tree.tags[token]
    let relation = tree.relations[token]
    let head = tree.head(of: token)
    let quotationMarks = quotationMarks(token, sentence)
    let before = low(token - 1, sentence)
    let after = low(token + 1, sentence)
    sink.take(400, shape.low)
    sink.take(401, lemma, tag)
    sink.take(402, lemma, relation)
    sink.take(403, shape.low, after)
    sink.take(404, before, shape.low)
    sink.take(405, lemma, self.tag(token + 1, sentence))
    sink.take(406, lemma, self.tag(token - 1, sentence))
    sink.take(407, after, low(token + 2, sentence), tag)
    sink.take(408, before, low(token - 2, sentence), tag)
    sink.take(409, self.tag(token - 1, sentence), tag, self.tag(token + 1, sentence))
    sink.take(410, lemma, after, low(token + 2, sentence))
    sink.take(413, relation)
    sink.take(414, shape.suffix3, tag)
    sink.take(415, shape.prefix, tag)
    sink.take(416, tag, relation)
    sink.take(417, lemma, quotationMarks)
    sink.take(418, quotationMarks, tag)
    sink.take(419, quotationMarks, tag, relation)
    sink.take(420, lemma, hasQuotes ? 1 : 0)
    sink.take(421, tag, hasQuotes ? 1 : 0, tree.quoted[token] >= 0 ? 1 : 0)
    sink.take(422, after, tag, quotationMarks)
    let position: UInt64 =
      token == sentence.lowerBound
      ? 0 : token + 2 >= sentence.upperBound ? 1 : token + 5 > sentence.upperBound ? 2 : 3
    sink.take(423, lemma, position)
    sink.take(424, position, tag, before == CueFeatures.comma ? 1 : 0)
    if let entry = SpeechVerbs.entry(hash: shape.low) {
      sink.take(425, UInt64(entry.frame.rawValue), UInt64(entry.form.rawValue), tag)
      sink.take(426, UInt64(entry.frame.rawValue), relation, quotationMarks)
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
    sink.take(431, tree.lemmas[head], relation, tag)
    sink.take(432, relation, lemma)
    sink.take(433, tree.tags[head], relation, lemma)
    sink.take(434, relation, tag)
    sink.take(435, relation, side, lemma)
    sink.take(436, tree.relations[head], relation)
    sink.take(437, tree.relations[head], relation, tree.lemmas[head])
    // A clause below a reporting word is mostly its content.
    if let above = tree.head(of: head) {
      sink.take(438, tree.relations[head], relation, tree.lemmas[above])
    }
    // A clause without a subject has the subject of the clause above.
    for child in tree.children(of: head) where child != token {
      if tree.isSubject(child) {
        sink.take(440, lemma, relation, tree.names[child])
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
    for child in tree.children(of: token) {
      let relation = tree.relations[child]
      if tree.parts[child] == .punctuation || count > 10 { continue }
      count += 1
      let side: UInt64 = child < token ? 1 : 2
      set |= 1 << (relation & 63)
      sink.take(450, lemma, relation, side)
      sink.take(451, relation, tree.lemmas[child])
      sink.take(452, relation)
      sink.take(453, relation, tree.tags[child], lemma)
      sink.take(454, relation, tree.names[child], lemma)
      if tree.has(child, .oblique) || tree.has(child, .nounModifier) {
        for part in tree.children(of: child) where tree.has(part, .caseMarker) {
          sink.take(458, relation, tree.shapes[part].low, lemma)
          sink.take(459, tree.names[child], tree.shapes[part].low, lemma)
        }
      }
      if tree.has(child, .particle) { sink.take(463, tree.shapes[child].low, lemma) }
      if tree.has(child, .clause) || tree.has(child, .openClause) || tree.has(child, .nounClause) {
        var marker: UInt64 = 0
        for part in tree.children(of: child) where tree.has(part, .marker) { marker = tree.shapes[part].low }
        sink.take(455, relation, marker, lemma)
        sink.take(456, relation, marker)
        sink.take(457, relation, marker, tag)
      }
    }
    sink.take(460, set, lemma)
    sink.take(461, set)
    sink.take(462, set, tag)
  }
}
