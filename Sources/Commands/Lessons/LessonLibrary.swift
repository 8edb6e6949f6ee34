import Files
import Lessons
import Platform

/// The lessons that can be found by name: those of the program, and files.
enum LessonLibrary {
  /// The ending of the names of lesson files.
  static let ending = ".lesson"

  /// The names of the lessons of the program, in the order in which they are best taken; the place is the number.
  static let names: [String] = Assets.names(in: "lessons", ending: ending).map(withoutNumber)

  /// A lesson by its name, its number in the list or the path of a file.
  static func lesson(named typed: String, in session: Session) throws -> Lesson {
    let folded = Folded.text(typed)
    if let number = Int(typed), names.indices.contains(number), let text = text(of: names[number]) {
      return try parsed(text, name: names[number], file: names[number])
    }
    let fitting = names.filter { $0 == folded }
    let beginning = fitting.isEmpty ? names.filter { $0.hasPrefix(folded) && !folded.isEmpty } : fitting
    let isPath = typed.contains("/") || typed.hasSuffix(ending)
    if !isPath, let name = beginning.first, beginning.count == 1, let text = text(of: name) {
      return try parsed(text, name: name, file: name)
    }
    if !isPath, beginning.count > 1 {
      throw UsageError.ambiguousName(typed, noun: "lesson", candidates: beginning)
    }
    let path = session.path(forReading: typed)
    guard FileKind(path: path) != .nothing else {
      let near = isPath ? FileNames.nearest(to: typed) : NearestNames.names(to: typed, among: names)
      if isPath { throw UsageError.noSuchFile(typed, nearest: near) }
      throw UsageError.unknownName(typed, noun: "lesson", nearest: near.isEmpty ? names : near)
    }
    let bytes = try OwnFileBytes.of(path, named: typed, limit: 4 << 20)
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw UsageError.cannotRead(typed, reason: "it is not a text in UTF-8")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    var lesson = try parsed(text, name: name(of: typed), file: typed)
    lesson.path = typed
    lesson.folder = PathParts.folder(of: RealPath.nearest(path))
    return lesson
  }

  /// The text of a lesson of the program.
  static func text(of name: String) -> String? {
    Assets.names(in: "lessons", ending: ending).first { withoutNumber($0) == name }
      .flatMap { Assets.text(named: "lessons/" + $0 + ending) }
  }

  /// The name of a lesson by the path of its file.
  static func name(of path: String) -> String {
    let name = PathParts.name(of: path)
    return name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  }

  /// The name without the number that puts the files in order, as in "1-voices".
  private static func withoutNumber(_ name: String) -> String {
    let rest = name.drop { $0.isNumber }
    return rest.hasPrefix("-") ? String(rest.dropFirst()) : name
  }

  /// Parses the text of a lesson; its faults become one error, a line each, and so does a newer program that it needs.
  static func parsed(_ text: String, name: String, file: String) throws(UsageError) -> Lesson {
    let lesson: Lesson
    do throws(LessonProblems) {
      lesson = try Lesson(text, name: name)
    } catch {
      throw .lessonFaults(file, lines: error.all.prefix(10).map { "\(file):\($0.line): \($0.message)" })
    }
    guard let needs = lesson.head.needs else { return lesson }
    guard let version = ProgramVersion(needs) else {
      throw .lessonFaults(file, lines: ["\(file): \"needs\" is a version such as 1.2, not \"\(needs)\""])
    }
    guard version <= .current else {
      throw .lessonFaults(
        file,
        lines: [
          "\(file): the lesson needs Newshound \(version), and this is \(ProgramVersion.current): install it"
        ]
      )
    }
    return lesson
  }
}

extension Lesson {
  /// The word that begins this lesson again: its name, or for one that is no lesson of the program its file.
  var typedName: String {
    if let path { return path.contains(where: \.isWhitespace) ? "\"\(path)\"" : path }
    return LessonLibrary.names.contains(name) ? name : name + LessonLibrary.ending
  }
}

extension Assets {
  /// The names of the files of a folder with an ending, without it, sorted.
  static func names(in folder: String, ending: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.count + 1).dropLast(ending.count)) }.sorted()
  }
}
