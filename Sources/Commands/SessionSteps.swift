import Corpora
import Foundation

extension Session {
  /// The part of a session that is no row of the corpus and that `undo` restores.
  struct State: Hashable, Codable {
    var selection: [Int]?
    var settings: Settings
    /// Nothing in states of earlier versions.
    var bindings: Bindings?

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
      guard let encoded, let state = try? JSONDecoder().decode(State.self, from: Data(encoded.utf8)) else {
        return nil
      }
      self = state
    }
  }

  /// What `undo` would restore.
  var state: State { State(selection: selection, settings: settings, bindings: bindings) }

  /// Notes a change of selection or settings as a step that can be undone.
  mutating func record(_ label: String, before: State) throws(StoreError) {
    guard recordsSteps, !isRestored, before != state else {
      isRestored = false
      return
    }
    _ = try corpus.beginStep(label, kind: .setting, before: before.encoded, after: state.encoded)
  }

  /// Takes back the last command that changed the session; nothing when there is none.
  mutating func undo() throws(StoreError) -> StepRecord? {
    guard (try corpus.steps().last?.id ?? 0) > firstStep, let record = try corpus.undo() else { return nil }
    restore(State(encoded: record.before))
    return record
  }

  /// Does again what was undone last; nothing when there is nothing.
  mutating func redo() throws(StoreError) -> StepRecord? {
    guard let record = try corpus.redo() else { return nil }
    restore(State(encoded: record.after))
    return record
  }

  /// Goes on in another corpus, with the choice of articles that was in force there.
  mutating func move(to corpus: Corpus) throws(StoreError) {
    self.corpus = corpus
    names = NameSource(corpus)
    list([])
    selection = try Session.selection(keptIn: corpus)
    isRestored = true
  }

  /// The choice of articles that was in force when a corpus was last used.
  static func selection(keptIn corpus: Corpus) throws(StoreError) -> [Int]? {
    State(encoded: try corpus.steps().last { $0.kind == .setting }?.after)?.selection
  }

  private mutating func restore(_ state: State?) {
    if let state {
      selection = state.selection
      settings = state.settings
      bindings = state.bindings ?? Bindings()
    }
    list([])
    isRestored = true
  }
}

extension Session {
  /// Sets a setting by its name, as the options of the command line do.
  public mutating func set(_ name: String, to text: String) throws(UsageError) {
    try set(Settings.setting(named: name), to: text)
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
