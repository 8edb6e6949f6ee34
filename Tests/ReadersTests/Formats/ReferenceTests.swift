import Documents
import Foundation
import Testing

@testable import Readers

/// References of catalogues.
@Suite struct ReferenceTests {
  static let two = """
    TY  - NEWS\r
    TI  - Oldest ferry to retire\r
    AU  - Teller, Maud\r
    AU  - Strand, Bo\r
    T2  - The Ostbridge Echo\r
    AB  - Boat of 1971\r
    is replaced.\r
    Y1  - 2024/05/28\r
    DA  - 2024/05/03/\r
    PY  - 2024\r
    LA  - en-GB\r
    SE  - Local\r
    SP  - A3\r
    UR  - https://echo.example/ferry\r
    L1  - files/12/ferry.txt\r
    ER  - \r
    \r
    TY  - NEWS\r
    T1  - Gulls steal chips\r
    JF  - The Ostbridge Echo\r
    PY  - 2024\r
    ER  - \r

    """

  @Test func referencesAreNoArticles() {
    let found = Found(Self.two, "folder/a.ris")
    #expect(
      found.failures == [
        "\"folder/a.ris\" has no articles: 2 references without a text, 1 with an abstract; load the files that they "
          + "name: files/12/ferry.txt"
      ]
    )
    #expect(
      Found("TY  - NEWS\nTI  - A\nER  - \n", "-").failures.first?.contains("1 reference without a text")
        == true
    )
  }

  @Test func fieldsOfAReference() throws {
    let references = Reference.all(in: Self.two)
    #expect(references.count == 2)
    let fields = references[0].fields
    #expect(fields.headline == "Oldest ferry to retire")
    #expect(fields.authors == ["Maud Teller", "Bo Strand"])
    #expect(fields.outlet == "The Ostbridge Echo")
    #expect(fields.published?.date.iso == "2024-05-03")
    #expect(fields.url == "https://echo.example/ferry")
    #expect(fields.language == "en-GB")
    #expect(fields.deck == "Boat of 1971 is replaced.")
    #expect(fields.metadata.contains(MetadataEntry(.section, "Local")))
    #expect(fields.metadata.contains(MetadataEntry(.page, "A3")))
    #expect(references[1].fields.published == nil)
    #expect(references[1].fields.headline == "Gulls steal chips")
  }

  @Test func filesBesideAreRead() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "references-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("files/12"),
      withIntermediateDirectories: true
    )
    try Data("The ferry company said so on Friday.\n\nShe rests.".utf8)
      .write(to: folder.appendingPathComponent("files/12/ferry.txt"))
    let path = folder.appendingPathComponent("a.ris").path
    let found = Found(Self.two, path)
    let article = try #require(found.articles.first)
    #expect(article.body.hasPrefix("The ferry company"))
    #expect(article.source.hasSuffix("files/12/ferry.txt"))
    #expect(article.headline == "Oldest ferry to retire")
    #expect(article.outlet == "The Ostbridge Echo")
    #expect(article.values(of: .page) == ["A3"])
    #expect(found.failures == ["\"\(path)\", record 2: a reference without a text"])
  }

  /// Files outside of the folder are not read.
  @Test(arguments: ["../secret.txt", "/etc/hostname", "file:///etc/hostname", "a/../../b.txt"])
  func filesElsewhereAreNot(_ file: String) {
    let found = Found("TY  - NEWS\nTI  - A\nL1  - \(file)\nER  - \n", "/tmp/a.ris")
    #expect(found.articles.isEmpty)
  }
}
