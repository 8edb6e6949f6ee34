/// Names that no other process has made.
public enum UniqueName {
  /// Returns a name of 32 hexadecimal digits, chosen at random.
  public static func make() -> String {
    (0..<4).map { _ in
      let digits = String(UInt32.random(in: 0 ... .max), radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}
