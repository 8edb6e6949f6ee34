import Commands
import Foundation

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
  private var unread: Data?
  private var loaded: [Entry] = []

  /// The history at a path; what the file holds is read here and decoded when first asked for.
  init(path: String, session: String = HistoryFile.newSession()) {
    self.path = path
    self.session = session
    unread = FileManager.default.contents(atPath: path)
  }

  /// `$XDG_STATE_HOME/newshound/history.jsonl`, by default below `~/.local/state`.
  static func standardPath(environment: [String: String]) -> String {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state")
      + "/newshound/history.jsonl"
  }

  /// A name that no other session has.
  static func newSession() -> String { String(UUID().uuidString.prefix(8)).lowercased() }

  /// The entries, oldest first.
  var entries: [Entry] {
    if let data = unread {
      unread = nil
      loaded = decode(data) + loaded
      loaded.removeFirst(max(0, loaded.count - Self.limit))
    }
    return loaded
  }

  /// Keeps a command: not an empty one, nor one that begins with a space or repeats the last.
  func add(_ command: String, time: Int = Int(Date().timeIntervalSince1970)) {
    guard isRecording, !command.hasPrefix(" "), !command.allSatisfy(\.isWhitespace) else { return }
    guard entries.last?.command != command else { return }
    let entry = Entry(time: time, session: session, command: command)
    loaded.append(entry)
    if loaded.count > Self.limit { loaded.removeFirst(loaded.count - Self.limit) }
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
    try HistoryStorage.empty(path)
  }

  private func decode(_ data: Data) -> [Entry] {
    let decoder = JSONDecoder()
    var entries: [Entry] = []
    for line in data.split(separator: UInt8(ascii: "\n")).suffix(Self.limit) {
      guard String(validating: line, as: UTF8.self) != nil,
        let entry = try? decoder.decode(Entry.self, from: Data(line))
      else {
        badLineCount += 1
        continue
      }
      entries.append(entry)
    }
    return entries
  }

  private static func encode(_ entry: Entry) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(entry)) ?? Data()
  }
}
