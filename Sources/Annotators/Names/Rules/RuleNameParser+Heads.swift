import Documents
import WordLists

/// Rules for organisations, places and events by the head word of their name.
extension RuleNameParser {
  static let ofHeads = WordSet(WordList("names/heads-before-of"))

  /// The organisation that begins here; its head word ends the run or precedes "of".
  func organization(from start: Int, _ runEnd: Int) -> Range<Int>? {
    var best: Int?
    var position = start
    while position < runEnd {
      let classes = words[position].classes
      if classes.contains(.organizationSuffix), position > start { best = position + 1 }
      if classes.contains(.organizationHead), words[position].shape != .lower {
        let extended = extendedByOf(position)
        if position > start || extended > position + 1 { best = extended }
      }
      position += 1
    }
    guard var stop = best else { return nil }
    if stop < end, words[stop].classes.contains(.organizationSuffix), words[stop].isCapital { stop += 1 }
    // "Russia's Defence Ministry": the run is cut at the clitic, so the possessor is not part of the name.
    guard stop - start >= 2 else { return nil }
    if stop - start == 2, words[start].classes.contains(.ambiguous), words[start].isClosed { return nil }
    return start..<stop
  }

  /// The end of the "of" phrase after a head: "Ministry of Foreign Affairs", "University of the Philippines".
  func extendedByOf(_ head: Int) -> Int {
    guard RuleNameParser.ofHeads.contains(hash: words[head].hash) else { return head + 1 }
    var position = head + 1
    guard position < end, words[position].shape == .lower else { return head + 1 }
    guard document.string(token: position) == "of" || document.string(token: position) == "for" else {
      return head + 1
    }
    position += 1
    if position < end, document.string(token: position) == "the" { position += 1 }
    guard position < end, words[position].isCapital, !words[position].isClosed else { return head + 1 }
    var stop = position
    while stop < end {
      if words[stop].isCapital, !words[stop].classes.contains(.weekday) {
        stop += 1
      } else if document.string(token: stop) == "and", stop + 1 < end, words[stop + 1].isCapital,
        !words[position].classes.contains(.country),
        words[stop + 1].classes.isDisjoint(with: [.organizationHead, .givenMale, .givenFemale])
      {
        stop += 2
      } else {
        break
      }
    }
    return stop
  }

  func location(from start: Int, _ runEnd: Int) -> Range<Int>? {
    let isNumbered =
      runEnd < end && document.tokens[runEnd].kind == .number && document.tokens[runEnd].spaceBefore
    if isNumbered, words[runEnd - 1].classes.contains(.locationHead), words[runEnd - 1].isCapital {
      return start..<runEnd + 1
    }
    guard runEnd - start >= 2 else { return nil }
    if words[runEnd - 1].classes.contains(.locationHead) { return start..<runEnd }
    let first = words[start].classes
    if first.contains(.locationHead), runEnd - start <= 3, first.isDisjoint(with: [.title, .givenMale]),
      !RuleNameParser.townHeads.contains(hash: words[start].hash)
    {
      return start..<runEnd
    }
    return nil
  }

  /// The town that begins here with a word such as "Port" or "San".
  func town(from start: Int, _ runEnd: Int) -> Range<Int>? {
    guard runEnd - start == 2, RuleNameParser.townHeads.contains(hash: words[start].hash),
      words[start + 1].classes.isDisjoint(with: [.organizationHead, .organizationSuffix, .eventHead])
    else { return nil }
    return start..<runEnd
  }

  static let townHeads = WordSet(WordList("names/town-heads"))

  func event(from start: Int, _ runEnd: Int) -> Range<Int>? {
    var stop = runEnd
    while stop - start >= 2 {
      if words[stop - 1].classes.contains(.eventHead) { return start..<stop }
      stop -= 1
    }
    return nil
  }
}
