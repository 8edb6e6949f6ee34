import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("QuotationAttributor: the parts of a quotation")
struct QuotationPartsTests {
  /// Returns the parts of the only quotation as "NAME=words".
  private func parts(_ text: String) throws -> Set<String> {
    let document = Articles.document(text)
    let quotation = try #require(document[Quotation.self].first)
    var parts: Set<String> = []
    func add(_ name: String, _ range: TextRange?) {
      if let range { parts.insert("\(name)=\(document.string(range))") }
    }
    add("to", quotation.addressee)
    add("time", quotation.circumstances.time)
    add("place", quotation.circumstances.place)
    add("medium", quotation.circumstances.medium)
    add("anonymity", quotation.anonymity)
    if quotation.isNegated { parts.insert("denied") }
    if let modality = quotation.modality { parts.insert("modality=\(modality)") }
    if let kind = quotation.sourceKind { parts.insert("source=\(kind.rawValue)") }
    if quotation.isTopic { parts.insert("topic") }
    return parts
  }

  @Test(
    "finds addressee, time, place, medium, negation and modality, and the kind of the source",
    arguments: [
      ("Jane Doe told reporters that the bridge would close.", ["to=reporters", "source=person"]),
      (
        "Jane Doe said in a statement on Tuesday that the bridge would close.",
        ["medium=a statement", "time=Tuesday", "source=person"]
      ),
      (
        "In a post on LinkedIn, Jane Doe left her job and wrote that it was late.",
        ["medium=a post on LinkedIn", "source=person"]
      ),
      ("Jane Doe did not say whether the bridge would close.", ["denied", "source=person"]),
      ("At no point in the two-hour hearing did Jane Doe say it would close.", ["denied", "source=person"]),
      ("Not one of the neighbours we rang said they had heard it.", ["denied"]),
      ("The mayor declined to comment.", ["denied", "topic", "source=role"]),
      ("Witnesses said that the bridge shook.", ["source=unnamed"]),
      ("The report said that the bridge was old.", ["source=document"]),
      (
        "A senior official, who asked not to be named because the talks go on, said the bridge would close.",
        ["anonymity=because the talks go on", "source=unnamed"]
      ),
      (
        "\u{201C}It will close,\u{201D} an official said on condition of anonymity.",
        ["anonymity=on condition of anonymity", "source=unnamed"]
      ),
    ]
  )
  func partsOfQuotations(text: String, expected: [String]) throws {
    let found = try parts(text)
    #expect(found.isSuperset(of: expected), "\(found)")
  }
}
