import Corpora
import Documents
import Figures

/// The evidence for the gender and the function of somebody who is heard.
struct VoiceExplanation {
  private let name: String
  private let entity: Int?
  private let session: Session

  /// Creates the explanation of a voice in the articles in scope.
  init(_ name: String, _ entity: Int?, in session: Session) {
    (self.name, self.entity, self.session) = (name, entity, session)
  }

  /// Returns the sentences with the words that give gender and function, and what follows from them; nil if nobody of
  /// this name is heard.
  func figure() throws -> Figure? {
    let corpus = session.corpus
    let census = try VoiceCensus(in: session, scope: session.scope)
    guard let voice = census.voices.first(where: { $0.row.key.entity == entity && $0.name == name }) else {
      return nil
    }
    var sections: [Section] = []
    var facts = Facts()
    facts.add("voice", Table.Cell(voice.name, voice.type?.role ?? .plain))
    facts.add("kind", Table.Cell(voice.ledgerKind?.words))
    facts.add("gender", Table.Cell(Voices.label(voice, by: .gender)))
    facts.add("gender from", Table.Cell(voice.genderBasis.rawValue))
    if let entity {
      let signs = try corpus.genders(of: entity, in: session.scope)[entity] ?? []
      facts.add(
        "words of gender",
        .list(
          signs.map {
            "\(OneLine.text($0.words.text)): \($0.gender.rawValue), \($0.basis.rawValue) (\($0.count))"
          }
        )
      )
      let passages = try signs.prefix(4).map { sign in
        try HighlightedSentences.passage(
          sign.words.range,
          of: sign.article,
          highlights: [(sign.words.range, .match)],
          in: corpus
        )
      }
      if !passages.isEmpty { sections.append(Section("gender", .passages(Passages(passages)))) }
      let role = try corpus.roles(of: entity, in: session.scope).first { $0.text == voice.role }
      if let role {
        let passage = try HighlightedSentences.passage(
          role.range,
          of: role.article,
          highlights: [(role.range, .match)],
          in: corpus
        )
        sections.append(Section("function", .passages(Passages([passage]))))
      }
    }
    facts.add("function", Table.Cell(voice.isPerson ? Voices.label(voice, by: .function) : nil))
    facts.add("function from", Table.Cell(voice.isPerson ? voice.functionBasis.rawValue : nil))
    facts.add("role", Table.Cell(voice.role.map { OneLine.text($0) }))
    facts.add("word of function", Table.Cell(voice.role.flatMap { VoiceFunction.of($0)?.word }))
    facts.add("quotes", .integer(voice.row.quotations))
    facts.add("words", .integer(voice.row.length))
    facts.add(
      "rule",
      Table.Cell(
        "a form of address or a noun weighs \(VoiceCensus.preponderance), a pronoun 1; one gender must outweigh the "
          + "other \(VoiceCensus.preponderance) times"
      )
    )
    if voice.isPerson, entity != nil {
      facts.add("correction", Table.Cell("'describe \(voice.name.typed) as …' sets gender or function"))
    }
    return .sections(sections + [Section("why", facts.figure)])
  }
}
