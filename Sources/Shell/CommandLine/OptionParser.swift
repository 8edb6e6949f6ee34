import CGetOpt
import Platform
import Synchronization

/// A parser of the options and operands of a command line, based on `getopt_long` of the system's C library.
///
/// Options may occur after operands, `--` ends them, and names may be abbreviated as long as they are unique.
@safe enum OptionParser {
  /// The options, operands and script arguments of a command line, each in order.
  struct Result: Sendable, Hashable {
    /// The options with their values.
    var options: [Option] = []
    /// The words that are not options.
    var operands: [String] = []
    /// The words after a script, which are its arguments.
    var arguments: [String] = []

    fileprivate mutating func add(_ operand: String) {
      if options.contains(where: { $0.key == .script }) {
        arguments.append(operand)
      } else {
        operands.append(operand)
      }
    }
  }

  /// An option with its value.
  struct Option: Sendable, Hashable {
    /// The key of the option.
    var key: OptionDescription.Key
    /// The value; empty for a switch.
    var value = ""
  }

  // The C function keeps its state in variables of the process.
  private static let turn = Mutex<Void>(())

  /// Parses the arguments after the program's name.
  static func parse(_ arguments: [String], for program: Program) throws(CommandLineError) -> Result {
    let parsed = turn.withLock { _ in
      Swift.Result { () throws(CommandLineError) in try unlocked(arguments, for: program) }
    }
    return try parsed.get()
  }

  private static func unlocked(_ arguments: [String], for program: Program) throws(CommandLineError) -> Result
  {
    let known = OptionDescription.all(of: program)
    // A leading dash makes getopt return operands in their order. The colon after it distinguishes a missing
    // value from an unknown option.
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
