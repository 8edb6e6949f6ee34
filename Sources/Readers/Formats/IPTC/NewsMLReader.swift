import Documents

/// A reader of NewsML-G2, the format in which agencies exchange news.
struct NewsMLReader: WholeReader {
  let format = "newsml"
  let title = "news items in NewsML-G2"
  let suffixes = ["newsml", "xml"]

  /// Whether the outermost element is that of a message or of an item.
  func recognizes(_ input: Input) -> Bool {
    NewsMLReader.roots.contains(XMLInput.rootName(of: input.bytes) ?? "")
  }

  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    try list(Input(source: stream.source, bytes: try stream.all(limit: Readers.limit)))
  }

  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let cursor = try list(input)
    var records = [Result<Article, ReadError>]()
    while let record = cursor.next() { records.append(record) }
    return records
  }

  private func list(_ input: Input) throws(ReadError) -> RecordList {
    let source = input.source
    let xml = try XMLInput(input.bytes, source: source)
    guard let root = xml.document?.root else { throw .noArticles(source: source, found: "an empty message") }
    let all = [root] + Array(root.descendants)
    let items = all.filter { NewsMLReader.items.contains($0.name) }
    var leftOut: [(kind: String, count: Int)] = []
    var records: [Result<Article, ReadError>] = []
    for (place, node) in items.enumerated() {
      let item = NewsMLItem(node)
      if let kind = item.kindLeftOut {
        if let index = leftOut.firstIndex(where: { $0.kind == kind }) {
          leftOut[index].count += 1
        } else {
          leftOut.append((kind, 1))
        }
      } else if let article = item.article(source: source) {
        records.append(.success(article))
      } else {
        records.append(
          .failure(.badRecord(source: source, place: .init(.record, place + 1), reason: "no text"))
        )
      }
    }
    let list = leftOut.map { NewsMLReader.counted($0.count, $0.kind) }.joined(separator: ", ")
    guard !records.isEmpty else {
      throw .noArticles(
        source: source,
        found: list.isEmpty ? "a message without items" : list + " without text"
      )
    }
    return RecordList(records, remarks: xml.remarks + (list.isEmpty ? [] : ["Left out: \(list)."]))
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    guard count != 1 else { return "1 \(noun)" }
    let words = noun.split(separator: " ", maxSplits: 1)
    // "items of another kind", "pictures".
    return words.count == 2 && words[0] == "item" ? "\(count) items \(words[1])" : "\(count) \(noun)s"
  }

  private static let roots: Set<String> = [
    "newsmessage", "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem",
  ]
  private static let items: Set<String> = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]
}
