import Documents
import Testing

@testable import Readers

/// Workbooks of Excel.
@Suite struct WorkbookTests {
  @Test func rowsAreArticles() {
    let found = Found(Workbooks.articles, "a.xlsx")
    #expect(found.articles.map(\.headline) == ["Oldest ferry", "Gulls"])
    #expect(found.articles.map { $0.published?.date.iso } == ["2024-05-03", "2024-05-04"])
    #expect(
      found.articles.map(\.body).map { $0.contains("goes.\nShe rests.") || $0.contains("stole") } == [
        true, true,
      ]
    )
    #expect(found.remarks.first?.hasPrefix("Columns of sheet \u{201C}Articles\u{201D}: ") == true)
    #expect(found.remarks.last == "Sheet \u{201C}Notes\u{201D} has no column with a text; it was left out.")
  }

  /// The first bytes tell a workbook, whatever its name.
  @Test func theSignatureDecides() {
    #expect(XLSXReader().recognizes(Input(source: "-", bytes: Workbooks.articles)))
    #expect(!XLSXReader().recognizes(Input(source: "a.xlsx", bytes: Array("title,text\nA,B\n".utf8))))
    #expect(!XLSXReader().recognizes(Input(source: "a.zip", bytes: Workbooks.archive([("a.txt", "One.")]))))
    #expect(Found(Workbooks.articles, "articles.dat").articles.count == 2)
  }

  /// A workbook is no archive of files, in whatever order its parts stand.
  @Test(arguments: ["xl/workbook.xml", "xl/theme/theme1.xml", "docProps/app.xml", "[Content_Types].xml"])
  func workbooksAreNotUnpacked(_ first: String) {
    let bytes = Workbooks.archive([(first, "<a/>"), ("xl/_rels/workbook.xml.rels", "<a/>")])
    #expect(PackingSignature.kind(of: bytes) == nil)
    #expect(PackingSignature.kind(of: Workbooks.archive([("a.txt", "One.")])) == .archive)
  }

  @Test func damageIsSaid() {
    let broken = Array(Workbooks.articles.prefix(400))
    #expect(Found(broken, "a.xlsx").failures.count == 1)
    let other = Workbooks.archive([("xl/other.xml", "<a/>")])
    #expect(
      Found(other, "a.xlsx").failures == [
        "\"a.xlsx\" cannot be read: it is no workbook of Excel, or a damaged one"
      ]
    )
  }

  @Test func columnsAreMapped() throws {
    let map = try ColumnMap("text=Headline")
    let found = Found(Workbooks.articles, "a.xlsx", reader: XLSXReader(map: map))
    #expect(found.articles.map(\.body) == ["Oldest ferry", "Gulls"])
    let other = Found(Workbooks.articles, "a.xlsx", reader: XLSXReader(map: try ColumnMap("text=Body")))
    #expect(other.failures.first?.contains("there is no column \"Body\"") == true)
  }
}
