import Documents

@testable import Readers

/// What a reader makes of one input: the summaries of its articles or the messages of its failures, and its remarks.
struct Records {
  var articles: [Article] = []
  var lines: [String] = []
  var remarks: [String] = []

  /// Reads bytes as the reader that recognizes them would.
  init(_ bytes: [UInt8], source: String = "-") {
    do throws(ReadError) {
      let head = Input(source: source, bytes: Array(bytes.prefix(16_384)))
      let cursor = try Readers.reader(for: head, format: nil).open(ByteStream(source: source, bytes: bytes))
      while let record = cursor.next() {
        switch record {
        case .success(let article):
          articles.append(article)
          lines.append(summary(article))
        case .failure(let error): lines.append(error.message)
        }
      }
      remarks = cursor.remarks
    } catch {
      lines.append(error.message)
    }
  }

  /// Reads a text.
  init(_ text: String, source: String = "-") { self.init(Array(text.utf8), source: source) }

  /// The first article.
  var first: Article? { articles.first }
}

/// Returns the values of a field of an article, with a comma between them.
func values(_ article: Article?, _ field: MetadataField) -> String {
  article?.values(of: field).joined(separator: ", ") ?? ""
}
