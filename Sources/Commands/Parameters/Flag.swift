/// A Boolean option, `--name`; `--no-name` turns it off again.
struct Flag: Parameter {
  let name: String
  let help: String

  /// Creates a flag that is off by default.
  init(_ name: String, help: String) {
    self.name = name
    self.help = help
  }

  var form: ParameterForm { .flag }
  var placeholder: String { "" }
  var completion: CompletionKind { .nothing }
  var minimum: Int { 0 }
  var isList: Bool { false }
  var defaultText: String? { nil }

  func bind(_ words: [TypedWord]) throws(LineError) -> any Sendable { Bound(value: true) }
}
