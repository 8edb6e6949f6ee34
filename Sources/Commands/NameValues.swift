/// The name of an entity as it was typed; `Session.entity(named:)` finds what it stands for.
public struct EntityName: ParameterValue, Hashable {
  /// The characters without surrounding quotation marks.
  public var text: String

  /// A name.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> EntityName { EntityName(try nonEmpty(text)) }
  public static var placeholder: String { "NAME" }
  public static var completion: CompletionKind { .entity }
}

/// The name of someone who is quoted.
public struct SpeakerName: ParameterValue, Hashable {
  /// The characters without surrounding quotation marks.
  public var text: String

  /// A name.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> SpeakerName {
    SpeakerName(try nonEmpty(text))
  }
  public static var placeholder: String { "NAME" }
  public static var completion: CompletionKind { .speaker }
}

/// The name of a publication.
public struct OutletName: ParameterValue, Hashable {
  /// The characters without surrounding quotation marks.
  public var text: String

  /// A name.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> OutletName { OutletName(try nonEmpty(text)) }
  public static var placeholder: String { "OUTLET" }
  public static var completion: CompletionKind { .outlet }
}

/// The path of a file or folder, with `~` for the home folder.
public struct FilePath: ParameterValue, Hashable {
  /// The path as it was typed.
  public var text: String

  /// A path.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> FilePath { FilePath(try nonEmpty(text)) }
  public static var placeholder: String { "FILE" }
  public static var completion: CompletionKind { .file }
}

/// Where articles come from: a path, a pattern, `-` or `sample:NAME`.
public struct SourceName: ParameterValue, Hashable {
  /// The name as it was typed.
  public var text: String

  /// A name.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> SourceName { SourceName(try nonEmpty(text)) }
  public static var placeholder: String { "FILE" }
  public static var completion: CompletionKind { .source }
}

/// A full-text query with its quotation marks, to be declared with the form `.rawTail`.
public struct QueryText: ParameterValue, Hashable {
  /// The query as it was typed.
  public var text: String

  /// A query.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> QueryText { QueryText(try nonEmpty(text)) }
  public static var placeholder: String { "QUERY" }
  public static var completion: CompletionKind { .nothing }
}

/// The name of a command, complete or not.
public struct CommandName: ParameterValue, Hashable {
  /// The word as it was typed.
  public var text: String

  /// A name.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> CommandName {
    CommandName(try nonEmpty(text))
  }
  public static var placeholder: String { "COMMAND" }
  public static var completion: CompletionKind { .command }
}

/// The name of a setting.
public struct SettingName: ParameterValue, Hashable {
  /// The word as it was typed.
  public var text: String

  /// A name.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> SettingName {
    SettingName(try nonEmpty(text))
  }
  public static var placeholder: String { "NAME" }
  public static var completion: CompletionKind { .setting }
}

/// The value of a setting, which the setting itself checks.
public struct SettingText: ParameterValue, Hashable {
  /// The words as they were typed.
  public var text: String

  /// A value.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> SettingText { SettingText(text) }
  public static var placeholder: String { "VALUE" }
  public static var completion: CompletionKind { .settingValue }
}

/// The name of an output format; `Session.formats` says which there are.
public struct FormatName: ParameterValue, Hashable, CustomStringConvertible {
  /// The name in lower case.
  public var text: String

  /// A name.
  public init(_ text: String) { self.text = text }

  public static func parse(_ text: String) throws(UsageError) -> FormatName {
    FormatName(Folded.text(try nonEmpty(text)))
  }
  public static var placeholder: String { "FORMAT" }
  public static var completion: CompletionKind { .format }

  /// The name.
  public var description: String { text }
}

/// The text, which must have a visible character.
private func nonEmpty(_ text: String) throws(UsageError) -> String {
  guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyWord(text) }
  return text
}
