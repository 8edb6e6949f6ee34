/// What a numbered row of the last answer stands for; numbers are keys of the corpus.
enum Row: Sendable, Hashable, Codable {
  case article(Int)
  case entity(Int)
  case mention(Int)
  case quotation(Int)
  case event(Int)
  /// A number of something by its key and its article.
  case quantity(Int, article: Int)
  /// A sentence by its article and its place in it, from 0; below 0 for one outside its sentences, as the headline.
  case sentence(article: Int, index: Int)
  /// Someone in a list of those who are quoted, or never are, with or without an entity.
  case speaker(name: String, entity: Int?, list: List = .speakers)
  /// A step of the tour, a line of the history and the like, which only the listing command knows.
  case other(String)

  /// What a list of people and organisations is about.
  enum List: String, Sendable, Hashable, Codable { case speakers, sources, unheard, verbs }

  /// The word for what the row stands for, with its article.
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
    case .other(let noun): noun
    }
  }
}
