public import Documents

/// A cursor over the records of one input, each an article or the reason why it is not one.
///
/// A cursor is used from one task at a time. A failure of one record does not end it.
public protocol RecordCursor: AnyObject {
  /// Returns the next record; nil at the end.
  func next() -> Result<Article, ReadError>?

  /// The number of records that the input itself states, as far as it has been read; nil if it states none.
  var announced: Int? { get }

  /// Sentences on the input as a whole, as far as it has been read ("Columns: text is the article.").
  var remarks: [String] { get }

  /// Whether it is known already that there are no more records.
  var isFinished: Bool { get }
}

extension RecordCursor {
  /// No number is announced.
  public var announced: Int? { nil }

  /// There is nothing to be said.
  public var remarks: [String] { [] }

  /// Unknown, as in a stream of records whose end is not read yet.
  public var isFinished: Bool { false }

  /// Returns all remaining articles.
  ///
  /// A record that is none leaves a note in the first article; throws the first error if no record is an article.
  func articles(of source: String) throws(ReadError) -> [Article] {
    var articles = [Article]()
    var failures = [ReadError]()
    while let record = next() {
      switch record {
      case .success(let article): articles.append(article)
      case .failure(let failure): failures.append(failure)
      }
    }
    guard !articles.isEmpty else { throw failures.first ?? .empty(source: source) }
    articles[0].notes += failures.map { "Left out: \($0.message)." }
    return articles
  }
}

/// A cursor over records in memory.
public final class RecordList: RecordCursor {
  private var rest: ArraySlice<Result<Article, ReadError>>

  /// The number of records that the input states.
  public let announced: Int?

  /// Sentences on the input as a whole.
  public let remarks: [String]

  /// A cursor over records, with what their input says of them.
  public init(_ records: [Result<Article, ReadError>], announced: Int? = nil, remarks: [String] = []) {
    rest = records[...]
    self.announced = announced
    self.remarks = remarks
  }

  /// Whether there are no more records.
  public var isFinished: Bool { rest.isEmpty }

  /// Returns the next record; nil at the end.
  public func next() -> Result<Article, ReadError>? { rest.popFirst() }
}
