/// Values to be drawn: as bars, one a line, or as a strip over time.
public struct Chart: Sendable, Hashable {
  /// How values are drawn.
  public enum Form: Sendable, Hashable {
    /// One bar a value, label at the left.
    case bars
    /// One column of blocks a value on a single line, first and last label below it.
    case strip
  }

  /// One value.
  public struct Value: Sendable, Hashable {
    /// What the value is of.
    public var label: String
    /// The value, not negative.
    public var amount: Double

    /// A value.
    public init(_ label: String, _ amount: Double) {
      self.label = label
      self.amount = amount
    }
  }

  /// What is drawn, in a few words.
  public var title: String

  /// How it is drawn.
  public var form: Form

  /// The values in order.
  public var values: [Value]

  /// A chart.
  public init(title: String, form: Form, values: [Value]) {
    self.title = title
    self.form = form
    self.values = values
  }
}
