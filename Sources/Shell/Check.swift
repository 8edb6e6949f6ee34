import Commands
import Files
import Platform
import Renderers

/// The program `newshound check`, which runs transcripts again and compares their output.
///
/// Scripts are run and must not fail; of lessons every line, answer, proof and word of evidence is tried.
///
/// Each file runs in a session of its own and, unless it is trusted, in a sandbox.
struct Check: Sendable, Hashable {
  /// Transcripts, Markdown files with transcripts in code blocks, or scripts.
  var paths: [String]

  /// Whether the current output is written into the files.
  var updates = false

  /// Whether the files may run system commands and write files.
  var isTrusting = false

  /// The width of answers, in columns, for a transcript that does not set it.
  static let width = 80

  /// The counts of steps and files by result.
  private struct Tally {
    var steps = 0
    var differing = 0
    var untrusted = 0
    var failedScripts = 0
    var unreadable = 0
    var lessons = 0
    var questions = 0
    var faults = 0
  }

  /// Checks all files; prints the differences and a summary.
  func run() async throws -> ExitStatus {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    let start = Folder.current
    var tally = Tally()
    for path in paths {
      Folder.change(to: start)
      do {
        let text = try Check.text(of: path)
        if path.hasSuffix(".lesson") {
          try await check(lesson: text, at: path, &tally, interrupts)
          continue
        }
        let transcript = Transcript(text, isMarkdown: Check.isMarkdown(path))
        if transcript.steps.isEmpty {
          guard !Check.isMarkdown(path), let script = Script.ifAny(text, name: path) else {
            throw ScriptError.noTranscript(path)
          }
          try await check(script, at: path, &tally, interrupts)
        } else {
          try await check(transcript, of: text, at: path, from: start, &tally, interrupts)
        }
      } catch let error as ScriptError {
        tally.unreadable += 1
        try? StandardStream.error.write(Complaint("\(error)", place: error.place).text())
      } catch is CancellationError {
        return .interrupted
      }
    }
    Folder.change(to: start)
    try StandardStream.output.write(summary(tally))
    if tally.unreadable > 0 { return .failed }
    let isFine =
      tally.untrusted == 0 && tally.failedScripts == 0 && tally.faults == 0
      && (tally.differing == 0 || updates)
    return isFine ? .done : .differs
  }

