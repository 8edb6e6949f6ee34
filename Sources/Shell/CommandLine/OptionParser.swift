import CGetOpt
import Platform
import Synchronization

/// Options and operands of a command line, taken apart by `getopt_long` of the system's C library.
///
/// Options may stand after operands, `--` ends them, names may be shortened as long as they stay unique.
@safe enum OptionParser {
  /// What stands on a command line, in order, options first.
  struct Result: Sendable, Hashable {
    /// The options with their values.
    var options: [Option] = []
    /// The words that are no options.
    var operands: [String] = []
    /// The words behind a script, which it gets as its arguments.
    var arguments: [String] = []

    fileprivate mutating func add(_ operand: String) {
      if options.contains(where: { $0.key == .script }) {
        arguments.append(operand)
      } else {
        operands.append(operand)
      }
    }
  }

  /// An option as it was given.
  struct Option: Sendable, Hashable {
    /// Which one.
    var key: OptionDescription.Key
    /// Its value; empty for a switch.
    var value = ""
  }

  // The C function keeps its state in variables of the process.
  private static let turn = Mutex<Void>(())

  /// Takes the arguments after the program's name apart.
  static func parse(_ arguments: [String], for program: Program) throws(CommandLineError) -> Result {
    let parsed = turn.withLock { _ in
      Swift.Result { () throws(CommandLineError) in try unlocked(arguments, for: program) }
    }
    return try parsed.get()
  }

  private static func unlocked(_ arguments: [String], for program: Program) throws(CommandLineError) -> Result
  {
    let known = OptionDescription.all(of: program)
    // A dash first: operands come in their place. A colon next: a missing value is told apart from an unknown option.
    let letters = known.reduce(into: "-:") { letters, option in
      if let letter = option.letter { letters += "\(letter)" + (option.placeholder == nil ? "" : ":") }
    }
    let copies = unsafe ([program.words] + arguments + known.map(\.name)).map { unsafe strdup($0) }
    defer { for position in unsafe copies.indices { unsafe free(copies[position]) } }
    let count = arguments.count + 1
    var words = unsafe Array(copies[..<count])
    unsafe words.append(nil)
    var table: [CGetOpt.option] = unsafe []
    for (position, known) in known.enumerated() {
      let hasValue: Int32 = known.placeholder == nil ? 0 : 1
      let name = unsafe UnsafePointer(copies[count + position])
      unsafe table.append(CGetOpt.option(name: name, has_arg: hasValue, flag: nil, val: known.key.rawValue))
    }
    unsafe table.append(CGetOpt.option(name: nil, has_arg: 0, flag: nil, val: 0))

    var result = Result()
    command_line_begin()
    while true {
      let step = unsafe command_line_next(Int32(count), &words, letters, table)
      guard unsafe step.found != -1 else {
        let first = min(max(Int(unsafe step.next), 1), count)
        for position in first..<count { result.add(unsafe word(at: position, of: words)) }
        return result
      }
      let value = unsafe step.value.map { unsafe String(cString: $0) } ?? ""
      if unsafe step.found == 1 {
        result.add(value)
        continue
      }
      guard let option = known.first(where: { matches($0, unsafe step.found) }) else {
        let typed = unsafe word(at: Int(step.next) - 1, of: words)
        throw complaint(unsafe step.found, about: unsafe step.blamed, typed: typed, among: known, of: program)
      }
      result.options.append(Option(key: option.key, value: value))
    }
  }

  private static func matches(_ option: OptionDescription, _ found: Int32) -> Bool {
    if found == option.key.rawValue { return true }
    guard let letter = option.letter?.asciiValue else { return false }
    return found == Int32(letter)
  }

  private static func word(at position: Int, of words: [UnsafeMutablePointer<CChar>?]) -> String {
    guard unsafe words.indices.contains(position), let word = unsafe words[position] else { return "" }
    return unsafe String(cString: word)
  }

  private static func complaint(
    _ found: Int32,
    about blamed: Int32,
    typed: String,
    among known: [OptionDescription],
    of program: Program
  ) -> CommandLineError {
    let option = known.first { matches($0, blamed) }
    let isName = typed.hasPrefix("--")
    if found == Int32(UInt8(ascii: ":")) {
      let shown = isName ? "--\(option?.name ?? "")" : option?.letter.map { "-\($0)" } ?? typed
      return .missingValue(shown, placeholder: option?.placeholder ?? "VALUE")
    }
    if isName, let option, option.placeholder == nil { return .unexpectedValue(typed) }
    let name = typed.dropFirst(2).prefix { $0 != "=" }
    let begun = known.filter { isName && !name.isEmpty && $0.name.hasPrefix(name) }.map { "--" + $0.name }
    if begun.count > 1 { return .ambiguousOption("--" + name, candidates: begun) }
    if !isName, let letter = UInt8(exactly: blamed), (33..<127).contains(letter) {
      return .unknownOption("-\(Character(Unicode.Scalar(letter)))", program: program)
    }
    return .unknownOption(typed, program: program)
  }
}
