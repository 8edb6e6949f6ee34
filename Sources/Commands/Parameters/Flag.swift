/// A switch, `--name`; `--no-name` turns it off again.
struct Flag: Parameter {
  let name: String
  let help: String

  /// A switch that is off when it is not typed.
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
