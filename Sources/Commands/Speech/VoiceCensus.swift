import Corpora
import Documents
import WordLists

/// Everybody who is heard in some articles, with gender and function as far as the articles' own words give them.
struct VoiceCensus {
  /// Where a gender or a function comes from.
  enum Basis: String {
    case article = "the article's words"
    case user = "you"
    case nothing = "nothing"
  }

  /// One person or body that is quoted.
  struct Voice {
    var name: String
    var type: EntityType?
    var kind: Quotation.SourceKind?
    var row: VoiceRow
    /// Nil where the articles leave it open, and for bodies.
    var gender: String?
    var genderBasis = Basis.nothing
    var function: String?
    var functionBasis = Basis.nothing
    /// The role or the description that gives the function.
    var role: String?
    /// The quotations with a verb that only reports, and with one that leaves open whether the words are true.
    var stated = 0, claimed = 0
    /// True for a person or persons, as against a body, a document or a newspaper.
    var isPerson: Bool {
      type.map { $0 == .person } ?? (kind == .person || kind == .role || kind == .unnamed)
    }
  }

  /// The voices, the most quoted first; quotations whose speaker is open are left out.
  private(set) var voices: [Voice] = []

  /// The quotations whose speaker is open.
  private(set) var open = 0

  /// How many times as often as the other a gender must be given to count.
  static let preponderance = 3

  init(in session: Session, scope: Scope) throws(StoreError) {
    let corpus = session.corpus
    let rows = try corpus.voices(in: scope)
    let names = try corpus.knownNames(rows.compactMap(\.key.entity))
    let signs = try corpus.genders(in: scope)
    let roles = try corpus.speakerRoles(in: scope)
    let genders = try corpus.traits(.gender)
    let functions = try corpus.traits(.function)
    for row in rows {
      let known = row.key.entity.flatMap { names[$0] }
      let name = known?.name ?? OneLine.text(row.words ?? "")
      if name.isEmpty || row.key.entity == nil && row.key.words == nil {
        open += row.quotations
        continue
      }
      var voice = Voice(name: name, type: known?.type, kind: row.kind, row: row)
      for (cue, count) in row.cues {
        switch CueTones.standard.tone(of: cue) {
        case .doubting: voice.claimed += count
        case .neutral: voice.stated += count
        default: if cue.isEmpty { voice.stated += count }
        }
      }
      if voice.isPerson {
        let id = row.key.entity
        let gender = id.map { VoiceCensus.gender(of: signs[$0] ?? []) } ?? VoiceCensus.gender(of: name)
        (voice.gender, voice.genderBasis) = (gender?.rawValue, gender == nil ? .nothing : .article)
        for role in id.map({ roles[$0] ?? [] }) ?? [name] {
          guard let found = VoiceFunction.of(role) else { continue }
          (voice.function, voice.functionBasis, voice.role) = (found.function.rawValue, .article, role)
          break
        }
        if let given = id.flatMap({ genders[$0] }) { (voice.gender, voice.genderBasis) = (given, .user) }
        if let given = id.flatMap({ functions[$0] }) {
          (voice.function, voice.functionBasis) = (given, .user)
        }
      }
      voices.append(voice)
    }
    voices.sort { ($1.row.quotations, $0.name) < ($0.row.quotations, $1.name) }
  }

  /// The gender that words give a person; nil without any, and where they do not agree.
  ///
  /// A form of address or a noun says it of the person itself and weighs as much as three pronouns, whose reference
  /// can be mistaken.
  static func gender(of signs: [GenderCount]) -> GenderSign.Gender? {
    func weight(_ gender: GenderSign.Gender) -> Int {
      signs.reduce(0) {
        $0 + ($1.gender == gender ? $1.count * ($1.basis == .pronoun ? 1 : preponderance) : 0)
      }
    }
    let (women, men) = (weight(.woman), weight(.man))
    if women > preponderance * men { return .woman }
    return men > preponderance * women ? .man : nil
  }

  /// The gender of somebody who is only described: by the noun before the first preposition, "a spokeswoman".
  private static func gender(of description: String) -> GenderSign.Gender? {
    let words = Folded.text(description).split { !$0.isLetter }.map(String.init)
    guard let noun = words.prefix(while: { !prepositions.contains($0) }).last else { return nil }
    return feminine.contains(noun) ? .woman : masculine.contains(noun) ? .man : nil
  }

  private static let feminine = WordSet(WordList("roles/feminine-nouns"))
  private static let masculine = WordSet(WordList("roles/masculine-nouns"))
  private static let prepositions = WordSet(WordList("roles/words-behind-offices"))
}
