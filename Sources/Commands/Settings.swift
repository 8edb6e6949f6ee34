extension Settings {
  /// The format of answers.
  public static let mode = Setting(
    "mode",
    default: FormatName("table"),
    help: "the format of answers"
  )

  /// When answers have colour.
  public static let color = Setting(
    "color",
    default: ColorChoice.auto,
    help: "when answers have colour"
  )

  /// The width of tables.
  public static let width = Setting(
    "width",
    default: WidthChoice.auto,
    help: "how many columns wide answers are on a terminal"
  )

  /// Whether long answers go through a pager.
  public static let pager = Setting(
    "pager",
    default: true,
    help: "whether answers longer than the screen go through $PAGER"
  )

  /// Whether the line editor suggests the rest of a line.
  public static let hints = Setting(
    "hints",
    default: true,
    help: "whether the prompt suggests the rest of a line"
  )

  /// The keys of the line editor.
  public static let editing = Setting(
    "editing",
    default: EditingChoice.emacs,
    help: "the keys of the line editor"
  )

  /// Whether the time that a command took is shown.
  public static let timer = Setting(
    "timer",
    default: false,
    help: "whether the time that a command took is shown"
  )

  /// How many rows a list has unless `--top` says otherwise.
  public static let top = Setting(
    "top",
    default: 20,
    in: 1...100_000,
    help: "how many rows a list has without --top"
  )

  /// All settings in the order in which help lists them.
  public static let all: [any SettingDescription] = [mode, color, width, pager, hints, editing, timer, top]
}

/// When answers have colour.
public enum ColorChoice: String, ChoiceValue {
  case auto, always, never
}

/// The keys of the line editor.
public enum EditingChoice: String, ChoiceValue {
  case emacs, vi
}

/// A width in columns, or that of the terminal.
public enum WidthChoice: ParameterValue, Hashable, CustomStringConvertible {
  /// The width of the terminal.
  case auto
  /// A number of columns.
  case columns(Int)

  public static func parse(_ text: String) throws(UsageError) -> WidthChoice {
    if Folded.text(text) == "auto" { return .auto }
    let columns = try Int.parse(text)
    guard (20...1000).contains(columns) else { throw .outOfRange(text, 20...1000) }
    return .columns(columns)
  }
  public static var placeholder: String { "auto|20-1000" }
  public static var completion: CompletionKind { .choices(["auto", "80", "100", "120"]) }

  /// `auto` or the number.
  public var description: String {
    switch self {
    case .auto: "auto"
    case .columns(let columns): String(columns)
    }
  }
}
