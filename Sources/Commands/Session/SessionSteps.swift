import Corpora
import JSON

extension Session {
  /// The part of a session that `undo` restores and that is not in the tables of the corpus.
  struct State: Hashable, Codable {
    var selection: [Int]?
    var settings: Settings
    /// Nil in states of earlier versions.
    var bindings: Bindings?

    /// The maximum size of a stored state, in bytes; it is enough for names with some hundred thousand rows.
    private static let longest = 32 << 20

    /// The state as JSON, for a step of the corpus.
    var encoded: String { JSONCoding.text(self) ?? "" }

    init(selection: [Int]?, settings: Settings, bindings: Bindings) {
      self.selection = selection
      self.settings = settings
      self.bindings = bindings
    }

    /// Decodes the state that a step of the corpus has stored; nil if there is none or it is invalid.
    init?(encoded: String?) {
      guard let encoded, encoded.utf8.count <= State.longest,
        let state = JSONCoding.value(State.self, from: encoded.utf8)
      else { return nil }
      self = state
    }
  }

  /// The current state, which `undo` could restore.
  var state: State { State(selection: selection, settings: settings.storable, bindings: bindings) }

  /// Records a change of the state as a step that can be undone.
  ///
  /// In a read-only session such a change lasts until the program ends.
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

  /// Stores the current selection, names, aliases and settings, if they differ from those in the corpus.
  mutating func keepState(as label: String) throws(StoreError) {
    let kept = State(encoded: try corpus.lastPayload(of: .setting))
    let none = State(selection: nil, settings: Settings(), bindings: Bindings())
    let now = provenance.kept(of: state)
    guard now != kept ?? none else { return }
    _ = try corpus.beginStep(label, kind: .setting, before: (kept ?? none).encoded, after: now.encoded)
  }

  /// Undoes the last command that changed the session; returns its step, or nil if there is none.
  mutating func undo() throws(StoreError) -> StepRecord? {
    provenance.leftOut = []
    guard (try corpus.steps().last?.id ?? 0) > firstStep, let record = try corpus.undo() else { return nil }
    change(from: State(encoded: record.after), to: State(encoded: record.before))
    return record
  }

  /// Redoes the command that was undone last; returns its step, or nil if there is none.
  mutating func redo() throws(StoreError) -> StepRecord? {
    provenance.leftOut = []
    guard let record = try corpus.redo() else { return nil }
    change(from: State(encoded: record.before), to: State(encoded: record.after))
    return record
  }
}

extension Session {
  /// Sets a setting by its name, for options of the command line; the value lasts until the program ends.
  public mutating func set(_ name: String, to text: String) throws(UsageError) {
    let before = state
    try set(Settings.setting(named: name), to: text)
    provenance.take(state, insteadOf: before)
  }

  /// Sets a setting; a format must be available, and may be given by a unique prefix.
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
