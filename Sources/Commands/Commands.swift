/// The commands of the shell.
enum Commands {
  /// All commands, group by group, in the order in which help lists them.
  static let all: [any Command] = [
    Load(),
    Articles(),
    Use(),
    Status(),
    Read(),
    Search(),
    Mentions(),
    Compare(),
    Undo(),
    Redo(),
    Save(),
    Open(),
    Source(),
    Help(),
    Tour(),
    Mode(),
    SetCommand(),
    History(),
    Complete(),
    Quit(),
  ]
}
