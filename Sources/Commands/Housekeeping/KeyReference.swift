/// The keys of the prompt, for `help keys`, the README and the manual page.
public enum KeyReference {
  /// The keys and their meanings, in the order in which help lists them.
  public static let rows: [(keys: String, meaning: String)] = [
    ("Tab", "completes the word, or lists what fits"),
    ("Up, Down", "earlier and later lines that begin like this one, those of this session first"),
    (
      "Right, End, Ctrl-F, Ctrl-E",
      "at the end of the line: takes the suggestion that stands dim behind the cursor"
    ),
    ("Ctrl-R", "searches the lines of all sessions; Ctrl-R again goes further back, Ctrl-G gives up"),
    ("Left, Right, Ctrl-Left, Ctrl-Right", "one character or one word back and forward"),
    ("Ctrl-A, Ctrl-E, Home, End", "to the start and the end of the line"),
    (
      "Ctrl-W, Ctrl-U, Ctrl-K; Ctrl-Y",
      "deletes the word before, all before, all after the cursor; puts it back"
    ),
    ("Ctrl-L", "clears the screen"),
    ("Ctrl-C", "drops the line, or stops the running command and keeps the session"),
    ("Ctrl-D", "leaves, on an empty line; once more when something is not saved"),
    ("Ctrl-Z", "suspends the program; 'fg' of the system's shell goes on"),
    (
      "Escape, with vi keys",
      "to command mode: h l w b x D 0 $ move and delete, k j / go through the history, i a A write"
    ),
  ]
}
