/// What a sentence says of somebody whom it names: that they are accused, or that they would not speak.
struct SilenceReading {
  private let before: [String]
  private let after: [String]
  /// The words between the mention and the next name, which somebody else may own.
  private let own: [String]

  /// How many bytes before a mention and behind it are read: far more than the words take that are looked at.
  private static let reach = (before: 400, behind: 800)

  /// A sentence, and the bytes of a mention in it.
  init(_ sentence: String, _ start: Int, _ count: Int) {
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
    Folded.text(text).split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map {
      $0.contains("’") ? String($0).replacing("’", with: "'") : String($0)
    }
  }

  /// The words that say that the person would not or could not speak.
  var refusal: String? {
    // What another name behind it, or what belongs to it, does is not its own doing: "Acme's engineer, Jane Doe, …".
    if own.first == "'s" { return nil }
    let rest = own.prefix(16)
    // The first of the list wins, wherever it stands.
    let phrases = rest.indices.compactMap { start in
      Self.refusalsByWord[rest[start]]?.first { rest[start...].starts(with: $0.words) }
    }
    if let phrase = phrases.min(by: { $0.rank < $1.rank }) { return phrase.text }
    // "attempts to reach Jane Doe failed", "calls to the company were not returned"
    let near = before.suffix(5)
    if near.contains("reach") || near.contains("contact") || near.contains("calls") || near.contains("emails")
    {
      let text = rest.joined(separator: " ")
      for phrase in ["unsuccessful", "failed", "not returned", "not answered", "unanswered", "were not"]
      where text.contains(phrase) { return "could not be reached" }
    }
    return nil
  }

  /// True when the person is the object of blame, a charge or an act, or the subject of its passive.
  var isAccused: Bool {
    let near = before.suffix(4)
    if near.contains(where: { Self.active.contains($0) }), !near.contains("by") || near.last != "by" {
      return true
    }
    let rest = Array(after.prefix(6))
    for (place, word) in rest.enumerated() where Self.passive.contains(word) {
      if place > 0, rest[..<place].contains(where: { Self.being.contains($0) }) { return true }
    }
    return false
  }

  /// How news reports that somebody would not or could not speak.
  static let refusals = [
    "declined to comment", "declined comment", "refused to comment", "declined to answer",
    "refused to answer",
    "declined to be interviewed", "declined an interview", "declined requests", "declined a request",
    "could not be reached", "couldn't be reached", "could not immediately be reached",
    "could not be immediately reached", "was not available for comment", "were not available for comment",
    "was unavailable for comment", "were unavailable for comment", "did not respond", "didn't respond",
    "did not immediately respond", "did not reply", "did not return", "didn't return", "did not answer",
    "has not responded", "have not responded", "had not responded", "has not commented", "have not commented",
    "did not comment", "would not comment", "had no comment", "gave no comment", "has yet to comment",
    "has yet to respond", "have yet to respond", "have yet to comment", "made no comment",
    "was not immediately available", "declined further comment", "declined further comments",
    "declined any comment", "declined any further comment", "declined to speak", "refused to speak",
    "refused comment", "did not pick her calls", "did not pick his calls", "did not pick calls",
    "did not pick up",
    "did not take calls", "did not take questions", "has not replied", "have not replied", "had not replied",
    "yet to respond", "yet to reply", "yet to comment", "could not be contacted", "couldn't be contacted",
    "was unreachable", "were unreachable", "remained unreachable", "offered no comment",
    "chose not to comment",
    "did not want to comment", "been approached for comment", "been contacted for comment",
    "been asked for comment", "was approached for comment", "were approached for comment",
    "was contacted for comment", "were contacted for comment", "yet to issue a statement",
    "has not issued a statement", "referred questions", "referred queries", "directed questions",
    "had not issued a statement",
  ]

  /// The refusals by their first words, each with its place in the list.
  private static let refusalsByWord: [String: [(rank: Int, text: String, words: [String])]] = Dictionary(
    grouping: refusals.enumerated().map { rank, text in
      (rank: rank, text: text, words: text.split(separator: " ").map(String.init))
    },
    by: { $0.words.first ?? "" }
  )

  private static let active: Set<String> = [
    "accuse", "accused", "accuses", "accusing", "blame", "blamed", "blames", "blaming", "charge", "charged",
    "charges",
    "charging", "sue", "sued", "sues", "suing", "arrested", "arrest", "fired", "sacked", "dismissed",
    "expelled",
    "suspended", "condemned", "condemn", "denounced", "criticised", "criticized", "criticise", "criticize",
    "attacked",
    "indicted", "convicted", "sanctioned", "fined", "banned", "investigate", "investigated", "investigating",
    "slammed", "blasted", "against",
  ]

  private static let passive: Set<String> = [
    "accused", "blamed", "charged", "sued", "arrested", "fired", "sacked", "dismissed", "expelled",
    "suspended",
    "condemned", "denounced", "criticised", "criticized", "attacked", "indicted", "convicted", "sanctioned",
    "fined",
    "banned", "investigated", "detained", "jailed", "sentenced", "killed", "shot", "evicted", "deported",
    "removed",
  ]

  private static let being: Set<String> = ["is", "are", "was", "were", "been", "be", "being", "gets", "got"]
}
