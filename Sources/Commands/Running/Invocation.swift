import Corpora

/// A command with its arguments and the destination of its answer.
struct Invocation: Sendable {
  /// The command.
  let command: any Command

  /// The values of its parameters.
  let arguments: Arguments

  /// The destination of the answer; nil if the line names none.
  let destination: Destination?

  /// The statement as typed, without the destination.
  let text: String

  /// The statement with the full name of the command; nil if the full name was typed.
  let expansion: String?

  /// Whether the command takes the rest of its line verbatim.
  let takesVerbatim: Bool

  private let range: Range<Int>

  init(command: any Command, arguments: Arguments, statement: Statement) {
    self.command = command
    self.arguments = arguments
    destination = statement.destination
    text = statement.words.map(\.raw).joined(separator: " ")
    let isWhole = statement.words.first.map { Folded.text($0.text) == command.name } ?? true
    let expanded = [command.name] + statement.words.dropFirst().map(\.raw)
    expansion = isWhole ? nil : expanded.joined(separator: " ")
    takesVerbatim = command.parameters.contains { $0.form == .verbatim }
    range = statement.words.first?.range ?? statement.range
  }

  /// Returns an error of the command with the range of the line that it refers to.
  func located(_ error: any Error, in line: String) -> LineError {
    if var known = error as? LineError {
      if known.line.isEmpty { known.line = line }
      return known
    }
    if let search = error as? SearchError, let offset = search.offset {
      return LineError(underlying: search, range: arguments.range(ofTailByte: offset), line: line)
    }
    if let pattern = error as? WordPatternError {
      return LineError(underlying: pattern, range: arguments.range(ofTailByte: pattern.offset), line: line)
    }
    guard let usage = error as? UsageError else {
      return LineError(underlying: error, range: nil, line: line)
    }
    return LineError(usage, range: usage.typed.flatMap { arguments.range(of: $0) } ?? range, line: line)
  }
}
