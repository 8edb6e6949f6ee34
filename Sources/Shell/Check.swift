import Commands
import Foundation
import Renderers

/// `newshound check`: runs transcripts again and compares what they print.
struct Check: Sendable, Hashable {
  /// Transcripts, or Markdown files with transcripts in code blocks.
  var paths: [String]

  /// True when what is printed now is written into the files.
  var updates = false

  /// The columns of answers in a transcript that does not set them.
  static let width = 80

  /// Runs all of them, each in a session of its own; prints the differences and a count.
  func run() async throws -> ExitStatus {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    let start = FileManager.default.currentDirectoryPath
    var steps = 0
    var differing = 0
    var isReadable = true
    for path in paths {
      _ = FileManager.default.changeCurrentDirectoryPath(start)
      do {
        let text = try Check.text(of: path)
        let transcript = Transcript(text, isMarkdown: Check.isMarkdown(path))
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty { _ = FileManager.default.changeCurrentDirectoryPath(folder) }
        let outcome = try await interrupts.run { try await Check.outcome(of: transcript) }
        _ = FileManager.default.changeCurrentDirectoryPath(start)
        steps += transcript.steps.count
        differing += outcome.mismatches.count
        for mismatch in outcome.mismatches {
          try StandardStream.output.write(Check.report(mismatch, in: path, isUpdate: updates))
        }
        if updates {
          // A table of commands in the file is brought up to date with the rest.
          let updated = MarkdownReference.updated(transcript.updated(with: outcome.replies))
          try Check.write(updated, over: text, at: path)
        }
      } catch let error as ScriptError {
        isReadable = false
        try? StandardStream.error.write(
          Complaint("\(error)", place: error.place).text()
        )
      } catch is CancellationError {
        return .interrupted
      }
    }
    try StandardStream.output.write(summary(steps: steps, differing: differing))
    if !isReadable { return .failed }
    return differing == 0 || updates ? .done : .differs
  }

  /// The count at the end, as in "2 transcripts, 31 steps: all agree".
  func summary(steps: Int, differing: Int) -> String {
    let result =
      differing == 0 ? "all agree" : updates ? "\(differing) updated" : "\(differing) differ"
    return Check.counted(paths.count, "transcript") + ", " + Check.counted(steps, "step") + ": \(result)\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func isMarkdown(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  private static func report(_ mismatch: Transcript.Mismatch, in path: String, isUpdate: Bool) -> String {
    let place = "\(path):\(mismatch.step.number)"
    let head = isUpdate ? "\(place): updated" : "--- \(place), expected\n+++ \(place), printed"
    return head + "\n" + Batch.echo(mismatch.step.typed) + mismatch.difference.map { $0 + "\n" }.joined()
  }

  // MARK: Running

  private static func outcome(of transcript: Transcript) async throws -> Transcript.Outcome {
    let page = Printed()
    let console = Console(try Session.open(formats: Shell.formats), on: .transcript(page))
    return try await transcript.check { typed in
      page.text = ""
      let outcome = try await console.run(typed)
      if outcome == .stopped { throw CancellationError() }
      return Transcript.Reply(text: page.text, status: outcome == .done ? 0 : 1)
    }
  }

  // MARK: Files

  private static func text(of path: String) throws(ScriptError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      let reason = SystemError.words(of: unsafe access(path, R_OK) == 0 ? EISDIR : errno)
      throw .cannotRead(path, reason: reason)
    }
    if let text = String(validating: data, as: UTF8.self) { return text }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw .notUTF8(path, line: line + 1)
  }

  private static func write(_ text: String, over old: String, at path: String) throws(ScriptError) {
    guard text != old else { return }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path, reason: SystemError.words(of: errno))
    }
  }
}

/// What a step of a transcript has printed.
final class Printed {
  /// The text so far.
  var text = ""
}

extension Surface {
  /// A page of 80 columns without colour, for answers and errors alike.
  static func transcript(_ page: Printed) -> Surface {
    Surface(
      show: { text, _ in page.text += text },
      remark: { page.text += $0 },
      width: { Check.width },
      page: { settings in Page(width: settings.columns ?? Check.width) },
      hasErrorColor: { _ in false },
      feed: { text, command in
        let (output, status) = try SystemShell.output(of: command, given: text)
        page.text += output
        if status != 0 { throw OutputError.commandFailed(command, status: status) }
      }
    )
  }
}
