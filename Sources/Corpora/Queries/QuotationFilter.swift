public import Documents

/// Which quotations are asked for; what is nil lets all pass.
public struct QuotationFilter: Sendable, Hashable {
  /// Whose they are.
  public var speaker: Speaker?
  /// How the words are given.
  public var kind: Quotation.Kind?
  /// The dictionary form of the cue.
  public var cue: String?
  /// The cue as it is in the text, case, accents and strokes aside.
  public var cueForm: String?
  /// The first day on which they may have been said.
  public var since: CalendarDate?
  /// The last day on which they may have been said.
  public var until: CalendarDate?
  /// An entity that the quoted words speak of; with `text` too, one of the two is enough.
  public var about: Int?
  /// An intermediary.
  public var via: Int?
  /// Words that are in the content, case, accents and strokes aside.
  public var text: String?
  /// True to let what was only spoken of, wanted or judged pass too.
  public var includesTopics: Bool
  /// True to let the words of headlines pass too.
  public var includesHeadlines: Bool

  /// A filter that lets all quotations pass, but for what is named.
  public init(
    speaker: Speaker? = nil,
    kind: Quotation.Kind? = nil,
    cue: String? = nil,
    cueForm: String? = nil,
    since: CalendarDate? = nil,
    until: CalendarDate? = nil,
    about: Int? = nil,
    via: Int? = nil,
    text: String? = nil,
    includesTopics: Bool = false,
    includesHeadlines: Bool = false
  ) {
    self.speaker = speaker
    self.kind = kind
    self.cue = cue
    self.cueForm = cueForm
    self.since = since
    self.until = until
    self.about = about
    self.via = via
    self.text = text
    self.includesTopics = includesTopics
    self.includesHeadlines = includesHeadlines
  }
}

/// How a list of quotations is ordered.
public enum QuotationOrder: Sendable, Hashable {
  /// By article, then as the article has them.
  case reading
  /// By the day of saying, the last one first and those without a day last; those of one day as in reading.
  case newest
}
