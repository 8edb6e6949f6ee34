import Annotators
import Documents
import Testing

@Suite("Words that give the gender of a person")
struct GenderSignTests {
  /// A text with what its own words say of the person named first.
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var signs: Set<String>
    var testDescription: String { text }
  }

  static let rows = [
    Row(text: "Mrs Keller opened the bridge.", signs: ["woman address"]),
    Row(text: "Spokeswoman Anna Keller said it was over.", signs: ["woman noun"]),
    Row(text: "Robert Hayes left. “I am tired,” he said.", signs: ["man pronoun"]),
    // A given name alone says nothing.
    Row(text: "Anna Keller opened the bridge.", signs: []),
  ]

  @Test(arguments: GenderSignTests.rows)
  func signs(row: Row) {
    let document = Articles.document(row.text)
    let found = document[GenderSign.self].filter { $0.entity == 0 }
    #expect(Set(found.map { "\($0.gender.rawValue) \($0.basis.rawValue)" }) == row.signs)
  }
}
