import Platform

/// System commands, run by `/bin/sh`.
enum SystemShell {
  /// Pipes a text to a command that shares the output of this program; nil if it cannot be started.
  ///
  /// Returns the exit status, or 128 plus the number of the signal that ended the command. It is not an error
  /// if the command stops reading, and Ctrl-C affects only the command.
  static func feed(_ text: String, to command: String) -> Int32? {
    // The command must not inherit the disposition of SIGPIPE, which this program ignores.
    let brokenPipe = signal(SIGPIPE, SIG_DFL)
    let started = unsafe popen(command, "w")
    _ = signal(SIGPIPE, SIG_IGN)
    guard let pipe = unsafe started else {
      _ = signal(SIGPIPE, brokenPipe)
      return nil
    }
    let interrupt = signal(SIGINT, SIG_IGN)
    var text = text
    text.withUTF8 { _ = unsafe fwrite($0.baseAddress, 1, $0.count, pipe) }
    let status = unsafe pclose(pipe)
    _ = signal(SIGINT, interrupt)
    _ = signal(SIGPIPE, brokenPipe)
    return exitStatus(status)
  }

  /// Returns the output of a command, errors included, for a text as its input, and the exit status as
  /// for `feed`.
  static func output(of command: String, given text: String) throws(OutputError) -> (
    text: String, status: Int32
  ) {
    // A file without a name, which no other process can open and which is deleted when it is closed.
    guard let file = unsafe tmpfile() else { throw .failed(SystemError.words(of: errno)) }
    defer { unsafe fclose(file) }
    var text = text
    let count = text.withUTF8 { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    guard unsafe count == text.utf8.count && fflush(file) == 0 else {
      throw .failed(SystemError.words(of: errno))
    }
    unsafe rewind(file)
    guard let pipe = unsafe popen("(\(command)\n) </dev/fd/\(fileno(file)) 2>&1", "r") else {
      throw .commandFailed(command, status: 127)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return (String(decoding: bytes, as: UTF8.self), exitStatus(unsafe pclose(pipe)))
  }

  /// Runs a command that has the terminal to itself; returns the exit status as for `feed`.
  ///
  /// Whatever the command does to the terminal is undone. Ctrl-C affects only the command.
  static func useTerminal(for command: String) -> Int32? {
    var state = termios()
    let isKnown = unsafe tcgetattr(STDIN_FILENO, &state) == 0
    let brokenPipe = signal(SIGPIPE, SIG_DFL)
    let ended = unsafe system(command)
    _ = signal(SIGPIPE, brokenPipe)
    if isKnown { _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &state) }
    return ended == -1 ? nil : exitStatus(ended)
  }

  private static func exitStatus(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
