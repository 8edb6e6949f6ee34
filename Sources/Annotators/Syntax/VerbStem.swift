import Documents
import WordLists

/// Chooses between the stems that the ending of a verb allows: "touted" is a form of "tout", "ruled" of "rule".
///
/// A stem is the more likely, the more of its forms are words of the cluster table: "touts" and "touting" are
/// evidence for "tout", and there are no such words for "toute". Without such evidence the rule of the table is kept.
struct VerbStem {
  private let clusters: WordClusters

  /// Takes the table whose words are evidence for stems.
  init(_ clusters: WordClusters) { self.clusters = clusters }

  /// The rule of a verb that is not in the table of lemmas as a word; `predicted` is that of its ending.
  func rule(_ text: [UInt8], _ range: TextRange, _ form: WordForm, predicted: LemmaRule) -> LemmaRule {
    let rules = Self.rules(text, range, form)
    guard rules.contains(predicted), rules.count > 1 else { return predicted }
    var best = (rule: predicted, count: knownForms(text, range, predicted))
    for rule in rules where rule != predicted {
      let count = knownForms(text, range, rule)
      if count > best.count { best = (rule, count) }
    }
    return best.rule
  }

  /// The rules that can undo an ending.
  private static func rules(_ text: [UInt8], _ range: TextRange, _ form: WordForm) -> [LemmaRule] {
    let ending: [UInt8]
    switch form {
    case .past, .pastParticiple: ending = Array("ed".utf8)
    case .gerund: ending = Array("ing".utf8)
    case .thirdPerson: ending = Array("s".utf8)
    default: return []
    }
    let stem = range.count - ending.count
    guard stem >= 3, text[range.start..<range.end].suffix(ending.count).elementsEqual(ending) else {
      return []
    }
    let size = UInt8(ending.count)
    let (last, before) = (text[range.start + stem - 1], text[range.start + stem - 2])
    // "tried" of "try" and "tied" of "tie" are left to the table.
    guard last != UInt8(ascii: "i") else { return [] }
    var rules = [LemmaRule(removed: size)]
    if form == .thirdPerson {
      guard last == UInt8(ascii: "e"), before != UInt8(ascii: "i") else { return [] }
      return rules + [LemmaRule(removed: 2)]
    }
    rules.append(form == .gerund ? LemmaRule(removed: 3, added: "e") : LemmaRule(removed: 1))
    if last == before { rules.append(LemmaRule(removed: size + 1)) }
    return rules
  }

  /// The number of forms of a stem that are in the table; the stem itself counts three.
  private func knownForms(_ text: [UInt8], _ range: TextRange, _ rule: LemmaRule) -> Int {
    let start = TextRange(range.start, range.end - Int(rule.removed))
    guard start.count + rule.added.utf8.count > 2 else { return 0 }
    var stem = WordHash.of(text, start)
    for byte in rule.added.utf8 { stem = WordHash.adding(byte, to: stem) }
    let last = rule.added.utf8.last ?? text[start.end - 1]
    let isOpen = last == UInt8(ascii: "e")
    // "ruling" of "rule", "slamming" of "slam".
    let short =
      isOpen && rule.added.isEmpty
      ? WordHash.of(text, TextRange(start.start, start.end - 1))
      : isOpen
        ? WordHash.of(text, start) : stem
    let doubled = WordHash.adding(last, to: stem)
    var count = isKnown(stem, "") ? 3 : 0
    count += isKnown(stem, "s") || isKnown(stem, "es") ? 1 : 0
    count += isKnown(short, "ed") || !isOpen && isKnown(doubled, "ed") ? 1 : 0
    count += isKnown(short, "ing") || !isOpen && isKnown(doubled, "ing") ? 1 : 0
    // Two vowels and one consonant take no "e", but "s", "v", "c", "g" and "z" do: "shout", "load", but "praise".
    let tail = text[start.start..<start.end].dropLast(rule.added.isEmpty && isOpen ? 1 : 0).suffix(4)
    let isLong =
      tail.count == 4 && tail.first != UInt8(ascii: "q")
      && tail.dropFirst().dropLast().allSatisfy(Self.vowels.contains)
    return isOpen && isLong && Self.plain.contains(tail.last ?? 0) ? count - 1 : count
  }

  private static let vowels = Set("aeiou".utf8)
  private static let plain = Set("tdnlmkrp".utf8)

  private func isKnown(_ stem: UInt64, _ ending: String) -> Bool {
    var hash = stem
    for byte in ending.utf8 { hash = WordHash.adding(byte, to: hash) }
    return clusters.groups(ofHash: hash) != .none
  }
}
