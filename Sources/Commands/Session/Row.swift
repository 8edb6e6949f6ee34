import Corpora

/// The object to which a numbered row of the last answer refers; numbers are keys of the corpus.
enum Row: Sendable, Hashable, Codable {
  case article(Int)
  case entity(Int)
  case mention(Int)
  case quotation(Int)
  case event(Int)
  /// A quantity, by its key and its article.
  case quantity(Int, article: Int)
  /// A sentence, by its article and its index, from 0; a negative index is outside the sentences, as
  /// for the headline.
  case sentence(article: Int, index: Int)
  /// A person or organisation in a list of any of the kinds below, with or without an entity.
  case speaker(name: String, entity: Int?, list: List = .speakers)
  /// Findings of several articles that belong together, such as what two reports have of one figure, by their noun with
  /// an article.
  case several([Row], noun: String)
  /// A story, by its number.
  case story(Int)
  /// A passage that several articles have, by its number.
  case passage(Int)
  /// A link between two entities, by their numbers.
  case tie(Int, Int, NetworkLink)
  /// Another kind of row, such as a step of the tour or a line of the history, by its noun with an article.
  case other(String)

  /// The kind of a list of people and organisations.
  enum List: String, Sendable, Hashable, Codable { case speakers, sources, unheard, verbs, voices }

  /// The noun for the kind of row, with an indefinite article.
  var noun: String {
    switch self {
    case .article: "an article"
    case .entity: "an entity"
    case .mention: "a mention"
    case .quotation: "a quotation"
    case .event: "an event"
    case .quantity: "a figure"
    case .sentence: "a sentence"
    case .speaker: "a speaker"
    case .story: "a story"
    case .passage: "a passage"
    case .tie: "a link"
    case .several(_, let noun), .other(let noun): noun
    }
  }

  /// The findings of the row: several, or the row itself.
  var parts: [Row] { if case .several(let rows, _) = self { rows } else { [self] } }

  /// The row itself, or the first of several.
  var first: Row { parts.first ?? self }
}
