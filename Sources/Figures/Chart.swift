/// A chart of values, drawn as bars, one per line, or as a strip over time.
public struct Chart: Sendable, Hashable {
  /// The form in which values are drawn.
  public enum Form: Sendable, Hashable {
    /// One bar per value, with its label at the left.
    case bars
    /// One block character per value on a single line, with the first and the last label below it.
    case strip
  }

  /// One value with its label.
  public struct Value: Sendable, Hashable {
    /// The label of the value.
    public var label: String
    /// The value, which is not negative.
    public var amount: Double

    /// Creates a value.
    public init(_ label: String, _ amount: Double) {
      self.label = label
      self.amount = amount
    }
  }

  /// The title, in a few words.
  public var title: String

  /// The form in which the values are drawn.
  public var form: Form

  /// The values in order.
  public var values: [Value]

  /// Creates a chart.
  public init(title: String, form: Form, values: [Value]) {
    self.title = title
    self.form = form
    self.values = values
  }
}
