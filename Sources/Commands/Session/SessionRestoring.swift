import Corpora
import Figures

/// The state restored from a session file or a draft, besides articles and corrections.
public struct Restored: Sendable, Hashable {
  /// The names defined by `let`, with their `$`.
  var names: [String] = []

  /// The words of the accepted aliases.
  var aliases: [String] = []

  /// The settings with their values, as in "top 50".
  var settings: [String] = []

  /// The rejected aliases.
  var refusals: [AliasCheck.Refusal] = []

  /// Whether the file is read-only.
  var isReadOnly = false
}

extension Session {
  /// Switches to another corpus, and restores its selection of articles, names, aliases and settings.
  ///
  /// Harmful aliases are rejected unless `allowsAll` says that the user has seen them.
  mutating func move(to corpus: Corpus, allowsAll: Bool = false) throws(StoreError) {
    self.corpus = corpus
    names = NameSource(corpus)
    list([])
    // Names are dropped, since rows of the former corpus are invalid here; aliases that the user made in this
    // process, and the settings of its start, are kept.
    bindings.values = [:]
    bindings.aliases = bindings.aliases.filter { provenance.isOwn($0.key, $0.value) }
    settings = provenance.settings.keepingOwn(of: settings)
    selection = nil
    try restoreKept(allowsAll: allowsAll)
    isRestored = true
  }

  /// Switches to an empty corpus; settings, aliases and names of texts are kept, but named rows of the former
  /// corpus are invalid.
  mutating func begin(in corpus: Corpus) {
    self.corpus = corpus
    names = NameSource(corpus)
    list([])
    selection = nil
    bindings.values = bindings.values.filter { if case .text = $1 { true } else { false } }
    provenance.restored = Restored()
    isRestored = true
  }

  /// Restores the selection, names, aliases and settings that the corpus stores.
  ///
  /// It overrides the values in force, and may be repeated, as after the start-up script.
  public mutating func restoreKept() { try? restoreKept(allowsAll: false) }

  /// Restores the state that the corpus stores; with `allowsAll` also harmful aliases.
  mutating func restoreKept(allowsAll: Bool) throws(StoreError) {
    var restored = Restored()
    restored.isReadOnly = corpus.isReadOnly
    if let kept = State(encoded: try corpus.lastPayload(of: .setting)) {
      selection = kept.selection
      restored.settings = takeSettings(kept.settings)
      for (name, value) in (kept.bindings?.values ?? [:]).sorted(by: { $0.key < $1.key })
      where Bindings.isName(name) {
        bindings.values[name] = value
        restored.names.append("$" + name)
      }
      let (taken, refused) = sorted(kept.bindings?.aliases ?? [:], allowsAll: allowsAll)
      bindings.aliases.merge(taken) { $1 }
      if allowsAll { provenance.note(taken, insteadOf: [:]) }
      restored.aliases = taken.keys.sorted()
      restored.refusals = refused
    }
    provenance.restored = restored
  }

  /// Overrides settings with those of a file; returns the accepted ones, as in "top 50".
  private mutating func takeSettings(_ kept: Settings) -> [String] {
    var taken: [String] = []
    for (setting, text) in kept.given where Settings.isTakenFromFiles(setting.name) {
      guard (try? set(setting, to: text)) != nil else { continue }
      taken.append(setting.name + " " + settings.text(of: setting))
    }
    return taken
  }

  /// Sorts the aliases of a file into accepted and rejected ones.
  private func sorted(
    _ aliases: [String: String],
    allowsAll: Bool
  ) -> (taken: [String: String], refused: [AliasCheck.Refusal]) {
    let known = aliases.filter { provenance.isOwn($0.key, $0.value) }
    let own = bindings.aliases.filter { provenance.isOwn($0.key, $0.value) }
    let check = AliasCheck(own: own.merging(known) { $1 })
    let (taken, refused) = check.sorted(aliases.filter { known[$0.key] == nil }, allowsAll: allowsAll)
    return (taken.merging(known) { $1 }, refused)
  }

