public import Documents

/// A reader that turns the bytes of one input format into articles.
public protocol Reader: Sendable {
  /// The name of the format in lower case, as in "text" or "html", for `--as`.
  var format: String { get }

  /// What is read, for a list of formats, as in "web pages saved by a browser".
  var title: String { get }

  /// The suffixes of file names of this format in lower case, without the dot.
  var suffixes: [String] { get }

  /// The outside program or library that the reader depends on; nil if it needs none.
  var needs: OutsideHelp? { get }

  /// Whether an input looks like this format, judged by its first bytes, then by its name.
  ///
  /// `input` has only the first bytes of the input: 16 KB or more, if there are so many.
  func recognizes(_ input: Input) -> Bool

  /// Opens an input and returns a cursor over its records; throws where nothing in it can be read.
  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor
}

extension Reader {
  /// Nothing outside of the program is needed.
  public var needs: OutsideHelp? { nil }
}

/// A reader of a format whose inputs are read as a whole, up to `Readers.limit` bytes.
public protocol WholeReader: Reader {
  /// Returns, for each record of an input in order, its article or the reason why it is not one; at least one.
  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>]
}

extension WholeReader {
  /// Reads an input as a whole, and returns a cursor over its records.
  public func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    let input = Input(source: stream.source, bytes: try stream.all(limit: Readers.limit))
    return RecordList(try records(in: input))
  }

  /// Returns the articles of an input.
  ///
  /// A record that is none leaves a note in the first article; throws the first error if no record is an article.
  public func articles(in input: Input) throws(ReadError) -> [Article] {
    try RecordList(try records(in: input)).articles(of: input.source)
  }
}

/// What a reader needs from outside the program.
public struct OutsideHelp: Sendable, Hashable {
  /// The program or library, as in "pdftotext".
  public var name: String
  /// The package of Debian that brings it.
  public var package: String
  /// Whether it is installed here.
  public var isInstalled: Bool

  /// A need for a program or library.
  public init(_ name: String, package: String, isInstalled: Bool) {
    self.name = name
    self.package = package
    self.isInstalled = isInstalled
  }
}
