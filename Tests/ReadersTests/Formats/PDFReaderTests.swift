import Documents
import Testing

@testable import Readers

@Suite struct PDFReaderTests {
  private static let isInstalled = OutsideProgram.isInstalled("pdftotext")

  /// A document of one page with lines of text.
  private static func pdf(_ lines: [String]) -> [UInt8] {
    let text = lines.map { line in
      "(\(line.replacing("(", with: "\\(").replacing(")", with: "\\)"))) Tj 0 -14 Td"
    }
    let content = "BT /F1 11 Tf 72 720 Td \(text.joined(separator: " ")) ET"
    return Array(
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
      4 0 obj <</Length \(content.utf8.count)>> stream
      \(content)
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """.utf8
    )
  }

  @Test func signatureDecides() {
    let reader = PDFReader()
    #expect(reader.recognizes(Input(source: "a", bytes: Self.pdf([]))))
    #expect(!reader.recognizes(Input(source: "a.pdf", bytes: Array("The ferry stopped.".utf8))))
    #expect(reader.needs?.package == "poppler-utils")
  }

  @Test(.enabled(if: isInstalled)) func textOfAPage() throws {
    let lines = [
      "Ferry to Gull Island stops", "", "By Jane Doe", "",
      "The ferry to Gull Island stopped running on Tuesday after a storm broke",
      "the pier, the harbour office said. About 300 people wait for the next",
      "boat, which may come on Sun-", "day.",
    ]
    let article = try #require(try Readers.articles(in: Input(source: "a.pdf", bytes: Self.pdf(lines))).first)
    #expect(article.headline == "Ferry to Gull Island stops" && article.authors == ["Jane Doe"])
    #expect(texts(article, .body).count == 1 && texts(article, .body)[0].hasSuffix("may come on Sunday."))
    #expect(flaws(article) == [])
  }

  @Test(.enabled(if: isInstalled)) func pagesWithoutText() {
    #expect(
      throws: ReadError.noArticles(source: "a.pdf", found: "pages without text, perhaps pictures of pages")
    ) {
      try Readers.articles(in: Input(source: "a.pdf", bytes: Self.pdf([])))
    }
  }

  @Test func withoutTheProgram() {
    #expect(
      ReadError.missingHelper(source: "a.pdf", format: "pdf", package: "poppler-utils").message.contains(
        "poppler-utils"
      )
    )
  }
}
