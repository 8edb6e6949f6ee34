/// What a session knows of the words of an answer.
public struct Meanings {
  /// The keys of the people, organisations and places that words name; empty where they name none.
  public var names: (String) -> Set<String>
  /// The value of a number in words; nil for other texts.
  public var number: (String) -> Double?
  /// The value of a time expression, as in `2024-10-14`; nil for other texts.
  public var date: (String) -> String?

  /// Creates meanings by three functions; without them words mean only themselves.
  public init(
    names: @escaping (String) -> Set<String> = { _ in [] },
    number: @escaping (String) -> Double? = { _ in nil },
    date: @escaping (String) -> String? = { _ in nil }
  ) {
    self.names = names
    self.number = number
    self.date = date
  }
}
