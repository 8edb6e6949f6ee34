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
    hashes: forms.lazy.filter { $0.frame == .speech && ($0.form == .past || $0.form == .thirdPerson) }
      .map { WordHash.of($0.word) }
  )

  /// The entry of a word; of two verbs with one form the earlier counts.
  static func entry(hash: UInt64) -> Entry? { table[hash] }

  private struct Verb: Sendable {
    var lemma: String
    var frame: Frame
    var past: String
    var participle: String
  }

  private static let verbs: [Verb] = [
    (WordList("verbs/citing"), Frame.citing), (WordList("verbs/speech"), .speech),
    (WordList("verbs/thought"), .thought), (WordList("verbs/naming"), .naming),
  ]
  .flatMap { list, frame in
    list.entries.map { entry in
      let past = entry.values.first ?? regularPast(entry.text)
      return Verb(
        lemma: entry.text,
        frame: frame,
        past: past,
        participle: entry.values.count > 1 ? entry.values[1] : past
      )
    }
  }

  private struct WordForm: Sendable {
    var word: String
    var frame: Frame
    var form: Form
  }

  private static let forms: [WordForm] = verbs.flatMap { verb in
    [
      (verb.past, Form.past), (thirdPerson(verb.lemma), .thirdPerson),
      (gerund(verb.lemma, past: verb.past), .gerund),
      (verb.participle, .participle), (verb.lemma, .base),
    ].map { WordForm(word: $0.0, frame: verb.frame, form: $0.1) }
  }

  private static let table: [UInt64: Entry] = {
    var table: [UInt64: Entry] = [:]
    for form in forms {
      let hash = WordHash.of(form.word)
      // "States" is a noun far more often than a verb.
      if table[hash] == nil, form.word != "states" {
        table[hash] = Entry(frame: form.frame, form: form.form)
      }
    }
    return table
  }()

  // MARK: Spelling

  private static func isVowel(_ character: Character?) -> Bool {
    character.map { "aeiou".contains($0) } ?? false
  }

  private static func regularPast(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), !isVowel(base.dropLast().last) { return base.dropLast() + "ied" }
    return base + "ed"
  }

  private static func thirdPerson(_ base: String) -> String {
    if base.hasSuffix("y"), !isVowel(base.dropLast().last) { return base.dropLast() + "ies" }
    let sibilant = ["s", "sh", "ch", "x", "z", "o"].contains { base.hasSuffix($0) }
    return base + (sibilant ? "es" : "s")
  }

  /// The form in -ing; the last letter is doubled where the past doubles it.
  private static func gerund(_ base: String, past: String) -> String {
    if base.hasSuffix("ee") || base.hasSuffix("be") && base.count == 2 { return base + "ing" }
    if base.hasSuffix("e") { return base.dropLast() + "ing" }
    if let last = base.last, past == base + String(last) + "ed" { return base + String(last) + "ing" }
    if base == "begin" { return "beginning" }
    return base + "ing"
  }
}
