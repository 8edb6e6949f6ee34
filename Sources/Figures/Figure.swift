/// The answer of a command: structured data without format, colour or width.
///
/// The enum is deliberately not extensible: for a new kind of figure, the compiler lists every renderer that
/// must handle it.
public indirect enum Figure: Sendable, Hashable {
  /// A few lines of text.
  case message(Message)
  /// Rows under named columns.
  case table(Table)
  /// Values drawn as bars or as a strip.
  case chart(Chart)
  /// Passages of running text with their source.
  case passages(Passages)
  /// A tree of labels.
  case tree(Tree)
  /// Names and the links between them.
  case graph(Graph)
  /// Figures under headings, in order.
  case sections([Section])
  /// An empty figure.
  case nothing
}

/// A few lines of text for the user.
public struct Message: Sendable, Hashable {
  /// The tone of a message.
  public enum Tone: String, Sendable, Hashable, CaseIterable {
    case answer, done, hint, warning
  }

  /// The lines.
  public var lines: [StyledText]

  /// The tone of the message.
  public var tone: Tone

  /// Creates a message from lines in a tone.
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

  /// Creates a section from a heading and a figure.
  public init(_ title: String, _ figure: Figure) {
    self.title = title
    self.figure = figure
  }
}

/// A tree of labels, of any depth.
public struct Tree: Sendable, Hashable {
  /// The label.
  public var label: StyledText

  /// The subtrees below the label.
  public var children: [Tree]

  /// Creates a tree from a label and its children.
  public init(_ label: StyledText, _ children: [Tree] = []) {
    self.label = label
    self.children = children
  }
}

/// Passages of running text.
public struct Passages: Sendable, Hashable {
  /// One passage of text and its source.
  public struct Passage: Sendable, Hashable {
    /// A short line above the text, such as headline, outlet and date; may be empty.
    public var heading: StyledText
    /// The text, one element per paragraph.
    public var paragraphs: [StyledText]
    /// The number by which the next command can refer to the passage, if it has one.
    public var number: Int?

    /// Creates a passage.
    public init(heading: StyledText = StyledText(), paragraphs: [StyledText], number: Int? = nil) {
      self.heading = heading
      self.paragraphs = paragraphs
      self.number = number
    }
  }

  /// The passages in order.
  public var passages: [Passage]

  /// The total number of passages, including those that are left out.
  public var total: Int

  /// A hint on how to see the rest; shown only if passages are left out.
  public var moreHint: StyledText?

  /// Creates passages.
  ///
  /// `total` is their number unless given.
  public init(_ passages: [Passage], total: Int? = nil, moreHint: StyledText? = nil) {
    self.passages = passages
    self.total = total ?? passages.count
    self.moreHint = moreHint
  }
}
