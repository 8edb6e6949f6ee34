import Commands
import Figures

/// What a conversation and a batch begin with: the session, the settings and the files.
enum Starting {
  /// The session, with the values that options give to settings.
  static func session(
    _ options: Request.Options,
    history: HistoryAccess = HistoryAccess()
  ) throws -> Session {
    var session = try Session.open(options.session, formats: Shell.formats, history: history)
    for setting in options.settings { try set(setting, in: &session) }
    return session
  }

  /// Gives a setting the value of an option.
  static func set(_ setting: Request.Setting, in session: inout Session) throws(CommandLineError) {
    do throws(UsageError) {
      try session.set(setting.name, to: setting.value)
    } catch {
      throw .badValue(setting.value, option: "--\(setting.name)", reason: error.message)
    }
  }

  /// The line that loads files.
  static func line(loading files: [String]) -> String {
    (["load"] + files.map(quoted)).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: ":"), 0x80...:
        true
      default: false
      }
    }
    if plain, !word.isEmpty { return word }
    return "\"" + word.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } + "\""
  }

  /// The remarks on what could not be loaded, in an answer of `load`.
  static func failures(in figure: Figure) -> [String] {
    switch figure {
    case .message(let message):
      message.lines.filter { $0.parts.contains { $0.role == .bad } }.map(\.plain)
    case .sections(let sections): sections.flatMap { failures(in: $0.figure) }
    default: []
    }
  }
}
