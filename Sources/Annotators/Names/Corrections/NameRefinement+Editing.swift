import Documents
import WordLists

/// What the rules of names have in common: names put in the place of others, and the forms of words.
extension NameRefinement {
  /// A name that a rule makes.
  func made(_ tokens: Range<Int>, _ type: EntityType, in sentence: Int, _ rule: String, of old: Name? = nil)
    -> Name
  {
    Name(
      range: document.range(ofTokens: tokens),
      tokens: tokens,
      sentence: sentence,
      type: type,
      evidence: Evidence(
        rule,
        runnerUp: old.flatMap { $0.type == type ? nil : "\($0.type.rawValue) (\($0.evidence.rule))" },
        confidence: 0.8
      )
    )
  }

  /// The names without overlap: of two that share a token the longer stays, or else the first.
  func disjoint(_ names: [Name]) -> [Name] {
    var result: [Name] = []
    result.reserveCapacity(names.count)
    next: for name in names {
      while let last = result.last, last.tokens.upperBound > name.tokens.lowerBound {
        if last.tokens.count >= name.tokens.count { continue next }
        result.removeLast()
      }
      result.append(name)
    }
    return result
  }

  /// The names with others added, which take the place of all that they overlap.
  func replaced(_ names: [Name], by added: [Name]) -> [Name] {
    if added.isEmpty { return names }
    let taken = disjoint(added.sorted { $0.range.start < $1.range.start })
    var result: [Name] = []
    var next = 0
    for name in names {
      while next < taken.count, taken[next].tokens.upperBound <= name.tokens.lowerBound {
        result.append(taken[next])
        next += 1
      }
      if next < taken.count, taken[next].tokens.overlaps(name.tokens) { continue }
      result.append(name)
    }
    return result + taken[next...]
  }

  /// The positions of the names that share a token with a range.
  func names(_ names: [Name], in tokens: Range<Int>) -> Range<Int> {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < names.count, names[end].tokens.lowerBound < tokens.upperBound { end += 1 }
    return low..<end
  }

  /// True for a token that is one ASCII character.
  func isCharacter(_ token: Int, _ character: Character) -> Bool {
    guard document.tokens.indices.contains(token) else { return false }
    let range = document.tokens[token].range
    return range.count == 1 && document.text[range.start] == character.asciiValue
  }

  /// True for a hyphen between two tokens that it touches.
  func isHyphen(_ token: Int) -> Bool {
    isCharacter(token, "-") && !document.tokens[token].spaceBefore && token + 1 < document.tokens.count
      && !document.tokens[token + 1].spaceBefore
  }

  /// True for a word with a capital that is no function word, day or month.
  func isNameWord(_ token: Int) -> Bool {
    words[token].isCapital && !words[token].isClosed
      && words[token].classes.isDisjoint(with: [.weekday, .month])
  }

  /// True for a word that news mostly writes without a capital.
  func isOrdinary(_ token: Int) -> Bool { words[token].casing.map { $0 < 128 } ?? false }

  /// True for one initial or several: "K.", "A.P.J.".
  func isInitials(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index.isMultiple(of: 2) ? byte &- 65 < 26 : byte == UInt8(ascii: ".")
    }
  }

  /// The end of the words with capitals that begin at a token, with hyphens, particles and initials inside.
  func endOfCapitals(from start: Int, _ sentence: Range<Int>, most: Int = 8) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < most {
      if isNameWord(end) {
        end += 1
      } else if end > start, isHyphen(end), words[end + 1].isCapital {
        end += 2
      } else if end > start, let after = endOfParticles(end, sentence) {
        end = after
      } else {
        break
      }
    }
    return min(end, sentence.upperBound)
  }

  /// The end of one or two particles in small letters that a capital follows: "van der Berg".
  private func endOfParticles(_ start: Int, _ sentence: Range<Int>) -> Int? {
    var end = start
    while end < min(start + 2, sentence.upperBound), words[end].shape == .lower,
      words[end].classes.contains(.nameParticle)
    {
      end += 1
    }
    return end > start && end < sentence.upperBound && isNameWord(end) ? end : nil
  }

  /// Names of persons by themselves.
  static let given: NameClasses = [.givenMale, .givenFemale]
}
