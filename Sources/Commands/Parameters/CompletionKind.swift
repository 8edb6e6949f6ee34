/// What the value at a place in a line is completed from.
enum CompletionKind: Sendable, Hashable {
  case nothing
  case command
  /// Commands and the topics of help.
  case topic
  case entity
  /// Names, and a word that may follow one.
  case entityOr(String)
  case speaker
  case article
  case outlet
  case date
  case file
  /// Files and the names of samples.
  case source
  case setting
  /// The allowed values of the setting named one word before.
  case settingValue
  case format
  /// Numbers of rows of the last answer.
  case row
  case choices([String])
  /// A whole line of its own, as after `expect`.
  case line
  /// A line of its own behind a name and `=`.
  case definition
  /// A name given by `let`.
  case binding
}
