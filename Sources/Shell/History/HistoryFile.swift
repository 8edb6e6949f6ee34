import Commands
import Files
import JSON
import Letters
import Platform

/// The history of the commands typed in this and other sessions, in a file of JSON lines that sessions share.
///
/// A line is `{"c":"entities --top 5","s":"4f1c0a2b","t":1764000000}`: the command, the session, and the time
/// in seconds since 1970. It is appended by a single write before the command runs, so that a crash or
/// another session cannot cause its loss.
final class HistoryFile {
  /// An entry of the history.
  struct Entry: Codable, Sendable, Hashable {
    /// The time at which the command was typed, in seconds since 1970.
    var time: Int
    /// The identifier of the session in which it was typed.
    var session: String
    /// The command as typed.
    var command: String

    private enum CodingKeys: String, CodingKey {
      case time = "t"
      case session = "s"
      case command = "c"
    }
  }

  /// The maximum number of entries in memory.
  static let limit = 10_000

  /// The path of the file.
  let path: String

  /// The identifier of this session.
  let session: String

  /// Whether commands are kept and written.
  var isRecording = true

  /// The number of lines in the file that are not valid entries.
  private(set) var badLineCount = 0

  /// A message for the user, to be shown once, if the file is damaged or cannot be written.
  private(set) var note: String?

  private var isWritable = true
  private var position = HistoryStorage.Position()
  private var unread: [UInt8]?
  private var loaded: [Entry] = []
  /// The entries that this session has added since the file was last read.
  private var added: [Entry] = []

  /// Opens the history at a path.
  ///
  /// The file is read here and decoded on first use.
  init(path: String, session: String = HistoryFile.newSession()) {
    self.path = path
    self.session = session
    unread = HistoryStorage.tail(of: path, from: &position)
  }

  /// Returns the path `$XDG_STATE_HOME/newshound/history.jsonl`, by default below `~/.local/state`.
  static func standardPath(environment: [String: String]) -> String {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? HomeFolder.path(environment: environment) + "/.local/state")
      + "/newshound/history.jsonl"
  }

  /// Returns a random identifier for a new session.
  static func newSession() -> String { String(UniqueName.make().prefix(8)) }

  /// The entries of all sessions, oldest first.
  var entries: [Entry] {
    if let data = unread {
      unread = nil
      loaded += decode(data)
      loaded.removeFirst(max(0, loaded.count - Self.limit))
    }
    return added.isEmpty ? loaded : Array((loaded + added).suffix(Self.limit))
  }

  /// The commands with those of this session last, in the order in which the Up key steps back through them.
  var ownLast: [String] {
    let entries = entries
    return entries.filter { $0.session != session }.map(\.command)
      + entries.filter { $0.session == session }.map(\.command)
  }

  /// Reads the entries that other sessions have added, or notices that one of them has cleared the file.
  func refresh() {
    let before = position
    guard let data = HistoryStorage.tail(of: path, from: &position) else { return }
    if position.isAnew(after: before) {
      // Another session has cleared the file.
      unread = nil
      loaded = []
    }
    _ = entries
    let new = decode(data)
    // The entries written by this session are read back, now in order with those of the other sessions.
    added.removeAll { new.contains($0) }
    loaded += new
    loaded.removeFirst(max(0, loaded.count - Self.limit))
  }

  /// Adds a command, unless it is empty, begins with a space, or repeats the last one.
  func add(_ command: String, time: Int = WallClock.seconds) {
    guard isRecording, !command.hasPrefix(" "), !command.allSatisfy(\.isWhitespace) else { return }
    guard (entries.last { $0.session == session } ?? entries.last)?.command != command else { return }
    let entry = Entry(time: time, session: session, command: command)
    added.append(entry)
    guard isWritable else { return }
    do {
      try HistoryStorage.append(Self.encode(entry), to: path)
    } catch {
      isWritable = false
      note = error.message
    }
  }

  /// Returns the message for the user, if any, and clears it.
  func takeNote() -> String? {
    defer { note = nil }
    return note
  }

  /// Returns the entries that contain a text, regardless of case and accents, oldest first.
  func search(_ text: String) -> [Entry] {
    let wanted = Folded.text(text)
    return entries.filter { Folded.text($0.command).contains(wanted) }
  }

  /// Deletes all entries, in memory and in the file.
  func clear() throws(HistoryStorage.Failure) {
    unread = nil
    loaded = []
    added = []
    try HistoryStorage.empty(path)
  }

  private func decode(_ data: [UInt8]) -> [Entry] {
    let lines = data.split(separator: UInt8(ascii: "\n")).suffix(Self.limit)
    // Decoding one array is ten times as fast as decoding each line, and nearly always all lines are valid.
    let list = Array("[".utf8) + lines.joined(separator: [UInt8(ascii: ",")]) + "]".utf8
    if let entries = JSONCoding.value([Entry].self, from: list), entries.count == lines.count {
      return entries
    }
    var entries: [Entry] = []
    for line in lines {
      guard String(validating: line, as: UTF8.self) != nil,
        let entry = JSONCoding.value(Entry.self, from: line)
      else {
        badLineCount += 1
        continue
      }
      entries.append(entry)
    }
    if badLineCount > 0 { note = Sentences.damagedHistory(path, lines: badLineCount) }
    return entries
  }

  private static func encode(_ entry: Entry) -> [UInt8] { Array((JSONCoding.text(entry) ?? "").utf8) }
}
