import Platform

/// One article as a JSON object with keys such as `id`, `text`, `published`, `headline`, `deck`, `authors`,
/// `outlet` and `url`.
struct ArticleRecord: Decodable {
  /// The text, as given.
  let text: String

  /// The headline as a part of the article: the value of `headline`.
  ///
  /// A `title` is that of a page or a record, and only
  /// says how the article is called.
  let headline: String?

  /// Everything else that is known.
  let fields: ArticleFields

  init(from decoder: any Decoder) throws {
    guard let values = try? decoder.container(keyedBy: AnyKey.self) else {
      throw Failure(problem: .notAnObject)
    }
    guard let key = AnyKey.first(["text", "body", "content"], in: values) else {
      throw Failure(problem: .noText)
    }
    guard let text = try? values.decode(String.self, forKey: key) else {
      throw Failure(problem: .wrongType(key: key.stringValue))
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Failure(problem: .emptyText)
    }
    self.text = text
    headline = ArticleRecord.string(values, "headline")
    fields = ArticleRecord.fields(values)
  }

  private static func fields(_ values: KeyedDecodingContainer<AnyKey>) -> ArticleFields {
    var fields = ArticleFields()
    func set(_ key: ArticleFields.Key, from names: [String]) {
      for name in names {
        if let value = string(values, name) { fields.set(key, to: value) }
      }
    }
    fields.identifier = string(values, "id") ?? string(values, "identifier")
    set(.headline, from: ["headline", "title"])
    set(.deck, from: ["deck", "subtitle", "standfirst", "description"])
    for name in ["authors", "author", "byline"] where fields.authors.isEmpty {
      fields.authors = names(values, name)
    }
    set(.outlet, from: ["outlet", "publication", "publisher"])
    if let source = string(values, "source"), !source.contains("/"), FileName.suffix(of: source) != "txt" {
      fields.set(.outlet, to: source)
    }
    set(.dateline, from: ["dateline"])
    set(.date, from: ["published", "date", "published_at", "publishedAt", "publication_date", "pubDate"])
    set(.url, from: ["url", "link"])
    set(.language, from: ["language", "lang"])
    return fields
  }

  /// Returns the value of a key: a string, an integer as a string, or the `value` or `name` of an object.
  private static func string(_ values: KeyedDecodingContainer<AnyKey>, _ name: String) -> String? {
    let key = AnyKey(stringValue: name)
    guard values.contains(key) else { return nil }
    if let text = try? values.decode(String.self, forKey: key) { return text }
    if let number = try? values.decode(Int.self, forKey: key) { return String(number) }
    guard let object = try? values.nestedContainer(keyedBy: AnyKey.self, forKey: key) else { return nil }
    for inner in ["value", "name"] {
      if let text = try? object.decode(String.self, forKey: AnyKey(stringValue: inner)) { return text }
    }
    return nil
  }

  private static func names(_ values: KeyedDecodingContainer<AnyKey>, _ name: String) -> [String] {
    let key = AnyKey(stringValue: name)
    if let list = try? values.decode([String].self, forKey: key) {
      return list.flatMap { Byline.names(inField: $0) }
    }
    return string(values, name).map { Byline.names(inField: $0) } ?? []
  }

  /// The reason why an object is not an article.
  struct Failure: Error {
    var problem: ReadError.JSONProblem
  }

  /// A coding key of any name.
  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }

    static func first(_ names: [String], in values: KeyedDecodingContainer<AnyKey>) -> AnyKey? {
      names.map { AnyKey(stringValue: $0) }.first { values.contains($0) }
    }
  }
}
