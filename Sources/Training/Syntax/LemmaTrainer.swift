import Annotators
import Documents
import Foundation
import WordLists

/// A trainer of lemma rules: for endings, and for words whose endings would give another rule.
struct LemmaTrainer {
  private var rules: [LemmaRule] = [LemmaRule()]
  private var numbers: [String: Int] = ["0": 0]
  private var values: [(hash: UInt64, value: Int)] = []

  /// Derives the rules from texts with gold lemmas.
  init(_ texts: [Treebank.Text]) {
    var uses: [String: [Int: Int]] = [:]
    for text in texts {
      for word in text.words where !word.form.isEmpty && word.lemma != "_" {
        let isName = FineTag.all[word.tag].part == .properNoun
        let form = isName ? word.form : word.form.lowercased()
        let keeps = !isName && word.lemma != word.lemma.lowercased()
        let rule = LemmaTrainer.rule(from: keeps ? word.form : form, to: word.lemma, keepsCase: keeps)
        uses["\(word.tag) \(word.form.lowercased())", default: [:]][number(of: rule), default: 0] += 1
      }
    }
    // A word has its most frequent rule; each word counts once for its endings.
    var words: [(tag: Int, word: String, rule: Int, count: Int)] = []
    for (key, counts) in uses {
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        let space = key.firstIndex(of: " ")
      else { continue }
      let tag = Int(key[..<space]) ?? 0
      words.append((tag, String(key[key.index(after: space)...]), best.key, counts.values.reduce(0, +)))
    }
    words.sort { ($0.tag, $0.word) < ($1.tag, $1.word) }
    var endings: [UInt64: [Int: Int]] = [:]
    func keys(_ tag: Int, _ word: String) -> [UInt64] {
      let bytes = Array(word.utf8)
      return (0...min(Lemmatizer.longestEnding, bytes.count)).map {
        Lemmatizer.key(ofEnding: bytes, TextRange(bytes.count - $0, bytes.count), tag: tag)
      }
    }
    for word in words {
      for key in keys(word.tag, word.word) { endings[key, default: [:]][word.rule, default: 0] += 1 }
    }
    var chosen: [UInt64: Int] = [:]
    for (key, counts) in endings {
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      if counts.values.reduce(0, +) >= 3 { chosen[key] = best.key }
    }
    var exceptions: [(UInt64, Int)] = []
    for word in words {
      let predicted = keys(word.tag, word.word).reversed().lazy.compactMap { chosen[$0] }.first ?? 0
      if predicted != word.rule {
        exceptions.append((Lemmatizer.key(ofWord: WordHash.of(word.word), tag: word.tag), word.rule))
      }
    }
    // An ending with the rule of the next shorter one is left out.
    var needless: Set<UInt64> = []
    for word in words {
      var before: Int?
      for key in keys(word.tag, word.word) {
        guard let rule = chosen[key] else { continue }
        if rule == before { needless.insert(key) }
        before = rule
      }
    }
    for key in needless { chosen[key] = nil }
    values = exceptions.map { ($0.0, $0.1) } + chosen.map { ($0.key, $0.value) }
    var seen: Set<UInt64> = []
    values = values.sorted { $0.hash < $1.hash }.filter { seen.insert($0.hash).inserted }
    print("\(rules.count) rules of lemmas, \(exceptions.count) exceptions, \(values.count) keys")
  }

  private mutating func number(of rule: LemmaRule) -> Int {
    let line = LemmaRules.line(of: rule)
    if let known = numbers[line] { return known }
    rules.append(rule)
    numbers[line] = rules.count - 1
    return rules.count - 1
  }

  private static func rule(from form: String, to lemma: String, keepsCase: Bool) -> LemmaRule {
    let common = zip(form, lemma).prefix { $0 == $1 }.count
    return LemmaRule(
      removed: UInt8(clamping: form.count - common),
      added: String(lemma.dropFirst(common)),
      keepsCase: keepsCase
    )
  }

  /// Writes `lemmas.bin` and `lemma-rules.txt` into a folder.
  func write(to folder: String) throws {
    try Data(ValueFile.bytes(values)).write(to: URL(fileURLWithPath: "\(folder)/lemmas.bin"))
    let lines = rules.map(LemmaRules.line).joined(separator: "\n") + "\n"
    try Data(lines.utf8).write(to: URL(fileURLWithPath: "\(folder)/lemma-rules.txt"))
  }
}
