import Documents
import WordLists

/// Finds the figures that a text takes back, and those that it puts in their place.
///
/// A notice of correction has a wrong figure and a right one. In running text a word tells of the correction: a verb
/// ("corrected its figure from 212 to 208"), an earlier account ("not 14 as first reported", "an earlier version of
/// this article"), a verb of misstating, or the name of the true count ("the correct number is 17").
struct QuantityCorrections {
  /// Two figures of one sentence that are set against each other: "208, not 212", "from 212 to 208".
  struct Pair {
    var old: Int
    var new: Int
    /// True for "from 212 to 208", which tells of a change as often as of a correction.
    var isChange: Bool
  }

  let words: QuantityTree
  /// The numbers that are kept only where they are part of a correction.
  let loose: Set<Int>

  private var document: Document { words.document }
  private var tree: DependencyTree { words.tree }

  /// The farthest sentence in which the other figure of a correction is sought.
  private static let reach = 2

  /// Marks the wrong and the right figure of each correction, and gives both what either of them counts.
  func mark(_ all: inout [Quantity], pairs: [Pair]) {
    for pair in pairs where isCorrection(pair, all) { set(&all, wrong: pair.old, right: pair.new) }
    markNotices(&all)
    let sentences = Set(all.map(\.sentence)).sorted()
    for sentence in sentences {
      markAccount(in: sentence, &all)
      markTrue(in: sentence, &all)
      markCorrected(in: sentence, &all)
    }
  }

  private func set(_ all: inout [Quantity], wrong: Int, right: Int) {
    guard all[wrong].correction == nil, all[right].correction == nil, all[wrong].value != all[right].value
    else {
      return
    }
    (all[wrong].correction, all[right].correction) = (.wrong, .right)
    // What counts less knows what it counts from the other.
    let (full, bare) =
      all[wrong].head != nil && all[wrong].action != nil || all[right].action == nil
      ? (wrong, right) : (right, wrong)
    (all[bare].unit, all[bare].noun) = (all[full].unit, all[full].noun)
    (all[bare].action, all[bare].per) = (all[full].action, all[full].per)
    if all[bare].entity == nil { all[bare].entity = all[full].entity }
    if all[bare].rules.count > 1 { all[bare].rules[1] = "the correction of a number: what that counts" }
  }

  // MARK: Words that tell of corrections

  private func tokens(_ sentence: Int) -> Range<Int> { document.sentences[sentence].tokens }

  private func isCorrecting(_ token: Int) -> Bool {
    tree.parts[token] == .verb && QuantityWords.correcting.contains(hash: tree.lemmas[token])
  }

  /// The last token of the words for an earlier account in a sentence, or of a verb of misstating; nil for none.
  private func account(in sentence: Int) -> Int? {
    let range = tokens(sentence)
    return range.first { token in
      if QuantityWords.misstating.contains(hash: tree.lemmas[token]) { return true }
      guard QuantityWords.accounts.contains(hash: tree.lemmas[token]), words.isNoun(token) else {
        return false
      }
      return (max(range.lowerBound, token - 3)..<token).contains {
        QuantityWords.earlier.contains(hash: tree.shapes[$0].low)
          || QuantityWords.earlier.contains(hash: tree.lemmas[$0])
      }
    }
  }

  /// True where a sentence says that something was reported, said or thought before: "as first reported", "originally
  /// said".
  private func saysEarlier(_ sentence: Int) -> Bool {
    let range = tokens(sentence)
    return range.contains { token in
      guard QuantityWords.earlier.contains(hash: tree.shapes[token].low) else { return false }
      let near = max(range.lowerBound, token - 2)..<min(range.upperBound, token + 3)
      return near.contains {
        tree.parts[$0] == .verb
          && (QuantityWords.telling.contains(hash: tree.lemmas[$0])
            || QuantityWords.thinking.contains(hash: tree.lemmas[$0]))
      }
    }
  }

  private func isCorrection(_ pair: Pair, _ all: [Quantity]) -> Bool {
    let sentence = all[pair.new].sentence
    guard all[pair.old].unit == all[pair.new].unit else { return false }
    if pair.isChange {
      let first = document.tokens(in: all[min(pair.old, pair.new)].range).lowerBound
      // Of "revised its estimate and said it rose from 31 to 38", only the last verb tells what the numbers are.
      let verb = (tokens(sentence).lowerBound..<max(first, tokens(sentence).lowerBound)).last {
        tree.parts[$0] == .verb
          && (isCorrecting($0) || QuantityWords.counting.contains(hash: tree.lemmas[$0]))
      }
      return verb.map { isCorrecting($0) } ?? false
    }
    if saysEarlier(sentence) || account(in: sentence) != nil || tokens(sentence).contains(where: isCorrecting)
    {
      return true
    }
    if isNotice(sentence) { return true }
    return sentence > 0 && isSameParagraph(sentence - 1, sentence) && account(in: sentence - 1) != nil
  }

  private func isSameParagraph(_ one: Int, _ other: Int) -> Bool {
    document.sentences.indices.contains(one)
      && document.sentences[one].paragraph == document.sentences[other].paragraph
  }

  // MARK: Running text

