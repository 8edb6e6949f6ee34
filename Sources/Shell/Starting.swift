import Commands
import Files
import Platform

/// The common beginning of a conversation and a batch: the session, the settings and the files.
enum Starting {
  /// Returns the session, with the settings that the options give.
  ///
  /// Every session knows the folder of sessions that ended without being saved, so that one can be recovered.
  /// With `makesDraft`, the session itself is kept there until it is saved.
  static func session(
    _ options: Request.Options,
    environment: [String: String] = ThisProcess.environment,
    makesDraft: Bool = false,
    history: HistoryAccess = HistoryAccess()
  ) throws -> Session {
    // Exceeding the file size limit of the system should be an ordinary error and not end the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    var session = try Session.open(
      options.session,
      draftsIn: drafts(environment: environment),
      makesDraft: makesDraft,
      formats: Shell.formats,
      history: history
    )
    session.lessonFolder =
      PathParts.folder(of: HistoryFile.standardPath(environment: environment)) + "/lessons"
    for setting in options.settings { try set(setting, in: &session) }
    return session
  }

  /// Returns the folder of unsaved sessions, next to the history file.
  private static func drafts(environment: [String: String]) -> String {
    PathParts.folder(of: HistoryFile.standardPath(environment: environment)) + "/unsaved"
  }

  /// Sets a setting to the value of an option.
  static func set(_ setting: Request.SettingOption, in session: inout Session) throws(CommandLineError) {
    do throws(UsageError) {
      try session.set(setting.name, to: setting.value)
    } catch {
      throw .badValue(setting.value, option: "--\(setting.name)", reason: error.message)
    }
  }

  /// Returns the line that loads files.
  static func line(loading files: [String]) -> String {
    (["load"] + files.map(quoted)).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    // Characters that the command language reads literally, which excludes quotation marks of all forms.
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "./_:".unicodeScalars.contains(scalar)
        || scalar.properties.isGraphemeExtend
    }
    if plain, !word.isEmpty { return word }
    return "\"" + word.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } + "\""
  }
}
