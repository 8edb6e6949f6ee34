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
    /// The index of the verb in `lemmas`.
    var lemma: Int
    var frame: Frame
    var form: Form
  }

  /// The dictionary forms, in the order of the lists below.
  static let lemmas: [String] = verbs.map(\.lemma)

  /// The finite forms of the speech verbs that only a third person has, or the past: "said", "says".
  static let finite = WordSet(
    hashes: forms.lazy.filter { $0.frame == .speech && ($0.form == .past || $0.form == .thirdPerson) }
      .map { WordHash.of($0.word) }
  )

  /// The entry of a word; of two verbs with one form the earlier counts.
  static func entry(hash: UInt64) -> Entry? { table[hash] }

  // The past and participle stand behind a colon where they are irregular.
  private static let speech = """
    say:said tell:told add ask reply answer respond explain state declare announce note insist argue warn claim admit
    acknowledge confirm deny stress emphasize emphasise assert maintain contend allege complain joke quip recall remark
    comment observe suggest urge write:wrote:written tweet post testify report reveal disclose concede caution continue
    conclude reiterate repeat recount shout yell cry whisper mutter exclaim predict promise pledge vow swear:swore:sworn
    demand propose point boast lament agree counter retort rebut interject venture opine plead elaborate clarify
    proclaim profess protest scoff snap sigh laugh read:read begin:began:begun go:went:gone text email e-mail blog
    relate convey affirm attest underscore underline
    """
  private static let thought = """
    believe think:thought hope expect fear know:knew:known feel:felt consider estimate forecast project
    anticipate doubt worry wonder hear:heard learn understand:understood find:found show:showed:shown indicate
    mean:meant signal imply hint hold:held see:saw:seen guess suspect assume speculate decide determine
    realise realize recommend calculate reckon order rule
    """
  private static let naming = """
    describe call brand label dub denounce condemn criticise criticize praise dismiss reject blast accuse blame welcome
    hail slam characterise characterize term defend express voice apologise apologize promise cite refer
    """
  private static let citing = "quote cite"

  private struct Verb: Sendable {
    var lemma: String
    var frame: Frame
    var past: String
    var participle: String
  }

  private static let verbs: [Verb] = [
    (citing, Frame.citing), (speech, .speech), (thought, .thought), (naming, .naming),
  ]
  .flatMap { list, frame in
    list.utf8.split(whereSeparator: { $0 <= 32 }).map { bytes in
      let entry = Substring(bytes)
      let parts = entry.split(separator: ":").map(String.init)
      let past = parts.count > 1 ? parts[1] : regularPast(parts[0])
      return Verb(
        lemma: parts[0],
        frame: frame,
        past: past,
        participle: parts.count > 2 ? parts[2] : past
      )
    }
  }

  private struct WordForm: Sendable {
    var word: String
    var lemma: Int
    var frame: Frame
    var form: Form
  }

  private static let forms: [WordForm] = verbs.enumerated().flatMap { index, verb in
    [
      (verb.past, Form.past), (thirdPerson(verb.lemma), .thirdPerson), (gerund(verb.lemma), .gerund),
      (verb.participle, .participle), (verb.lemma, .base),
    ].map { WordForm(word: $0.0, lemma: index, frame: verb.frame, form: $0.1) }
  }

  private static let table: [UInt64: Entry] = {
    var table: [UInt64: Entry] = [:]
    for form in forms {
      let hash = WordHash.of(form.word)
      // "States" is a noun far more often than a verb.
      if table[hash] == nil, form.word != "states" {
        table[hash] = Entry(lemma: form.lemma, frame: form.frame, form: form.form)
      }
    }
    return table
  }()

  // MARK: Spelling

  private static let doubling: Set<String> = ["admit", "quip", "plead-", "snap", "commit", "rebut"]

  private static func isVowel(_ character: Character?) -> Bool {
    character.map { "aeiou".contains($0) } ?? false
  }

  private static func regularPast(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), !isVowel(base.dropLast().last) { return base.dropLast() + "ied" }
    if doubling.contains(base), let last = base.last { return base + String(last) + "ed" }
    return base + "ed"
  }

  private static func thirdPerson(_ base: String) -> String {
    if base.hasSuffix("y"), !isVowel(base.dropLast().last) { return base.dropLast() + "ies" }
    let sibilant = ["s", "sh", "ch", "x", "z", "o"].contains { base.hasSuffix($0) }
    return base + (sibilant ? "es" : "s")
  }

  private static func gerund(_ base: String) -> String {
    if base.hasSuffix("ee") || base.hasSuffix("be") && base.count == 2 { return base + "ing" }
    if base.hasSuffix("e") { return base.dropLast() + "ing" }
    if doubling.contains(base), let last = base.last { return base + String(last) + "ing" }
    if base == "begin" { return "beginning" }
    return base + "ing"
  }
}
