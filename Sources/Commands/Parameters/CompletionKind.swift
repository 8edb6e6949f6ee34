/// The kind of completion candidates for a value.
enum CompletionKind: Sendable, Hashable {
  case nothing
  /// Words of the articles, the most frequent first.
  case word
  case command
  /// What the articles count, and names.
  case counted
  /// Commands and help topics.
  case topic
  case entity
  /// Entity names, and a separator word that may follow a name.
  case entityOr(String)
  case speaker
  case article
  case outlet
  case date
  case file
  /// Files and sample names.
  case source
  case setting
  /// The allowed values of the setting that the previous word names.
  case settingValue
  case format
  /// Columns of the answer before the command.
  case column
  /// Commands that work on rows, as behind `|`.
  case rowCommand
  /// Row numbers of the last answer.
  case row
  case choices([String])
  /// A complete command line, as after `expect`.
  case line
  /// A name, `=` and a complete command line.
  case definition
  /// A name bound by `let`.
  case binding
}
