public import Documents
import Letters

/// A reader of references of a catalogue (RIS), as Zotero and libraries export them.
///
/// A reference has no text. Files that it names, beside the file of references, are read with what it says of them.
public struct RISReader: WholeReader {
  /// The name of the format.
  public let format = "ris"
  /// What is read.
  public let title = "references (RIS), with the files that they name"
  /// The suffixes of file names.
  public let suffixes = ["ris"]

  /// Creates a reader of references.
  public init() {}

  /// Whether the first line that is not empty is the type of a reference.
  public func recognizes(_ input: Input) -> Bool {
    let start = input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let opening = input.bytes[start...].lazy.drop { $0 <= 32 }.prefix(5)
    return opening.elementsEqual("TY  -".utf8) || (suffixes.contains(input.suffix) && !opening.isEmpty)
  }

  /// Returns the articles of the files that the references name.
  public func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let decoded = try TextDecoder.decode(input.bytes, source: input.source)
    let references = Reference.all(in: decoded.text)
    guard !references.isEmpty else {
      throw .noArticles(source: input.source, found: "no reference in it begins with TY and ends with ER")
    }
    var records: [Result<Article, ReadError>] = []
    var missing: [String] = []
    var isFound = false
    for (index, reference) in references.enumerated() {
      var article: Article?
      for file in reference.files {
        let path = RISReader.path(file, beside: input.source)
        if article == nil, let path { article = RISReader.article(path, reference) }
        if article == nil { missing.append(file) }
      }
      if let article {
        isFound = true
        records.append(.success(article))
      } else {
        let place = ReadError.RecordPlace(.record, index + 1)
        records.append(
          .failure(.badRecord(source: input.source, place: place, reason: "a reference without a text"))
        )
      }
    }
    if !isFound {
      throw .noArticles(source: input.source, found: RISReader.sentence(on: references, missing))
    }
    return records
  }

  private static func sentence(on references: [Reference], _ missing: [String]) -> String {
    let abstracts = references.count { $0.hasAbstract }
    let count = references.count == 1 ? "1 reference" : "\(references.count.grouped) references"
    let some = abstracts == 0 ? "" : ", \(abstracts.grouped) with an abstract"
    let files =
      missing.isEmpty
      ? "save the articles and load those"
      : "load the files that they name: " + missing.prefix(5).joined(separator: ", ")
        + (missing.count > 5 ? ", …" : "")
    return "\(count) without a text\(some); \(files)"
  }

  /// The path of a file in or below the folder of the references; nil for any other.
  private static func path(_ file: String, beside source: String) -> String? {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(".."), file.first != "/", !file.contains("://"), !file.contains("\0"), source != "-"
    else {
      return nil
    }
    let folder = source.lastIndex(of: "/").map { source[...$0] } ?? ""
    return folder + file
  }

  private static func article(_ path: String, _ reference: Reference) -> Article? {
    guard let bytes = try? ByteStream(file: path).all(limit: Readers.limit),
      !RISReader().recognizes(Input(source: path, bytes: bytes)),
      var article = try? Readers.articles(in: Input(source: path, bytes: bytes)).first
    else { return nil }
    let fields = reference.fields
    article.headline = fields.headline ?? article.headline
    if !fields.authors.isEmpty { article.authors = fields.authors }
    article.outlet = fields.outlet ?? article.outlet
    article.published = fields.published ?? article.published
    article.url = fields.url ?? article.url
    article.language = fields.language ?? article.language
    let own = Set(fields.metadata.map(\.field))
    article.metadata = fields.metadata + article.metadata.filter { !own.contains($0.field) }
    article.notes += fields.notes
    return article
  }
}
