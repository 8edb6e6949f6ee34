import Commands
import Files
import JSON
import Platform

/// The marks that a teacher gave to free answers, a file with one line of JSON a mark.
struct FreeMarks: Sendable {
  /// One mark.
  struct Mark: Sendable, Hashable, Codable {
    /// The login of the learner.
    var login: String
    /// The id of the question.
    var question: String
    /// The answer that was read; another answer needs another mark.
    var answer: String
    /// The points.
    var points: Double
  }

  /// The path of the file.
  let path: String

  /// The marks so far; the last one for an answer counts.
  private(set) var marks: [Mark] = []

  /// Reads the marks of a lesson from the folder of the work; lines that are damaged are left out.
  init(of lesson: String, in folder: String) {
    path = folder + "/" + lesson + ".marks.jsonl"
    guard FileKind(path: path) == .file, let bytes = try? OwnFileBytes.of(path, named: path, limit: 32 << 20)
    else {
      return
    }
    marks = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap {
      JSONCoding.value(Mark.self, from: $0.utf8)
    }
  }

  /// The points of an answer; nil if it is not marked.
  func points(_ login: String, _ question: String, _ answer: String) -> Double? {
    marks.last { $0.login == login && $0.question == question && $0.answer == answer }?.points
  }

  /// Keeps a mark, also in the file.
  mutating func add(_ mark: Mark) throws {
    let line = (JSONCoding.text(mark) ?? "") + "\n"
    do throws(FileError) {
      let descriptor = try Appending.open(path)
      defer { SystemCall.close(descriptor) }
      try Appending.add(Array(line.utf8), to: descriptor)
    } catch {
      throw UsageError.cannotWrite(path, reason: "\(error)")
    }
    marks.append(mark)
  }
}