  /// Reads earlier accounts, as in "an earlier version of this article gave the number of dead as 19; it is 17".
  private func markAccount(in sentence: Int, _ all: inout [Quantity]) {
    guard let account = account(in: sentence) else { return }
    let from = document.tokens[account].range.end
    guard
      let wrong = all.indices.first(where: { all[$0].sentence == sentence && all[$0].range.start >= from }),
      all[wrong].correction == nil, !isTarget(all[wrong])
    else { return }
    func isOther(_ index: Int) -> Bool {
      all[index].value != all[wrong].value && all[index].correction == nil
        && (all[index].unit == all[wrong].unit || all[index].head == nil)
        && (all[index].action == all[wrong].action || all[index].action == nil || all[wrong].action == nil)
    }
    // "This revised an earlier toll of 27": the right figure was given before.
    if let verb = tokens(sentence).first(where: isCorrecting), verb < account,
      let right = all[..<wrong].indices.last(where: {
        isOther($0) && !all[$0].isHeadline && sentence - all[$0].sentence <= QuantityCorrections.reach
      })
    {
      return set(&all, wrong: wrong, right: right)
    }
    let behind = all.indices.dropFirst(wrong + 1).first {
      isOther($0) && all[$0].sentence - sentence <= 1 && isSameParagraph(sentence, all[$0].sentence)
    }
    let before = all[..<wrong].indices.last { all[$0].sentence == sentence && isOther($0) }
    let isBehind = behind.map { all[$0].sentence == sentence } ?? false
    if let right = isBehind ? behind : before ?? behind { set(&all, wrong: wrong, right: right) }
  }

  /// Reads the names of true counts, as in "but the true number was 1,900, the mayor said".
  private func markTrue(in sentence: Int, _ all: inout [Quantity]) {
    let range = tokens(sentence)
    let name = range.dropFirst().first {
      QuantityWords.tallies.contains(hash: tree.lemmas[$0])
        && QuantityWords.trueWords.contains(hash: tree.shapes[$0 - 1].low)
    }
    guard let name else { return }
    let from = document.tokens[name].range.end
    guard
      let right = all.indices.first(where: { all[$0].sentence == sentence && all[$0].range.start >= from })
    else { return }
    markBefore(right, &all)
  }

  /// Reads verbs of correcting, as in "later it corrected the figure to 41".
  private func markCorrected(in sentence: Int, _ all: inout [Quantity]) {
    let range = tokens(sentence)
    for verb in range where isCorrecting(verb) {
      let from = document.tokens[verb].range.end
      guard
        let right = all.indices.first(where: { all[$0].sentence == sentence && all[$0].range.start >= from }),
        all[right].correction == nil
      else { continue }
      let place = document.tokens(in: all[right].range).lowerBound
      let names = (verb + 1..<max(verb + 1, place)).contains {
        QuantityWords.tallies.contains(hash: tree.lemmas[$0])
      }
      let isTally =
        names
        || (range.lowerBound..<verb).contains {
          QuantityWords.tallies.contains(hash: tree.lemmas[$0]) && tree.head(of: $0) == verb
        }
      if isTarget(all[right]), isTally { markBefore(right, &all) }
    }
  }

  /// True for a number that a count is put, raised or corrected to.
  private func isTarget(_ quantity: Quantity) -> Bool {
    let (place, range) = (document.tokens(in: quantity.range).lowerBound, tokens(quantity.sentence))
    return ["to", "at"].contains(words.word(place - 1, in: range))
  }

  /// Marks a right figure, and the last other one of the same thing before it as wrong.
  private func markBefore(_ right: Int, _ all: inout [Quantity]) {
    guard all[right].correction == nil else { return }
    let wrong = all[..<right].indices.last { index in
      all[index].value != all[right].value && all[index].correction == nil
        && (all[index].unit == all[right].unit || all[right].head == nil)
        && !all[index].isHeadline && all[right].sentence - all[index].sentence <= QuantityCorrections.reach
        && (all[right].action == nil || all[index].action == all[right].action)
    }
    if let wrong { return set(&all, wrong: wrong, right: right) }
    if all[right].action != nil { all[right].correction = .right }
  }

  // MARK: Notices

  /// True for a sentence of a paragraph that is set as a correction or begins with that word.
  private func isNotice(_ sentence: Int) -> Bool {
    let paragraph = document.sentences[sentence].paragraph
    if document.paragraphs.indices.contains(paragraph), document.paragraphs[paragraph].role == .correction {
      return true
    }
    var first = sentence
    while first > 0, document.sentences[first - 1].paragraph == paragraph { first -= 1 }
    let tokens = document.sentences[first].tokens
    return tokens.first.map { QuantityWords.corrections.contains(hash: tree.shapes[$0].low) } ?? false
  }

  /// Marks the figures of notices: the one that somebody gave is wrong, the next is right.
  private func markNotices(_ all: inout [Quantity]) {
    var wrong: Int?
    for index in all.indices {
      guard isNotice(all[index].sentence) else {
        wrong = nil
        continue
      }
      if loose.contains(index) { continue }
      if all[index].correction != nil {
        wrong = nil
        continue
      }
      let isDenied = document.tokens(
        in: TextRange(max(0, all[index].range.start - 5), all[index].range.start)
      )
      .contains { QuantityWords.not.contains(hash: tree.shapes[$0].low) }
      if all[index].quotation != nil || all[index].source != nil || isDenied {
        // "It was 240, not 340".
        if isDenied, index > 0, all[index - 1].sentence == all[index].sentence,
          all[index - 1].correction == nil
        {
          set(&all, wrong: index, right: index - 1)
          wrong = nil
        } else {
          all[index].correction = .wrong
          wrong = index
        }
      } else if let before = wrong {
        all[before].correction = nil
        set(&all, wrong: before, right: index)
        if all[before].correction == nil { all[before].correction = .wrong }
        wrong = nil
      }
    }
  }
}
