/// The completion script for bash, which does not need the package bash-completion.
enum BashCompletion {
  /// The script.
  static var script: String {
    var lines = [
      "# Completion of newshound for bash: made by 'newshound --completions bash'.",
      "# Files whose names end as given, or all of them; folders always.",
      "_newshound_files() {",
      "  compopt -o filenames 2>/dev/null",
      "  local ending",
      "  mapfile -t COMPREPLY < <(",
      "    {",
      "      compgen -d -- \"$cur\"",
      "      if (( $# == 0 )); then compgen -f -- \"$cur\"; fi",
      "      for ending in \"$@\"; do compgen -f -X \"!*.$ending\" -- \"$cur\"; done",
      "    } | sort -u",
      "  )",
      "}",
      "",
      "_newshound() {",
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} form=newshound",
      "  COMPREPLY=()",
      "  # '--mode=json' is three words to bash.",
      "  if [[ $cur == = ]]; then",
      "    cur=",
      "  elif [[ $prev == = && COMP_CWORD -ge 2 ]]; then",
      "    prev=${COMP_WORDS[COMP_CWORD-2]}",
      "  fi",
      "  if (( COMP_CWORD > 1 )); then",
      "    case ${COMP_WORDS[1]} in",
      "      \(ShellCompletions.forms.map(\.rawValue).joined(separator: "|"))) form=${COMP_WORDS[1]} ;;",
      "    esac",
      "  fi",
      "  case $form$prev in",
    ]
    for program in Program.allCases {
      for option in OptionDescription.all(of: program) where option.placeholder != nil {
        let patterns = option.spellings.map { program.rawValue + $0 }.joined(separator: "|")
        lines.append("    \(patterns)) \(answer(option.values)); return ;;")
      }
    }
    lines += ["  esac", "  if [[ $cur == -* ]]; then", "    case $form in"]
    for program in Program.allCases {
      let names = OptionDescription.all(of: program).flatMap(\.spellings).joined(separator: " ")
      lines.append("      \(program.rawValue)) \(words(names)) ;;")
    }
    lines += ["    esac", "    return", "  fi", "  case $form in"]
    for program in Program.allCases {
      lines.append("    \(program.rawValue)) \(answer(program.operands)) ;;")
    }
    lines += [
      "  esac",
      "  if (( COMP_CWORD == 1 )); then",
      "    local forms",
      "    mapfile -t forms < <(compgen -W '\(ShellCompletions.forms.map(\.rawValue).joined(separator: " "))' -- \"$cur\")",
      "    COMPREPLY+=(\"${forms[@]}\")",
      "  fi",
      "}",
      "complete -F _newshound newshound",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ list: String) -> String {
    "mapfile -t COMPREPLY < <(compgen -W \(ShellCompletions.quoted(list)) -- \"$cur\")"
  }

  private static func answer(_ values: OptionDescription.Values) -> String {
    switch values {
    case .free: ":"
    case .choices(let choices): words(choices.joined(separator: " "))
    case .line: words(ShellCompletions.commands.joined(separator: " "))
    case .file: "_newshound_files"
    case .files(let endings): "_newshound_files \(endings.joined(separator: " "))"
    }
  }
}
