/// What a command answers: data with a shape, without format, colour or width.
///
/// The enum is closed on purpose: a new kind of figure makes the compiler list every renderer that must learn it.
public indirect enum Figure: Sendable, Hashable {
  /// A few lines of words.
  case message(Message)
  /// Rows under named columns.
  case table(Table)
  /// Values drawn as bars or on a line.
  case chart(Chart)
  /// Pieces of running text with their origin.
  case passages(Passages)
  /// Labels below labels.
  case tree(Tree)
  /// Figures under headings, in order.
  case sections([Section])
  /// Nothing to show.
  case nothing
}

/// A few lines of words for the user.
public struct Message: Sendable, Hashable {
  /// How a message is meant.
  public enum Tone: String, Sendable, Hashable, CaseIterable {
    case answer, done, hint, warning
  }

  /// The lines.
  public var lines: [StyledText]

  /// How they are meant.
  public var tone: Tone

  /// Lines in a tone.
  public init(_ lines: [StyledText], tone: Tone = .answer) {
    self.lines = lines
    self.tone = tone
  }
}

/// One figure among several, under a heading.
public struct Section: Sendable, Hashable {
  /// The heading; also, in snake_case, the key in JSON.
  public var title: String

  /// The figure below it.
  public var figure: Figure

  /// A figure under a heading.
  public init(_ title: String, _ figure: Figure) {
    self.title = title
    self.figure = figure
  }
}

/// Labels below labels, to any depth.
public struct Tree: Sendable, Hashable {
  /// The label.
  public var label: StyledText

  /// What stands below it.
  public var children: [Tree]

  /// A label with its children.
  public init(_ label: StyledText, _ children: [Tree] = []) {
    self.label = label
    self.children = children
  }
}

/// Pieces of running text.
public struct Passages: Sendable, Hashable {
  /// One piece of text and where it comes from.
  public struct Passage: Sendable, Hashable {
    /// A short line above the text: headline, outlet, date; may be empty.
    public var heading: StyledText
    /// The text, one element a paragraph.
    public var paragraphs: [StyledText]
    /// The number by which the next command can name it, if it has one.
    public var number: Int?

    /// A piece of text.
    public init(heading: StyledText = StyledText(), paragraphs: [StyledText], number: Int? = nil) {
      self.heading = heading
      self.paragraphs = paragraphs
      self.number = number
    }
  }

  /// The pieces in order.
  public var passages: [Passage]

  /// How many pieces there are in all, when not all of them are here.
  public var total: Int

  /// What to do to see the rest; shown only when pieces are left out.
  public var moreHint: StyledText?

  /// Pieces of text.
  public init(_ passages: [Passage], total: Int? = nil, moreHint: StyledText? = nil) {
    self.passages = passages
    self.total = total ?? passages.count
    self.moreHint = moreHint
  }
}