  /// Applies the differences between two states that a step has stored; whatever they have in common keeps
  /// its current value.
  mutating func change(from old: State?, to new: State?) {
    list([])
    isRestored = true
    guard let new else { return }
    let old = old ?? provenance.kept(of: state)
    if old.selection != new.selection { selection = new.selection }
    for setting in Settings.all where Settings.isTakenFromFiles(setting.name) {
      let text = new.settings.given(setting)
      guard text != old.settings.given(setting) else { continue }
      _ = try? set(setting, to: text ?? provenance.settings.text(of: setting))
    }
    let (before, after) = (old.bindings?.values ?? [:], new.bindings?.values ?? [:])
    for name in Set(before.keys).union(after.keys) where before[name] != after[name] && Bindings.isName(name)
    {
      bindings.values[name] = after[name]
    }
    changeAliases(from: old.bindings?.aliases ?? [:], to: new.bindings?.aliases ?? [:])
  }

  private mutating func changeAliases(from old: [String: String], to new: [String: String]) {
    // An alias that the user has redefined since is not removed.
    for (word, meaning) in old where new[word] != meaning && bindings.aliases[word] == meaning {
      bindings.aliases[word] = provenance.aliases[word]
    }
    let changed = new.filter { old[$0.key] != $0.value }
    let (taken, refused) = sorted(changed, allowsAll: false)
    bindings.aliases.merge(taken) { $1 }
    provenance.leftOut = refused
  }
}

extension Restored {
  /// The maximum number of names to list; the rest is only counted.
  private static let most = 8

  /// The report to the user: the restored values, the rejected aliases with the reasons, and whether the
  /// file is read-only.
  var lines: [StyledText] {
    var lines: [StyledText] = []
    let parts = [
      Restored.counted(names, "name"), Restored.counted(aliases, "alias", plural: "aliases"),
      Restored.counted(settings, "setting"),
    ].compactMap { $0 }
    if !parts.isEmpty { lines.append(StyledText("With it: " + parts.joined(separator: ", ") + ".")) }
    for refusal in refusals.prefix(Restored.most) { lines.append(refusal.line) }
    if refusals.count > Restored.most {
      lines.append(StyledText("Left out as well: \(refusals.count - Restored.most) more aliases.", .warning))
    }
    if refusals.contains(where: \.reason.canBeAllowed) {
      var line = StyledText("If you know them, ")
      line.append("open FILE --aliases", .command)
      line.append(" takes them.")
      lines.append(line)
    }
    if isReadOnly {
      var line = StyledText("It can only be read; ")
      line.append("save FILE", .command)
      line.append(" makes a copy that can be changed.")
      lines.append(line)
    }
    return lines
  }

  /// The same lines as plain text.
  public var remarks: [String] { lines.map(\.plain) }

  private static func counted(_ names: [String], _ noun: String, plural: String? = nil) -> String? {
    guard !names.isEmpty else { return nil }
    let count = names.count == 1 ? "1 \(noun)" : "\(names.count) \(plural ?? noun + "s")"
    let more = names.count > most ? ", …" : ""
    return "\(count) (\(names.prefix(most).joined(separator: ", "))\(more))"
  }
}

extension AliasCheck.Refusal {
  /// The report on the rejected alias, with the reason.
  var line: StyledText {
    var line = StyledText("Left out: ", .warning)
    line.append(word, .command)
    line.append(" for ")
    line.append(meaning.count > 200 ? String(meaning.prefix(199)) + "…" : meaning, .command)
    line.append(", \(reason.words).")
    return line
  }
}

extension AliasCheck.Reason {
  /// The reason in words, to follow "the alias x for y, ".
  var words: String {
    switch self {
    case .notAName: "which is no word for one"
    case .hidesCommand(let command), .standsForCommand(let command):
      "which would hide the command '\(command)'"
    case .hasOwnMeaning: "a word that you have given another meaning"
    case .hasDestination: "which sends an answer to a file or a program"
    case .isNotWhole: "which is no whole line"
    case .notACommand(let word): "which begins with \"\(word)\", no command"
    case .reachesOut(let command): "which runs '\(command)'"
    }
  }
}
