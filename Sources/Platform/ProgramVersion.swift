/// A version of the program, as numbers with points between them: `1.0`, `1.2.1`.
public struct ProgramVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The version of this program.
  public static let current = ProgramVersion(numbers: [1, 0])

  /// The numbers, the most important first.
  private let numbers: [Int]

  private init(numbers: [Int]) { self.numbers = numbers }

  /// The version in a text; nil for a text that is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.count < 9 && part.first?.isNumber ?? false ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...4).contains(parts.count) else { return nil }
    self.numbers = numbers
  }

  /// The numbers with points between them.
  public var description: String { numbers.map(String.init).joined(separator: ".") }

  /// The numbers without closing zeros, so that 1.0 and 1 are one version.
  private var significant: ArraySlice<Int> { numbers[..<((numbers.lastIndex { $0 != 0 } ?? -1) + 1)] }

  /// True for 1.0 and 1 too.
  public static func == (one: ProgramVersion, other: ProgramVersion) -> Bool {
    one.significant == other.significant
  }

  /// Hashes the numbers without closing zeros.
  public func hash(into hasher: inout Hasher) { hasher.combine(significant) }

  /// True where one is older.
  public static func < (one: ProgramVersion, other: ProgramVersion) -> Bool {
    one.significant.lexicographicallyPrecedes(other.significant)
  }
}
