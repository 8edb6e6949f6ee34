import Commands
import Files
import Platform

/// The commands typed in this and earlier sessions, one JSON object a line of a file that sessions share.
///
/// A line is `{"c":"entities --top 5","s":"4f1c0a2b","t":1764000000}`: the command, the session, the time in
/// seconds since 1970. It is appended by one write before the command runs, so that nothing is lost to a
/// crash or to another session.
final class HistoryFile {
  /// One command.
  struct Entry: Codable, Sendable, Hashable {
    /// When it was typed, in seconds since 1970.
    var time: Int
    /// The session in which it was typed.
    var session: String
    /// What was typed.
    var command: String

    private enum CodingKeys: String, CodingKey {
      case time = "t"
      case session = "s"
      case command = "c"
    }
  }

  /// How many entries are held in memory.
  static let limit = 10_000

  /// The file.
  let path: String

  /// The name of this session.
  let session: String

  /// False when commands are neither kept nor written.
  var isRecording = true

  /// How many lines of the file were no entries.
  private(set) var badLineCount = 0

  /// What is to be told to the user, once, when the file cannot be written.
  private(set) var note: String?

  private var isWritable = true
  private var position = HistoryStorage.Position()
  private var unread: Data?
  private var loaded: [Entry] = []
  /// What this session added since the file was last read.
  private var added: [Entry] = []

  /// The history at a path; what the file holds is read here and decoded when first asked for.
  init(path: String, session: String = HistoryFile.newSession()) {
    self.path = path
    self.session = session
    unread = HistoryStorage.tail(of: path, from: &position)
  }

  /// `$XDG_STATE_HOME/newshound/history.jsonl`, by default below `~/.local/state`.
  static func standardPath(environment: [String: String]) -> String {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? HomeFolder.path(environment: environment) + "/.local/state")
      + "/newshound/history.jsonl"
  }

  /// A name that no other session has.
  static func newSession() -> String { String(UUID().uuidString.prefix(8)).lowercased() }

  /// The entries of all sessions, oldest first.
  var entries: [Entry] {
    if let data = unread {
      unread = nil
      loaded += decode(data)
      loaded.removeFirst(max(0, loaded.count - Self.limit))
    }
    return added.isEmpty ? loaded : Array((loaded + added).suffix(Self.limit))
  }

  /// The commands with those of this session last, as the Up key walks through them.
  var ownLast: [String] {
    let entries = entries
    return entries.filter { $0.session != session }.map(\.command)
      + entries.filter { $0.session == session }.map(\.command)
  }

  /// Takes over what other sessions have added, or that one of them has cleared the file.
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
    // What was written by this session comes back, now among what the others wrote at the same time.
    added.removeAll { new.contains($0) }
    loaded += new
    loaded.removeFirst(max(0, loaded.count - Self.limit))
  }

  /// Keeps a command: not an empty one, nor one that begins with a space or repeats the last.
  func add(_ command: String, time: Int = Int(Date().timeIntervalSince1970)) {
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

  /// The note on a file that cannot be written, given once.
  func takeNote() -> String? {
    defer { note = nil }
    return note
  }

  /// The entries that have a text, capitals and accents aside, oldest first.
  func search(_ text: String) -> [Entry] {
    let wanted = Folded.text(text)
    return entries.filter { Folded.text($0.command).contains(wanted) }
  }

  /// Forgets all entries, in memory and in the file.
  func clear() throws(HistoryStorage.Failure) {
    unread = nil
    loaded = []
    added = []
    try HistoryStorage.empty(path)
  }

  private func decode(_ data: Data) -> [Entry] {
    let lines = data.split(separator: UInt8(ascii: "\n")).suffix(Self.limit)
    let decoder = JSONDecoder()
    // One array is read ten times as fast as as many lines, and nearly always all of them are sound.
    let list = Data("[".utf8) + Data(lines.joined(separator: [UInt8(ascii: ",")])) + Data("]".utf8)
    if let entries = try? decoder.decode([Entry].self, from: list), entries.count == lines.count {
      return entries
    }
    var entries: [Entry] = []
    for line in lines {
      guard String(validating: line, as: UTF8.self) != nil,
        let entry = try? decoder.decode(Entry.self, from: Data(line))
      else {
        badLineCount += 1
        continue
      }
      entries.append(entry)
    }
    if badLineCount > 0 { note = Sentences.damagedHistory(path, lines: badLineCount) }
    return entries
  }

  private static func encode(_ entry: Entry) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(entry)) ?? Data()
  }
}
