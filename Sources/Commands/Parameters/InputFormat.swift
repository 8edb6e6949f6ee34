import Readers

/// The name of an input format.
struct InputFormat: ParameterValue, Hashable {
  /// The name in lower case.
  var text: String

  static func parse(_ text: String) throws(UsageError) -> InputFormat {
    let folded = Folded.text(text)
    let names = Readers.all.map(\.format)
    let beginning = names.filter { !folded.isEmpty && $0.hasPrefix(folded) }
    guard let name = names.first(where: { $0 == folded }) ?? (beginning.count == 1 ? beginning.first : nil)
    else { throw .notAChoice(text, allowed: names) }
    return InputFormat(text: name)
  }
  static var placeholder: String { "FORMAT" }
  static var completion: CompletionKind { .choices(Readers.all.map(\.format)) }
}
