import Documents

@testable import Readers

/// The articles of an input, and the messages of its failures.
struct Found {
  var articles: [Article] = []
  var failures: [String] = []
  var remarks: [String] = []

  init(_ bytes: [UInt8], _ name: String, reader: (any Reader)? = nil) {
    let input = Input(source: name, bytes: bytes)
    do throws(ReadError) {
      let reader = if let reader { reader } else { try Readers.reader(for: input, format: nil) }
      let cursor = try reader.open(ByteStream(source: name, bytes: bytes))
      while let record = cursor.next() {
        switch record {
        case .success(let article): articles.append(article)
        case .failure(let failure): failures.append(failure.message)
        }
      }
      remarks = cursor.remarks
    } catch {
      failures.append(error.message)
    }
  }

  init(_ text: String, _ name: String, reader: (any Reader)? = nil) {
    self.init(Array(text.utf8), name, reader: reader)
  }
}
