import Annotators
import Documents
import Testing

@Suite("Bodies without a name that speak")
struct BodyResolverTests {
  /// An article with the name of the body to which its last quotation belongs; nil for none.
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var speaker: String?
    var testDescription: String { text }

    init(_ text: String, _ speaker: String?) { (self.text, self.speaker) = (text, speaker) }
  }

  static let rows = [
    Row(
      "The fire service said the street was closed. The Port Velmar Fire Service sent 40 people.",
      "Port Velmar Fire Service"
    ),
    Row(
      "The Harbour Workers Union, the dockers' union, met on Monday. The dockers' union said it would strike.",
      "Harbour Workers Union"
    ),
    // Two fire services: which one speaks is open.
    Row(
      "The fire service said it was over. The Arden Fire Service and the Port Velmar Fire Service had come.",
      nil
    ),
  ]

  @Test(arguments: BodyResolverTests.rows)
  func speaker(row: Row) {
    let document = Articles.document(row.text)
    let names = document[Quotation.self].compactMap { $0.speaker?.entity }.map {
      document[Entity.self][$0].name
    }
    #expect(names.last == row.speaker, "\(names)")
  }
}