  /// Returns the summary, as in "2 transcripts, 31 steps: all agree".
  private func summary(_ tally: Tally) -> String {
    var results: [String] = []
    if tally.differing > 0 {
      results.append(
        "\(tally.differing) " + (updates ? "updated" : tally.differing == 1 ? "differs" : "differ")
      )
    }
    if tally.untrusted > 0 { results.append("\(tally.untrusted) not run without --trust") }
    if tally.failedScripts > 0 { results.append(Check.counted(tally.failedScripts, "script") + " failed") }
    if tally.unreadable > 0 { results.append(Check.counted(tally.unreadable, "file") + " not read") }
    if tally.faults > 0 { results.append(Check.counted(tally.faults, "fault")) }
    let result = results.isEmpty ? "all agree" : results.joined(separator: ", ")
    var counts: [String] = []
    if tally.lessons < paths.count {
      counts += [
        Check.counted(paths.count - tally.lessons, "transcript"), Check.counted(tally.steps, "step"),
      ]
    }
    if tally.lessons > 0 {
      counts += [Check.counted(tally.lessons, "lesson"), Check.counted(tally.questions, "question")]
    }
    return counts.joined(separator: ", ") + ": \(result)\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func isMarkdown(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  // MARK: Transcripts

  private func check(
    _ transcript: Transcript,
    of text: String,
    at path: String,
    from start: String,
    _ tally: inout Tally,
    _ interrupts: Interrupts
  ) async throws {
    let folder = PathParts.folder(of: path)
    if !folder.isEmpty { Folder.change(to: folder) }
    let isTrusting = isTrusting
    let outcome = try await interrupts.run { try await Check.outcome(of: transcript, isTrusting) }
    Folder.change(to: start)
    tally.steps += transcript.steps.count
    for mismatch in outcome.mismatches {
      if let reason = mismatch.untrusted {
        tally.untrusted += 1
        let complaint = Complaint(reason, place: "\(path):\(mismatch.step.number)")
        try StandardStream.output.write(complaint.text())
      } else {
        tally.differing += 1
        try StandardStream.output.write(Check.report(mismatch, in: path, isUpdate: updates))
      }
    }
    guard updates else { return }
    // A table of commands in the file is updated too.
    let updated = MarkdownReference.updated(transcript.updated(with: outcome.replies))
    try Check.write(updated, over: text, at: path)
  }

  private static func report(_ mismatch: Transcript.Mismatch, in path: String, isUpdate: Bool) -> String {
    let place = "\(path):\(mismatch.step.number)"
    let head = isUpdate ? "\(place): updated" : "--- \(place), expected\n+++ \(place), printed"
    return head + "\n" + Batch.echo(mismatch.step.typed) + mismatch.difference.map { $0 + "\n" }.joined()
  }

  private static func outcome(of transcript: Transcript, _ isTrusting: Bool) async throws
    -> Transcript.Outcome
  {
    let page = Printed()
    let console = try console(on: page, isTrusting)
    return try await transcript.check { typed in
      page.text = ""
      let outcome = try await console.run(typed)
      if outcome == .stopped { throw CancellationError() }
      var reply = Transcript.Reply(text: page.text, status: outcome == .done ? 0 : 1)
      if let failure = console.failure, failure.usage?.isAboutTrust == true {
        reply.untrusted = failure.message
      }
      return reply
    }
  }

  private static func console(on page: Printed, _ isTrusting: Bool) throws -> Console {
    let console = Console(try Session.open(formats: Shell.formats), on: .transcript(page))
    if !isTrusting { console.session.sandbox = Sandbox(.check) }
    return console
  }

  // MARK: Lessons

  /// Checks a lesson, and prints its faults and what has become better.
  private func check(
    lesson text: String,
    at path: String,
    _ tally: inout Tally,
    _ interrupts: Interrupts
  ) async throws {
    tally.lessons += 1
    let start = Folder.current
    let folder = PathParts.folder(of: path)
    if !folder.isEmpty { Folder.change(to: folder) }
    defer { Folder.change(to: start) }
    let isTrusting = isTrusting
    let done = try await interrupts.run {
      var check = LessonCheck { Renderers.render($0, as: TableRenderer(), on: Page(width: Check.width)) }
      let console = try Check.console(on: Printed(), isTrusting)
      try await check.run(text, name: PathParts.name(of: path), in: console.session)
      return check
    }
    tally.questions += done.questions
    for finding in done.findings {
      let isUpdated = updates && finding.remedy != nil
      if !finding.isNote, !isUpdated { tally.faults += 1 }
      let note = finding.isNote ? "note: " : isUpdated ? "updated: " : ""
      let line = "\(path):\(finding.line): \(note)\(finding.message)"
      try StandardStream.output.write(Escaping.visible(line) + "\n")
    }
    Folder.change(to: start)
    if updates { try Check.write(done.updated(text), over: text, at: path) }
  }

  // MARK: Scripts

  /// Runs a script up to its end or first error.
  ///
  /// Only the error is shown, not the output.
  private func check(
    _ script: Script,
    at path: String,
    _ tally: inout Tally,
    _ interrupts: Interrupts
  ) async throws {
    let folder = PathParts.folder(of: path)
    if !folder.isEmpty { Folder.change(to: folder) }
    tally.steps += script.entries.count
    let isTrusting = isTrusting
    let failure = try await interrupts.run { () -> String? in
      let page = Printed()
      let console = try Check.console(on: page, isTrusting)
      for entry in script.entries where !console.session.isOver {
        page.text = ""
        switch try await console.run(entry, of: script) {
        case .done: continue
        case .stopped: throw CancellationError()
        case .failed: return page.text
        }
      }
      return nil
    }
    guard let failure else { return }
    tally.failedScripts += 1
    try StandardStream.output.write(failure)
  }

  // MARK: Files

  private static func text(of path: String) throws(ScriptError) -> String {
    let data: [UInt8]
    do throws(UsageError) {
      data = try OwnFileBytes.of(path, named: path, limit: 64 << 20)
    } catch .cannotRead(_, let reason) {
      throw .cannotRead(path, reason: reason)
    } catch {
      throw .cannotRead(path, reason: error.message)
    }
    if var text = String(validating: data, as: UTF8.self) {
      // Some editors put a byte-order mark before the first line.
      if text.first == "\u{FEFF}" { text.removeFirst() }
      return text
    }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw .notUTF8(path, line: line + 1)
  }

  private static func write(_ text: String, over old: String, at path: String) throws(ScriptError) {
    guard text != old else { return }
    do throws(FileError) {
      try WholeFile.write(Array(text.utf8), to: path, purpose: "updating")
    } catch {
      throw .cannotWrite(path, reason: "\(error)")
    }
  }
}

extension Surface {
  /// Returns a surface that writes answers and errors alike on a page of 80 columns without colour.
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
