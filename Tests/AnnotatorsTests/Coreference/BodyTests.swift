import Documents
import Testing

@testable import Annotators

/// Ministries, courts and parties of one name that different countries have.
struct BodyTests {
  /// The organisations of a text, each with the number of its names.
  private func bodies(_ text: String) -> [String: Int] {
    let document = Articles.document(text)
    let organizations = document[Entity.self].filter { $0.type == .organization }
    return Dictionary(
      uniqueKeysWithValues: organizations.map { entity in
        (entity.name, entity.mentions.count { $0.kind == .name })
      }
    )
  }

  @Test(
    "bodies of different owners are different ones",
    arguments: [
      (
        "Russia's Defense Ministry said so. Ukraine's Defense Ministry denied it. Russia's Defense Ministry said no more.",
        ["Russia's Defense Ministry": 2, "Ukraine's Defense Ministry": 1]
      ),
      // The owner may be part of the name, and left out behind it.
      (
        "The Russian Defense Ministry said so. The Defense Ministry said no more.",
        ["Russian Defense Ministry": 2]
      ),
      (
        "Britain's Conservative Party met. The Conservative Party of Canada met too.",
        ["Britain's Conservative Party": 1, "Conservative Party of Canada": 1]
      ),
      // A newspaper names the court of its own country without an owner.
      (
        "The Supreme Court ruled on Monday. The U.S. Supreme Court did not. The Supreme Court adjourned.",
        ["Supreme Court": 2, "U.S. Supreme Court": 1]
      ),
      // Of two it is open which one is meant.
      (
        "Ethiopia's Defence Ministry said so. Egypt's Defence Ministry denied it. The Defence Ministry said no more.",
        ["Ethiopia's Defence Ministry": 1, "Egypt's Defence Ministry": 1, "Defence Ministry": 1]
      ),
      // No kind of body that every country has.
      (
        "Russian Railways said so on Monday. Ukrainian Railways said no more.",
        ["Russian Railways": 1, "Ukrainian Railways": 1]
      ),
    ]
  )
  func owners(text: String, expected: [String: Int]) { #expect(bodies(text) == expected) }

  @Test("a news agency is not the president whose office has its initials")
  func agencies() {
    let document = Articles.document(
      "Algerian President Tom Hale left on Monday. A resident told the AP that it was late."
    )
    #expect(document[Entity.self].contains { $0.name == "AP" && $0.type == .organization })
  }

  @Test("the initials of a body leave out the state before it")
  func initials() {
    let document = Articles.document("The NSW Rural Fire Service (RFS) said so. The RFS said no more.")
    let names = document[Entity.self].filter { $0.type == .organization }
    #expect(names.map(\.name) == ["NSW Rural Fire Service"])
  }
}
