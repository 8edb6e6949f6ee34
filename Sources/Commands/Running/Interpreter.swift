/// The interpreter, which parses lines into invocations of commands and runs them in order.
public struct Interpreter: Sendable {
  /// The known commands.
  let commands: [any Command]

  /// Creates an interpreter of all commands.
  public init() { commands = Commands.all }

  /// Creates an interpreter of the given commands.
  init(commands: [any Command]) { self.commands = commands }

  /// Returns the command with a name or alias, or the only command with this prefix.
  func command(named typed: String) throws(UsageError) -> any Command {
    let folded = Folded.text(typed)
    for command in commands where command.name == folded || command.aliases.contains(folded) {
      return command
    }
    let beginning = folded.isEmpty ? [] : commands.filter { $0.name.hasPrefix(folded) }
    if let only = beginning.first, beginning.count == 1 { return only }
    if beginning.count > 1 { throw .ambiguousCommand(typed, candidates: beginning.map(\.name)) }
    // One letter is too little for another name: "b" may be an answer to a question, and "bye" ends the shell.
    let byAlias = folded.count < 2 ? [] : commands.filter { $0.aliases.contains { $0.hasPrefix(folded) } }
    if let only = byAlias.first, byAlias.count == 1 { return only }
    if byAlias.count > 1 { throw .ambiguousCommand(typed, candidates: byAlias.map(\.name)) }
    if !typed.isEmpty, typed.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 64 }) {
      let taking = commands.filter { $0.parameters.first?.completion == .row }.map(\.name)
      // The most useful command for a row comes first.
      throw .bareNumber(
        typed,
        commands: taking.filter { $0 == Explain().name } + taking.filter { $0 != Explain().name }
      )
    }
    let names = commands.flatMap { [$0.name] + $0.aliases }
    throw .unknownCommand(typed, nearest: NearestNames.names(to: typed, among: names))
  }

  /// Parses and checks all invocations of a line.
  func invocations(in line: Line, of session: Session? = nil) throws(LineError) -> [Invocation] {
    var invocations: [Invocation] = []
    for position in line.statements.indices {
      invocations.append(try invocation(position, in: line, of: session))
    }
    return invocations
  }

  /// Parses and checks the invocation of one statement of a line, by the index of the statement.
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
    // A name alone is short for `show NAME`.
    if session != nil, first.text.hasPrefix("$"), !first.isQuoted, Bindings.isName(first.text.dropFirst()) {
      first = TypedWord(text: "show", raw: "show", range: first.range.lowerBound..<first.range.lowerBound)
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
