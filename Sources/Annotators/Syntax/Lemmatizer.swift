package import Documents
import WordLists

/// Finds the rule for the lemma of a word: that of the word itself, or else of its longest ending in the table.
package struct Lemmatizer: Sendable {
  /// The rules of this program.
  package static let standard = Lemmatizer(
    table: ValueTable(asset: "weights/lemmas.bin"),
    rules: LemmaRules.list
  )

  /// The length of the longest ending in the table, in bytes.
  package static let longestEnding = 6

  private let table: ValueTable
  private let rules: [LemmaRule]
  private let stems = VerbStem(.standard)

  /// Takes the numbers of rules by the keys of words and endings, and the rules.
  package init(table: ValueTable, rules: [LemmaRule]) {
    self.table = table
    self.rules = rules
  }

  /// The rule of a token with a tag.
  func rule(_ document: Document, _ token: Int, _ shape: WordShape, _ word: LexicalWord, _ tag: Int)
    -> LemmaRule
  {
    // The table is learnt from annotated text, and may have a wrong rule for a rare form.
    if let rule = irregular(document, document.tokens[token].range, shape, tag) { return rule }
    if let found = table[Lemmatizer.key(ofWord: shape.low, tag: tag)], found < rules.count {
      return cased(found, word, tag)
    }
    // Punctuation, numbers and symbols have no endings.
    guard document.tokens[token].kind == .word else { return LemmaRule(keepsCase: true) }
    let range = document.tokens[token].range
    var length = min(Lemmatizer.longestEnding, range.count)
    while length >= 0 {
      let key = Lemmatizer.key(ofEnding: document.text, TextRange(range.end - length, range.end), tag: tag)
      if let found = table[key], found < rules.count {
        let predicted = cased(found, word, tag)
        let (part, form) = FineTag.all[tag]
        return part == .verb ? stems.rule(document.text, range, form, predicted: predicted) : predicted
      }
      length -= 1
    }
    return cased(0, word, tag)
  }

  /// The rule of a form of a verb whose ending does not tell the plain form: "fled", or "Goes" in a headline, whatever
  /// form the tagger takes that for.
  private func irregular(_ document: Document, _ range: TextRange, _ shape: WordShape, _ tag: Int)
    -> LemmaRule?
  {
    let (part, form) = FineTag.all[tag]
    guard part == .verb, form != .gerund else { return nil }
    // "To found", "they wound" are no past forms.
    let isPast = form == .past || form == .pastParticiple
    if let lemma = Self.irregularForms[shape.low],
      isPast || range.count > 0 && document.text[range.end - 1] | 32 == UInt8(ascii: "s")
    {
      return LemmaRule(removed: UInt8(clamping: document.string(range).count), added: lemma)
    }
    return nil
  }

  private static let irregularForms = RareWordTable<String>([WordList("verbs/irregular-forms")]) {
    $0.values.first
  }

  /// The rule of a number; names keep their capitals.
  private func cased(_ number: Int, _ word: LexicalWord, _ tag: Int) -> LemmaRule {
    var rule = rules.isEmpty ? LemmaRule() : rules[number]
    let part = FineTag.all[tag].part
    if part == .properNoun { rule.keepsCase = true }
    return rule
  }

  /// The key of a whole word by its `WordHash`.
  package static func key(ofWord low: UInt64, tag: Int) -> UInt64 { FeatureHash.of(301, low, UInt64(tag)) }

  /// The key of an ending, a range of a text.
  package static func key(ofEnding text: [UInt8], _ range: TextRange, tag: Int) -> UInt64 {
    FeatureHash.of(302, WordHash.of(text, range) &+ UInt64(range.count), UInt64(tag))
  }
}
