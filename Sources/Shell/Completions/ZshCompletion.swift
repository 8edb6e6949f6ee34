/// The completion script for zsh, based on zsh's function `_arguments`.
enum ZshCompletion {
  /// The script, to be saved as `_newshound` in a folder of `$fpath`, or read after `compinit`.
  static var script: String {
    var lines = [
      "#compdef newshound",
      "# Completion of newshound for zsh: made by 'newshound --completions zsh'.",
      "_newshound() {",
      "  local form=newshound",
      "  if (( CURRENT > 2 )) && [[ $words[2] == (\(ShellCompletions.forms.map(\.rawValue).joined(separator: "|"))) ]]; then",
      "    form=$words[2]",
      "    shift words",
      "    (( CURRENT-- ))",
      "  fi",
      "  case $form in",
    ]
    for program in Program.allCases {
      lines.append("    \(program.rawValue))")
      lines.append("      _arguments -s -S \\")
      for option in OptionDescription.all(of: program) { lines.append("        \(argument(option)) \\") }
      if program == .newshound { lines.append("        '1: :_newshound_first' \\") }
      lines.append("        '*:\(program == .check ? "transcript" : "article"):\(action(program.operands))'")
      lines.append("      ;;")
    }
    let forms = ShellCompletions.forms.map {
      ShellCompletions.quoted("\($0.rawValue):\(ShellCompletions.summary(of: $0))")
    }
    lines += [
      "  esac",
      "}",
      "_newshound_first() {",
      "  local -a forms=(\(forms.joined(separator: " ")))",
      "  _alternative 'forms:form:{_describe form forms}' 'files:article:_files'",
      "}",
      "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then",
      "  _newshound \"$@\"",
      "else",
      "  compdef _newshound newshound",
      "fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func argument(_ option: OptionDescription) -> String {
    let isRepeatable = option.key == .command || option.key == .script
    let help = "[" + escaped(option.help) + "]"
    let value = option.placeholder.map { ":\(escaped($0.lowercased())):\(action(option.values))" } ?? ""
    let star = isRepeatable ? "*" : ""
    if let letter = option.letter {
      let excluded = isRepeatable ? "" : "'(-\(letter) --\(option.name))'"
      let long = "--\(option.name)" + (option.placeholder == nil ? "" : "=")
      return excluded + (star.isEmpty ? "" : "'*'") + "{-\(letter),\(long)}"
        + ShellCompletions.quoted(help + value)
    }
    let long = star + "--\(option.name)" + (option.placeholder == nil ? "" : "=")
    return ShellCompletions.quoted(long + help + value)
  }

  private static func action(_ values: OptionDescription.Values) -> String {
    switch values {
    case .free: " "
    case .choices(let choices): "(" + choices.joined(separator: " ") + ")"
    case .line: "(" + ShellCompletions.commands.joined(separator: " ") + ")"
    case .file: "_files"
    case .files(let endings):
      endings.count == 1
        ? "_files -g \"*.\(endings[0])\"" : "_files -g \"*.(\(endings.joined(separator: "|")))\""
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "[]:\\".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
