public import Documents

/// A reader of Markdown (CommonMark), with or without front matter, as one article.
public struct MarkdownReader: WholeReader {
  /// The name of the format.
  public let format = "markdown"

  /// What is read.
  public let title = "Markdown, with front matter or without"

  /// The suffixes of file names.
  public let suffixes = ["md", "markdown"]

  /// Creates a reader of Markdown.
  public init() {}

  /// Whether the input has a Markdown suffix, has front matter, starts with a `#` heading, or has two
  /// `##` headings.
  public func recognizes(_ input: Input) -> Bool {
    if ["md", "markdown"].contains(input.suffix) { return true }
    let head = String(decoding: input.bytes.prefix(16_384), as: UTF8.self)
    if FrontMatter(head) != nil { return true }
    let lines = head.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    if let first = lines.first, first.hasPrefix("# ") || first.hasPrefix("\u{FEFF}# ") { return true }
    return lines.reduce(0) { $0 + ($1.hasPrefix("## ") ? 1 : 0) } >= 2
  }

  /// Returns one article whose body is the text without its markup, with one blank line between paragraphs.
  public func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let decoded = try TextDecoder.decode(input.bytes, source: input.source)
    let frontMatter = FrontMatter(decoded.text)
    let source = frontMatter.map { String(decoded.text[$0.end...]) } ?? decoded.text
    let markdown = MarkdownBlocks(source)
    guard !markdown.blocks.isEmpty else { throw .empty(source: input.source) }
    return [
      .success(
        TextArticle.article(
          bytes: markdown.bytes,
          blocks: markdown.blocks,
          source: input.source,
          fields: frontMatter?.fields ?? ArticleFields(),
          notes: decoded.notes
        )
      )
    ]
  }
}
