import Corpora
import Platform

extension Session {
  /// The part of a session that is no row of the corpus and that `undo` restores.
  struct State: Hashable, Codable {
    var selection: [Int]?
    var settings: Settings
    /// Nothing in states of earlier versions.
    var bindings: Bindings?

    /// The longest state that is read, in bytes: names with some hundred thousand rows.
    private static let longest = 32 << 20

    /// The state as text, for a step of the corpus.
    var encoded: String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    init(selection: [Int]?, settings: Settings, bindings: Bindings) {
      self.selection = selection
      self.settings = settings
      self.bindings = bindings
    }

    /// The state that a step of the corpus kept.
    init?(encoded: String?) {
      guard let encoded, encoded.utf8.count <= State.longest,
        let state = try? JSONDecoder().decode(State.self, from: Data(encoded.utf8))
      else { return nil }
      self = state
    }
  }

  /// What `undo` would restore.
  var state: State { State(selection: selection, settings: settings.storable, bindings: bindings) }

  /// Notes a change of selection or settings as a step that can be undone.
  ///
  /// In a session that can only be read such a change lasts as long as the program.
  mutating func record(_ label: String, before: State) throws(StoreError) {
    defer { isRestored = false }
    guard !isRestored else { return }
    let after = state
    guard before != after else { return }
    provenance.note(after.bindings?.aliases ?? [:], insteadOf: before.bindings?.aliases ?? [:])
    guard recordsSteps else { return provenance.take(after, insteadOf: before) }
    guard !corpus.isReadOnly else { return }
    _ = try corpus.beginStep(
      label,
      kind: .setting,
      before: provenance.kept(of: before).encoded,
      after: provenance.kept(of: after).encoded
    )
  }

  /// Stores the present choice, names, aliases and settings, where they differ from those that the corpus keeps.
  mutating func keepState(as label: String) throws(StoreError) {
    let kept = State(encoded: try corpus.lastPayload(of: .setting))
    let none = State(selection: nil, settings: Settings(), bindings: Bindings())
    let now = provenance.kept(of: state)
    guard now != kept ?? none else { return }
    _ = try corpus.beginStep(label, kind: .setting, before: (kept ?? none).encoded, after: now.encoded)
  }

  /// Takes back the last command that changed the session; nil if there is none.
  mutating func undo() throws(StoreError) -> StepRecord? {
    provenance.leftOut = []
    guard (try corpus.steps().last?.id ?? 0) > firstStep, let record = try corpus.undo() else { return nil }
    change(from: State(encoded: record.after), to: State(encoded: record.before))
    return record
  }

  /// Does again what was undone last; nil if there is nothing.
  mutating func redo() throws(StoreError) -> StepRecord? {
    provenance.leftOut = []
    guard let record = try corpus.redo() else { return nil }
    change(from: State(encoded: record.before), to: State(encoded: record.after))
    return record
  }
}

extension Session {
  /// Sets a setting by its name, as the options of the command line do; it lasts as long as the program.
  public mutating func set(_ name: String, to text: String) throws(UsageError) {
    let before = state
    try set(Settings.setting(named: name), to: text)
    provenance.take(state, insteadOf: before)
  }

  /// Sets a setting; a format must be one that there is, and may be shortened.
  mutating func set(_ setting: any SettingDescription, to text: String) throws(UsageError) {
    if setting.name == Settings.trust.name, let sandbox {
      throw .needsTrust("set trust", .session, sandbox.reason)
    }
    guard setting.name == Settings.mode.name, !formats.isEmpty else {
      return try settings.set(setting, to: text)
    }
    let names = formats.map(\.name)
    let folded = Folded.text(text)
    let beginning = names.filter { $0.hasPrefix(folded) && !folded.isEmpty }
    guard let name = names.first(where: { $0 == folded }) ?? (beginning.count == 1 ? beginning.first : nil)
    else { throw .notAChoice(text, allowed: names) }
    try settings.set(setting, to: name)
  }
}
