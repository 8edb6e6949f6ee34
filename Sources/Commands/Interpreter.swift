import Corpora

/// Turns lines into invocations of commands, and runs them one after the other.
public struct Interpreter: Sendable {
  /// The commands it knows.
  let commands: [any Command]

  /// An interpreter of all commands.
  public init() { commands = Commands.all }

  /// An interpreter of some commands.
  init(commands: [any Command]) { self.commands = commands }

  /// The command with a name or alias, or the only one that begins so.
  func command(named typed: String) throws(UsageError) -> any Command {
    let folded = Folded.text(typed)
    for command in commands where command.name == folded || command.aliases.contains(folded) {
      return command
    }
    let beginning = folded.isEmpty ? [] : commands.filter { $0.name.hasPrefix(folded) }
    if let only = beginning.first, beginning.count == 1 { return only }
    if beginning.count > 1 { throw .ambiguousCommand(typed, candidates: beginning.map(\.name)) }
    let byAlias = folded.isEmpty ? [] : commands.filter { $0.aliases.contains { $0.hasPrefix(folded) } }
    if let only = byAlias.first, byAlias.count == 1 { return only }
    if byAlias.count > 1 { throw .ambiguousCommand(typed, candidates: byAlias.map(\.name)) }
    if !typed.isEmpty, typed.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 64 }) {
      let taking = commands.filter { $0.parameters.first?.completion == .row }.map(\.name)
      // What most users want of a row comes first.
      throw .bareNumber(
        typed,
        commands: taking.filter { $0 == "explain" } + taking.filter { $0 != "explain" }
      )
    }
    let names = commands.flatMap { [$0.name] + $0.aliases }
    throw .unknownCommand(typed, nearest: Nearest.names(to: typed, among: names))
  }

  /// The invocations that a line asks for, all checked before the first one runs.
  func invocations(in line: Line, of session: Session? = nil) throws(LineError) -> [Invocation] {
    var invocations: [Invocation] = []
    for position in line.statements.indices {
      invocations.append(try invocation(position, in: line, of: session))
    }
    return invocations
  }

  /// One of the invocations of a line, by its place among them.
  func invocation(_ position: Int, in line: Line, of session: Session?) throws(LineError) -> Invocation {
    do throws(LineError) {
      let invocation = try invocation(of: line.statements[position], in: session)
      if case .openQuote(let mark) = line.ending, position == line.statements.count - 1,
        !invocation.takesVerbatim
      {
        throw LineError(.openQuote(String(line.text.dropFirst(mark).prefix(1))), range: mark..<mark + 1)
      }
      return invocation
    } catch {
      var located = error
      located.line = line.text
      throw located
    }
  }

  private func invocation(of typed: Statement, in session: Session?) throws(LineError) -> Invocation {
    if let problem = typed.problem { throw problem }
    var statement = typed
    guard var first = statement.words.first else {
      throw LineError(.missingCommand(before: ""), range: statement.range)
    }
    // A name alone is shown.
    if session != nil, first.text.hasPrefix("$"), !first.isQuoted, Bindings.isName(first.text.dropFirst()) {
      first = Word(text: "show", raw: "show", range: first.range.lowerBound..<first.range.lowerBound)
      statement.words.insert(first, at: 0)
    }
    let command: any Command
    do throws(UsageError) {
      command = try self.command(named: first.text)
    } catch {
      throw LineError(error, range: first.range)
    }
    do throws(LineError) {
      if let session, !command.readsNames, !command.parameters.contains(where: { $0.form == .verbatim }) {
        statement = try session.expanded(statement, isInScript: session.isInScript)
      }
      let arguments = try Arguments(statement, for: command)
      return Invocation(command: command, arguments: arguments, statement: statement)
    } catch {
      var located = error
      located.range = error.range ?? first.range
      throw located
    }
  }
}

/// A command with its arguments and the place its answer goes to.
struct Invocation: Sendable {
  /// The command.
  let command: any Command

  /// The values of its parameters.
  let arguments: Arguments

  /// Where the answer goes, when the line says so.
  let destination: Destination?

  /// The words as typed, without the destination.
  let text: String

  /// The line with the command's whole name, when a prefix or an alias was typed.
  let expansion: String?

  /// True when the command takes its line character for character.
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

  /// An error of the command with the place in the line that it speaks of.
  func located(_ error: any Error, in line: String) -> LineError {
    if var known = error as? LineError {
      if known.line.isEmpty { known.line = line }
      return known
    }
    if let search = error as? SearchError, let offset = search.offset {
      return LineError(underlying: search, range: arguments.range(ofTailByte: offset), line: line)
    }
    guard let usage = error as? UsageError else {
      return LineError(underlying: error, range: nil, line: line)
    }
    return LineError(usage, range: usage.typed.flatMap { arguments.range(of: $0) } ?? range, line: line)
  }
}
