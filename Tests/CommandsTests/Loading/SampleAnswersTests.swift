import Foundation
import TestSupport
import Testing

@Suite("Right answers beside a sample")
struct SampleAnswersTests {
  static let folder = Project.root.appendingPathComponent("Sources/CAssets/samples/hospital")

  static func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("every passage of a figure stands in its article to the letter")
  func passages() throws {
    let rows = try Self.file("answers.md").split(separator: "\n").map {
      $0.split(separator: "|").map { String($0).trimmingCharacters(in: .whitespaces) }
    }
    var count = 0
    for row in rows where row.count == 4 {
      let articles = row[0].split(separator: " ").compactMap { Int($0) }
      let passages = row[2].components(separatedBy: " / ")
      guard articles.count == 2, passages.count == 2 else { continue }
      for (article, passage) in zip(articles, passages) {
        #expect(try Self.file("0\(article).txt").contains(passage), "article \(article): \(passage)")
        count += 1
      }
    }
    #expect(count == 28)
  }

  @Test("the sentence that all render stands as the answers say")
  func sentence() throws {
    let whole = [1, 4, 5]
    for article in 1...6 {
      let text = try Self.file("0\(article).txt")
      let sentence = "We looked for another way for two years, and we did not find one that was safe"
      #expect(text.contains(sentence) == whole.contains(article))
    }
  }
}
