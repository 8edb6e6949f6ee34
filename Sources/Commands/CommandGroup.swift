/// The headings under which help lists the commands, in the order in which a session uses them.
enum CommandGroup: String, Sendable, Hashable, CaseIterable {
  case choose = "Load and choose"
  case ask = "Ask"
  case correct = "Correct"
  case keep = "Keep"
  case learn = "Learn"
  case shell = "Shell"
}
