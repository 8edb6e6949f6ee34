import Documents
import Figures
import Files
import Platform
import Readers

/// The command that loads the articles of a folder as they arrive.
struct Watch: Command {
  let folder = Positional<FilePath>("folder", .tail, help: "the folder in which files arrive")
  let until = Option<Int?>("for", in: 1...86_400, help: "how many seconds; without it, until Ctrl-C")

  var name: String { "watch" }
  var summary: String { "loads the files of a folder as they arrive, until Ctrl-C" }
  var group: CommandGroup { .choose }
  var isPaged: Bool { false }
  var parameters: [any Parameter] { [folder, until] }
  var discussion: String? {
    """
    A folder that is not there yet is waited for. What is in the folder is loaded at once, then every file that is new or has changed, once it has stopped growing. \
    Ctrl-C ends it and keeps all that came. Files of kinds that 'load' leaves out of a folder are left out here too.
    """
  }
  var examples: [Example] { [Example("watch incoming --for 1", "what arrives there within a second")] }

  /// The time between two looks at the folder.
  private static let pause = Duration.milliseconds(500)

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let path = try arguments[folder].text
    let place = session.path(forReading: path)
    let end = arguments[until].map { ContinuousClock.now + .seconds($0) }
    var files = FolderChanges(folder: place)
    var loading = Loading(of: [path], into: session.corpus)
    do {
      while true {
        let arrived = files.settled()
        if !arrived.isEmpty {
          let stream = try ArticleStream(arrived)
          try await loading.run(stream, progress: session.progress)
        }
        let report = loading.report
        let words = files.exists ? Words.count(report.count, "article") : "there is no such folder yet"
        session.progress?(0, nil, "watching \(path): \(words)")
        if let end, ContinuousClock.now >= end { break }
        try await Task.sleep(for: Watch.pause)
      }
    } catch is CancellationError {
      // Ctrl-C is how a watch ends: what came is the answer.
    }
    let report = loading.report
    session.load = report
    return try report.figure(in: &session)
  }
}

/// The files of a folder that have arrived or changed since the last look.
struct FolderChanges {
  /// A file at one look: its size, and its last change in nanoseconds.
  private struct State: Equatable {
    var size: Int
    var change: Int
  }

  private let folder: String
  private var seen: [String: State] = [:]
  private var taken: [String: State] = [:]
  private var isFirst = true

  /// The changes of a folder and the folders in it.
  init(folder: String) { self.folder = folder }

  /// Whether the folder exists.
  var exists: Bool {
    var status = stat()
    return unsafe stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns the paths of the files that are new or have changed, and have not grown since the last look; at the first
  /// look all.
  mutating func settled() -> [String] {
    var now: [String: State] = [:]
    var arrived: [String] = []
    for path in FolderChanges.files(in: folder, depth: 0) {
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let change = Int(clamping: status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
      let state = State(size: Int(clamping: status.st_size), change: change)
      now[path] = state
      if taken[path] != state, isFirst || seen[path] == state {
        taken[path] = state
        arrived.append(path)
      }
    }
    seen = now
    isFirst = false
    return arrived.sorted()
  }

  private static func files(in folder: String, depth: Int) -> [String] {
    guard depth < 16, let names = try? Folder.names(in: folder) else {
      return []
    }
    return names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name -> [String] in
      let path = folder + "/" + name
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { return [] }
      if status.st_mode & S_IFMT == S_IFDIR { return files(in: path, depth: depth + 1) }
      return Readers.reads(fileNamed: name) ? [path] : []
    }
  }
}
