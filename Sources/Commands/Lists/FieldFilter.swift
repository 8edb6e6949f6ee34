import Corpora
import Documents
import Letters

/// The conditions on fields of articles in a typed text, as in `section:sport subject:"public transport"`.
struct FieldFilter: Hashable {
  /// One condition: the field has a value with these words.
  struct Condition: Hashable {
    var field: MetadataField
    var words: String
  }

  /// The conditions in the order typed; all must be met.
  var conditions: [Condition] = []

  /// The text without them.
  var rest: String

  /// Finds the conditions in a text.
  init(_ text: String) {
    var kept: [Substring] = []
    var position = text.startIndex
    while position < text.endIndex {
      let end = FieldFilter.wordEnd(in: text, from: position)
      let word = text[position..<end]
      if let condition = FieldFilter.condition(word) {
        conditions.append(condition)
      } else {
        kept.append(word)
      }
      position = text[end...].firstIndex { !$0.isWhitespace } ?? text.endIndex
    }
    rest = kept.joined(separator: " ")
  }

  /// Returns the numbers of the articles that meet all conditions, in order.
  func articles(in corpus: Corpus) throws -> [Int] {
    var found: Set<Int>?
    for condition in conditions {
      let own = Set(try corpus.articles(with: condition.field, matching: condition.words))
      found = found.map { $0.intersection(own) } ?? own
    }
    return (found ?? []).sorted()
  }

  /// Returns the field of a name, in which `-` may stand for `_`; nil if there is none.
  static func field(named name: some StringProtocol) -> MetadataField? {
    MetadataField(rawValue: Folded.text(name).replacing("-", with: "_"))
  }

  /// Returns the end of a word, which may have a part in quotation marks after its colon.
  private static func wordEnd(in text: String, from start: String.Index) -> String.Index {
    var position = start
    var isQuoted = false
    while position < text.endIndex, isQuoted || !text[position].isWhitespace {
      if text[position] == "\"" { isQuoted.toggle() }
      position = text.index(after: position)
    }
    return position
  }

  private static func condition(_ word: Substring) -> Condition? {
    guard let colon = word.firstIndex(of: ":"), let field = field(named: word[..<colon]) else { return nil }
    let words = word[word.index(after: colon)...].replacing("\"", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : Condition(field: field, words: words)
  }
}
