import Documents

/// A reader of news stories in NITF, the format of IPTC for texts.
struct NITFReader: WholeReader {
  let format = "nitf"
  let title = "news stories in NITF"
  let suffixes = ["nitf", "xml"]

  /// Whether the outermost element is that of a story.
  func recognizes(_ input: Input) -> Bool { XMLInput.rootName(of: input.bytes) == "nitf" }

  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let xml = try XMLInput(input.bytes, source: input.source)
    guard let story = xml.document?.root.flatMap({ NITFDocument($0) }) else {
      throw .noArticles(source: input.source, found: "it is no story that can be read")
    }
    var builder = ArticleBuilder(source: input.source)
    story.fill(&builder.fields)
    story.add(to: &builder)
    guard let article = builder.article(notes: xml.remarks) else {
      throw .noArticles(source: input.source, found: "a story without text")
    }
    return [.success(article)]
  }
}
