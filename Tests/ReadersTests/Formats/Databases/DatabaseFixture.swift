import Documents
import Testing

@testable import Readers

/// A file of the folder `Fixtures`, as a database or a word processor writes it.
struct DatabaseFixture: Sendable, CustomTestStringConvertible {
  /// The path below the folder.
  let path: String

  /// All files but those of what is expected.
  static let all: [DatabaseFixture] = [
    "europresse/old.html", "europresse/two.HTML", "factiva/articles.rtf", "factiva/french.txt",
    "factiva/german.html", "factiva/indexing.txt",
    "factiva/sections.txt", "factiva/wire.txt", "nexis/academic.txt", "nexis/byline.txt", "nexis/french.txt",
    "nexis/german.txt", "nexis/marks.txt",
    "nexis/misplaced.txt", "nexis/old.rtf", "nexis/page.html", "nexis/uni-nocover.docx",
    "nexis/uni-single.txt",
    "nexis/uni.rtf", "nexis/unmarked.txt", "nexis/wire.txt", "office/letter.rtf", "office/story.docx",
    "proquest/blanks.txt", "proquest/mail.html",
    "proquest/summary.txt",
  ].map { DatabaseFixture(path: $0) }

  var testDescription: String { path }

  /// The bytes of the file.
  var bytes: [UInt8] { get throws { try Self.bytes(path) } }

  /// The lines that are expected of the articles in it.
  var expected: String { get throws { String(decoding: try Self.bytes(path + ".expected"), as: UTF8.self) } }

  private static func bytes(_ path: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try Readers.bytes(ofFile: "/\(folder)/Fixtures/\(path)", limit: Readers.limit)
  }
}

/// Returns what a cursor gives, line by line, so that a file can state it.
func listing(_ cursor: any RecordCursor) -> String {
  var lines = [String]()
  while let record = cursor.next() {
    switch record {
    case .success(let article): lines += ["=", listing(article)]
    case .failure(let error): lines += ["=", "error: \(error.message)"]
    }
  }
  if let announced = cursor.announced { lines.append("announced: \(announced)") }
  return lines.joined(separator: "\n") + "\n"
}

/// Returns an article line by line: its fields, its metadata, its paragraphs and its notes.
func listing(_ article: Article) -> String {
  var lines = [summary(article)]
  if let identifier = article.identifier { lines.append("id: \(identifier)") }
  for entry in article.metadata {
    lines.append("\(entry.field.rawValue): \(entry.value)" + (entry.weight.map { " [\($0)]" } ?? ""))
  }
  let bytes = Array(article.body.utf8)
  for paragraph in article.paragraphs {
    lines.append(
      "\(paragraph.role.rawValue)| \(String(decoding: bytes[paragraph.range.bytes], as: UTF8.self))"
    )
  }
  lines += article.notes.map { "note| \($0)" }
  return lines.joined(separator: "\n")
}
