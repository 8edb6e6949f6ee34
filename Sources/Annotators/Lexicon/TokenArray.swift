import Documents

/// The values of the words of a text, one element a token, with an edge before the first and behind the last.
///
/// Rules look at the words beside a word, and a text may end anywhere. So a position outside of the text gives the
/// value of the edge and is no error; only what is written must lie inside.
struct TokenArray<Element: TokenValue>: RandomAccessCollection, Sendable {
  private var elements: [Element]

  init(_ elements: [Element]) { self.elements = elements }

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }

  subscript(token: Int) -> Element {
    get { elements.indices.contains(token) ? elements[token] : .edge }
    set { elements[token] = newValue }
  }
}

extension TokenArray: Equatable where Element: Equatable {}

/// What is known of a token, with a value for positions outside of a text.
protocol TokenValue: Sendable {
  /// The value before the first token and behind the last.
  static var edge: Self { get }
}

extension LexicalWord: TokenValue {}
extension WordShape: TokenValue {}

extension PartOfSpeech: TokenValue {
  static var edge: PartOfSpeech { .other }
}

/// A hash, or a number plus one: nothing is zero.
extension UInt64: TokenValue {
  static var edge: UInt64 { 0 }
}

/// The index of a token, a span or a sentence: no index is below zero.
extension Int32: TokenValue {
  static var edge: Int32 { -1 }
}
