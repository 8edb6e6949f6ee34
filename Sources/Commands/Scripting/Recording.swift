import Corpora
import Letters
import Platform

extension Session {
  /// Whether a typed line is recorded in a transcript: it can be run again, and its answer is known.
  ///
  /// A line that begins with a space is never recorded. The output of a pipe is unknown, and commands on the
  /// history would give other answers when replayed.
  public func isRecorded(_ line: String) -> Bool {
    if line.first?.isWhitespace ?? true { return false }
    let interpreter = Interpreter()
    return bindings.expandingAliases(in: Line(line)).statements.allSatisfy { statement in
      if case .pipe = statement.destination { return false }
      guard let first = statement.words.first, let command = try? interpreter.command(named: first.text)
      else {
        return true
      }
      return command.isRepeatable
    }
  }

  /// The lines that reproduce this session from an empty one, as far as possible: loads and corrections,
  /// settings that affect answers, aliases and names, and the selection of articles.
  public var setUp: [String] {
    var lines: [String] = []
    for step in (try? corpus.steps()) ?? [] {
      switch step.kind {
      case .load: lines.append(Recording.withoutEnd(step.label))
      // What was said of a quotation was said of a row of an answer, which nobody lists again.
      case .correction where !Recording.isOfQuotation(step.label): lines.append(step.label)
      case .correction, .setting: break
      }
    }
    for setting in [Settings.mode.name, Settings.width.name, Settings.top.name] {
      guard let known = Settings.all.first(where: { $0.name == setting }) else { continue }
      let value = settings.text(of: known)
      if value != known.defaultText { lines.append("set \(setting) \(value)") }
    }
    lines += bindings.aliases.sorted { $0.key < $1.key }.map { "alias \($0.key) = \($0.value)" }
    for (name, value) in bindings.values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): lines.append("let \(name) = " + Quoting.quoted(text, isOpen: false))
      // A line that refers to rows of another answer, or combines other names, cannot be run by itself.
      case .rows(_, let line, _) where !line.contains("$") && !line.contains("@") && !line.hasPrefix("show"):
        lines.append("let \(name) = \(line)")
      case .rows: break
      }
    }
    if let selection { lines.append("use " + selection.map { "a\($0)" }.joined(separator: ",")) }
    return lines
  }
}

private enum Recording {
  /// True for the label of a correction of a quotation.
  static func isOfQuotation(_ label: String) -> Bool {
    [Reattribute().name, Extent().name].contains { label.hasPrefix($0 + " ") }
  }

  /// The label of a load without what it says of its end, as in "load news (stopped after 3 articles)".
  static func withoutEnd(_ label: String) -> String {
    label.firstRange(of: " (stopped after ").map { String(label[..<$0.lowerBound]) } ?? label
  }
}
