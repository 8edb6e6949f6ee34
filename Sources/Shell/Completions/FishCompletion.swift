/// The completion script for fish.
enum FishCompletion {
  /// The script, to be saved as `newshound.fish` in a folder of completions, or read by `source`.
  static var script: String {
    var lines = [
      "# Completion of newshound for fish: made by 'newshound --completions fish'.",
      "function __newshound_form",
      "    set -l words (commandline -opc)",
      "    if set -q words[2]; and contains -- $words[2] \(ShellCompletions.forms.map(\.rawValue).joined(separator: " "))",
      "        test $words[2] = $argv[1]",
      "    else",
      "        test newshound = $argv[1]",
      "    end",
      "end",
      "function __newshound_begins",
      "    test (count (commandline -opc)) -eq 1",
      "end",
      "complete -c newshound -e",
    ]
    for form in ShellCompletions.forms {
      lines.append(
        "complete -c newshound -n __newshound_begins -a \(form.rawValue) -d "
          + quoted(ShellCompletions.summary(of: form))
      )
    }
    for program in Program.allCases {
      let condition = "complete -c newshound -n '__newshound_form \(program.rawValue)'"
      for option in OptionDescription.all(of: program) {
        let letter = option.letter.map { " -s \($0)" } ?? ""
        lines.append(
          condition + letter + " -l " + option.name + value(of: option) + " -d " + quoted(option.help)
        )
      }
      if case .files(let endings) = program.operands {
        lines.append(condition + " -f -a " + quoted(files(endings)))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func value(of option: OptionDescription) -> String {
    guard option.placeholder != nil else { return "" }
    switch option.values {
    case .free: return " -x"
    case .choices(let choices): return " -x -a " + quoted(choices.joined(separator: " "))
    case .line: return " -x -a " + quoted(ShellCompletions.commands.joined(separator: " "))
    case .file: return " -r -F"
    case .files(let endings): return " -x -a " + quoted(files(endings))
    }
  }

  private static func files(_ endings: [String]) -> String {
    endings.map { "(__fish_complete_suffix .\($0))" }.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "'"
      + text.reduce(into: "") { result, character in
        if "'\\".contains(character) { result += "\\" }
        result.append(character)
      } + "'"
  }
}
