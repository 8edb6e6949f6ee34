/// The values of the settings in a session.
public struct Settings: Sendable, Hashable, Codable {
  private var texts: [String: String] = [:]

  /// Creates settings with default values.
  public init() {}

  /// The value of a setting.
  subscript<Value>(setting: Setting<Value>) -> Value {
    guard let text = texts[setting.name], let value = try? Value.parse(text) else {
      return setting.defaultValue
    }
    return value
  }

  /// Returns the value of a setting as text.
  func text(of setting: any SettingDescription) -> String {
    texts[setting.name] ?? setting.defaultText
  }

  /// Sets a typed value; a default value is removed rather than stored.
  mutating func set(_ setting: any SettingDescription, to text: String) throws(UsageError) {
    let canonical = try setting.canonical(text)
    texts[setting.name] = canonical == setting.defaultText ? nil : canonical
  }

  /// Returns the stored value of a setting; nil if it has its default.
  func given(_ setting: any SettingDescription) -> String? { texts[setting.name] }

  /// The settings with stored values, in the order of help.
  var given: [(setting: any SettingDescription, text: String)] {
    Settings.all.compactMap { setting in texts[setting.name].map { (setting, $0) } }
  }

  /// Applies the changes of values between two states.
  mutating func take(_ after: Settings, insteadOf before: Settings) {
    for name in Set(after.texts.keys).union(before.texts.keys) where after.texts[name] != before.texts[name] {
      texts[name] = after.texts[name]
    }
  }

  /// Returns the values that differ from those of other settings, including differing defaults.
  func without(_ others: Settings) -> Settings {
    var rest = Settings()
    for setting in Settings.all where text(of: setting) != others.text(of: setting) {
      rest.texts[setting.name] = text(of: setting)
    }
    return rest
  }

  /// The settings that only the user may set, and never a file.
  private static let neverFromFiles: Set<String> = [trust.name, web.name]

  /// The values that may be stored in files and that `undo` restores.
  var storable: Settings {
    var storable = self
    for name in Settings.neverFromFiles { storable.texts[name] = nil }
    return storable
  }

  /// Returns the same values, except that settings which only the user may set have the values
  /// of other settings.
  func keepingOwn(of others: Settings) -> Settings {
    var kept = self
    for name in Settings.neverFromFiles { kept.texts[name] = others.texts[name] }
    return kept
  }

  /// Whether a setting may be restored from session files and drafts; all code that restores
  /// settings checks it.
  static func isTakenFromFiles(_ name: String) -> Bool { !neverFromFiles.contains(name) }

  /// Returns the setting with a name, or the only setting with this prefix.
  static func setting(named typed: String) throws(UsageError) -> any SettingDescription {
    let folded = Folded.text(typed)
    if let exact = all.first(where: { $0.name == folded }) { return exact }
    let beginning = all.filter { !folded.isEmpty && $0.name.hasPrefix(folded) }
    if let only = beginning.first, beginning.count == 1 { return only }
    let near =
      beginning.isEmpty ? NearestNames.names(to: typed, among: all.map(\.name)) : beginning.map(\.name)
    throw .unknownSetting(typed, nearest: near.isEmpty ? all.map(\.name) : near)
  }
}

extension Settings {
  /// The format of answers.
  static let mode = Setting(
    "mode",
    default: FormatName("table"),
    help: "the format of answers"
  )

  /// When answers have colour.
  static let color = Setting(
    "color",
    default: ColorChoice.auto,
    help: "when answers have colour"
  )

  /// The colour theme.
  static let theme = Setting(
    "theme",
    default: ThemeChoice.auto,
    help: "colours for a dark or a light screen; auto: as COLORFGBG says, else fit for both"
  )

  /// When answers have links.
  static let hyperlinks = Setting(
    "hyperlinks",
    default: HyperlinkChoice.auto,
    help: "whether headlines are links; auto: where the terminal is known to take them"
  )

  /// The width of answers on a terminal.
  static let width = Setting(
    "width",
    default: WidthChoice.auto,
    help: "how many columns wide answers are on a terminal"
  )

  /// Whether long answers go through a pager.
  static let pager = Setting(
    "pager",
    default: true,
    help: "whether answers longer than the screen go through $PAGER"
  )

  /// Whether the running time of a command is shown.
  static let timer = Setting(
    "timer",
    default: false,
    help: "whether the time that a command took is shown"
  )

  /// Whether the prompt suggests earlier lines.
  static let hints = Setting(
    "hints",
    default: true,
    help: "whether earlier lines are suggested while one is typed"
  )

  /// The key bindings of the prompt.
  static let editing = Setting(
    "editing",
    default: EditingKeys.auto,
    help: "the keys of the prompt; auto: those of ~/.editrc, else emacs"
  )

  /// The maximum number of rows of a list without `--top`.
  static let top = Setting(
    "top",
    default: 20,
    in: 1...100_000,
    help: "how many rows a list has without --top"
  )

  /// Whether untrusted files have the same permissions as the user's own lines.
  static let trust = Setting(
    "trust",
    default: false,
    help: "whether 'replay' runs commands of the system and writes files that a transcript names"
  )

  /// The addresses that `load` fetches.
  static let web = Setting(
    "web",
    default: WebChoice.on,
    help:
      "which addresses 'load' fetches: on, those of the public web; private, those of your network too; off, none"
  )

  /// The month in which fiscal years begin.
  static let fiscalYear = Setting(
    "fiscal-year",
    default: MonthChoice(number: 1),
    help:
      "the month in which fiscal years such as FY2016 begin; they are named after the year in which they end"
  )

  /// All settings in the order in which help lists them.
  static let all: [any SettingDescription] = [
    mode, color, theme, hyperlinks, width, pager, timer, hints, editing, top, fiscalYear, trust,
    web,
  ]
}

extension Settings {
  /// The name of the format of answers.
  public var format: String { self[Settings.mode].text }

  /// When answers have colour.
  public var colorChoice: ColorChoice { self[Settings.color] }

  /// The background for which colours are chosen.
  public var themeChoice: ThemeChoice { self[Settings.theme] }

  /// When answers have links.
  public var linkChoice: HyperlinkChoice { self[Settings.hyperlinks] }

  /// The width of answers on a terminal, in columns; nil for the width of the terminal.
  public var columns: Int? {
    guard case .columns(let columns) = self[Settings.width] else { return nil }
    return columns
  }

  /// Whether answers longer than the screen go through a pager.
  public var usesPager: Bool { self[Settings.pager] }

  /// The key bindings of the line editor.
  public var editingKeys: EditingKeys { self[Settings.editing] }

  /// Whether the prompt suggests earlier lines.
  public var showsHints: Bool { self[Settings.hints] }

  /// Whether the running time of a command is shown.
  public var showsTime: Bool { self[Settings.timer] }
}
