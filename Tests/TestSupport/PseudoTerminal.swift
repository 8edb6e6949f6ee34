import CPseudoTerminal
import Foundation

/// A program on a pseudoterminal, to which a test sends keys and whose screen it reads.
public final class PseudoTerminal {
  /// A failure, with the text of the screen at that moment.
  public enum Failure: Error, CustomStringConvertible {
    case cannotStart(String)
    case notSeen(String, screen: String)
    case doesNotEnd(screen: String)

    /// The failure with the screen, for the report of a test.
    public var description: String {
      switch self {
      case .cannotStart(let program): "cannot start \(program)"
      case .notSeen(let text, let screen): "\"\(text)\" was not seen; the screen:\n\(screen)"
      case .doesNotEnd(let screen): "the program does not end; the screen:\n\(screen)"
      }
    }
  }

  /// The screen of the terminal.
  public private(set) var screen: Screen

  /// All bytes that the program wrote.
  public private(set) var output: [UInt8] = []

  /// The program's process.
  public let process: Int32

  private let descriptor: Int32
  private var isClosed = false
  private var isAtEnd = false
  private var status: Int32?

  /// Starts a program with exactly the given environment, except that `TERM` is `xterm` unless given.
  public init(
    _ program: String,
    arguments: [String] = [],
    environment: [String: String] = [:],
    folder: String? = nil,
    columns: Int = 80,
    rows: Int = 24
  ) throws(Failure) {
    screen = Screen(columns: columns, rows: rows)
    let variables = environment.merging(["TERM": "xterm"]) { given, _ in given }
    var argumentList = unsafe Self.list([program] + arguments)
    var variableList = unsafe Self.list(variables.map { "\($0.key)=\($0.value)" }.sorted())
    defer {
      unsafe Self.free(argumentList)
      unsafe Self.free(variableList)
    }
    var child: pid_t = 0
    descriptor = unsafe pseudo_terminal_start(
      program,
      &argumentList,
      &variableList,
      folder,
      Int32(columns),
      Int32(rows),
      &child
    )
    process = child
    guard descriptor >= 0 else { throw .cannotStart(program) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    if status == nil, pseudo_terminal_status(process) < 0 {
      pseudo_terminal_signal(process, SIGKILL)
      for _ in 0..<200 where pseudo_terminal_status(process) < 0 { usleep(10_000) }
    }
    hangUp()
  }

  /// Closes the terminal, as when its window is closed.
  public func hangUp() {
    guard !isClosed else { return }
    isClosed = true
    isAtEnd = true
    pseudo_terminal_close(descriptor)
  }

  /// Sends keys: literal text, "\r" for Enter, "\u{3}" for Ctrl-C, "\u{1B}[A" for Up.
  public func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    // The keys are sent in small parts, with reads between them, since the terminal's buffers are small
    // on both sides.
    for start in stride(from: 0, to: bytes.count, by: 512) {
      let part = Array(bytes[start..<min(bytes.count, start + 512)])
      _ = unsafe pseudo_terminal_write(descriptor, part, part.count)
      read(milliseconds: 0)
    }
  }

  /// Waits until the screen meets a condition; throws an error with the screen if it does not in time.
  public func wait(
    for what: String,
    seconds: Double = 60,
    until isSo: (Screen) -> Bool
  ) throws(Failure) {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while !isSo(screen) {
      guard !isAtEnd, Date() < deadline else { throw .notSeen(what, screen: screen.text) }
      read(milliseconds: 50)
    }
  }

  /// Waits until a text is on the screen.
  public func wait(for text: String, seconds: Double = 60) throws(Failure) {
    try wait(for: text, seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits until the last line of the screen, with the prompt and the typed text, is equal to a text.
  public func wait(forLastLine text: String, seconds: Double = 60) throws(Failure) {
    try wait(for: text, seconds: seconds) { $0.lines.last == text }
  }

  /// Changes the size of the terminal.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(descriptor, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { pseudo_terminal_signal(process, number) }

  /// Waits for the end of the program; returns its exit status, or 128 plus the number of the signal
  /// that ended it.
  public func exitStatus(seconds: Double = 60) throws(Failure) -> Int32 {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while status == nil {
      let now = pseudo_terminal_status(process)
      if now >= 0 { status = now }
      guard Date() < deadline else { throw .doesNotEnd(screen: screen.text) }
      read(milliseconds: 20)
    }
    while !isAtEnd, read(milliseconds: 50) {}
    return status ?? -1
  }

  /// Returns C strings, with a null pointer at the end.
  private static func list(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe strings.map { unsafe strdup($0) } + [nil]
  }

  private static func free(_ list: [UnsafeMutablePointer<CChar>?]) {
    for index in unsafe list.indices { unsafe Foundation.free(list[index]) }
  }

  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    if isAtEnd {
      usleep(useconds_t(milliseconds) * 1000)
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe pseudo_terminal_read(descriptor, &buffer, buffer.count, milliseconds)
    if count < 0 { isAtEnd = true }
    guard count > 0 else { return false }
    output += buffer[..<count]
    screen.write(Array(buffer[..<count]))
    return true
  }
}
