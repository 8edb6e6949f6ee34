/// Verbs that report speech or thought, with their inflected forms.
enum SpeechVerbs {
  /// The finite forms that follow or precede a speaker: "said", "says".
  static let finite = WordSet(lemmas.map { $0.finite.joined(separator: " ") }.joined(separator: " "))

  /// A verb: its dictionary form, its forms, and what it can govern.
  struct Verb {
    var lemma: String
    var finite: [String]
  }

  static let lemmas: [Verb] = [
    Verb(lemma: "say", finite: ["said", "says", "say"]), Verb(lemma: "ask", finite: ["asked", "asks"]),
    Verb(lemma: "tell", finite: ["told", "tells"]), Verb(lemma: "add", finite: ["added", "adds"]),
  ]
}
