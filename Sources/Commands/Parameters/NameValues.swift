/// The name of an entity as typed; `Session.entity(of:)` finds the entity.
struct EntityName: ParameterValue, Hashable {
  /// The characters without surrounding quotation marks.
  var text: String

  /// Creates a name.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> EntityName { EntityName(try nonEmpty(text)) }
  static var placeholder: String { "NAME" }
  static var completion: CompletionKind { .entity }
}

/// The name of a speaker.
struct SpeakerName: ParameterValue, Hashable {
  /// The characters without surrounding quotation marks.
  var text: String

  /// Creates a name.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> SpeakerName {
    SpeakerName(try nonEmpty(text))
  }
  static var placeholder: String { "NAME" }
  static var completion: CompletionKind { .speaker }
}

/// The name of a publication.
struct OutletName: ParameterValue, Hashable {
  /// The characters without surrounding quotation marks.
  var text: String

  /// Creates a name.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> OutletName { OutletName(try nonEmpty(text)) }
  static var placeholder: String { "OUTLET" }
  static var completion: CompletionKind { .outlet }
}

/// The path of a file or folder, with `~` for the home folder.
struct FilePath: ParameterValue, Hashable {
  /// The path as typed.
  var text: String

  /// Creates a path.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> FilePath { FilePath(try nonEmpty(text)) }
  static var placeholder: String { "FILE" }
  static var completion: CompletionKind { .file }
}

/// A source of articles: a path, a pattern, `-` for standard input, or `sample:NAME`.
struct SourceName: ParameterValue, Hashable {
  /// The name as typed.
  var text: String

  /// Creates a name.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> SourceName { SourceName(try nonEmpty(text)) }
  static var placeholder: String { "FILE" }
  static var completion: CompletionKind { .source }
}

/// A full-text query including its quotation marks; a parameter of this type has the form `.rawTail`.
struct QueryText: ParameterValue, Hashable {
  /// The query as typed.
  var text: String

  /// Creates a query.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> QueryText { QueryText(try nonEmpty(text)) }
  static var placeholder: String { "QUERY" }
  static var completion: CompletionKind { .nothing }
}

/// The name of a command, or a prefix of it.
struct CommandName: ParameterValue, Hashable {
  /// The word as typed.
  var text: String

  /// Creates a name.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> CommandName {
    CommandName(try nonEmpty(text))
  }
  static var placeholder: String { "COMMAND" }
  static var completion: CompletionKind { .command }
}

/// The name of a setting.
struct SettingName: ParameterValue, Hashable {
  /// The word as typed.
  var text: String

  /// Creates a name.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> SettingName {
    SettingName(try nonEmpty(text))
  }
  static var placeholder: String { "NAME" }
  static var completion: CompletionKind { .setting }
}

/// The value of a setting, which the setting itself checks.
struct SettingText: ParameterValue, Hashable {
  /// The words as typed.
  var text: String

  /// Creates a value.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> SettingText { SettingText(text) }
  static var placeholder: String { "VALUE" }
  static var completion: CompletionKind { .settingValue }
}

/// The name of an output format; `Session.formats` lists the formats.
struct FormatName: ParameterValue, Hashable, CustomStringConvertible {
  /// The name in lower case.
  var text: String

  /// Creates a name.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> FormatName {
    FormatName(Folded.text(try nonEmpty(text)))
  }
  static var placeholder: String { "FORMAT" }
  static var completion: CompletionKind { .format }

  /// The name.
  var description: String { text }
}

/// Returns the text unchanged; throws if it has no visible character.
func nonEmpty(_ text: String) throws(UsageError) -> String {
  guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyWord(text) }
  return text
}
