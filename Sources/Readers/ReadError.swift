/// The reason why an input yields no article, described by `ReadError.message`.
public enum ReadError: Error, Sendable, Hashable {
  /// The input holds nothing but white space.
  case empty(source: String)
  /// The input is not text, judging by its first bytes or its control characters.
  case binary(source: String, kind: BinaryKind)
  /// There is no file of that name; `nearest` is a similar name in the same folder, if there is one.
  case notFound(source: String, nearest: String?)
  /// An argument that names no file, but is part of a file name with blanks that was not quoted.
  case cutAtBlanks(source: String, whole: String)
  /// A folder without a file of a known suffix.
  case folderWithoutArticles(source: String)
  /// A pattern that no file matches.
  case noMatch(pattern: String)
  /// A file that the system does not let this user read.
  case notPermitted(source: String)
  /// A file that the system fails to read, with the system's reason.
  case unreadable(source: String, reason: String)
  /// An article, or one line of a file of JSON lines, that is larger than `limit` bytes.
  case tooLarge(source: String, line: Int?, limit: Int)
  /// A gzip file that is truncated or damaged.
  case brokenGzip(source: String, truncated: Bool)
  /// One record of an input that is not an article, with the reason as a short phrase; the others are still read.
  case badRecord(source: String, place: RecordPlace, reason: String)
  /// An input without an article, and what was found in it instead.
  case noArticles(source: String, found: String)
  /// An input or a record that exceeds a limit, as in "the unpacked size" and "64 MB".
  case overLimit(source: String, place: RecordPlace?, what: String, limit: String)
  /// A format whose reader needs a program or library of the system that is not installed.
  case missingHelper(source: String, format: String, package: String)
  /// There is no sample set of that name.
  case unknownSample(String, known: [String])
  /// The sample set has no article of that number.
  case unknownSampleArticle(set: String, number: String, count: Int)
  /// There is no reader for the input format of that name.
  case unknownFormat(String, known: [String])

  /// The place of a record in its input, counted from 1; bytes from 0.
  public struct RecordPlace: Sendable, Hashable {
    /// What is counted.
    public enum Unit: String, Sendable, Hashable {
      case line, row, record, message, element, byte, page
    }

    /// What is counted.
    public var unit: Unit
    /// The number.
    public var number: Int

    /// A place by a unit and a number.
    public init(_ unit: Unit, _ number: Int) {
      self.unit = unit
      self.number = number
    }
  }

  /// The apparent file type of input that is not text.
  public enum BinaryKind: Sendable, Hashable, CaseIterable {
    case pdf, word, oldWord, richText, zip, archive, gzip, image, sound, program, database, utf32, data
  }
}

extension ReadError {
  /// A message for the user: the input as it was typed, the problem, and a remedy.
  public var message: String {
    switch self {
    case .empty(let source):
      return "\"\(source)\" is empty: there is no text in it"
    case .binary(let source, let kind):
      return "\"\(source)\" is not text: it looks like \(kind.name); \(kind.advice)"
    case .notFound(let source, let nearest):
      guard let nearest else { return "\"\(source)\": no such file or folder; sample:harbour always loads" }
      return "\"\(source)\": no such file or folder; the nearest name is \"\(nearest)\""
    case .cutAtBlanks(let source, let whole):
      return
        "\"\(source)\": no such file or folder; a name with blanks stands in quotation marks: \"\(whole)\""
    case .folderWithoutArticles(let source):
      return
        "\"\(source)\" is a folder without articles; no file in it has the suffix of a format that is read"
    case .noMatch(let pattern):
      return "\"\(pattern)\" matches no file; * stands for any part of a name, ? for one character"
    case .notPermitted(let source):
      return "\"\(source)\" may not be read by this user; chmod +r allows it"
    case .unreadable(let source, let reason):
      return "\"\(source)\" cannot be read: \(reason)"
    case .tooLarge(let source, let line, let limit):
      let place = line.map { ", line \($0)," } ?? ""
      return "\"\(source)\"\(place) is over \(limit / 1_048_576) MB, too much for one article; split it"
    case .brokenGzip(let source, let truncated):
      let problem = truncated ? "ends in the middle" : "is damaged"
      return "\"\(source)\": the gzip data \(problem); pack or copy it again"
    case .badRecord(let source, let place, let reason):
      return "\"\(source)\", \(place.unit.rawValue) \(place.number): \(reason)"
    case .noArticles(let source, let found):
      return "\"\(source)\" has no articles: \(found)"
    case .overLimit(let source, let place, let what, let limit):
      let place = place.map { ", \($0.unit.rawValue) \($0.number)" } ?? ""
      return "\"\(source)\"\(place): \(what) is over the limit of \(limit); nothing of it was read"
    case .missingHelper(let source, let format, let package):
      return
        "\"\(source)\" is \(format), which needs the package \(package): sudo apt-get install \(package)"
    case .unknownSample(let name, let known):
      guard !known.isEmpty else { return "\"sample:\(name)\": there are no samples in this program" }
      let nearest = NearestFileName.among(known, to: name).map { "; the nearest name is \"sample:\($0)\"" }
      let list = known.map { "sample:" + $0 }.joined(separator: ", ")
      return "\"sample:\(name)\": no such sample" + (nearest ?? "; there are \(list)")
    case .unknownSampleArticle(let set, let number, let count):
      return "\"sample:\(set)/\(number)\": no such article; there are sample:\(set)/1 to \(set)/\(count)"
    case .unknownFormat(let format, let known):
      return "\"\(format)\": no such input format; there are \(known.joined(separator: ", "))"
    }
  }
}

extension ReadError.BinaryKind {
  fileprivate var name: String {
    switch self {
    case .pdf: "a PDF document"
    case .word: "a Word or OpenDocument file"
    case .oldWord: "an old Word or Office file"
    case .richText: "a rich text (RTF) document"
    case .zip: "a zip archive"
    case .archive: "a packed archive"
    case .gzip: "a gzip file inside a gzip file"
    case .image: "an image"
    case .sound: "sound or video"
    case .program: "a program"
    case .database: "an SQLite database"
    case .utf32: "UTF-32 text"
    case .data: "binary data"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .pdf: "convert it with pdftotext first"
    case .word, .oldWord, .richText: "save it as DOCX or plain text first"
    case .zip, .archive, .gzip: "unpack it first"
    case .image: "only text can be read"
    case .sound: "a transcript as text can be read"
    case .program, .data: "'formats' lists what can be read"
    case .database: "a saved session is opened with open"
    case .utf32: "convert it with iconv -f UTF-32 -t UTF-8 first"
    }
  }
}
