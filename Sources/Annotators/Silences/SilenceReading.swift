import Letters
import WordLists

/// Whether a sentence accuses somebody whom it names, or says that they would not or could not speak.
///
/// It reads the words around one mention: lists of phrases for refusals, participles and verbs for accusations. It
/// does not look at the parse, so that a verb near the name counts whatever it belongs to.
public struct SilenceReading: Sendable {
  private let before: [String]
  private let after: [String]
  /// The words between the mention and the next name, to which what follows may belong.
  private let own: [String]

  /// How many bytes before a mention and behind it are read: far more than the words take that are looked at.
  private static let reach = (before: 400, behind: 800)

  /// The reading of a sentence at a mention, which begins at a byte of it and has a number of bytes.
  public init(_ sentence: String, _ start: Int, _ count: Int) {
    let length = sentence.utf8.count
    let begin = min(max(start, 0), length)
    let end = min(max(begin + count, begin), length)
    let left = sentence.utf8.dropFirst(max(0, begin - Self.reach.before)).prefix(
      min(begin, Self.reach.before)
    )
    let right = sentence.utf8.dropFirst(end).prefix(Self.reach.behind)
    before = SilenceReading.words(String(decoding: Array(left), as: UTF8.self))
    let behind = String(decoding: Array(right), as: UTF8.self)
    after = SilenceReading.words(behind)
    let spelt = behind.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    own = Array(after.prefix(spelt.prefix { !($0.first?.isUppercase ?? false) }.count))
  }

  private static func words(_ text: String) -> [String] {
    LetterFolding.text(text).split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map {
      $0.contains("’") ? String($0).replacing("’", with: "'") : String($0)
    }
  }

  /// The phrase by which the person would not or could not speak, as in "declined to comment"; nil if there is none.
  public var refusal: String? {
    // What another name behind it, or what belongs to it, does is not its own doing: "Acme's engineer, Jane Doe, …".
    if own.first == "'s" { return nil }
    let rest = own.prefix(16)
    // The first of the list wins, wherever it is in the sentence.
    let phrases = rest.indices.compactMap { start in
      Self.refusalsByWord[rest[start]]?.first { rest[start...].starts(with: $0.words) }
    }
    if let phrase = phrases.min(by: { $0.rank < $1.rank }) { return phrase.text }
    // "attempts to reach Jane Doe failed", "calls to the company were not returned"
    let near = before.suffix(5)
    if near.contains(where: { Self.attempts.contains($0) }) {
      let text = rest.joined(separator: " ")
      for phrase in Self.failures where text.contains(phrase) { return "could not be reached" }
    }
    return nil
  }

  /// True when the person is the object of blame, a charge or an act, or the subject of its passive.
  public var isAccused: Bool {
    let near = before.suffix(4)
    if near.last != "by", near.contains(where: { Self.active.contains($0) }) { return true }
    let rest = Array(after.prefix(6))
    for (place, word) in rest.enumerated() where Self.passive.contains(word) {
      if place > 0, rest[..<place].contains(where: { Self.being.contains($0) }) { return true }
    }
    return false
  }

  /// The refusals by their first words, each with its place in the list.
  private static let refusalsByWord: [String: [(rank: Int, text: String, words: [String])]] = Dictionary(
    grouping: WordList("silences/refusals").entries.enumerated().map { rank, entry in
      (rank: rank, text: entry.text, words: entry.words)
    },
    by: { $0.words.first ?? "" }
  )

  private static let attempts = WordSet(WordList("silences/attempts"))
  private static let failures = WordList("silences/failures").words

  private static let active = WordSet(
    WordList("silences/accusing-participles"),
    WordList("silences/accusing-verbs")
  )

  private static let passive = WordSet(
    WordList("silences/accusing-participles"),
    WordList("silences/suffered-acts")
  )

  private static let being = WordSet(WordList("verbs/passive-auxiliaries"))
}
