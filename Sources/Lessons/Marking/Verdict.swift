/// What an answer is worth, and what is said to it.
public struct Verdict: Sendable, Hashable {
  /// The grades of an answer.
  public enum Grade: String, Sendable, Hashable, Codable {
    case right, half, wrong
    /// It is no answer of the wanted kind, and counts as no try.
    case unreadable
  }

  /// The difference between an answer and the right one.
  public enum Difference: Sendable, Hashable {
    case tooHigh, tooLow
    /// Right number, other unit.
    case otherUnit
    case days(Int)
    /// A coarser date than is wanted.
    case tooCoarse
    /// Some items of a list are right: how many of how many, and how many are wrong.
    case items(right: Int, of: Int, wrong: Int)
    /// The share of right neighbours in an order.
    case neighbours(right: Int, of: Int)
    case pairs(right: Int, of: Int)
    /// Words of the right place, but too many or too few of them.
    case tooLong, tooShort
    /// A row of the right speaker from another place, or of somebody else.
    case otherPlace, otherSpeaker
    /// Rows of another list than that of the question.
    case otherList
    /// No answer of the wanted kind.
    case notOf(Question.Kind)
  }

  /// The grade.
  public var grade: Grade
  /// The share of the points, from 0 to 1.
  public var share: Double
  /// The author's words to this answer; nil for none.
  public var words: String?
  /// What is different; nil where nothing can be said.
  public var difference: Difference?

  /// Creates a verdict by the share of what is right.
  public init(share: Double, words: String? = nil, difference: Difference? = nil) {
    self.share = share
    grade = share >= 1 ? .right : share > 0 ? .half : .wrong
    self.words = words
    self.difference = difference
  }

  /// The verdict on a text that is no answer of a kind.
  public static func unreadable(_ kind: Question.Kind) -> Verdict {
    var verdict = Verdict(share: 0, difference: .notOf(kind))
    verdict.grade = .unreadable
    return verdict
  }
}
