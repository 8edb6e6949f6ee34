/// An environment variable that the program reads.
enum EnvironmentVariable: String, Sendable, Hashable, CaseIterable {
  case home = "HOME"
  case configuration = "XDG_CONFIG_HOME"
  case state = "XDG_STATE_HOME"
  case locale = "LC_ALL"
  case characters = "LC_CTYPE"
  case language = "LANG"
  case terminal = "TERM"
  case columns = "COLUMNS"
  case lines = "LINES"
  case noColor = "NO_COLOR"
  case ground = "COLORFGBG"
  case multiplexer = "TMUX"
  case program = "TERM_PROGRAM"
  case windowsTerminal = "WT_SESSION"
  case gnomeTerminal = "VTE_VERSION"
  case konsole = "KONSOLE_VERSION"
  case pager = "PAGER"
  case lessOptions = "LESS"
  case visualEditor = "VISUAL"
  case editor = "EDITOR"
  case login = "LOGNAME"
  case user = "USER"
  case temporary = "TMPDIR"
  case programs = "PATH"
  case withoutRules = "NEWSHOUND_WITHOUT_RULES"

  /// The purpose of the variable, as one phrase without a full stop.
  var meaning: String {
    switch self {
    case .home: "the home folder, for ~ and the folders below"
    case .configuration: "the folder of settings, by default ~/.config"
    case .state: "the folder of the history and of unsaved sessions, by default ~/.local/state"
    case .locale, .characters, .language:
      "the locale; whatever it says, characters are read and written as UTF-8"
    case .terminal: "the kind of terminal; lines are read plainly, without colour, where it is 'dumb'"
    case .columns, .lines: "the size of the screen where the terminal does not tell it"
    case .noColor: "no colour where it is not empty, unless --color=always"
    case .ground: "the colours of the screen, by which 'theme auto' chooses"
    case .multiplexer, .program, .windowsTerminal, .gnomeTerminal, .konsole:
      "what the terminal is, by which 'hyperlinks auto' decides"
    case .pager: "shows answers longer than the screen; empty or 'cat' for none"
    case .lessOptions: "options of less; FRX where it is not set"
    case .visualEditor, .editor: "edits free answers of lessons; nano where neither is set"
    case .login, .user: "the name of the file that 'lesson hand-in' makes"
    case .temporary: "the folder of scratch files, by default /tmp"
    case .programs: "the folders in which pdftotext is looked for"
    case .withoutRules: "rules for quotations that are switched off to measure their gain, one a line"
    }
  }
}
