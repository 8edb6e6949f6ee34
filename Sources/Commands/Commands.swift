/// The commands of the shell.
enum Commands {
  /// All commands, group by group, in the order in which help lists them.
  static let all: [any Command] = [
    Compare(),
    Status(),
    Entities(),
    Profile(),
    Quotes(),
    Speakers(),
    Timeline(),
    Explain(),
    Merge(),
    Split(),
    Rename(),
    Retype(),
    Reattribute(),
    Corrections(),
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
