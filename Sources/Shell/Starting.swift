import Commands
import Platform

/// What a conversation and a batch begin with: the session, the settings and the files.
enum Starting {
  /// The session, with the values that options give to settings.
  ///
  /// Every session knows where those are that ended without being saved, so that one can be brought back; with
  /// `makesDraft` it is kept there itself until it is saved.
  static func session(
    _ options: Request.Options,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    makesDraft: Bool = false,
    history: HistoryAccess = HistoryAccess()
  ) throws -> Session {
    // A file that grows beyond what the system allows is an error like others, not the end.
    _ = signal(SIGXFSZ, SIG_IGN)
    var session = try Session.open(
      options.session,
      draftsIn: drafts(environment: environment),
      makesDraft: makesDraft,
      formats: Shell.formats,
      history: history
    )
    for setting in options.settings { try set(setting, in: &session) }
    return session
  }

  /// The folder of sessions that are not saved yet, beside the history.
  private static func drafts(environment: [String: String]) -> String {
    let history = HistoryFile.standardPath(environment: environment)
    return URL(fileURLWithPath: history).deletingLastPathComponent().appendingPathComponent("unsaved").path
  }

  /// Gives a setting the value of an option.
  static func set(_ setting: Request.SettingOption, in session: inout Session) throws(CommandLineError) {
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
    // What the language of the shell reads as it stands: quotation marks of all forms are none of that.
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "./_:".unicodeScalars.contains(scalar)
        || scalar.properties.isGraphemeExtend
    }
    if plain, !word.isEmpty { return word }
    return "\"" + word.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } + "\""
  }
}
