import WordLists

/// Verbs that report speech, writing or thought, with their inflected forms.
enum SpeechVerbs {
  /// The complements that a reporting verb takes.
  enum Frame: UInt8, Sendable {
    /// Quoted words and clauses: "said", "added".
    case speech
    /// Clauses, seldom quoted words: "believes", "expects".
    case thought
    /// A noun phrase, whose quoted words are then the speaker's: "declared his country's 'separation'".
    case naming
    /// The speaker is the object: "quoted him as saying", "cited police as saying".
    case citing
  }

  /// The inflected form.
  enum Form: UInt8, Sendable {
    case base, thirdPerson, past, participle, gerund
  }

  /// One form of one verb.
  struct Entry: Sendable {
    var frame: Frame
    var form: Form
  }

  /// The finite forms of the speech verbs that only a third person has, or the past: "said", "says".
  static let finite = WordSet(
    hashes: forms.filter { $0.frame == .speech && ($0.form == .past || $0.form == .thirdPerson) }.map(\.hash)
  )

  /// The entry of a word; of two verbs with one form the earlier counts.
  static func entry(hash: UInt64) -> Entry? { table[hash] }

  /// A form by its `WordHash`.
  private struct WordForm: Sendable {
    var hash: UInt64
    var frame: Frame
    var form: Form
  }

  /// The forms of all verbs, five a verb.
  private static let forms: [WordForm] = {
    var forms: [WordForm] = []
    for (list, frame) in [
      (WordList("verbs/citing"), Frame.citing), (WordList("verbs/speech"), .speech),
      (WordList("verbs/thought"), .thought), (WordList("verbs/naming"), .naming),
    ] {
      for verb in list.rows {
        let lemma = verb.text
        let past = verb.value(at: 0).map { WordHash.of($0) } ?? regularPast(lemma)
        let isDoubled = verb.value(at: 0).map { doubles(lemma, in: $0) } ?? false
        for (form, hash) in [
          (Form.past, past), (.thirdPerson, thirdPerson(lemma)),
          (.gerund, gerund(lemma, isDoubled: isDoubled)),
          (.participle, verb.value(at: 1).map { WordHash.of($0) } ?? past), (.base, verb.hash),
        ] {
          forms.append(WordForm(hash: hash, frame: frame, form: form))
        }
      }
    }
    return forms
  }()

  private static let table: [UInt64: Entry] = {
    var table: [UInt64: Entry] = [:]
    table.reserveCapacity(forms.count)
    // "States" is a noun far more often than a verb.
    let states = WordHash.of("states")
    for form in forms where form.hash != states && table[form.hash] == nil {
      table[form.hash] = Entry(frame: form.frame, form: form.form)
    }
    return table
  }()

  // MARK: Spelling

  // The forms are only hashed, without being written down: there are two thousand, and they are made at every start.

  /// The hash of a word without its last letters and with an ending added.
  private static func hash(_ word: ArraySlice<UInt8>, without count: Int = 0, _ ending: StaticString)
    -> UInt64
  {
    var hash = WordHash.of(word.dropLast(count))
    for position in 0..<ending.utf8CodeUnitCount {
      hash = unsafe WordHash.adding(ending.utf8Start[position], to: hash)
    }
    return hash
  }

  /// The last letter of a word, and the one before it; 0 where there is none.
  private static func end(of word: ArraySlice<UInt8>) -> (last: UInt8, before: UInt8) {
    (word.last ?? 0, word.count > 1 ? word[word.endIndex - 2] : 0)
  }

  /// True for a word that ends in "y" without a vowel before it.
  private static func endsInSoftY(_ word: ArraySlice<UInt8>) -> Bool {
    let (last, before) = end(of: word)
    return last == UInt8(ascii: "y") && !"aeiou".utf8.contains(before)
  }

  private static func regularPast(_ base: ArraySlice<UInt8>) -> UInt64 {
    if base.last == UInt8(ascii: "e") { return hash(base, "d") }
    return endsInSoftY(base) ? hash(base, without: 1, "ied") : hash(base, "ed")
  }

  private static func thirdPerson(_ base: ArraySlice<UInt8>) -> UInt64 {
    if endsInSoftY(base) { return hash(base, without: 1, "ies") }
    let (last, before) = end(of: base)
    let isSibilant =
      "sxzo".utf8.contains(last) || last == UInt8(ascii: "h") && "sc".utf8.contains(before)
    return hash(base, isSibilant ? "es" : "s")
  }

  /// True where the past doubles the last letter: "planned".
  private static func doubles(_ base: ArraySlice<UInt8>, in past: ArraySlice<UInt8>) -> Bool {
    guard let last = base.last else { return false }
    return past.count == base.count + 3 && past.starts(with: base)
      && past[past.startIndex + base.count] == last
      && past.suffix(2).elementsEqual("ed".utf8)
  }

  /// The form in -ing; the last letter is doubled where the past doubles it.
  private static func gerund(_ base: ArraySlice<UInt8>, isDoubled: Bool) -> UInt64 {
    let (last, before) = end(of: base)
    if last == UInt8(ascii: "e") {
      let isKept = before == UInt8(ascii: "e") || before == UInt8(ascii: "b") && base.count == 2
      return isKept ? hash(base, "ing") : hash(base, without: 1, "ing")
    }
    if isDoubled || base.elementsEqual("begin".utf8) {
      return "ing".utf8.reduce(WordHash.adding(last, to: WordHash.of(base))) { WordHash.adding($1, to: $0) }
    }
    return hash(base, "ing")
  }
}
