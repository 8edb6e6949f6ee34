import Renderers

/// The output of `--help`, generated from the table of options.
enum Usage {
  /// Returns the help for one form of the command line.
  static func text(of program: Program) -> String {
    let forms = Program.allCases.filter { program == .newshound || $0 == program }.flatMap(forms)
    let width = (forms.map(\.form.count).max() ?? 0) + 3
    var lines = forms.enumerated().map { index, form in
      (index == 0 ? "usage: " : "       ") + form.form
        + String(repeating: " ", count: width - form.form.count) + form.meaning
    }
    lines += ["", "Options:"]
    let options = OptionDescription.all(of: program).map { ($0, spelling(of: $0)) }
    let column = (options.map(\.1.count).max() ?? 0) + 4
    for (option, spelling) in options {
      lines.append("  " + spelling + String(repeating: " ", count: column - 2 - spelling.count) + option.help)
    }
    if program == .newshound {
      lines.append("")
      lines.append("Formats: " + Renderers.all.map(\.format).joined(separator: ", "))
    }
    lines += [
      "",
      "Exit status: " + ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", "),
    ]
    if program == .newshound {
      lines += ["", "'newshound -c help' lists the commands; 'newshound --man' is the manual page."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the usage lines of one form of the command line, each with its effect.
  static func forms(_ program: Program) -> [(form: String, meaning: String)] {
    switch program {
    case .newshound:
      [
        ("newshound [FILE…]", "loads the files, then asks for commands"),
        ("newshound [FILE…] -c COMMAND…", "runs the commands, then ends"),
        ("newshound [FILE…] -f SCRIPT [WORD…]", "runs a script with $1, $2…, then ends"),
      ]
    case .extract: [("newshound extract [FILE…|-]", "writes what is found in each article as JSON")]
    case .grade: [("newshound grade LESSON FOLDER", "marks the work of a class, as comma-separated values")]
    case .lesson:
      [
        ("newshound lesson new NAME", "begins a lesson file, with blanks to fill in"),
        ("newshound lesson try FILE", "shows a lesson with its answers beside the questions"),
        ("newshound lesson seal FILE", "writes the lesson for learners, without its answers"),
        ("newshound lesson import FILE", "writes questions in GIFT or Aiken as a lesson"),
      ]
    case .check: [("newshound check TRANSCRIPT…", "runs transcripts and lessons again and compares")]
    }
  }

  /// Returns an option as it is typed, with its letter and the placeholder of its value.
  static func spelling(of option: OptionDescription) -> String {
    let letter = option.letter.map { "-\($0), " } ?? "    "
    return letter + "--" + option.name + (option.placeholder.map { " " + $0 } ?? "")
  }
}
