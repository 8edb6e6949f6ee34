import Commands
import Platform
import Renderers

/// The properties of the terminal, which only this type queries from the system.
struct Terminal: Sendable, Hashable {
  /// The size of a screen in columns and rows.
  struct Size: Sendable, Hashable {
    var columns: Int
    var rows: Int
  }

  /// Whether standard input is a terminal.
  var isInputTerminal: Bool

  /// Whether standard output is a terminal.
  var isOutputTerminal: Bool

  /// Whether standard error is a terminal.
  var isErrorTerminal: Bool

  /// The environment of the program.
  var environment: [String: String]

  /// Returns the terminal on which the program was started.
  static func current() -> Terminal {
    Terminal(
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      environment: ThisProcess.environment
    )
  }

  /// Whether the terminal does not support escape sequences, or its type is unknown.
  var isDumb: Bool { ["", "dumb", "unknown"].contains(environment["TERM"] ?? "") }

  /// Whether a line can be edited.
  var allowsEditing: Bool { isInputTerminal && isOutputTerminal && !isDumb }

  /// Whether colours are written on standard output.
  ///
  /// By default they are written on a terminal that is not dumb, unless `NO_COLOR` is set and not
  /// empty (no-color.org).
  func wantsColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isOutputTerminal && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  /// Returns the theme for the background of the screen.
  ///
  /// By default it is chosen by `COLORFGBG`, which ends with the number of the background colour if the
  /// terminal sets it.
  func theme(_ choice: ThemeChoice) -> Theme {
    switch choice {
    case .dark: return .dark
    case .light: return .light
    case .auto:
      guard let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap({ Int($0) }) else {
        return .neutral
      }
      return ground == 7 || (9...15).contains(ground) ? .light : .dark
    }
  }

  /// Whether links (OSC 8) are written on standard output.
  ///
  /// By default they are written on terminals that are known to support them, but not inside tmux and screen,
  /// which may not.
  func wantsLinks(_ choice: HyperlinkChoice) -> Bool {
    switch choice {
    case .on: return isOutputTerminal && !isDumb
    case .off: return false
    case .auto:
      let kind = environment["TERM"] ?? ""
      guard isOutputTerminal, !isDumb, !kind.hasPrefix("tmux"), !kind.hasPrefix("screen"),
        environment["TMUX"] == nil
      else { return false }
      let kinds = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm", "contour"]
      let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"]
      return kinds.contains(kind) || programs.contains(environment["TERM_PROGRAM"] ?? "")
        || environment["WT_SESSION"] != nil || (Int(environment["VTE_VERSION"] ?? "") ?? 0) >= 5000
        || environment["KONSOLE_VERSION"] != nil
    }
  }

  /// The current size of the screen as given by the system, else by `COLUMNS` and `LINES`, else 80 by 24.
  var size: Size {
    var window = winsize()
    for descriptor in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
      if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 {
        return Size(columns: Int(window.ws_col), rows: window.ws_row > 0 ? Int(window.ws_row) : 24)
      }
    }
    return Self.size(environment: environment)
  }

  /// Returns the size of the screen according to the environment, by default 80 by 24.
  static func size(environment: [String: String]) -> Size {
    func number(_ name: String, otherwise: Int) -> Int {
      environment[name].flatMap(Int.init).flatMap { (1...10_000).contains($0) ? $0 : nil } ?? otherwise
    }
    return Size(columns: number("COLUMNS", otherwise: 80), rows: number("LINES", otherwise: 24))
  }
}
