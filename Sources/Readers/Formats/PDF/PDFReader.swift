public import Documents
import Letters

/// A reader of PDF documents through `pdftotext`, as one article.
public struct PDFReader: WholeReader {
  /// The name of the format.
  public let format = "pdf"
  /// What is read.
  public let title = "PDF documents with text"
  /// The suffixes of file names.
  public let suffixes = ["pdf"]

  /// Creates a reader of PDF documents.
  public init() {}

  /// The program that takes the text out of the pages.
  public var needs: OutsideHelp? {
    OutsideHelp("pdftotext", package: "poppler-utils", isInstalled: OutsideProgram.isInstalled("pdftotext"))
  }

  /// Whether the signature of PDF stands among the first bytes.
  public func recognizes(_ input: Input) -> Bool {
    let head = input.bytes.prefix(1024)
    return head.starts(with: "%PDF-".utf8)
      || input.suffix == "pdf" && String(decoding: head, as: UTF8.self).contains("%PDF-")
  }

  /// Returns one article with the text of all pages.
  public func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    guard OutsideProgram.isInstalled("pdftotext") else {
      throw .missingHelper(source: input.source, format: format, package: "poppler-utils")
    }
    let arguments = ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"]
    guard let output = OutsideProgram.run("pdftotext", arguments, input: input.bytes) else {
      throw .noArticles(source: input.source, found: "a PDF document that pdftotext cannot read")
    }
    let text = String(decoding: output, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw .noArticles(source: input.source, found: "pages without text, perhaps pictures of pages")
    }
    guard let page = PageText(text, isPage: true) else { throw .empty(source: input.source) }
    return [.success(page.article(source: input.source, fields: ArticleFields(), notes: []))]
  }
}
